import type { WeeklyCheckListResolvers } from '../../types.generated.ts';

export const WeeklyCheckList: WeeklyCheckListResolvers = {
  complaints: ({ complaints }) => [...complaints],
};
