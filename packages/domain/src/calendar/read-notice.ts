import { checkHolidays } from './check-notice.ts';
import { closeReading, openReading, readToken } from './notice-reading.ts';
import { cleanNotice } from './notice-text.ts';
import { noticeTokens } from './notice-tokens.ts';
import type { HolidayNotice, NoticeProblem } from './notice.ts';

const TITLE = /国务院办公厅关于(?:调整|延长)?\d{4}年[^。,:;]{2,14}?的通知/;
const NUMBER = /国办发明电[〔[(](\d{4})[〕\])](\d{1,3})号/;
const YEAR_SAID = /(?:关于|现将)(?:调整|延长)?(\d{4})年|(\d{4})年部分节假日/g;
const sound = (year: number): boolean => Number.isInteger(year) && year >= 2000 && year <= 2199;

function sourceOf(text: string): string | null {
  const [title] = TITLE.exec(text) ?? [];
  const [, year, number] = NUMBER.exec(text) ?? [];
  return title === undefined ? null : `${title}${number === undefined ? '' : `（国办发明电〔${year}〕${number}号）`}`;
}

const lineOf = (problem: NoticeProblem): number => ('line' in problem ? problem.line : Number.MAX_SAFE_INTEGER);

/**
 * Reads a pasted notice of the State Council 国务院办公厅关于20XX年部分节假日安排的通知 in the forms used since 2014,
 * whatever stands around it. `year`: the year it is to arrange, when the caller knows. Problems come in the order of
 * the text. Never throws: what cannot be made out stands among the problems.
 */
export function readHolidayNotice(pasted: string, year?: number): HolidayNotice {
  const cleaned = cleanNotice(pasted);
  const said = [...cleaned.text.matchAll(YEAR_SAID)].map(([, first, second]) => Number(first ?? second));
  const years = [...new Set([...(year === undefined ? [] : [year]), ...said].filter(sound))];
  const source = sourceOf(cleaned.text);
  const [first] = years;
  if (first === undefined) return { year: null, source, holidays: [], problems: [{ kind: 'YEAR_UNKNOWN' }] };
  const reading = openReading(cleaned, first);
  for (const token of noticeTokens(cleaned.text)) readToken(reading, token);
  closeReading(reading);
  const { holidays, problems } = checkHolidays(reading.drafts, first);
  const several: readonly NoticeProblem[] = years.length > 1 ? [{ kind: 'SEVERAL_YEARS', years: years.sort((a, b) => a - b) }] : [];
  return { year: first, source, holidays, problems: [...several, ...[...reading.problems, ...problems].sort((a, b) => lineOf(a) - lineOf(b))] };
}
