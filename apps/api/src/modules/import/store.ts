import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { SheetRow } from './header.ts';
import type { Sheet } from './sheet.ts';

/** Everything of a kept sheet but its rows. */
export type KeptSheet = Omit<Sheet, 'rows'>;

export interface SheetStore {
  /** Keeps a sheet for its organisation for 24 h, over an earlier one of the same file. */
  keep(organisationId: string, sheet: Sheet): Promise<void>;
  /** Null: unknown here, another organisation's, or older than 24 h. */
  find(organisationId: string, source: string): Promise<KeptSheet | null>;
  /** Rows `from` (0-based) to `from + count`, null as in `find`. */
  rows(organisationId: string, source: string, from: number, count: number): Promise<readonly SheetRow[] | null>;
  /** The sheet with all its rows, null as in `find`. */
  load(organisationId: string, source: string): Promise<Sheet | null>;
  /** Removes what is older than 24 h. */
  sweep(): Promise<void>;
}

interface Kept { readonly sheet: KeptSheet; /** Byte offsets of every 200th row in the file of rows, and its end. */ readonly offsets: readonly number[] }

const KEEP_MS = 24 * 60 * 60 * 1000;
const PER_ORGANISATION = 20;
const PAGE = 200;
const SOURCE = /^[0-9a-f]{64}$/;

const absent = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
};

/** Sheets as files below `<dataDir>/imports`, one folder an organisation; they hold personal data, so only the server may read them. */
export function createSheetStore(dataDir: string, now: () => number): SheetStore {
  const root = join(dataDir, 'imports');
  const folderOf = (organisationId: string): string => join(root, createHash('sha256').update(organisationId).digest('hex').slice(0, 32));
  const pathOf = (organisationId: string, source: string): string | null => (SOURCE.test(source) ? join(folderOf(organisationId), source) : null);

  /** Written beside and renamed, so that no reader sees half a file; its time is ours, so that a test clock can age it. */
  const write = async (path: string, content: (put: (text: string) => Promise<void>) => Promise<void>): Promise<void> => {
    const beside = `${path}.${randomBytes(6).toString('hex')}.new`;
    const file = await open(beside, 'wx', 0o600);
    try {
      await content(async (text) => { await file.write(text); });
      await file.close();
      const at = new Date(now());
      await utimes(beside, at, at);
      await rename(beside, path);
    } catch (error) {
      await file.close().catch(() => undefined);
      await rm(beside, { force: true });
      throw error;
    }
  };

  const sweep = async (): Promise<void> => {
    for (const folder of (await readdir(root).catch(absent)) ?? []) {
      const names = (await readdir(join(root, folder)).catch(absent)) ?? [];
      // What is being written still has the time of the machine, not of our clock.
      const done = names.filter((name) => !name.endsWith('.new'));
      const aged = await Promise.all(done.map(async (name) => ({ path: join(root, folder, name), at: (await stat(join(root, folder, name)).catch(absent))?.mtimeMs ?? 0 })));
      // Each kept sheet is two files.
      const surplus = aged.sort((a, b) => b.at - a.at).slice(PER_ORGANISATION * 2);
      for (const { path, at } of aged) if (at <= now() - KEEP_MS || surplus.some((one) => one.path === path)) await rm(path, { force: true });
    }
  };

  const read = async (organisationId: string, source: string): Promise<(Kept & { readonly path: string }) | null> => {
    const path = pathOf(organisationId, source);
    if (path === null) return null;
    const found = await stat(`${path}.json`).catch(absent);
    if (found === null || found.mtimeMs <= now() - KEEP_MS) return null;
    const text = await readFile(`${path}.json`, 'utf8').catch(absent);
    return text === null ? null : { ...(JSON.parse(text) as Kept), path };
  };

  const between = async (kept: Kept & { readonly path: string }, from: number, to: number): Promise<readonly SheetRow[] | null> => {
    const first = Math.floor(from / PAGE);
    const [start, end] = [kept.offsets[first], kept.offsets[Math.min(Math.ceil(to / PAGE), kept.offsets.length - 1)]];
    if (start === undefined || end === undefined || start >= end) return [];
    const file = await open(`${kept.path}.rows`, 'r').catch(absent);
    if (file === null) return null;
    try {
      const bytes = Buffer.alloc(end - start);
      await file.read(bytes, 0, bytes.length, start);
      const lines = bytes.toString('utf8').split('\n').slice(0, -1);
      return lines.slice(from - first * PAGE, to - first * PAGE).map((line) => JSON.parse(line) as SheetRow);
    } finally {
      await file.close();
    }
  };

  return {
    sweep,
    async keep(organisationId, sheet) {
      await sweep();
      const path = pathOf(organisationId, sheet.source);
      if (path === null) throw new RangeError('source');
      await mkdir(folderOf(organisationId), { recursive: true, mode: 0o700 });
      const { rows, ...rest } = sheet;
      const offsets = [0];
      await write(`${path}.rows`, async (put) => {
        for (let at = 0, offset = 0; at < rows.length; at += PAGE) {
          const text = rows.slice(at, at + PAGE).map((row) => `${JSON.stringify(row)}\n`).join('');
          await put(text);
          offsets.push(offset += Buffer.byteLength(text));
        }
      });
      await write(`${path}.json`, (put) => put(JSON.stringify({ sheet: rest, offsets } satisfies Kept)));
    },
    find: async (organisationId, source) => (await read(organisationId, source))?.sheet ?? null,
    async rows(organisationId, source, from, count) {
      const kept = await read(organisationId, source);
      return kept === null ? null : between(kept, from, from + count);
    },
    async load(organisationId, source) {
      const kept = await read(organisationId, source);
      const rows = kept === null ? null : await between(kept, 0, kept.sheet.rowCount);
      return kept === null || rows === null ? null : { ...kept.sheet, rows };
    },
  };
}
