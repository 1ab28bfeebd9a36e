import type { OnDutyResolvers } from '../../types.generated.ts';

export const OnDuty: OnDutyResolvers = {
  shifts: ({ shifts }) => [...shifts],
  next: ({ next }) => [...next],
  unfinished: ({ unfinished }) => [...unfinished],
};
