import type { EfficiencyRowResolvers } from '../../types.generated.ts';
import type { Efficiency } from '../efficiency.ts';

const rowOf = (parent: unknown): Efficiency => parent as Efficiency;

export const EfficiencyRow: EfficiencyRowResolvers = {
  department: (parent, _args, { loaders }) => (rowOf(parent).by === 'DEPARTMENT' ? loaders.department.load(rowOf(parent)) : null),
  staff: (parent, _args, { loaders }) => (rowOf(parent).by === 'STAFF' ? loaders.staff.load(rowOf(parent).id) : null),
};
