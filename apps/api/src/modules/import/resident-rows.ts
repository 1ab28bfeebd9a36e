import { CUSTOMER_LIMITS, isContact, ORGANISATION_LIMITS, plainPhone, cleanText, type CustomerRelationKind } from '@huiyin/domain';
import type { CellProblem, CellProblemKind } from './problems.ts';
import { placeKey, relationOfWord, RESIDENT_FIELDS, yesOrNo, type ResidentField, type ResidentMapping } from './resident-words.ts';
import type { Sheet } from './sheet.ts';

/** One row of a list of units and residents; without a name it is of the unit alone. */
export interface ResidentRow {
  readonly row: number;
  readonly building: string;
  readonly entrance: string | null;
  readonly number: string;
  /** Whole square metres. */
  readonly area: number | null;
  readonly name: string | null;
  readonly phones: readonly string[];
  readonly relation: CustomerRelationKind | null;
  readonly birthYear: number | null;
  /** `YYYY-MM-DD`. */
  readonly since: string | null;
  readonly livesHere: boolean;
}
export type ResidentProblemKind = CellProblemKind
  | 'MISSING_BUILDING' | 'MISSING_ROOM' | 'BAD_PLACE' | 'BAD_AREA' | 'AREA_DIFFERS' | 'AREA_DIFFERS_FROM_UNIT' | 'AREA_NOT_KEPT' | 'MISSING_NAME' | 'TOO_LONG' | 'BAD_PHONE' | 'MISSING_RELATION' | 'UNKNOWN_RELATION'
  | 'BAD_YEAR' | 'BAD_DATE' | 'BAD_YES_NO' | 'REPEATED_ROW' | 'REFUSED';
/** What is wrong with a row, by row and column; an error refuses the row, a notice does not. */
export interface ResidentProblem {
  readonly row: number;
  readonly column: number | null;
  readonly header: string | null;
  readonly field: ResidentField | null;
  readonly problem: ResidentProblemKind;
  readonly severity: 'error' | 'notice';
  readonly value: string;
  /** The row or figure it contradicts, in words of the reader: a row's number, or square metres. */
  readonly against?: number;
  /** What the rules said, where they refused it. */
  readonly said?: string;
}
export interface ResidentRows { readonly rows: readonly ResidentRow[]; readonly problems: readonly ResidentProblem[]; /** Rows with an error. */ readonly refused: ReadonlySet<number> }

const VISIBLE = /[^\p{Cf}\p{Z}\p{Cc}]/u;
const BIGGEST_AREA = 100_000;
const PHONES_MAX = 3;
const short = (text: string): string => Array.from(text.trim().slice(0, 120)).slice(0, 60).join('');
type Say = (problem: ResidentProblemKind, field: ResidentField, more?: { readonly severity?: 'notice'; readonly against?: number }) => void;
type Text = (field: ResidentField) => string | null;

/** `3栋2单元1502`, `3-2-1502`, `A座1203` → the place; null when it is none. */
function splitPlace(text: string): Pick<ResidentRow, 'building' | 'entrance' | 'number'> | null {
  const parts = text.normalize('NFKC').trim().replace(/(?:室|房|号)$/u, '').split(/[-—–\s栋幢座楼#单元门号]+/u).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 3 || !parts.every((part) => /^[0-9A-Za-z]{1,8}$/.test(part))) return null;
  const mark = /^\s*[0-9A-Za-z]+\s*(栋|幢|座|号楼)/u.exec(text.normalize('NFKC'))?.[1] ?? '栋';
  return { building: `${parts[0]}${mark}`, entrance: parts.length === 3 ? `${parts[1]}单元` : null, number: parts.at(-1)! };
}

function readPlace(text: Text, mapping: ResidentMapping, say: Say): Pick<ResidentRow, 'building' | 'entrance' | 'number'> | null {
  const whole = text('PLACE');
  if (mapping.PLACE !== null && text('BUILDING') === null) {
    const place = whole === null ? null : splitPlace(whole);
    if (place === null) say(whole === null ? 'MISSING_ROOM' : 'BAD_PLACE', 'PLACE');
    return place;
  }
  const [building, entrance, number] = [text('BUILDING'), text('ENTRANCE'), text('NUMBER')];
  if (building === null) say('MISSING_BUILDING', 'BUILDING');
  if (number === null) say('MISSING_ROOM', 'NUMBER');
  for (const [field, value] of [['BUILDING', building], ['ENTRANCE', entrance], ['NUMBER', number]] as const) if (value !== null && [...value].length > ORGANISATION_LIMITS.place) say('TOO_LONG', field);
  return building === null || number === null ? null : { building, entrance, number };
}

function readArea(text: Text, say: Say): number | null {
  const cell = text('AREA');
  if (cell === null) return null;
  const area = Number(cell.normalize('NFKC').replace(/(?:㎡|m2|m²|平方米|平米|平)$/iu, '').replace(/,/g, '').trim());
  if (Number.isFinite(area) && area >= 1 && area <= BIGGEST_AREA) return Math.round(area);
  say('BAD_AREA', 'AREA');
  return null;
}

function readPhones(text: Text, say: Say): readonly string[] {
  const cell = text('PHONE');
  if (cell === null) return [];
  const phones = [...new Set(cell.split(/[/、,，;；\n]+/).map((one) => plainPhone(one)).filter((one) => one !== ''))];
  if (phones.length === 0 || phones.length > PHONES_MAX || !phones.every((one) => isContact('PHONE', one))) say('BAD_PHONE', 'PHONE');
  return phones;
}

function readYear(text: Text, now: number, say: Say): number | null {
  const cell = text('BIRTH_YEAR');
  if (cell === null) return null;
  const year = Number(/^((?:19|20)\d{2})(?:年|[-/.年]\d{1,2}.*|T.*)?$/u.exec(cell.normalize('NFKC').trim())?.[1] ?? Number.NaN);
  if (year >= CUSTOMER_LIMITS.birthYearMin && year <= new Date(now).getUTCFullYear()) return year;
  say('BAD_YEAR', 'BIRTH_YEAR');
  return null;
}

function readDay(text: Text, say: Say): string | null {
  const cell = text('SINCE');
  if (cell === null) return null;
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s].*)?$/u.exec(cell.normalize('NFKC').trim());
  const day = found === null ? null : `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`;
  const valid = day !== null && /^(?:19|20|21)/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  if (!valid) say('BAD_DATE', 'SINCE');
  return valid ? day : null;
}

function readPerson(text: Text, mapping: ResidentMapping, now: number, say: Say): Pick<ResidentRow, 'name' | 'phones' | 'relation' | 'birthYear' | 'since' | 'livesHere'> {
  const name = text('NAME');
  const phones = readPhones(text, say);
  const word = text('RELATION');
  const described = (['PHONE', 'RELATION', 'BIRTH_YEAR', 'SINCE'] as const).some((field) => text(field) !== null);
  if (name === null && described) say('MISSING_NAME', 'NAME');
  if (name !== null && [...name].length > CUSTOMER_LIMITS.name) say('TOO_LONG', 'NAME');
  const relation = word === null ? null : relationOfWord(word);
  if (word !== null && relation === null) say('UNKNOWN_RELATION', 'RELATION');
  if (word === null && name !== null && mapping.RELATION !== null) say('MISSING_RELATION', 'RELATION');
  const lives = text('LIVES_HERE');
  const livesHere = lives === null ? true : yesOrNo(lives);
  if (livesHere === null) say('BAD_YES_NO', 'LIVES_HERE');
  // A list without a column for it is a list of owners 业主名册.
  return { name, phones, relation: relation ?? (name === null ? null : 'OWNER'), birthYear: readYear(text, now, say), since: readDay(text, say), livesHere: livesHere ?? true };
}

/** What rows say against each other: the same row twice, two areas of one unit. */
function createComparison(): (row: ResidentRow, say: Say, whole: (against: number) => void) => void {
  const seen = new Map<string, number>();
  const areas = new Map<string, { readonly area: number; readonly row: number }>();
  return (row, say, whole) => {
    const place = placeKey(row);
    const key = JSON.stringify([place, row.name, row.phones, row.relation]);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row.row);
    else whole(before);
    if (row.area === null) return;
    const known = areas.get(place);
    if (known === undefined) areas.set(place, { area: row.area, row: row.row });
    else if (known.area !== row.area) say('AREA_DIFFERS', 'AREA', { against: known.row });
  };
}

/** Reads a sheet of units and residents; every problem with its row and column. Rows with an error are left out. */
export function toResidentRows(sheet: Pick<Sheet, 'rows' | 'columns' | 'cellProblems'>, mapping: ResidentMapping, now: number): ResidentRows {
  const [rows, problems, refused] = [[] as ResidentRow[], [] as ResidentProblem[], new Set<number>()];
  const fieldOf = new Map(RESIDENT_FIELDS.flatMap((field) => (mapping[field] === null ? [] : [[mapping[field], field] as const])));
  const cellProblems = group(sheet.cellProblems);
  const compare = createComparison();
  for (const { row, cells } of sheet.rows) {
    const add = (problem: ResidentProblemKind, column: number | null, field: ResidentField | null, severity: 'error' | 'notice' = 'error', against?: number): void => {
      if (severity === 'error') refused.add(row);
      problems.push({ row, column, header: column === null ? null : (sheet.columns[column]?.header ?? null), field, problem, severity, value: column === null ? '' : short(cells[column] ?? ''), ...(against === undefined ? {} : { against }) });
    };
    for (const { column, problem } of cellProblems.get(row) ?? []) if (column === null || fieldOf.has(column) || problem === 'EXTRA_CELLS') add(problem, column, column === null ? null : (fieldOf.get(column) ?? null));
    const text: Text = (field) => {
      const value = mapping[field] === null ? '' : cleanText(cells[mapping[field]] ?? '');
      return VISIBLE.test(value) ? value : null;
    };
    const say: Say = (problem, field, more = {}) => add(problem, mapping[field], field, more.severity, more.against);
    const place = readPlace(text, mapping, say);
    const made = { row, area: readArea(text, say), ...readPerson(text, mapping, now, say) };
    if (place !== null && !refused.has(row)) compare({ ...place, ...made }, say, (against) => add('REPEATED_ROW', null, null, 'error', against));
    if (place !== null && !refused.has(row)) rows.push({ ...place, ...made });
  }
  return { rows, problems, refused };
}

const group = (problems: readonly CellProblem[]): Map<number, CellProblem[]> => problems.reduce((groups, one) => groups.set(one.row, [...(groups.get(one.row) ?? []), one]), new Map<number, CellProblem[]>());
