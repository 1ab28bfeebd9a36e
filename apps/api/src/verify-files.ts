import { createHash } from 'node:crypto';
import { filesAfter } from './modules/file/rows.ts';
import type { Office } from './offices.ts';
import type { Database } from './platform/database.ts';
import type { FileStore } from './platform/files/store.ts';
import type { Finding } from './verify.ts';

const BATCH = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Reads every file that an office's entries carry, and compares its hash; a photo must have its thumbnail. Answers how many were read. */
export async function verifyFiles({ database, files }: { readonly database: Database; readonly files: FileStore }, office: Office, tell: (finding: Finding) => void): Promise<number> {
  let read = 0;
  for (let after = FIRST; ;) {
    const batch = await database.read<{ id: string; hash: string; kind: string; bytes: number }>({ organisationId: office.organisationId, communityIds: [office.id] }, filesAfter, [office.id, after, BATCH]);
    if (batch.length === 0) return read;
    after = batch.at(-1)!.id;
    for (const { id, hash, kind } of batch) {
      read += 1;
      const key = { tenant: office.organisationId, hash };
      const found = await hashOf(files, { ...key, form: 'whole' });
      if (found === null) tell({ office: office.code, subject: `file ${id}`, problem: 'FILE_MISSING', detail: hash });
      else if (found !== hash) tell({ office: office.code, subject: `file ${id}`, problem: 'FILE_DIFFERS', detail: `${hash} by its entry, ${found} as it is` });
      if (kind === 'PHOTO' && (await hashOf(files, { ...key, form: 'thumb' })) === null) tell({ office: office.code, subject: `file ${id}`, problem: 'FILE_MISSING', detail: `thumbnail of ${hash}` });
    }
  }
}

async function hashOf(files: FileStore, key: Parameters<FileStore['open']>[0]): Promise<string | null> {
  const found = await files.open(key);
  if (found === null) return null;
  const hash = createHash('sha256');
  for await (const piece of found.stream) hash.update(piece as Buffer);
  return hash.digest('hex');
}
