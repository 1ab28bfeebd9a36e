import type { IncidentRow } from '../../incident/queries.ts';
import { INCIDENT_NOUN } from '../../incident/queries.ts';
import { readerOf } from '../../base/subject.ts';
import { staffOf, subjectFields } from '../../base/subject-fields.ts';
import type { IncidentProposalResolvers } from '../../types.generated.ts';
import { PROPOSAL_NOUN } from '../queries.ts';

const common = subjectFields(PROPOSAL_NOUN);

export const IncidentProposal: IncidentProposalResolvers = {
  id: common.id,
  community: common.community,
  entries: common.entries,
  allowedActions: common.allowedActions,
  status: ({ state }) => state.status,
  ground: ({ state }) => state.ground,
  content: ({ state }) => state.content,
  title: ({ state }, _args, context) => readerOf(context, PROPOSAL_NOUN, state).text(state.title),
  place: ({ state }, _args, context) => readerOf(context, PROPOSAL_NOUN, state).text(state.place),
  proposedAt: ({ state }) => state.proposedAt,
  households: ({ state }) => state.households,
  from: ({ state }) => state.from,
  until: ({ state }) => state.until,
  neededHouseholds: ({ state }) => state.figures.households,
  withinMinutes: ({ state }) => state.figures.minutes,
  leastLikeness: ({ state }) => state.figures.likeness,
  evidence: ({ state }) => state.evidence.map((one) => ({ ...one, communityId: state.communityId })),
  decidedAt: ({ state }) => state.decision?.at ?? null,
  decidedBy: ({ state }, _args, context) => staffOf(state.decision?.by ?? null, context),
  incident: async ({ state: { communityId, decision } }, _args, { loaders }) =>
    (decision?.incidentId == null ? null : ((await loaders.subject.load({ table: INCIDENT_NOUN.table, communityId, id: decision.incidentId })) as IncidentRow | null)),
  verdict: ({ state }) => state.decision?.verdict ?? null,
  reason: ({ state }, _args, context) => readerOf(context, PROPOSAL_NOUN, state).text(state.decision?.reason ?? null),
};
