import type { CalendarPublicationResolvers } from '../../types.generated.ts';

export const CalendarPublication: CalendarPublicationResolvers = {
  by: ({ by }, _args, { loaders }) => (by === null ? null : loaders.staff.load(by)),
};
