import { endCarriedStatement, type CommunityId, type DepartmentId, type IncidentCommand, type IncidentState, type StaffId, type StatementCommand, type StatementMatter, type StatementState, type SubjectId } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { globalId, newId } from '../../platform/ids.ts';
import { requireViewer } from '../../sight.ts';
import { appendJointly, partOf, type Part, type PartOf } from '../base/jointly.ts';
import { changeAsItStands, changeSubject, createSubject, decidedAppend, decideSubject, subjectToChange } from '../base/subject-commands.ts';
import { rulesContext, subjectOf } from '../base/subject.ts';
import { isFailure, notFound, type Failure } from '../base/user-errors.ts';
import { INCIDENT_NOUN, incidentsBelow, isIncidentOpen, type IncidentRow } from '../incident/queries.ts';
import { activeStaffOf, complaintDesksOf } from '../organisation/queries.ts';
import type { StatementAdviseInput, StatementDraftInput, StatementEndInput, StatementFixInput, StatementMatterInput, StatementReviseInput, StatementSupersedeInput } from '../types.generated.ts';
import { openStatementOf, STATEMENT_NOUN, type StatementRow } from './queries.ts';

type Answer = Promise<StatementRow | Failure>;
const matterOf = ({ content, keywords, places }: StatementMatterInput): StatementMatter => ({ content: content ?? null, keywords: keywords ?? [], places: places ?? [] });
const placeOf = (context: Context, id: string): CommunityInSight => requireViewer(context).communities.find((one) => one.id === id)!;

/** Departments whose complaint desk somebody answers at; the drafter's own is not asked. */
const askedIn = async (context: Context, community: CommunityInSight): Promise<readonly DepartmentId[]> =>
  (await complaintDesksOf(context, community.id)).flatMap(({ departmentId, staffIds }) => (staffIds.length > 0 && departmentId !== requireViewer(context).departmentId ? [departmentId] : []));

/** The communities a statement of an incident holds for: those a wide one covers, else its own. */
const heldFor = (row: IncidentRow, below: readonly IncidentRow[]): readonly CommunityId[] => (below.length > 0 ? below.map(({ state }) => state.communityId) : [row.state.communityId]);

/** Drafts a statement from the department's answer (STM-2). */
export async function statementDraft(context: Context, input: StatementDraftInput): Answer {
  const row = await subjectOf<IncidentState>(context, INCIDENT_NOUN, input.incidentId);
  if (row === null) return notFound(context, ['input', 'incidentId']);
  const { state } = row;
  const place = placeOf(context, state.communityId);
  const within = { ...input, communityId: globalId('Community', place.organisationId, place.id) };
  return createSubject(context, STATEMENT_NOUN, 'statementDraft', within, async (community, statementId) => {
    const [below, asked, spoken] = await Promise.all([incidentsBelow(context, row), askedIn(context, community), openStatementOf(context, state)]);
    const incident = { id: state.id, answered: state.answers.length > 0, status: state.status, over: !isIncidentOpen(state), drill: state.drill, departmentId: state.departmentId, below: state.parent !== null, spoken: spoken !== null };
    const { explanation, handling, wording } = input;
    return { type: 'draftStatement' as const, statementId, communityId: state.communityId, incident, communities: heldFor(row, below), asked, explanation, handling, wording, matter: matterOf(input.matter) };
  });
}

export const statementRevise = (context: Context, input: StatementReviseInput): Answer =>
  changeSubject(context, STATEMENT_NOUN, input.statementId, input, () => (
    { type: 'reviseStatement' as const, explanation: input.explanation ?? null, handling: input.handling ?? null, wording: input.wording ?? null, matter: input.matter == null ? null : matterOf(input.matter) }));

export const statementAdvise = (context: Context, input: StatementAdviseInput): Answer =>
  changeAsItStands(context, STATEMENT_NOUN, input.statementId, input.expectedVersion, () => ({ type: 'adviseStatement' as const, text: input.text ?? null, pass: input.pass ?? false }));

/** A statement at the version the caller saw, with the incident it is for and those below that one that are not over. */
interface Found { readonly row: StatementRow; readonly community: CommunityInSight; readonly incident: IncidentRow; readonly below: readonly IncidentRow[] }
async function found(context: Context, { statementId, expectedVersion }: { readonly statementId: string; readonly expectedVersion: number }): Promise<Found | Failure> {
  const statement = await subjectToChange<StatementState>(context, STATEMENT_NOUN, statementId, expectedVersion);
  if (isFailure(statement)) return statement;
  const { incidentId: id, communityId } = statement.row.state;
  const incident = (await context.loaders.subject.load({ table: INCIDENT_NOUN.table, communityId, id })) as IncidentRow | null;
  if (incident === null) return notFound(context, ['input', 'statementId']);
  return { ...statement, incident, below: (await incidentsBelow(context, incident)).filter(({ state }) => isIncidentOpen(state)) };
}

/** Who leads the centre, or the company where it is an office: with them it is filed 报备. */
async function filedWith(context: Context, { state }: IncidentRow): Promise<readonly StaffId[]> {
  const role = state.departmentId === null ? 'COMPANY_LEADER' : 'CENTRE_MANAGER';
  const staff = await activeStaffOf(context.services.database, requireViewer(context).scope, state.communityId);
  return staff.filter(({ roles }) => roles.includes(role)).map(({ id }) => id as StaffId);
}

/** A command on a statement as a part of several; a refusal comes back. */
async function statementPart(context: Context, community: CommunityInSight, row: StatementRow | null, command: StatementCommand): Promise<PartOf<StatementState> | Failure> {
  const decided = decideSubject(context, STATEMENT_NOUN, community, row, command, null);
  return isFailure(decided) ? decided : partOf(context, STATEMENT_NOUN, community, row, decided);
}

/** What the register of each community concerned says of it: the incident of the statement and those below it. */
async function carriedParts(context: Context, rows: readonly IncidentRow[], command: IncidentCommand): Promise<readonly Part[] | Failure> {
  const parts: Part[] = [];
  for (const row of [...rows].sort((a, b) => (a.state.communityId < b.state.communityId ? -1 : 1))) {
    const community = placeOf(context, row.state.communityId);
    const decided = decideSubject(context, INCIDENT_NOUN, community, row, command, null);
    if (isFailure(decided)) return decided;
    parts.push(await partOf(context, INCIDENT_NOUN, community, row, decided));
  }
  return parts;
}

const statedBy = ({ id: statementId, communityId, version, explanation, handling, wording, matter }: StatementState): IncidentCommand =>
  ({ type: 'stateIncident', statementId, communityId, version, explanation, handling, wording, matter });

/** All parts, or the first failure among them. */
const allOf = (...given: readonly (Part | readonly Part[] | Failure)[]): readonly Part[] | Failure => given.find(isFailure) ?? (given.flat() as Part[]);

/** Fixes and files it; the incident, and each one below a wide one, records its words in the same transaction. */
export const statementFix = (context: Context, input: StatementFixInput): Answer =>
  appendJointly<StatementState>(context, ['input', 'statementId'], async () => {
    const one = await found(context, input);
    if (isFailure(one)) return one;
    const { row, community, incident, below } = one;
    const own = await statementPart(context, community, row, { type: 'fixStatement', communities: heldFor(incident, below), filedTo: await filedWith(context, incident), withoutAdviceReason: input.withoutAdviceReason ?? null });
    return isFailure(own) ? own : allOf(own, await carriedParts(context, [incident, ...below], statedBy(own.state)));
  });

/** Puts a later version in its place everywhere, in one transaction; of two at once the second finds another version in force. */
export const statementSupersede = (context: Context, input: StatementSupersedeInput): Answer =>
  appendJointly<StatementState>(context, ['input', 'statementId'], async () => {
    const one = await found(context, input);
    if (isFailure(one)) return one;
    const { row, community, incident, below } = one;
    const statementId = newId(context.now) as SubjectId;
    const before = await statementPart(context, community, row, { type: 'supersedeStatement', by: statementId, reason: input.reason });
    if (isFailure(before)) return before;
    const { explanation = null, handling = null, wording = null, matter = null, reason } = input;
    const next = await statementPart(context, community, null, {
      type: 'issueStatement', statementId, communityId: row.state.communityId, old: row.state, communities: heldFor(incident, below), filedTo: await filedWith(context, incident),
      explanation, handling, wording, matter: matter === null ? null : matterOf(matter), reason,
    });
    if (isFailure(next)) return next;
    return allOf(before, next, await carriedParts(context, [incident, ...below], statedBy(next.state)));
  }, { answered: 1 });

/** Whether an incident carries this version, in force. */
const carries = ({ state }: IncidentRow, { id }: StatementState): boolean => state.statement !== null && state.statement.endedAt === null && state.statement.statementId === id;

/** Ends it, and what incidents carry of it. */
export const statementEnd = (context: Context, input: StatementEndInput): Answer =>
  appendJointly<StatementState>(context, ['input', 'statementId'], async () => {
    const one = await found(context, input);
    if (isFailure(one)) return one;
    const { row, community, incident, below } = one;
    const own = await statementPart(context, community, row, { type: 'endStatement', reason: input.reason });
    return allOf(own, await carriedParts(context, [incident, ...below].filter((each) => carries(each, row.state)), { type: 'endIncidentStatement' }));
  });

/** What ends in the transaction that closes an incident or stands it down (STM-3): its statement, and what those below a wide one carry of it. */
export async function partsEndingWith(context: Context, incident: IncidentRow): Promise<readonly Part[] | Failure> {
  const open = await openStatementOf(context, incident.state);
  if (open === null) return [];
  const community = placeOf(context, open.state.communityId);
  const own = await statementPart(context, community, open, { type: 'endStatementWithIncident' });
  const parts: Part[] = [];
  for (const row of (await incidentsBelow(context, incident)).filter((one) => carries(one, open.state))) {
    const there = placeOf(context, row.state.communityId);
    parts.push(await partOf(context, INCIDENT_NOUN, there, row, decidedAppend(context, INCIDENT_NOUN, there, row, endCarriedStatement(row.state, rulesContext(context, there)), null)));
  }
  return allOf(own, parts);
}
