import { recordComplaint, type ComplaintCommand, type ComplaintContext, type ComplaintId, type ComplaintState, type DepartmentId, type GivenAttachment, type Recorded, type RegisterComplaint, type Reporter, type StaffId, type UnitId } from '@huiyin/domain';
import type { CommunityInSight, Context, Viewer } from '../../context.ts';
import { newId, readGlobalId } from '../../platform/ids.ts';
import type { Append, Intent } from '../../platform/journal.ts';
import { appendOne, appendTo, intentOf, placeOf } from '../base/book.ts';
import { badKey, conflict, failureOf, isFailure, notFound, stale, type Failure } from '../base/user-errors.ts';
import { uploadsNamed } from '../file/commands.ts';
import type { ComplaintAttachInput, ComplaintRegisterInput } from '../types.generated.ts';
import { complaintOf, complaintOfNumber } from './queries.ts';
import { complaintRow, intentFound, type ComplaintRow } from './rows.ts';
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
  if (!decided.ok) return (await replayed(context, viewer, intent)) ?? failureOf(context, decided.refusal, inputPath);
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
async function replayed(context: Context, viewer: Viewer, intent: Intent): Promise<Answer | null> {
  const [found] = await context.services.database.read<{ inputHash: string; subjectId: string; communityId: string }>(viewer.scope, intentFound, [viewer.organisationId, viewer.staffId, intent.mutation, intent.key]);
  if (found === undefined) return null;
  if (found.inputHash !== intent.inputHash) return conflict(context, ['input', 'idempotencyKey']);
  const complaint = await context.loaders.complaint.load({ communityId: found.communityId, id: found.subjectId });
  return complaint === null ? null : { complaint };
}

async function write(context: Context, viewer: Viewer, append: Append, state: ComplaintState, foreignKeyPath: readonly string[]): Promise<Answer> {
  const written = await appendOne(context, viewer.scope, append, foreignKeyPath);
  if (isFailure(written)) return written;
  if (written.outcome === 'replayed') {
    const complaint = await context.loaders.complaint.load({ communityId: written.communityId, id: written.subjectId });
    return complaint === null ? notFound(context, ['input', 'communityId']) : { complaint };
  }
  const complaint: ComplaintRow = { number: written.number!, version: written.version, organisationId: viewer.organisationId, state };
  context.loaders.complaint.clear({ communityId: append.communityId, id: state.id }).prime({ communityId: append.communityId, id: state.id }, complaint);
  return { complaint };
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
