import { documentPrecheck, mayCommand, type CommunityId } from '@huiyin/domain';
import type { PolicyResolvers } from '../../types.generated.ts';
import { requireViewer } from '../../../sight.ts';
import { listConnection } from '../../base/connection.ts';
import { actionOf } from '../../base/kept.ts';
import { documentActions, documentContext } from '../../document/commands.ts';
import { policyDocumentOf } from '../../document/queries.ts';
import { chainsOf, effectsOf, figuresOf } from '../shown.ts';

export const Policy: PolicyResolvers = {
  version: ({ inForce }) => inForce.version,
  inForceFrom: ({ inForce }) => inForce.inForceFrom,
  figures: (view) => figuresOf(view),
  chains: (view) => chainsOf(view),
  effects: (view, args, context) => listConnection(context, args, `policy:${view.community.id}`, effectsOf(view), ({ version }) => String(version)) as never,
  document: ({ community }, _args, context) => policyDocumentOf(context, community.id),
  allowedActions: async ({ community }, _args, context) => {
    const communityId = community.id as CommunityId;
    const document = await policyDocumentOf(context, community.id);
    const denial = mayCommand(requireViewer(context).actor, 'previewPolicy', { communityId });
    return [
      ...(document === null ? [actionOf(context, 'policyDraft', documentPrecheck(null, 'draftDocument', { communityId, kind: 'POLICY' }, documentContext(context)))] : documentActions(context, document)),
      actionOf(context, 'policyPreview', denial === null ? null : { kind: 'NotAllowed', denial }),
    ];
  },
};
