import type { DutyPostResolvers } from '../../types.generated.ts';

export const DutyPost: DutyPostResolvers = {
  staff: ({ staff }) => [...staff],
};
