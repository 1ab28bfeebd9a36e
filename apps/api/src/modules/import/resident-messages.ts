import { columnLetter } from './header.ts';
import { CELL_WORDS, type Language } from './messages.ts';
import type { ResidentProblem, ResidentProblemKind } from './resident-rows.ts';

type Words = readonly [chinese: string, english: string];
const WORDS: Readonly<Record<Exclude<ResidentProblemKind, keyof typeof CELL_WORDS>, Words>> = {
  MISSING_BUILDING: ['没有楼栋', 'has no building'],
  MISSING_ROOM: ['没有房号', 'has no room'],
  BAD_PLACE: ['不是房号，应如 3栋2单元1502 或 3-1502', 'is no room; write 3栋2单元1502 or 3-1502'],
  BAD_AREA: ['面积不是数字', 'is no number of square metres'],
  AREA_DIFFERS: ['面积与第 {against} 行同一房屋不一致', 'differs from the area of the same unit in row {against}'],
  AREA_DIFFERS_FROM_UNIT: ['面积与已登记的 {against} ㎡ 不一致', 'differs from the {against} m² on file'],
  AREA_NOT_KEPT: ['房屋已登记且没有面积，此面积不写入', 'the unit is on file without an area; this one is not kept'],
  MISSING_NAME: ['有电话或关系，但没有姓名', 'has a telephone number or relation but no name'],
  TOO_LONG: ['过长', 'is too long'],
  BAD_PHONE: ['不是有效的电话号码', 'is no valid telephone number'],
  MISSING_RELATION: ['没有填与房屋的关系', 'has no relation to the unit'],
  UNKNOWN_RELATION: ['不是已知的关系（业主、使用人、租户）', 'is no known relation (owner, occupant, tenant)'],
  BAD_YEAR: ['不是有效的出生年份', 'is no valid year of birth'],
  BAD_DATE: ['不是有效的日期', 'is no valid date'],
  BAD_YES_NO: ['应填是或否', 'should be yes or no'],
  REPEATED_ROW: ['与第 {against} 行重复', 'repeats row {against}'],
  REFUSED: ['不能写入', 'cannot be written'],
};

/** One problem of one row with its place: `第 12 行 · 电话（E）：不是有效的电话号码 — “123”`. */
export function residentProblemText(problem: ResidentProblem, language: Language): string {
  const english = language === 'en';
  const words = { ...CELL_WORDS, ...WORDS }[problem.problem];
  const reason = words[english ? 1 : 0].replace('{against}', String(problem.against ?? ''));
  const place = problem.column === null ? '' : `${english ? ' · ' : ' · '}${problem.header ?? ''}${english ? ` (${columnLetter(problem.column)})` : `（${columnLetter(problem.column)}）`}`;
  const said = problem.said === undefined ? '' : english ? ` ${problem.said}` : problem.said;
  const value = problem.value === '' ? '' : english ? ` — "${problem.value}"` : ` — “${problem.value}”`;
  return english ? `Row ${problem.row}${place}: ${reason}${said}${value}` : `第 ${problem.row} 行${place}：${reason}${said}${value}`;
}
