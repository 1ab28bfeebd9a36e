import type { StatementState, SubjectId } from '@huiyin/domain';
import type { Context } from '../../../context.ts';
import { globalId } from '../../../platform/ids.ts';
import { requireViewer } from '../../../sight.ts';
import { staffOf, subjectFields } from '../../base/subject-fields.ts';
import { incident } from '../../incident/queries.ts';
import type { StatementResolvers } from '../../types.generated.ts';
import { statement, STATEMENT_NOUN } from '../queries.ts';

const common = subjectFields(STATEMENT_NOUN);
/** Another version of the same matter: it lies in the same place. */
const version = ({ communityId }: StatementState, id: SubjectId | undefined | null, context: Context) => (id == null ? null : statement(context, globalId('Statement', communityId, id)));

export const Statement: StatementResolvers = {
  id: common.id,
  community: common.community,
  deadlines: common.deadlines,
  nextDeadline: common.nextDeadline,
  entries: common.entries,
  allowedActions: async (row, args, context) => (await common.allowedActions(row, args, context)).filter(({ action }) => action !== STATEMENT_NOUN.actions.endStatementWithIncident),
  edition: ({ state }) => state.version,
  incident: ({ state }, _args, context) => incident(context, globalId('Incident', state.communityId, state.incidentId)),
  status: ({ state }) => state.status,
  drill: ({ state }) => state.drill,
  communities: ({ state }, _args, context) => requireViewer(context).communities.filter(({ id }) => state.communities.includes(id as never)),
  matter: ({ state }) => state.matter,
  explanation: ({ state }) => state.explanation,
  handling: ({ state }) => state.handling,
  wording: ({ state }) => state.wording,
  draftedAt: ({ state }) => state.draftedAt,
  draftedBy: ({ state }, _args, context) => staffOf(state.draftedBy, context),
  asked: ({ state }) => state.asked.map((one) => ({ ...one, state })),
  fixing: ({ state }) => (state.fixing === null ? null : { ...state.fixing, state }),
  supersedes: ({ state }, _args, context) => version(state, state.supersedes, context),
  supersededBy: ({ state }, _args, context) => version(state, state.superseding?.statementId, context),
  supersededAt: ({ state }) => state.superseding?.at ?? null,
  supersededReason: ({ state }) => state.superseding?.reason ?? null,
  ending: ({ state }) => state.ending,
};
