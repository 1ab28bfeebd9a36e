import { worksDays } from '@huiyin/domain';
import type { RenovationResolvers } from '../../types.generated.ts';
import { readerOf, rulesContext } from '../../base/subject.ts';
import { staffOf, subjectFields } from '../../base/subject-fields.ts';
import { openFindingsOf } from '../../finding/queries.ts';
import { RENOVATION_NOUN } from '../queries.ts';

/** Most inspections and days one answer shows. */
const INSPECTIONS_SHOWN = 100;
const DAYS_SHOWN = 31;
const common = subjectFields(RENOVATION_NOUN);

export const Renovation: RenovationResolvers = {
  id: common.id,
  community: common.community,
  department: common.department,
  deadlines: common.deadlines,
  nextDeadline: common.nextDeadline,
  entries: common.entries,
  allowedActions: common.allowedActions,
  status: ({ state }) => state.status,
  plannedStartAt: ({ state }) => state.plannedStartAt,
  plannedEndAt: ({ state }) => state.plannedEndAt,
  appliedAt: ({ state }) => state.appliedAt,
  worksStartedAt: ({ state }) => state.periods[0]?.from ?? null,
  unit: ({ state }, _args, context) => (state.unitId !== null && readerOf(context, RENOVATION_NOUN, state).clear ? context.loaders.unit.load({ communityId: state.communityId, id: state.unitId }) : null),
  applicant: ({ state }, _args, context) => readerOf(context, RENOVATION_NOUN, state).name(state.applicant),
  phone: ({ state }, _args, context) => readerOf(context, RENOVATION_NOUN, state).phone(state.phone),
  contractor: ({ state }, _args, context) => readerOf(context, RENOVATION_NOUN, state).text(state.contractor),
  scope: ({ state }, _args, context) => readerOf(context, RENOVATION_NOUN, state).text(state.scope),
  drawings: ({ state }, _args, context) => state.drawings.map(({ title, reference }) => ({ title: readerOf(context, RENOVATION_NOUN, state).text(title), reference })),
  appliedBy: ({ state }, _args, context) => staffOf(state.appliedBy, context),
  review: ({ state }, _args, context) => {
    const { text } = readerOf(context, RENOVATION_NOUN, state);
    return state.review === null ? null : { ...state.review, points: state.review.points.map((point) => ({ ...point, remark: text(point.remark) })) };
  },
  approval: ({ state }, _args, context) => (state.approval === null ? null : { ...state.approval, text: readerOf(context, RENOVATION_NOUN, state).text(state.approval.remark) }),
  ending: ({ state }, _args, context) => (state.ending === null ? null : { ...state.ending, text: readerOf(context, RENOVATION_NOUN, state).text(state.ending.remark) }),
  pauseReason: ({ state }, _args, context) => readerOf(context, RENOVATION_NOUN, state).text(state.pauseReason),
  inspections: ({ state }, _args, context) => {
    const { text } = readerOf(context, RENOVATION_NOUN, state);
    return state.inspections.slice(-INSPECTIONS_SHOWN).reverse().map((one) => ({ ...one, remark: text(one.remark) }));
  },
  worksDays: (row, _args, context) => {
    const { zone, now, policy } = rulesContext(context, common.community(row, {}, context));
    return [...worksDays(row.state, zone, now, policy.inspectionsADay, DAYS_SHOWN)];
  },
  acceptances: ({ state }, _args, context) => state.acceptances.map(({ remark, ...act }) => ({ ...act, text: readerOf(context, RENOVATION_NOUN, state).text(remark) })),
  openFindings: ({ state }, _args, context) => openFindingsOf(context, state),
};
