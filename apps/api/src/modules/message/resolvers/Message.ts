import type { TellingEntry } from '@huiyin/domain';
import type { MessageResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';
import { requireViewer } from '../../../sight.ts';
import { nodeOf } from '../../base/nodes.ts';
import { deadlineOf } from '../../deadline/queries.ts';
import { MESSAGE_KINDS } from '../../../post/kinds.ts';


export const Message: MessageResolvers = {
  id: (message) => globalId('Message', message.communityId, message.id),
  kind: ({ kind }) => MESSAGE_KINDS[kind as TellingEntry],
  community: (message, _args, context) => requireViewer(context).communities.find(({ id }) => id === message.communityId)!,
  dueAt: ({ facts }) => facts.dueAt ?? null,
  drill: ({ facts }) => facts.drill === true,
  step: ({ facts }) => facts.step ?? null,
  deadline: (message, _args, context) => (message.deadlineKey === '' ? null : deadlineOf(context, message.communityId, message.subjectId, message.deadlineKey)),
  subject: async (message, _args, context) => (await nodeOf(context, globalId(message.subjectKind, message.communityId, message.subjectId))) as never,
};
