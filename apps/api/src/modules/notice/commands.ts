import { cleanText, NOTICE_LIMITS, type ComplaintId, type DepartmentId, type GivenAttachment, type NoticeCommand, type NoticeContent, type NoticePurpose, type NoticeState, type SubjectId, type UnitId } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { readGlobalId } from '../../platform/ids.ts';
import { requireViewer } from '../../sight.ts';
import { shownHash } from '../base/kept.ts';
import { placeOf } from '../base/book.ts';
import { appendJointly, partOf, type Part } from '../base/jointly.ts';
import { changeAsItStands, changeSubject, createSubject, decideSubject, departmentIn, subjectToChange } from '../base/subject-commands.ts';
import { rulesContext } from '../base/subject.ts';
import { invalidInput, isFailure, notFound, type Failure } from '../base/user-errors.ts';
import { complaintIdsOfNumbers } from '../complaint/queries.ts';
import { uploadsNamed } from '../file/commands.ts';
import { incident } from '../incident/queries.ts';
import { departmentsOf } from '../organisation/queries.ts';
import type {
  NoticeApproveInput, NoticeDraftInput, NoticeHandOverInput, NoticePublishInput, NoticeRecordChannelInput, NoticeRecordCheckInput, NoticeRecordDoorsInput, NoticeRecordPlacementInput, NoticeRejectInput,
  NoticeRequestInput, NoticeReturnInput, NoticeReviewInput, NoticeSealInput, NoticeTakeDownInput, NoticeWithdrawInput, OutsideDocumentRegisterInput,
} from '../types.generated.ts';
import { channelsUsable } from './channels.ts';
import { partsOfPublication, type Publishing } from './publication.ts';
import { notice, NOTICE_NOUN, type NoticeRow } from './queries.ts';

type Answer = Promise<NoticeRow | Failure>;
interface Changed { readonly noticeId: string; readonly expectedVersion: number }
const change = (context: Context, input: Changed, command: NoticeCommand): Answer => changeSubject(context, NOTICE_NOUN, input.noticeId, input, () => command);

/** Complaints of the community by their numbers, all of them. */
async function complaintsIn(context: Context, community: CommunityInSight, numbers: readonly string[]): Promise<readonly ComplaintId[] | Failure> {
  const wanted = [...new Set(numbers.map((number) => number.trim().toUpperCase()))];
  if (wanted.length > NOTICE_LIMITS.complaints) return invalidInput(context, ['complaintNumbers'], 'OUT_OF_RANGE', NOTICE_LIMITS.complaints);
  const found = await complaintIdsOfNumbers(context, community.id, wanted);
  const missing = wanted.findIndex((number) => !found.has(number));
  return missing >= 0 ? notFound(context, ['input', 'complaintNumbers', String(missing)]) : wanted.map((number) => found.get(number)! as ComplaintId);
}

type Purposeful = Pick<NoticeRequestInput, 'kind' | 'timeliness' | 'lifeline' | 'eventAt' | 'plannedStart' | 'plannedEnd' | 'important'> & Partial<Pick<NoticeRequestInput, 'incidentId' | 'complaintNumbers' | 'replacesId' | 'report'>>;

/** What it is for, with what it names found in the same community. */
async function purposeOf(context: Context, community: CommunityInSight, input: Purposeful): Promise<NoticePurpose | Failure> {
  const complaintIds = await complaintsIn(context, community, input.complaintNumbers ?? []);
  if (isFailure(complaintIds)) return complaintIds;
  const incidentRow = input.incidentId == null ? null : await incident(context, input.incidentId);
  // A drill's notice would reach the public (INC-10).
  if (input.incidentId != null && (incidentRow === null || incidentRow.state.communityId !== community.id || incidentRow.state.drill)) return notFound(context, ['input', 'incidentId']);
  const replaced = input.replacesId == null ? null : await notice(context, input.replacesId);
  if (input.replacesId != null && (replaced === null || replaced.state.communityId !== community.id)) return notFound(context, ['input', 'replacesId']);
  if (replaced !== null && (replaced.state.release === null || replaced.state.ending !== null)) return invalidInput(context, ['replacesId'], 'NOT_APPLICABLE');
  const { kind, timeliness, lifeline = null, eventAt = null, plannedStart = null, plannedEnd = null, important, report = null } = input;
  return { kind, timeliness, lifeline, eventAt, plannedStart, plannedEnd, important: important ?? false, incidentId: incidentRow?.state.id ?? null, complaintIds, replaces: replaced?.state.id ?? null, report };
}

/** The department that asks, of this community. */
async function askingDepartment(context: Context, community: CommunityInSight, id: string): Promise<DepartmentId | Failure> {
  return (await departmentIn(context, community, id)) ?? notFound(context, ['input', 'departmentId']);
}

/** Asks for a notice (NOT-2). */
export const noticeRequest = (context: Context, input: NoticeRequestInput): Answer =>
  createSubject(context, NOTICE_NOUN, 'noticeRequest', input, async (community, noticeId) => {
    const departmentId = await askingDepartment(context, community, input.departmentId);
    if (isFailure(departmentId)) return departmentId;
    const purpose = await purposeOf(context, community, input);
    if (isFailure(purpose)) return purpose;
    return { type: 'requestNotice' as const, noticeId, communityId: community.id as never, departmentId, ...purpose, title: input.title, purpose: input.purpose, truthCheck: input.truthCheck };
  });

/** Registers a document from outside (NOT-4). */
export const outsideDocumentRegister = (context: Context, input: OutsideDocumentRegisterInput): Answer =>
  createSubject(context, NOTICE_NOUN, 'outsideDocumentRegister', input, async (community, noticeId) => {
    const departmentId = await askingDepartment(context, community, input.departmentId);
    if (isFailure(departmentId)) return departmentId;
    const [purpose, attachments] = [await purposeOf(context, community, input), await uploadsNamed(context, input.attachmentIds)];
    if (isFailure(purpose)) return purpose;
    if (isFailure(attachments)) return attachments;
    return { type: 'registerOutsideDocument' as const, noticeId, communityId: community.id as never, departmentId, ...purpose, title: input.title, sender: input.sender, documentNumber: input.documentNumber ?? null, receivedAt: input.receivedAt ?? null, attachments };
  });

const cleaned = (text: string | null | undefined): string | null => {
  const clean = text == null ? '' : cleanText(text);
  return clean === '' ? null : clean;
};

/** The content as it will be kept, so that its hash is that of what people are shown. */
function contentOf(input: NoticeDraftInput): NoticeContent {
  return {
    texts: input.texts.map(({ language, title, body }) => ({ language, title: cleanText(title), body: cleanText(body) })), short: cleaned(input.short), contact: cleaned(input.contact), validUntil: input.validUntil, publishAt: input.publishAt ?? null,
    buildings: [...new Set(input.buildings ?? [])], channels: (input.channels ?? []).map(({ medium, channelId, label }) => ({ medium, channelId: (channelId ?? null) as SubjectId | null, label: cleaned(label) })),
    places: (input.places ?? []).map(({ building, name }) => ({ building: cleaned(building), name: cleanText(name) })), doors: (input.doors ?? []).map(({ building, households }) => ({ building: cleanText(building), households })),
  };
}

/** SHA-256 of what is judged and sealed: the content, of this notice and no other. */
const contentHashOf = ({ id, title }: Pick<NoticeState, 'id' | 'title'>, content: NoticeContent): string =>
  // Text that no rule takes is refused after this; until then it has a hash too.
  shownHash(JSON.parse(JSON.stringify({ id, title, content }, (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value))));

/** Drafts it, or drafts it anew. */
export const noticeDraft = (context: Context, input: NoticeDraftInput): Answer =>
  changeSubject(context, NOTICE_NOUN, input.noticeId, input, async ({ state }, community) => {
    const content = contentOf(input);
    const unusable = await channelsUsable(context, community, content.channels);
    if (unusable !== null) return unusable;
    return { type: 'draftNotice' as const, content, contentHash: contentHashOf(state, content) };
  });

export const noticeReview = (context: Context, input: NoticeReviewInput): Answer => change(context, input, { type: 'reviewNotice', contentHash: input.contentHash, note: input.note ?? null });
export const noticeApprove = (context: Context, input: NoticeApproveInput): Answer => change(context, input, { type: 'approveNotice', contentHash: input.contentHash, note: input.note ?? null });
export const noticeReturn = (context: Context, input: NoticeReturnInput): Answer => change(context, input, { type: 'returnNotice', reason: input.reason });
export const noticeReject = (context: Context, input: NoticeRejectInput): Answer => change(context, input, { type: 'rejectNotice', reason: input.reason });
export const noticeWithdraw = (context: Context, input: NoticeWithdrawInput): Answer => change(context, input, { type: 'withdrawNotice', reason: input.reason });
export const noticeSeal = (context: Context, input: NoticeSealInput): Answer => change(context, input, { type: 'sealNotice', contentHash: input.contentHash, seal: input.seal });

/** Releases it; administration looks after the copies. */
export const noticePublish = (context: Context, input: NoticePublishInput): Answer =>
  changeSubject(context, NOTICE_NOUN, input.noticeId, input, async (_row, community) => {
    const departments = await departmentsOf(context, community.id);
    return { type: 'publishNotice' as const, administrationId: (departments.find(({ kind }) => kind === 'ADMINISTRATION')?.id ?? null) as DepartmentId | null };
  });

interface Proving { readonly noticeId: string; readonly attachmentIds?: readonly string[] | null | undefined }
type Proof = (attachments: readonly GivenAttachment[], community: CommunityInSight) => NoticeCommand | Failure | Promise<NoticeCommand | Failure>;

/**
 * Several people go round with a notice at once: what others proved meanwhile does not matter. The first proof of one
 * that answers complaints, or comes in another's place, does that in the same transaction.
 */
async function prove(context: Context, input: Proving, proof: Proof): Answer {
  const commandOf = async (community: CommunityInSight): Promise<NoticeCommand | Failure> => {
    const attachments = await uploadsNamed(context, input.attachmentIds);
    return isFailure(attachments) ? attachments : proof(attachments, community);
  };
  const first = await notice(context, input.noticeId);
  const alone = first === null || first.state.publishedAt !== null || (first.state.complaintIds.length === 0 && first.state.replaces === null);
  if (alone) return changeAsItStands(context, NOTICE_NOUN, input.noticeId, null, (_row, community) => commandOf(community));
  return appendJointly<NoticeState>(context, ['input', 'noticeId'], async () => {
    const found = await subjectToChange<NoticeState>(context, NOTICE_NOUN, input.noticeId, null);
    if (isFailure(found)) return found;
    const command = await commandOf(found.community);
    if (isFailure(command)) return command;
    const decided = decideSubject(context, NOTICE_NOUN, found.community, found.row, command, null);
    if (isFailure(decided)) return decided;
    const beside = found.row.state.publishedAt === null && decided.state.publishedAt !== null ? await partsOfPublication(publishingOf(context, found.community), decided.state, found.row.number) : [];
    return [await partOf(context, NOTICE_NOUN, found.community, found.row, decided), ...beside.map((append): Part => ({ append, keep: () => undefined, forget: () => undefined }))];
  });
}

const publishingOf = (context: Context, community: CommunityInSight): Publishing =>
  ({ database: context.services.database, scope: requireViewer(context).scope, place: placeOf(community), context: rulesContext(context, community) });

export const noticeRecordPlacement = (context: Context, input: NoticeRecordPlacementInput): Answer => prove(context, input, (attachments) => ({ type: 'placeNotice', place: input.place, note: input.note ?? null, attachments }));
export const noticeRecordChannel = (context: Context, input: NoticeRecordChannelInput): Answer => prove(context, input, (attachments) => ({ type: 'proveNoticeChannel', channel: input.channel, ended: input.ended ?? false, attachments }));
export const noticeRecordCheck = (context: Context, input: NoticeRecordCheckInput): Answer =>
  prove(context, input, (attachments) => ({ type: 'checkNotice', place: input.place, condition: input.condition, renewed: input.renewed ?? false, note: input.note ?? null, attachments }));
export const noticeTakeDown = (context: Context, input: NoticeTakeDownInput): Answer => prove(context, input, (attachments) => ({ type: 'takeDownNotice', place: input.place, note: input.note ?? null, attachments }));

/** Households of the community that were not reached. */
async function unitsIn(context: Context, community: CommunityInSight, ids: readonly string[]): Promise<readonly UnitId[] | Failure> {
  const keys = ids.map((id) => readGlobalId(id, 'Unit'));
  const units = await Promise.all(keys.map((key) => (key?.scope === community.id ? context.loaders.unit.load({ communityId: community.id, id: key.id }) : null)));
  const missing = units.findIndex((unit) => unit === null);
  return missing >= 0 ? notFound(context, ['input', 'missedUnitIds', String(missing)]) : units.map((unit) => unit!.id as UnitId);
}

export const noticeRecordDoors = (context: Context, input: NoticeRecordDoorsInput): Answer =>
  prove(context, input, async (attachments, community) => {
    const missed = await unitsIn(context, community, input.missedUnitIds ?? []);
    return isFailure(missed) ? missed : { type: 'deliverNotice', door: input.door, missed, note: input.note ?? null, attachments };
  });

export const noticeHandOver = (context: Context, input: NoticeHandOverInput): Answer =>
  changeSubject(context, NOTICE_NOUN, input.noticeId, input, async () => {
    const attachments = await uploadsNamed(context, input.attachmentIds);
    return isFailure(attachments) ? attachments : { type: 'handNoticeToCommittee' as const, receivedBy: input.receivedBy, attachments };
  });
