import { addDays, weekdayOf } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/instant.ts';
import type { NoticeHoliday, NoticeProblem } from './notice.ts';
import { FESTIVALS } from './notice-tokens.ts';
import type { HolidayDraft } from './notice-reading.ts';

const isWeekend = (date: LocalDate): boolean => weekdayOf(date) > 5;

/** The days off together with the week-end they join 与周末连休. */
function withWeekend(off: readonly LocalDate[]): number {
  const days = new Set(off);
  for (const step of [-1, 1]) for (const from of off) for (let date = addDays(from, step); isWeekend(date) && !days.has(date); date = addDays(date, step)) days.add(date);
  return days.size;
}

function countDiffers({ announced, joinsWeekend, line }: HolidayDraft, name: string, off: readonly LocalDate[]): readonly NoticeProblem[] {
  const fits = announced === null || announced === off.length || (joinsWeekend && announced === withWeekend(off));
  return fits ? [] : [{ kind: 'COUNT_DIFFERS', holiday: name, announced: announced!, counted: off.length, line }];
}

/** What was read as the notice's holidays, with what cannot be so as problems. */
export function checkHolidays(drafts: readonly HolidayDraft[], year: number): { readonly holidays: readonly NoticeHoliday[]; readonly problems: readonly NoticeProblem[] } {
  const read = drafts.filter(({ off, on }) => off.size + on.size > 0);
  const allOff = new Set(read.flatMap(({ off }) => [...off.keys()]));
  const problems = read.flatMap((draft): NoticeProblem[] => {
    const name = draft.festivals.join('、');
    const [off, on] = [[...draft.off], [...draft.on]];
    return [
      ...countDiffers(draft, name, [...draft.off.keys()]),
      ...on.filter(([date]) => !isWeekend(date)).map(([date, line]): NoticeProblem => ({ kind: 'MAKE_UP_NOT_WEEKEND', holiday: name, date, line })),
      ...on.filter(([date]) => allOff.has(date)).map(([date, line]): NoticeProblem => ({ kind: 'OFF_AND_ON', date, line })),
      ...[...off, ...on].filter(([date]) => !date.startsWith(`${year}-`)).map(([date, line]): NoticeProblem => ({ kind: 'OUTSIDE_YEAR', date, line })),
    ];
  });
  const arranged = new Set(read.filter(({ off }) => off.size > 0).flatMap(({ festivals }) => festivals));
  const missing = FESTIVALS.filter((one) => !arranged.has(one)).map((holiday): NoticeProblem => ({ kind: 'HOLIDAY_MISSING', holiday }));
  return {
    holidays: read.map(({ festivals, off, on, announced }) => ({ name: festivals.join('、'), off: [...off.keys()].sort(), on: [...on.keys()].sort(), announced })),
    problems: [...problems, ...missing],
  };
}
