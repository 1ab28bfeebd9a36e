import type { MessageResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';
import { requireViewer } from '../../../sight.ts';
import { nodeOf } from '../../base/nodes.ts';
import { deadlineOf } from '../../deadline/queries.ts';

const KINDS = { DeadlineWarned: 'DEADLINE_WARNED', DeadlineMissed: 'DEADLINE_MISSED', DeadlineEscalated: 'DEADLINE_ESCALATED' } as const;

export const Message: MessageResolvers = {
  id: (message) => globalId('Message', message.communityId, message.id),
  kind: ({ kind }) => KINDS[kind as keyof typeof KINDS],
  community: (message, _args, context) => requireViewer(context).communities.find(({ id }) => id === message.communityId)!,
  dueAt: ({ facts }) => facts.dueAt,
  step: ({ facts }) => facts.step ?? null,
  deadline: (message, _args, context) => deadlineOf(context, message.communityId, message.subjectId, message.deadlineKey),
  subject: async (message, _args, context) => (await nodeOf(context, globalId(message.subjectKind, message.communityId, message.subjectId))) as never,
};
