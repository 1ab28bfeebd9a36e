import { afterAll, expect, test } from '@jest/globals';
import { PdfPress, type PdfJob } from './pdf.ts';

const press = new PdfPress();
afterAll(() => press.close());
const job = (text: string): PdfJob => ({ title: 't', landscape: false, runningHead: 't', foot: { left: [], right: [], pages: '{page}/{pages}', missing: '!' }, content: [{ text }] });

test('documents are laid out beside what else happens: the thread that asks keeps moving', async () => {
  await press.print(job('热身'));
  let turns = 0;
  let printing = true;
  const turn = (): void => {
    turns += 1;
    if (printing) setImmediate(turn);
  };
  setImmediate(turn);
  const pdf = await press.print(job('投诉'.repeat(5_000)));
  printing = false;
  expect(Buffer.from(pdf!.subarray(0, 5)).toString()).toBe('%PDF-');
  // Laid out in this thread it would be a handful of turns, each as long as the document; counted, since how long a turn takes is the machine's.
  expect(turns).toBeGreaterThan(100);
});

test('a document that cannot be laid out fails alone; the next one is printed', async () => {
  await expect(press.print({ ...job('x'), content: [{ image: '/etc/passwd' }] })).rejects.toThrow();
  expect((await press.print(job('好')))!.length).toBeGreaterThan(1_000);
});

test('more than sixteen that wait are turned away, and closing ends those that wait', async () => {
  const many = Array.from({ length: 17 }, () => press.print(job('好')).catch((error: Error) => error.message));
  expect(await many[16]).toBeNull();
  await press.close();
  expect((await Promise.all(many)).filter((one) => one === 'The press was closed.').length).toBeGreaterThan(10);
  expect((await press.print(job('再来')))!.length).toBeGreaterThan(1_000);
});
