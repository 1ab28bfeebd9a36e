import { CHINA_CALENDAR, PUBLISHED_NOTICES } from '@huiyin/domain';
import type { CalendarYearResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';
import { requireViewer } from '../../../sight.ts';
import { actionOf } from '../../base/kept.ts';
import { basisOf, calendarDenial, calendarYearId } from '../queries.ts';

export const CalendarYear: CalendarYearResolvers = {
  id: ({ organisationId, year }) => globalId('CalendarYear', organisationId, calendarYearId(organisationId, year)),
  basis: (view) => basisOf(view),
  provisional: (view) => basisOf(view) === 'NONE',
  off: ({ year, kept }) => [...(kept?.state ?? CHINA_CALENDAR.years[year])?.off ?? []],
  on: ({ year, kept }) => [...(kept?.state ?? CHINA_CALENDAR.years[year])?.on ?? []],
  source: ({ year, kept }) => (kept === null ? (PUBLISHED_NOTICES[year]?.source ?? null) : kept.state.publications.at(-1)!.source),
  noticeText: ({ year, kept }) => (kept === null ? (PUBLISHED_NOTICES[year]?.text ?? null) : kept.state.noticeText),
  publications: ({ kept }) => [...(kept?.state.publications ?? [])].reverse(),
  allowedActions: (_view, _args, context) => {
    const denial = calendarDenial(requireViewer(context));
    return [actionOf(context, 'calendarPublish', denial === null ? null : { kind: 'NotAllowed', denial })];
  },
  version: ({ kept }) => kept?.version ?? 0,
};
