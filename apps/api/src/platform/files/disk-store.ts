import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathOfKey, StorageError, type FileKey, type FileStore } from './store.ts';

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Forces what was written to the disk: a file's bytes, or a folder's list of names. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function storing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new StorageError(`The folder of files: ${codeOf(error) ?? (error as Error).message}`, { cause: error });
  }
}

/** Files below `<folder>`, for the server's account alone: written beside, forced to the disk, then renamed. */
export function createDiskStore(folder: string): FileStore {
  const incoming = join(folder, 'incoming');
  const placeOf = (key: FileKey): string => join(folder, ...pathOfKey(key).split('/'));
  return {
    incoming,
    put: (key, path) => storing(async () => {
      const place = placeOf(key);
      const present = await stat(place).catch(() => null);
      if (present !== null) return;
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      const beside = join(incoming, `${randomBytes(12).toString('hex')}.new`);
      try {
        await copyFile(path, beside);
        await chmod(beside, 0o600);
        await sync(beside);
        await rename(beside, place);
        await sync(dirname(place));
      } finally {
        await rm(beside, { force: true });
      }
    }),
    open: (key, range) => storing(async () => {
      const place = placeOf(key);
      const found = await stat(place).catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return null;
        throw error;
      });
      if (found === null) return null;
      return { stream: createReadStream(place, range === undefined ? {} : { start: range.from, end: range.to }), bytes: found.size };
    }),
    remove: (key) => storing(() => rm(placeOf(key), { force: true })),
    sweepIncoming: (before) => sweepFolder(incoming, before),
  };
}

/** Removes files of a folder that were last written before `before`; a folder that is not there has none. */
export async function sweepFolder(folder: string, before: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [] as string[])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && found.mtimeMs < before) await rm(path, { force: true });
  }
}
