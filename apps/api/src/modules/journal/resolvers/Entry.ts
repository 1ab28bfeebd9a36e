import type { EntryResolvers, Role } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';
import { NOUNS } from '../../../nouns.ts';
import { attachmentsShown } from '../../file/queries.ts';
import { bodyOf, recordedData } from '../queries.ts';

export const Entry: EntryResolvers = {
  id: (entry) => globalId('Entry', entry.communityId, `${entry.volume}/${entry.sequence}`),
  actor: (entry, _args, { loaders }) => (entry.actorId === null ? null : loaders.staff.load(entry.actorId)),
  actorRole: (entry) => entry.actorRole as Role | null,
  data: (entry, _args, context) => NOUNS[entry.subjectKind]?.entryData?.(context, entry) ?? recordedData(entry),
  deadlineChanges: (entry) => bodyOf(entry).deadlines,
  attachments: (entry, _args, context) => attachmentsShown(context, entry),
  corrects: () => null,
  inclusionProof: () => null,
};
