import { attachmentsOf, type AttachmentFacts } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { globalId, readGlobalId } from '../../platform/ids.ts';
import { NOUNS } from '../../nouns.ts';
import { requireViewer } from '../../sight.ts';
import { bodyOf, type EntryRow } from '../journal/queries.ts';
import { fileById, type FileRow } from './rows.ts';

/** An attachment as the schema shows it. */
export interface ShownAttachment extends Omit<AttachmentFacts, 'id'> {
  readonly id: string;
  readonly name: string | null;
  readonly url: string | null;
  readonly thumbnailUrl: string | null;
}

/** A picture cannot be masked: it is seen by those who see personal data of its subject, or not at all. */
const showsFiles = async (context: Context, kind: string, subject: { readonly communityId: string; readonly id: string }): Promise<boolean> =>
  (await NOUNS[kind]?.showsFiles?.(context, subject)) ?? true;

/** What an entry carries, as far as the viewer may see it. */
export async function attachmentsShown(context: Context, entry: EntryRow): Promise<ShownAttachment[]> {
  const facts = attachmentsOf(bodyOf(entry).facts);
  if (facts.length === 0) return [];
  const shown = await showsFiles(context, entry.subjectKind, { communityId: entry.communityId, id: entry.subjectId });
  const names = entry.personal?.['attachmentNames']?.value as readonly string[] | undefined;
  return facts.map((fact, index) => {
    const id = globalId('Attachment', entry.communityId, fact.id);
    const url = shown ? `/files/${id}` : null;
    return { ...fact, id, name: shown ? (names?.[index] ?? null) : null, url, thumbnailUrl: url !== null && fact.kind === 'PHOTO' ? `${url}?size=thumb` : null };
  });
}

/** The file of a global id, when the viewer may see its subject and what it shows; null otherwise, however it is. */
export async function fileShown(context: Context, id: string): Promise<FileRow | null> {
  const viewer = requireViewer(context);
  const global = readGlobalId(id, 'Attachment');
  if (global === null || !viewer.scope.communityIds.includes(global.scope)) return null;
  const [file] = await context.services.database.read<FileRow>(viewer.scope, fileById, [global.scope, global.id]);
  const noun = file === undefined ? undefined : NOUNS[file.subjectKind];
  if (file === undefined || noun === undefined) return null;
  const subject = globalId(file.subjectKind, noun.ofOrganisation === true ? viewer.organisationId : file.communityId, file.subjectId);
  if ((await noun.read(context, subject)) === null) return null;
  return (await showsFiles(context, file.subjectKind, { communityId: file.communityId, id: file.subjectId })) ? file : null;
}
