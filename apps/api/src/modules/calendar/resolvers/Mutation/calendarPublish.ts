import type { MutationResolvers } from '../../../types.generated.ts';
import { commandResult } from '../../../base/user-errors.ts';
import { publishCalendar } from '../../commands.ts';

export const calendarPublish: NonNullable<MutationResolvers['calendarPublish']> = async (_parent, { input }, context) =>
  commandResult('CalendarPublishPayload', await publishCalendar(context, input));
