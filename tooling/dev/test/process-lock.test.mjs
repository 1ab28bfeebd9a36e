import { afterAll, describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { livePid, nameOf, takeLock } from '../src/process-lock.mjs';
import { cleanUp, newFolder, node, support } from './support/processes.mjs';

afterAll(cleanUp);

describe('a lock held by a process', () => {
  test('is refused while its holder lives and free after release', () => {
    const path = join(newFolder(), 'lock');
    const first = takeLock(path);
    expect(takeLock(path)).toEqual({ heldBy: process.pid });
    if ('release' in first) first.release();
    expect(takeLock(path)).toMatchObject({ wasStale: false });
  });

  test('of a dead process is taken over and said to be stale', async () => {
    const path = join(newFolder(), 'lock');
    const dead = node(['-e', '']);
    const name = nameOf(dead.pid);
    await dead.ended;
    writeFileSync(path, name);
    expect(takeLock(path)).toMatchObject({ wasStale: true });
    expect(readFileSync(path, 'utf8')).toBe(nameOf(process.pid));
  });

  test('does not mistake a later process with the same id for its holder', () => {
    expect(livePid(nameOf(process.pid))).toBe(process.pid);
    expect(livePid(`${process.pid} long-ago`)).toBeUndefined();
    expect(livePid('')).toBeUndefined();
  });

  test('lets one at a time through, over several processes', async () => {
    const folder = newFolder();
    const counter = join(folder, 'counter');
    writeFileSync(counter, '0');
    const adders = [1, 2, 3].map(() => node([support('add-in-turn.mjs'), join(folder, 'turn'), counter, '15']));
    expect(await Promise.all(adders.map((adder) => adder.ended))).toEqual([1, 2, 3].map(() => ({ code: 0, signal: null })));
    expect(readFileSync(counter, 'utf8')).toBe('45');
  });
});
