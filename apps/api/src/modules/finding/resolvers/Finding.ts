import type { FindingResolvers } from '../../types.generated.ts';
import { nodeOf } from '../../base/nodes.ts';
import { readerOf, subjectId } from '../../base/subject.ts';
import { staffOf, subjectFields } from '../../base/subject-fields.ts';
import { FINDING_NOUN, SOURCE_TYPES } from '../queries.ts';

const common = subjectFields(FINDING_NOUN);

export const Finding: FindingResolvers = {
  id: common.id,
  community: common.community,
  department: common.department,
  deadlines: common.deadlines,
  nextDeadline: common.nextDeadline,
  entries: common.entries,
  allowedActions: common.allowedActions,
  source: ({ state }) => state.source,
  severity: ({ state }) => state.severity,
  status: ({ state }) => state.status,
  foundAt: ({ state }) => state.foundAt,
  dueAt: ({ state }) => state.dueAt,
  recordedAt: ({ state }) => state.recordedAt,
  closedAt: ({ state }) => state.closedAt,
  sourceSubject: ({ state }, _args, context) => {
    const made = SOURCE_TYPES[state.source];
    return made === null || state.sourceId === null ? null : (nodeOf(context, subjectId(made.type, { ...state, id: state.sourceId })) as never);
  },
  sourceItem: ({ state }) => state.sourceItem ?? null,
  inspectedBy: ({ state }, _args, context) => readerOf(context, FINDING_NOUN, state).text(state.inspectedBy),
  place: ({ state }, _args, context) => readerOf(context, FINDING_NOUN, state).text(state.place),
  description: ({ state }, _args, context) => readerOf(context, FINDING_NOUN, state).text(state.description),
  recordedBy: ({ state }, _args, context) => staffOf(state.recordedBy, context),
  rectification: ({ state }, _args, context) => (state.rectification === null ? null : { ...state.rectification, text: readerOf(context, FINDING_NOUN, state).text(state.rectification.text) }),
  checks: ({ state }, _args, context) => state.checks.map(({ remark, ...act }) => ({ ...act, text: readerOf(context, FINDING_NOUN, state).text(remark) })),
};
