import { documentPrecheck, type CommunityId } from '@huiyin/domain';
import type { PlaybookResolvers } from '../../types.generated.ts';
import { actionOf } from '../../base/kept.ts';
import { documentActions, documentContext } from '../../document/commands.ts';

export const Playbook: PlaybookResolvers = {
  key: ({ template }) => template.key,
  template: ({ template }) => template as never,
  shortcomings: ({ shortcomings }) => [...shortcomings],
  allowedActions: ({ community, document }, _args, context) =>
    (document === null ? [actionOf(context, 'playbookDraft', documentPrecheck(null, 'draftDocument', { communityId: community.id as CommunityId, kind: 'PLAYBOOK' }, documentContext(context)))] : documentActions(context, document)),
};
