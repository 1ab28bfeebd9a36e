import { expect, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { AdminContext, ResourceContextProvider, List, Datagrid, TextField, memoryStore } from 'react-admin';
import '@fontsource-variable/noto-sans-sc';
import { MemoryRouter } from 'react-router-dom';

test('react-admin list', async () => {
  expect(new TextEncoder().encode('a') instanceof Uint8Array).toBe(true);
  const dataProvider: any = { getList: async () => ({ data: [{ id: 1, title: '漏水' }], total: 1 }) };
  render(<MemoryRouter><AdminContext dataProvider={dataProvider} store={memoryStore()}><ResourceContextProvider value="complaints"><List><Datagrid><TextField source="title" /></Datagrid></List></ResourceContextProvider></AdminContext></MemoryRouter>);
  expect(await screen.findByText('漏水')).toBeTruthy();
});
