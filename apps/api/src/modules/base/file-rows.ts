import { attachmentsOf, type RecordedEntry } from '@huiyin/domain';
import type { KeyedRow } from './noun.ts';

/** The `files` rows of one subject's entries, of whatever noun: what each entry's facts say, and the name while it is kept. */
export function fileRows(office: { readonly organisationId: string; readonly communityId: string }, subject: { readonly id: string; readonly kind: string }, recorded: readonly RecordedEntry[]): readonly KeyedRow[] {
  return recorded.flatMap(({ at, entry }) => {
    const { attachmentNames } = (entry.personal ?? {}) as { readonly attachmentNames?: readonly string[] | null };
    return attachmentsOf(entry.facts).map(({ id, kind, hash, originalHash, bytes, mediaType }, index) => ({
      table: 'files', keys: { community_id: office.communityId, id },
      row: {
        community_id: office.communityId, id, organisation_id: office.organisationId, subject_kind: subject.kind, subject_id: subject.id, hash, original_hash: originalHash, kind,
        media_type: mediaType, bytes, name: attachmentNames?.[index] ?? null, attached_at: new Date(at).toISOString(),
      },
    }));
  });
}
