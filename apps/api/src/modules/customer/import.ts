import { mayCommand, type CommunityId } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import type { AppendOutcome } from '../../platform/journal.ts';
import { badKey, failureOf, invalidInput, isFailure, notFound, rowsRefused, type Failure } from '../base/user-errors.ts';
import { residentMapping, residentProblemText, residentRows, uploadedSheet, type ResidentMapping, type ResidentProblem, type ResidentRow, type Sheet } from '../import/queries.ts';
import { unitsAppend } from '../organisation/commands.ts';
import type { ResidentsImportInput } from '../types.generated.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { knowledgeOf, planOf, type Plan } from './import-plan.ts';

export const RESIDENT_ROWS_MAX = 200;
const PROBLEMS_MAX = 500;
const PREVIEW = 10;
const ATTEMPTS = 5;

/** What an import, or the check of one, comes to. */
export interface ResidentsAnswer {
  readonly fileName: string;
  readonly columns: Sheet['columns'];
  readonly mapping: ResidentMapping;
  /** Rows of the file. */
  readonly rowCount: number;
  /** Rows that can be written: what `from` counts in. */
  readonly total: number;
  readonly refused: number;
  readonly written: number;
  readonly alreadyThere: number;
  readonly unitsAdded: number;
  readonly customersAdded: number;
  readonly relationsAdded: number;
  readonly problems: readonly (ResidentProblem & { readonly message: string })[];
  readonly problemCount: number;
  readonly preview: readonly ResidentRow[];
}
interface Tally { written: number; alreadyThere: number; unitsAdded: number; customersAdded: number; relationsAdded: number }
const nothing = (): Tally => ({ written: 0, alreadyThere: 0, unitsAdded: 0, customersAdded: 0, relationsAdded: 0 });

/** An import of an uploaded sheet, by its source. */
export async function importResidents(context: Context, input: ResidentsImportInput): Promise<ResidentsAnswer | Failure> {
  const sourceProblem = badKey(context, input.source, ['source'], 64);
  if (sourceProblem !== null) return sourceProblem;
  const community = importer(context, input.communityId);
  if (isFailure(community)) return community;
  const sheet = await uploadedSheet(context, input.source);
  return sheet === null ? notFound(context, ['input', 'source']) : importSheet(context, community, sheet, input);
}

/** The community, if the viewer may import there. */
export function importer(context: Context, communityId: string): CommunityInSight | Failure {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, communityId);
  if (community === null || community.level !== 'COMMUNITY') return notFound(context, ['input', 'communityId']);
  const denial = mayCommand(viewer.actor, 'importResidents', { communityId: community.id as CommunityId });
  return denial === null ? community : failureOf(context, { kind: 'NotAllowed', denial });
}

/**
 * Units and residents of a sheet (ORG-5, ORG-6). A dry run checks every row and writes nothing. Otherwise the rows from
 * `from` on are written, all of them or none; none either while the sheet has a wrong row, unless wrong ones are to be
 * left out. What is on file already is left as it is, so that repeating it is safe.
 */
export async function importSheet(context: Context, community: CommunityInSight, sheet: Sheet, input: Pick<ResidentsImportInput, 'columns' | 'from' | 'count' | 'dryRun' | 'skipBad'>): Promise<ResidentsAnswer | Failure> {
  const mapping = residentMapping(sheet, input.columns ?? []);
  if (mapping === null) return invalidInput(context, ['columns'], 'OUT_OF_RANGE', sheet.columns.length - 1);
  const [from, count] = [input.from ?? 0, input.count ?? RESIDENT_ROWS_MAX];
  if (from < 0) return invalidInput(context, ['from'], 'OUT_OF_RANGE');
  if (count < 1 || count > RESIDENT_ROWS_MAX) return invalidInput(context, ['count'], 'OUT_OF_RANGE', RESIDENT_ROWS_MAX);
  const read = residentRows(sheet, mapping);
  const answer = (tally: Tally, found: readonly ResidentProblem[]): ResidentsAnswer => {
    const problems = [...read.problems, ...found.map((one) => placed(one, sheet, mapping))].sort((a, b) => a.row - b.row);
    const refused = new Set([...read.refused, ...wrongRows(found)]);
    return {
      fileName: sheet.name, columns: sheet.columns, mapping, rowCount: sheet.rows.length, total: read.rows.length, refused: refused.size, ...tally, problemCount: problems.length, preview: read.rows.slice(0, PREVIEW),
      problems: problems.slice(0, PROBLEMS_MAX).map((one) => ({ ...one, message: residentProblemText(one, context.edge.language) })),
    };
  };
  const strict = input.skipBad !== true;
  if (input.dryRun === true || (strict && from === 0)) {
    const checked = await check(context, community, read.rows);
    const whole = answer(checked.tally, checked.problems);
    if (input.dryRun === true) return whole;
    if (whole.refused > 0) return rowsRefused(context, whole.refused);
  }
  if (strict && read.refused.size > 0) return rowsRefused(context, read.refused.size);
  const done = await write(context, community, read.rows, from, count, strict);
  return isFailure(done) ? done : answer(done.tally, done.problems);
}

const wrongRows = (problems: readonly ResidentProblem[]): readonly number[] => problems.filter(({ severity }) => severity === 'error').map(({ row }) => row);
const placed = (problem: ResidentProblem, sheet: Sheet, mapping: ResidentMapping): ResidentProblem => {
  const column = problem.field === null ? null : mapping[problem.field];
  return { ...problem, column, header: column === null ? null : (sheet.columns[column]?.header ?? null) };
};

function tallyOf(plan: Plan): Tally {
  const touched = new Set(plan.people.flatMap(({ rows }) => rows.map(({ row }) => row)));
  return { written: touched.size, alreadyThere: plan.there.length, unitsAdded: plan.units.length, customersAdded: plan.people.filter(({ isNew }) => isNew).length, relationsAdded: plan.people.reduce((sum, { relations }) => sum + relations, 0) };
}
const sum = (a: Tally, b: Tally): Tally => ({ written: a.written + b.written, alreadyThere: a.alreadyThere + b.alreadyThere, unitsAdded: a.unitsAdded + b.unitsAdded, customersAdded: a.customersAdded + b.customersAdded, relationsAdded: a.relationsAdded + b.relationsAdded });
/** Rows that add a unit and nobody count as written. */
const unitRows = (rows: readonly ResidentRow[], plan: Plan): number => rows.length - plan.there.length - new Set([...plan.people.flatMap((one) => one.rows.map(({ row }) => row)), ...wrongRows(plan.problems)]).size;

async function check(context: Context, community: CommunityInSight, rows: readonly ResidentRow[]): Promise<{ readonly tally: Tally; readonly problems: readonly ResidentProblem[] }> {
  const known = knowledgeOf(rows);
  const problems: ResidentProblem[] = [];
  let tally = nothing();
  for (let at = 0; at < rows.length; at += RESIDENT_ROWS_MAX) {
    const chunk = rows.slice(at, at + RESIDENT_ROWS_MAX);
    const plan = await planOf(context, community, chunk, known);
    const counted = tallyOf(plan);
    tally = sum(tally, { ...counted, written: counted.written + unitRows(chunk, plan) });
    problems.push(...plan.problems);
  }
  return { tally, problems };
}

/** Writes one chunk in one transaction; what somebody else wrote at the same moment is read again, and the chunk tried anew. */
async function write(context: Context, community: CommunityInSight, all: readonly ResidentRow[], from: number, size: number, strict: boolean): Promise<{ readonly tally: Tally; readonly problems: readonly ResidentProblem[] } | Failure> {
  const rows = all.slice(from, from + size);
  const written = new Set<number>();
  const tally = nothing();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const plan = await planOf(context, community, rows, knowledgeOf(all));
    const wrong = new Set(wrongRows(plan.problems));
    if (strict && wrong.size > 0) return rowsRefused(context, wrong.size);
    const outcomes = await append(context, community, plan);
    if (isFailure(outcomes)) return outcomes;
    if (outcomes === 'again') continue;
    for (const [index, { rows: own, isNew, relations }] of plan.people.entries()) {
      if (outcomes.people[index] !== 'appended') continue;
      own.forEach(({ row }) => written.add(row));
      tally.customersAdded += isNew ? 1 : 0;
      tally.relationsAdded += relations;
    }
    if (outcomes.units === 'appended') {
      tally.unitsAdded += plan.units.length;
      const others = new Set([...plan.people.flatMap((one) => one.rows), ...plan.there].map(({ row }) => row));
      for (const { row } of rows) if (!others.has(row) && !wrong.has(row)) written.add(row);
    }
    if (outcomes.units !== 'stale' && !outcomes.people.includes('stale')) return { tally: { ...tally, written: written.size, alreadyThere: rows.length - wrong.size - written.size }, problems: plan.problems };
  }
  throw new Error('Residents change too fast to be imported.');
}

type Outcomes = { readonly units: AppendOutcome['outcome'] | null; readonly people: readonly AppendOutcome['outcome'][] };
async function append(context: Context, community: CommunityInSight, plan: Plan): Promise<Outcomes | 'again' | Failure> {
  const units = plan.units.length === 0 ? null : await unitsAppend(context, community, plan.units);
  if (isFailure(units)) return units;
  const appends = [...(units === null ? [] : [units]), ...plan.people.map((one) => one.append)];
  if (appends.length === 0) return { units: null, people: [] };
  try {
    const outcomes = (await context.services.journal.append(requireViewer(context).scope, appends)).map(({ outcome }) => outcome);
    return units === null ? { units: null, people: outcomes } : { units: outcomes[0]!, people: outcomes.slice(1) };
  } catch (error) {
    // A unit that was not added after all, or that somebody else added: nothing of the call is written.
    if (['23503', '23505'].includes((error as { code?: string }).code ?? '')) return 'again';
    throw error;
  }
}

/** An answer in the shape of the schema. */
export const shownResidents = (answer: ResidentsAnswer): object => ({
  ...answer, mapping: Object.entries(answer.mapping).map(([field, column]) => ({ field, column })), problems: answer.problems.map(({ severity, ...problem }) => ({ ...problem, refuses: severity === 'error' })),
});
