import type { HandoverSheetResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';
import { readerOf, subjectId } from '../../base/subject.ts';
import { staffOf, subjectFields } from '../../base/subject-fields.ts';
import { defects, HANDOVER_SHEET_NOUN, openDefectsOf } from '../queries.ts';

const common = subjectFields(HANDOVER_SHEET_NOUN);

export const HandoverSheet: HandoverSheetResolvers = {
  id: common.id,
  community: common.community,
  entries: common.entries,
  allowedActions: common.allowedActions,
  form: ({ state }) => state.form,
  status: ({ state }) => state.status,
  inspectedAt: ({ state }) => state.inspectedAt,
  unit: ({ state }, _args, context) => (state.unitId !== null && readerOf(context, HANDOVER_SHEET_NOUN, state).clear ? context.loaders.unit.load({ communityId: state.communityId, id: state.unitId }) : null),
  area: ({ state }, _args, context) => readerOf(context, HANDOVER_SHEET_NOUN, state).text(state.area),
  present: ({ state }, _args, context) => readerOf(context, HANDOVER_SHEET_NOUN, state).name(state.present),
  openedBy: ({ state }, _args, context) => staffOf(state.openedBy, context),
  closing: ({ state }, _args, context) => (state.closing === null ? null : { ...state.closing, text: readerOf(context, HANDOVER_SHEET_NOUN, state).text(state.closing.remark) }),
  defects: (row, page, context) => defects(context, communityIdOf(row, context), { sheetId: subjectId('HandoverSheet', row.state) }, { ...page, first: page.first ?? 50 }, true) as never,
  openDefects: ({ state }, _args, context) => openDefectsOf(context, state),
};

const communityIdOf = (row: Parameters<typeof common.community>[0], context: Parameters<typeof common.community>[2]): string => {
  const { organisationId, id } = common.community(row, {}, context);
  return globalId('Community', organisationId, id);
};
