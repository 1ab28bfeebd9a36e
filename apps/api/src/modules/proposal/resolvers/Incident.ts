import type { IncidentResolvers } from '../../types.generated.ts';

export const Incident: Pick<IncidentResolvers, 'proposal'|'__isTypeOf'> = {
  proposal: ({ state: { communityId, id, origin } }, _args, { loaders }) => (origin === 'PROPOSAL' ? loaders.proposalOf.load({ communityId, id }) : null),
};
