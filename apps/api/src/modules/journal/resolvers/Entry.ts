import type { EntryResolvers, Role } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';
import { NOUNS } from '../../../nouns.ts';
import { attachmentsShown } from '../../file/queries.ts';
import { bodyOf, correctedEntry, recordedData } from '../queries.ts';
import { deadlineData } from '../told.ts';

export const Entry: EntryResolvers = {
  id: (entry) => globalId('Entry', entry.communityId, `${entry.volume}/${entry.sequence}`),
  actor: (entry, _args, { loaders }) => (entry.actorId === null ? null : loaders.staff.load(entry.actorId)),
  actorRole: (entry) => entry.actorRole as Role | null,
  data: async (entry, _args, context) => deadlineData(context, entry, (await NOUNS[entry.subjectKind]?.entryData?.(context, entry)) ?? recordedData(entry)),
  deadlineChanges: (entry) => bodyOf(entry).deadlines,
  attachments: (entry, _args, context) => attachmentsShown(context, entry),
  corrects: (entry, _args, context) => correctedEntry(context, entry),
  allowedActions: (entry, _args, context) => NOUNS[entry.subjectKind]?.entryActions?.(context, entry) ?? [],
  inclusionProof: () => null,
};
