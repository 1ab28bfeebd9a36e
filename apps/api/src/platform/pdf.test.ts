import { afterAll, expect, test } from '@jest/globals';
import { PdfPress, type PdfJob } from './pdf.ts';

const press = new PdfPress();
afterAll(() => press.close());
const job = (text: string): PdfJob => ({ title: 't', landscape: false, runningHead: 't', foot: { left: [], right: [], pages: '{page}/{pages}', missing: '!' }, content: [{ text }] });

test('documents are laid out beside what else happens: the thread that asks keeps moving', async () => {
  await press.print(job('热身'));
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const pdf = await press.print(job('投诉'.repeat(20_000)));
  clearInterval(beat);
  expect(Buffer.from(pdf!.subarray(0, 5)).toString()).toBe('%PDF-');
  expect(longest).toBeLessThan(400);
}, 30_000);

test('a document that cannot be laid out fails alone; the next one is printed', async () => {
  await expect(press.print({ ...job('x'), content: [{ image: '/etc/passwd' }] })).rejects.toThrow();
  expect((await press.print(job('好')))!.length).toBeGreaterThan(1_000);
}, 30_000);

test('more than sixteen that wait are turned away, and closing ends those that wait', async () => {
  const many = Array.from({ length: 17 }, () => press.print(job('好')).catch((error: Error) => error.message));
  expect(await many[16]).toBeNull();
  await press.close();
  expect((await Promise.all(many)).filter((one) => one === 'The press was closed.').length).toBeGreaterThan(10);
  expect((await press.print(job('再来')))!.length).toBeGreaterThan(1_000);
}, 30_000);
