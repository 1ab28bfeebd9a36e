import { afterEach, expect, test } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { Pairing } from './Pairing.tsx';
import { addressOf } from './AtTheDoor.tsx';
import { pairingWords } from './words.ts';

afterEach(cleanup);
const page = { code: 'WDJB-MJHT', approveUrl: 'https://register.example.com/screens/pair?code=WDJB-MJHT', console: 'https://register.example.com/', leftMilliseconds: 65_001, reached: true, language: 'zh-CN' } as const;

test('says the code, where to take it, who approves, and how long it lasts', () => {
  render(<Pairing {...page} />);
  expect(screen.getByText('WDJB-MJHT').getAttribute('aria-label')).toBe('配对码 W D J B M J H T');
  expect(document.body.textContent).toContain('https://register.example.com/');
  expect(screen.getByRole('timer').textContent).toBe('配对码剩余 1:06，到时自动更换');
  expect(screen.getByRole('img', { name: pairingWords['zh-CN'].qr }).querySelector('path')?.getAttribute('d')?.match(/M/g)?.length).toBeGreaterThan(300);
});

test('in English, and when the server cannot be reached', () => {
  render(<Pairing {...page} language="en" reached={false} />);
  expect(screen.getByRole('timer').textContent).toBe('The server cannot be reached; trying again');
});

test('without a QR where the address is too long for one', () => {
  render(<Pairing {...page} approveUrl={`https://${'x'.repeat(120)}.example.com/`} />);
  expect(screen.queryByRole('img')).toBeNull();
  expect(document.body.textContent).toContain('WDJB-MJHT');
});

test('what was said in the console counts, not what stands in the address', () => {
  const address = { community: 'OLD', language: 'zh-CN', look: 'dark' } as const;
  expect(addressOf(address, null)).toBe(address);
  expect(addressOf(address, { id: 's', name: 'x', language: 'EN', look: 'LIGHT', sound: false, drills: false, communities: [{ id: 'c', code: 'YYSJ', name: '颐园世家', timeZone: 'Asia/Shanghai' }] })).toEqual({ community: 'YYSJ', language: 'en', look: 'light' });
});
