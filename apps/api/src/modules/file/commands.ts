import { ATTACHMENTS_MAX, type AttachmentKind, type FileId, type GivenAttachment } from '@huiyin/domain';
import { rm } from 'node:fs/promises';
import type { Context, Viewer } from '../../context.ts';
import { allOffices } from '../../offices.ts';
import { contentOf, type Content } from '../../platform/files/content.ts';
import { cleanName } from '../../platform/files/name.ts';
import { writePhoto, type PhotoProblem } from '../../platform/files/photo.ts';
import { sizeOfFile, type Received } from '../../platform/files/receive.ts';
import { hashOfFile } from '../../platform/files/store.ts';
import { createGate } from '../../platform/gate.ts';
import { globalId, newId, readGlobalId } from '../../platform/ids.ts';
import type { Services } from '../../services.ts';
import { requireViewer } from '../../sight.ts';
import { invalidInput, notFound, type Failure } from '../base/user-errors.ts';
import { FILE_LIMITS } from './limits.ts';
import type { FileFacts, FileProblem } from './messages.ts';
import * as rows from './rows.ts';

/** What an upload answers: the id that a command names as attachment, and what became of the file. */
export interface Uploaded {
  readonly id: string;
  readonly kind: AttachmentKind;
  readonly mediaType: string;
  readonly bytes: number;
  readonly hash: string;
  readonly name: string;
  /** Until when an entry can name it. */
  readonly attachUntil: string;
}
export type Refused = FileFacts & { readonly problem: FileProblem };

/** Unpacked pictures are large: one at a time, and few wait. */
const pictures = createGate(1, 12);

const KINDS: Readonly<Record<Content['family'], readonly AttachmentKind[]>> = { IMAGE: ['PHOTO'], AUDIO: ['VOICE_NOTE'], PDF: ['SCAN', 'DOCUMENT'], OFFICE: ['DOCUMENT'], TEXT: ['DOCUMENT'] };

/** Whether this hour's share of a person is used up, asked before a byte is read. */
export async function quotaLeft(context: Context): Promise<boolean> {
  const viewer = requireViewer(context);
  const [used] = await context.services.database.read<{ files: number; bytes: number }>(viewer.scope, rows.usedOf, [viewer.communityId, viewer.staffId]);
  return used!.files < FILE_LIMITS.filesPerHour && used!.bytes < FILE_LIMITS.bytesPerHour;
}

/** Looks at what arrived, makes of it what is stored, and keeps it for the viewer for 24 hours, unattached. */
export async function keepUpload(context: Context, received: Received, name: string, asked: AttachmentKind | null): Promise<Uploaded | Refused> {
  if (received.bytes === 0) return { problem: 'EMPTY' };
  const content = await contentOf(received.path, name);
  if (typeof content === 'string') return { problem: content };
  const kind = asked ?? KINDS[content.family][0]!;
  if (!KINDS[content.family].includes(kind)) return { problem: 'WRONG_KIND' };
  if (received.bytes > FILE_LIMITS.bytes[kind]) return { problem: 'TOO_LARGE', limit: FILE_LIMITS.bytes[kind], bytes: received.bytes };
  if (kind !== 'PHOTO') return store(context, { ...received, thumb: null }, received.hash, { kind, content, name });
  const [whole, thumb] = [`${received.path}.whole`, `${received.path}.thumb`];
  try {
    const written = await pictures.run<PhotoProblem | 'done'>(async () => (await writePhoto(received.path, whole, thumb)) ?? 'done');
    if (written === null) return { problem: 'BUSY' };
    if (written !== 'done') return written;
    return await store(context, { path: whole, bytes: await sizeOfFile(whole), hash: await hashOfFile(whole), thumb }, received.hash, { kind, content, name });
  } finally {
    await Promise.all([whole, thumb].map((path) => rm(path, { force: true })));
  }
}

/** The row first, then the bytes, then the row says so: whenever it is killed, a row knows of every byte and the sweep finds it. */
async function store(context: Context, made: Received & { readonly thumb: string | null }, originalHash: string, { kind, content, name }: { readonly kind: AttachmentKind; readonly content: Content; readonly name: string }): Promise<Uploaded | Refused> {
  const viewer = requireViewer(context);
  const { database, files } = context.services;
  const { organisationId, communityId, staffId } = viewer;
  const [id, clean] = [newId(context.now), cleanName(name, content.extension)];
  const [row] = await database.write(viewer.scope, async (query) => {
    await query(rows.lock, [staffId]);
    await query(rows.lock, [`${organisationId}/${made.hash}`]);
    return query<{ until: number }>(rows.insertUpload, [communityId, staffId, id, organisationId, made.hash, originalHash, kind, content.mediaType, made.bytes, clean, FILE_LIMITS.filesPerHour, FILE_LIMITS.bytesPerHour]);
  });
  if (row === undefined) return { problem: 'QUOTA' };
  try {
    await files.put({ tenant: organisationId, hash: made.hash, form: 'whole' }, made.path);
    if (made.thumb !== null) await files.put({ tenant: organisationId, hash: made.hash, form: 'thumb' }, made.thumb);
  } catch (error) {
    context.services.log.error({ err: error }, 'A file could not be stored.');
    return { problem: 'STORAGE_AWAY' };
  }
  await database.write(viewer.scope, (query) => query(rows.uploadStored, [communityId, id]));
  return { id: globalId('Upload', communityId, id), kind, mediaType: content.mediaType, bytes: made.bytes, hash: made.hash, name: clean, attachUntil: new Date(row.until).toISOString() };
}

/**
 * The uploads that a command's `attachmentIds` name, for the domain to read. Unknown, somebody else's, attached already
 * or older than 24 hours: not found, at its place in the list. The append takes them, in its own transaction.
 */
export async function uploadsNamed(context: Context, ids: readonly string[] | null | undefined, path: readonly string[] = ['attachmentIds']): Promise<readonly GivenAttachment[] | Failure> {
  const viewer = requireViewer(context);
  if (ids == null || ids.length === 0) return [];
  if (ids.length > ATTACHMENTS_MAX) return invalidInput(context, path, 'OUT_OF_RANGE', ATTACHMENTS_MAX);
  const locals = ids.map((id) => ownId(viewer, id));
  const found = new Map((await context.services.database.read<rows.UploadRow>(viewer.scope, rows.waitingUploads, [viewer.communityId, viewer.staffId, locals.filter((id) => id !== null)])).map((row) => [row.id, row]));
  const given: GivenAttachment[] = [];
  for (const [index, local] of locals.entries()) {
    const row = local === null ? undefined : found.get(local);
    if (row === undefined) return notFound(context, ['input', ...path, String(index)]);
    given.push({ ...row, id: row.id as FileId, kind: row.kind as AttachmentKind });
  }
  return given;
}

function ownId(viewer: Viewer, id: string): string | null {
  const global = readGlobalId(id, 'Upload');
  return global?.scope === viewer.communityId ? global.id : null;
}

const SWEEP_MAX = 1_000;

/** Removes uploads older than a day, with the bytes that nothing else stands on, and what broken-off arrivals left; answers how many. */
export async function sweepUploads(services: Services, limit = SWEEP_MAX): Promise<number> {
  const tenants = new Map<string, string[]>();
  for (const { id, organisationId } of await allOffices(services.database)) tenants.set(organisationId, [...(tenants.get(organisationId) ?? []), id]);
  let swept = 0;
  for (const [organisationId, communityIds] of tenants) {
    const aged = await services.database.read<{ communityId: string; id: string; hash: string }>({ organisationId, communityIds }, rows.agedUploads, [communityIds, limit]);
    for (const upload of aged) if (await sweepOne(services, organisationId, communityIds, upload)) swept += 1;
  }
  await services.files.sweepIncoming(Date.now() - 3_600_000);
  return swept;
}

/** Under the lock that a new upload of the same bytes takes: it comes before the question whether they are in use, or after they are gone. */
const sweepOne = ({ database, files }: Services, organisationId: string, communityIds: readonly string[], { communityId, id, hash }: { readonly communityId: string; readonly id: string; readonly hash: string }): Promise<boolean> =>
  database.write({ organisationId, communityIds }, async (query) => {
    await query(rows.lock, [`${organisationId}/${hash}`]);
    const gone = await query(rows.deleteAged, [communityId, id]);
    const [use] = await query<{ used: boolean }>(rows.bytesInUse, [communityIds, hash]);
    if (!use!.used) for (const form of ['thumb', 'whole'] as const) await files.remove({ tenant: organisationId, hash, form });
    return gone.length > 0;
  });
