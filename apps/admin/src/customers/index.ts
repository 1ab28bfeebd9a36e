import { lazy } from 'react';

export const customers = {
  name: 'customers',
  list: lazy(() => import('./CustomerList.tsx').then((m) => ({ default: m.CustomerList }))),
  show: lazy(() => import('./CustomerShow.tsx').then((m) => ({ default: m.CustomerShow }))),
  create: lazy(() => import('./CustomerCreate.tsx').then((m) => ({ default: m.CustomerCreate }))),
};
