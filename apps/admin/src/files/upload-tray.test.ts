import { describe, expect, test } from '@jest/globals';
import { formatBytes } from './limits.ts';
import type { SendFile, Uploaded } from './send-file.ts';
import { UploadTray } from './upload-tray.ts';

const fileOf = (name: string, size = 10): File => ({ name, size, type: 'image/jpeg' }) as File;
/** A network in the test's hand: each file waits to be told how it ends. */
function network() {
  const running: { name: string; progress: (sent: number) => void; arrive: () => void; fail: (error: Error) => void; cancelled: boolean }[] = [];
  const send: SendFile = (file, progress) => {
    const one = { name: file.name, progress, arrive: () => {}, fail: (_error: Error) => {}, cancelled: false };
    const done = new Promise<Uploaded>((resolve, reject) => {
      one.arrive = () => resolve({ id: `id-${file.name}`, kind: 'PHOTO', name: file.name, bytes: file.size });
      one.fail = reject;
    });
    running.push(one);
    return { done, cancel: () => { one.cancelled = true; one.fail(new Error('cancelled')); } };
  };
  return { running, tray: new UploadTray(send) };
}
const tick = () => new Promise((resolve) => setTimeout(resolve, 0));
const states = (tray: UploadTray) => tray.items.map(({ state }) => state);

describe('the files of a form', () => {
  test('are sent two at a time, in order, with their progress', async () => {
    const { running, tray } = network();
    tray.add([fileOf('a'), fileOf('b'), fileOf('c')]);
    expect([running.map(({ name }) => name), states(tray)]).toEqual([['a', 'b'], ['SENDING', 'SENDING', 'WAITING']]);
    running[0]!.progress(4);
    expect(tray.items[0]!.sent).toBe(4);
    running[1]!.arrive();
    await tick();
    expect([running.map(({ name }) => name), states(tray), tray.ids]).toEqual([['a', 'b', 'c'], ['SENDING', 'DONE', 'SENDING'], ['id-b']]);
  });

  test('one that fails can be sent again; the others go on', async () => {
    const { running, tray } = network();
    tray.add([fileOf('a'), fileOf('b')]);
    running[0]!.fail(new Error('no network'));
    running[1]!.arrive();
    expect(await tray.settled()).toBe(false);
    tray.retry(tray.items[0]!.key);
    running[2]!.arrive();
    expect(await tray.settled()).toBe(true);
    expect(tray.ids).toEqual(['id-a', 'id-b']);
  });

  test('one that is taken out is broken off and never comes back', async () => {
    const { running, tray } = network();
    tray.add([fileOf('a'), fileOf('b'), fileOf('c')]);
    tray.remove(tray.items[0]!.key);
    await tick();
    expect([running[0]!.cancelled, tray.items.map(({ file }) => file.name), states(tray)]).toEqual([true, ['b', 'c'], ['SENDING', 'SENDING']]);
  });

  test('an empty or too large one is not sent at all; the tenth is left out', () => {
    const { running, tray } = network();
    expect(tray.add([fileOf('a', 0), fileOf('b', 40_000_001), ...Array.from({ length: 8 }, (_, index) => fileOf(`c${index}`))])).toBe(1);
    expect([tray.items.length, running.length, tray.items.slice(0, 2).map(({ problem }) => problem)]).toEqual([9, 2, ['empty', 'tooLarge']]);
  });
});

test.each([[0, '0 B'], [999, '999 B'], [1_500, '2 KB'], [340_000, '340 KB'], [1_250_000, '1.3 MB'], [25_000_000, '25 MB']])('%i bytes: %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
