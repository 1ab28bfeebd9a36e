import type { ComplaintState } from '@huiyin/domain';
import type { Context } from '../../../context.ts';
import type { ReporterResolvers } from '../../types.generated.ts';
import { maskName, maskPhone } from '../../base/mask.ts';
import { seesReporter, type ComplaintRow } from '../queries.ts';

const rowOf = (parent: unknown): ComplaintRow => parent as ComplaintRow;
const stateOf = (parent: unknown): ComplaintState => rowOf(parent).state;
const shown = (state: ComplaintState, context: Context, value: string | null, mask: (text: string) => string): string | null =>
  value === null || seesReporter(context.viewer!, state) ? value : mask(value);

export const Reporter: ReporterResolvers = {
  name: (parent, _args, context) => shown(stateOf(parent), context, stateOf(parent).reporter.name, maskName),
  phone: (parent, _args, context) => shown(stateOf(parent), context, stateOf(parent).reporter.phone, maskPhone),
  relation: (parent) => stateOf(parent).reporter.relation,
  unit: (parent, _args, context) => {
    const { state, unit } = rowOf(parent);
    if (state.reporter.unitId === null || !seesReporter(context.viewer!, state)) return null;
    return unit !== undefined ? unit : context.loaders.unit.load({ communityId: state.communityId, id: state.reporter.unitId });
  },
};
