import { answerByNotice, recordComplaint, type ComplaintCommand, type ComplaintContext, type ComplaintId, type ComplaintState, type CountingRules, type DepartmentId, type GivenAttachment, type IncidentState, type Instant, type Recorded, type RegisterComplaint, type Reporter, type StaffId, type StatementUse, type SubjectId, type UnitId } from '@huiyin/domain';
import type { CommunityInSight, Context, Viewer } from '../../context.ts';
import { newId, readGlobalId } from '../../platform/ids.ts';
import type { Append, Intent } from '../../platform/journal.ts';
import { appendOne, appendTo, intentOf, placeOf, volumeOf, type Place } from '../base/book.ts';
import type { Part } from '../base/jointly.ts';
import { writtenBefore } from '../base/subject-commands.ts';
import { badKey, failureOf, inIncident, isFailure, notFound, stale, type Failure } from '../base/user-errors.ts';
import { uploadsNamed } from '../file/commands.ts';
import { INCIDENT_NOUN, isIncidentOpen } from '../incident/queries.ts';
import type { ComplaintAttachInput, ComplaintRegisterInput } from '../types.generated.ts';
import { shownInWindow, statement } from '../statement/queries.ts';
import { complaintOf, complaintOfNumber, saidAtWindow } from './queries.ts';
import { complaintRow, type ComplaintRow } from './rows.ts';
import { communityInSight, requireViewer } from '../../sight.ts';

/** What a command answers: the complaint as it now is, or why not. */
export type Answer = { readonly complaint: ComplaintRow } | Failure;

/** Names the input's fields where the schema says them otherwise than the domain. */
const INPUT_NAMES: Readonly<Record<string, string>> = {
  backEntry: 'backEntryReason', 'backEntry.reason': 'backEntryReason', 'backEntry.reply': 'backEntryReply', 'backEntry.reply.text': 'backEntryReply', 'backEntry.reply.repliedAt': 'backEntryRepliedAt',
  assigneeId: 'assigneeId', previousComplaintId: 'previousComplaintNumber',
};
const inputPath = (field: string): string => INPUT_NAMES[field] ?? field.replace(/^flags\./, '');

/** What the rules count with in a community, at the request's instant. */
export const decisionContext = (context: Context, viewer: Viewer, community: CommunityInSight): ComplaintContext =>
  ({ now: context.now, actor: viewer.actor, policy: community.policy, calendar: viewer.calendar, zone: community.timeZone });

/** The entries of a decision as an append to the community's open volume of this year. */
export function complaintAppend(context: Context, viewer: Viewer, community: CommunityInSight, { recorded, state }: Recorded, expectedVersion: number | null, intent: Intent | null): Append {
  return appendTo(context, placeOf(community), {
    book: state.kind === 'REPAIR' ? 'repair' : 'complaint', subject: { id: state.id, kind: 'Complaint' }, expectedVersion, recorded, numbered: true, intent, deadlines: state.deadlines,
    rows: [complaintRow(state, viewer.organisationId)],
  });
}

/** Registers a complaint: decides, then one round trip numbers and writes it. The same key and input answer the same. */
export async function registerComplaint(context: Context, input: ComplaintRegisterInput): Promise<Answer> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, input.communityId);
  if (community === null || community.level !== 'COMMUNITY') return notFound(context, ['input', 'communityId']);
  const keyProblem = badKey(context, input.idempotencyKey);
  if (keyProblem !== null) return keyProblem;
  const previous = input.previousComplaintNumber == null || input.previousComplaintNumber.trim() === '' ? null : await complaintOfNumber(context, input.previousComplaintNumber, community.id);
  if (input.previousComplaintNumber != null && input.previousComplaintNumber.trim() !== '' && previous === null) return notFound(context, ['input', 'previousComplaintNumber']);
  const unit = unitOf(context, community, input.reporter?.unitId);
  if (isFailure(unit)) return unit;
  const intent = intentOf(context, 'complaintRegister', input);
  const decided = recordComplaint(null, registration(context, community, input, unit, previous), decisionContext(context, viewer, community));
  if (!decided.ok) return (await replayed(context, intent)) ?? failureOf(context, decided.refusal, inputPath);
  return write(context, viewer, complaintAppend(context, viewer, community, decided.value, null, intent), decided.value.state, ['input', 'reporter', 'unitId']);
}

function registration(context: Context, community: CommunityInSight, input: ComplaintRegisterInput, unitId: UnitId | null, previous: ComplaintRow | null): RegisterComplaint {
  const reporter: Reporter = { name: input.reporter?.name ?? null, phone: input.reporter?.phone ?? null, unitId, relation: input.reporter?.relation ?? null };
  return {
    type: 'registerComplaint', complaintId: newId(context.now) as ComplaintId, communityId: community.id as RegisterComplaint['communityId'], kind: input.kind ?? 'COMPLAINT',
    channel: input.channel, content: input.content, title: input.title, detail: input.detail ?? null, severity: input.severity ?? null, receivedAt: input.receivedAt ?? null,
    backEntry: input.backEntryReason == null && input.backEntryReply == null ? null : {
      reason: input.backEntryReason ?? '',
      reply: input.backEntryReply == null ? null : { text: input.backEntryReply, repliedAt: input.backEntryRepliedAt ?? context.now },
    },
    reporter, location: input.location ?? null, remedySought: input.remedySought ?? null, authorityReference: input.authorityReference ?? null, authorityDueAt: input.authorityDueAt ?? null,
    flags: { dangerToLifeOrProperty: input.dangerToLifeOrProperty ?? false, essentialFacility: input.essentialFacility ?? false, ongoingBreach: input.ongoingBreach ?? false, media: input.media ?? false, legal: input.legal ?? false, image: input.image ?? false },
    groupSize: input.groupSize ?? null, previousComplaintId: previous?.state.id ?? null, repairSize: input.repairSize ?? null, aboutRepair: input.aboutRepair ?? false,
  };
}

/** The unit an id names in this community; whether it exists the register's own constraint says. */
function unitOf(context: Context, community: CommunityInSight, id: string | null | undefined): UnitId | null | Failure {
  if (id == null || id === '') return null;
  const global = readGlobalId(id, 'Unit');
  return global?.scope === community.id ? (global.id as UnitId) : notFound(context, ['input', 'reporter', 'unitId']);
}

/** A refusal of today does not change what the same request was answered before. */
async function replayed(context: Context, intent: Intent): Promise<Answer | null> {
  const found = await writtenBefore(context, intent);
  if (found === null || isFailure(found)) return found;
  const complaint = await context.loaders.complaint.load({ communityId: found.communityId, id: found.subjectId });
  return complaint === null ? null : { complaint };
}

/** Keeps a written row for whoever reads it in the same request. */
function keepComplaint(context: Context, row: ComplaintRow): ComplaintRow {
  const key = { communityId: row.state.communityId, id: row.state.id };
  context.loaders.complaint.clear(key).prime(key, row);
  return row;
}

async function write(context: Context, viewer: Viewer, append: Append, state: ComplaintState, foreignKeyPath: readonly string[]): Promise<Answer> {
  const written = await appendOne(context, viewer.scope, append, foreignKeyPath);
  if (isFailure(written)) return written;
  if (written.outcome === 'replayed') {
    const complaint = await context.loaders.complaint.load({ communityId: written.communityId, id: written.subjectId });
    return complaint === null ? notFound(context, ['input', 'communityId']) : { complaint };
  }
  return { complaint: keepComplaint(context, { number: written.number!, version: written.version, organisationId: viewer.organisationId, state }) };
}

/** The ids a command names, checked to be of the complaint's own community. */
export interface Named {
  readonly departmentId?: string | null | undefined;
  readonly supportingDepartmentIds?: readonly string[] | null | undefined;
  readonly assigneeId?: string | null | undefined;
  readonly callerId?: string | null | undefined;
}
export interface Ids {
  readonly departmentId: DepartmentId | null;
  readonly supporting: readonly DepartmentId[];
  readonly assigneeId: StaffId | null;
  readonly callerId: StaffId | null;
}

/** Gives one command to a complaint: in sight, at the version the caller saw, decided, appended. */
export async function changeComplaint(context: Context, input: { readonly complaintId: string; readonly expectedVersion: number } & Named, commandOf: (ids: Ids, state: ComplaintState) => ComplaintCommand | Promise<ComplaintCommand | Failure>): Promise<Answer> {
  const viewer = requireViewer(context);
  const row = await complaintOf(context, input.complaintId);
  const community = viewer.communities.find(({ id }) => id === row?.state.communityId);
  if (row === null || community === undefined) return notFound(context, ['input', 'complaintId']);
  if (row.version !== input.expectedVersion) return stale(context, row.version);
  const ids = await namedIds(context, community, input);
  if (isFailure(ids)) return ids;
  const command = await commandOf(ids, row.state);
  if (isFailure(command)) return command;
  const decided = recordComplaint(row.state, command, decisionContext(context, viewer, community));
  if (!decided.ok) return failureOf(context, decided.refusal, inputPath);
  return write(context, viewer, complaintAppend(context, viewer, community, decided.value, row.version, null), decided.value.state, ['input', 'departmentId']);
}

/** Whether a complaint belongs to an incident that goes on: another is not raised from it, it would leave the first. */
export async function isInOpenIncident({ loaders }: Context, { communityId, incidentId }: ComplaintState): Promise<boolean> {
  const found = incidentId == null ? null : await loaders.subject.load({ table: INCIDENT_NOUN.table, communityId, id: incidentId });
  return found !== null && isIncidentOpen(found.state as IncidentState);
}

/** A complaint on its way to join an incident that is raised from it, in the same transaction. */
export async function joiningPart(context: Context, community: CommunityInSight, complaintId: string, incidentId: SubjectId): Promise<Part | Failure> {
  const viewer = requireViewer(context);
  const row = await complaintOf(context, complaintId);
  if (row === null || row.state.communityId !== (community.id as string)) return notFound(context, ['input', 'complaintIds']);
  const decided = recordComplaint(row.state, { type: 'joinIncident', incidentId }, decisionContext(context, viewer, community));
  if (!decided.ok) return failureOf(context, decided.refusal, () => 'complaintIds');
  if (await isInOpenIncident(context, row.state)) return inIncident(context, ['input', 'complaintIds']);
  const { state } = decided.value;
  return {
    append: complaintAppend(context, viewer, community, decided.value, row.version, null),
    keep: ({ version }) => keepComplaint(context, { ...row, version, state }),
    forget: () => void context.loaders.complaint.clear({ communityId: community.id, id: state.id }),
  };
}

/** A complaint that a published notice answers (CMP-18), on its way into the register with it; null for one that is closed. `ordinal`: entries it had. */
export function complaintAnswered(place: Place, { ordinal, state: before }: { readonly ordinal: number; readonly state: unknown }, reference: string, rules: CountingRules & { readonly now: Instant }): Append | null {
  const answered = answerByNotice(before as ComplaintState, reference, rules.now, rules);
  if (answered === null) return null;
  const { recorded, state } = answered;
  return {
    ...volumeOf(place, state.kind === 'REPAIR' ? 'repair' : 'complaint', rules.now), communityId: place.communityId, organisationId: place.organisationId, numberPrefix: null, subject: { id: state.id, kind: 'Complaint' },
    expectedVersion: null, expectedOrdinal: ordinal, at: rules.now, actorId: null, actorRole: null, intent: null, recorded, deadlines: state.deadlines, messages: [], rows: [complaintRow(state, place.organisationId)],
  };
}

type Answering = Extract<ComplaintCommand, { statement?: StatementUse }>;

/** Gives a command that answers a customer: with the statements in force for the matter, and the one that was on screen (STM-3). */
export const answerComplaint = (context: Context, input: { readonly complaintId: string; readonly expectedVersion: number; readonly statementId?: string | null | undefined }, command: Answering): Promise<Answer> =>
  changeComplaint(context, input, async (_ids, state) => {
    const inForce = await shownInWindow(context, state.communityId, await saidAtWindow(context, state));
    const used = input.statementId == null ? null : ((readGlobalId(input.statementId, 'Statement')?.id ?? '') as SubjectId);
    // One that never was in sight is no older version of anything.
    if (used !== null && inForce.length === 0 && (await statement(context, input.statementId!)) === null) return notFound(context, ['input', 'statementId']);
    return { ...command, statement: { inForce, used } };
  });

/** Attaches what the caller uploaded before; the uploads are taken in the transaction that appends the entry. */
export async function attachToComplaint(context: Context, input: ComplaintAttachInput): Promise<Answer> {
  const attachments = await uploadsNamed(context, input.attachmentIds);
  const giving = (given: readonly GivenAttachment[]): Promise<Answer> => changeComplaint(context, input, () => ({ type: 'attachToComplaint', note: input.note ?? null, attachments: given }));
  if (!isFailure(attachments)) return giving(attachments);
  // Who may not attach, or not here, is told that first; without files nothing is ever written.
  const refused = await giving([]);
  return isFailure(refused) && refused.path?.[1] !== 'attachmentIds' ? refused : attachments;
}

async function namedIds(context: Context, community: CommunityInSight, input: Named): Promise<Ids | Failure> {
  const department = input.departmentId == null ? null : readGlobalId(input.departmentId, 'Department');
  if (input.departmentId != null && (department?.scope !== community.id || (await context.loaders.department.load({ communityId: community.id, id: department.id })) === null)) return notFound(context, ['input', 'departmentId']);
  const supporting: DepartmentId[] = [];
  for (const [index, id] of (input.supportingDepartmentIds ?? []).entries()) {
    const one = readGlobalId(id, 'Department');
    if (one?.scope !== community.id || (await context.loaders.department.load({ communityId: community.id, id: one.id })) === null) return notFound(context, ['input', 'supportingDepartmentIds', String(index)]);
    supporting.push(one.id as DepartmentId);
  }
  const people: Record<'assigneeId' | 'callerId', StaffId | null> = { assigneeId: null, callerId: null };
  for (const field of ['assigneeId', 'callerId'] as const) {
    if (input[field] == null) continue;
    const staff = readGlobalId(input[field], 'Staff');
    const found = staff?.scope !== community.organisationId ? null : await context.loaders.staff.load(staff.id);
    if (found === null || !found.active || found.communityId !== community.id) return notFound(context, ['input', field]);
    people[field] = found.id as StaffId;
  }
  return { departmentId: (department?.id ?? null) as DepartmentId | null, supporting, ...people };
}
