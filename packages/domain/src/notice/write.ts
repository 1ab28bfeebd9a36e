import { readAttachments } from '../kernel/attachment.ts';
import type { GivenAttachment } from '../kernel/attachment.ts';
import type { FieldReader } from '../kernel/fields.ts';
import { addDays, DAY_MS, isInstant, localDate, MINUTE_MS, plus, startOfDay } from '../kernel/instant.ts';
import { DESK_ROLES } from '../kernel/permission-table.ts';
import { grantsIn } from '../kernel/permission.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import type { Role } from '../kernel/role.ts';
import type { DecisionContext } from '../kernel/subject.ts';
import { authorLevelOf } from './approval.ts';
import { readContent } from './content.ts';
import { NOTICE_LIMITS as LIMITS } from './model.ts';
import type { NoticeCommand, NoticeEntry, NoticePurpose, NoticeState } from './model.ts';
import { heldByHand, isPlannedOutage } from './progress.ts';
import { HAND_MEDIA } from './vocabulary.ts';

/** Who speaks with residents for every department. */
const FRONT_ROLES = [...DESK_ROLES, 'CUSTOMER_SUPERVISOR'] as const;
type Reader = FieldReader<CommonRefusal>;
type Of<T extends NoticeCommand['type']> = Extract<NoticeCommand, { type: T }>;

const needs = (read: Reader, field: string, given: unknown, needed: boolean): void =>
  read.demand(needed === (given !== null), invalidField(field, given === null ? 'EMPTY' : 'NOT_APPLICABLE'));

/** NOT-2, NOT-10: what has happened says when; what is to come says from when; an outage what is cut off. */
function readPurpose(read: Reader, command: NoticePurpose, { now }: DecisionContext): NoticePurpose {
  const { kind, timeliness, lifeline, plannedStart, plannedEnd, important, incidentId, complaintIds, replaces, report } = command;
  const happened = timeliness === 'OUTAGE' || timeliness === 'EVENT';
  needs(read, 'lifeline', lifeline, kind === 'OUTAGE');
  needs(read, 'report', report, kind === 'OWNERS_REPORT');
  read.demand(timeliness !== 'OUTAGE' || kind === 'OUTAGE', invalidField('timeliness', 'NOT_APPLICABLE'));
  needs(read, 'eventAt', command.eventAt, happened);
  read.demand(!happened || plannedStart === null, invalidField('plannedStart', 'NOT_APPLICABLE'));
  read.demand(plannedStart !== null || (timeliness !== 'ACTIVITY' && (happened || kind !== 'OUTAGE')), invalidField('plannedStart', 'EMPTY'));
  if (plannedStart !== null) read.future('plannedStart', plannedStart, now);
  read.demand(plannedEnd === null || (isInstant(plannedEnd) && plannedEnd > (plannedStart ?? command.eventAt ?? now)), invalidField('plannedEnd', 'OUT_OF_RANGE'));
  const eventAt = command.eventAt === null ? null : read.past('eventAt', command.eventAt, now);
  read.demand(eventAt === null || eventAt >= plus(now, -LIMITS.pastDays * DAY_MS), invalidField('eventAt', 'OUT_OF_RANGE', LIMITS.pastDays));
  read.demand(complaintIds.length <= LIMITS.complaints, invalidField('complaintIds', 'OUT_OF_RANGE', LIMITS.complaints));
  if (report !== null) read.required('report.period', report.period, LIMITS.period);
  return { kind, timeliness, lifeline, eventAt, plannedStart, plannedEnd, important, incidentId, complaintIds: [...new Set(complaintIds)], replaces, report: report === null ? null : { type: report.type, period: report.period.trim() } };
}

/** Staff of a department ask for it alone; the desk and its supervisor for whichever has the matter. */
function ownDepartment(read: Reader, { communityId, departmentId }: Pick<NoticeState, 'communityId' | 'departmentId'>, { actor }: DecisionContext): void {
  const fits = grantsIn(actor, communityId).some((grant) => grant.departmentId === departmentId || (FRONT_ROLES as readonly Role[]).includes(grant.role));
  read.demand(fits, { kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT', departmentId } });
}

function request(read: Reader, command: Of<'requestNotice'>, context: DecisionContext): NoticeEntry {
  const { noticeId: id, communityId, departmentId } = command;
  ownDepartment(read, command, context);
  return {
    type: 'NoticeRequested', facts: { id, communityId, departmentId, level: authorLevelOf(context.actor, communityId), ...readPurpose(read, command, context) },
    personal: { title: read.required('title', command.title, LIMITS.title), purpose: read.required('purpose', command.purpose, LIMITS.purpose), truthCheck: read.required('truthCheck', command.truthCheck, LIMITS.truth) },
  };
}

function registerOutside(read: Reader, command: Of<'registerOutsideDocument'>, context: DecisionContext): NoticeEntry {
  const { noticeId: id, communityId, departmentId } = command;
  ownDepartment(read, command, context);
  const scan = readAttachments(read, 'attachments', command.attachments, true);
  const receivedAt = command.receivedAt === null ? context.now : read.past('receivedAt', command.receivedAt, context.now);
  return {
    type: 'OutsideDocumentRegistered', facts: { id, communityId, departmentId, level: authorLevelOf(context.actor, communityId), ...readPurpose(read, command, context), receivedAt, ...scan.facts },
    personal: { title: read.required('title', command.title, LIMITS.title), sender: read.required('sender', command.sender, LIMITS.sender), documentNumber: read.optional('documentNumber', command.documentNumber, LIMITS.document), ...scan.personal },
  };
}

/** What is judged or sealed is the version that was read, and no other. */
const same = (read: Reader, contentHash: string, state: NoticeState): void => read.demand(contentHash === state.contentHash, invalidField('contentHash', 'NOT_APPLICABLE'));

function seal(read: Reader, { contentHash, seal: kind }: Of<'sealNotice'>, state: NoticeState): NoticeEntry {
  same(read, contentHash, state);
  read.demand((kind === 'POSTING_AGREED') === (state.origin === 'OUTSIDE'), invalidField('seal', 'NOT_APPLICABLE'));
  return { type: 'NoticeSealed', facts: { contentHash, seal: kind, askedBy: state.requestedBy, allowedBy: state.approval?.by ?? null }, personal: {} };
}

/** NOT-9, NOT-10: not after its validity or its event; an activity at most two weeks ahead. */
function publish(read: Reader, { administrationId }: Of<'publishNotice'>, state: NoticeState, { now, policy, zone }: DecisionContext): NoticeEntry {
  const { validUntil, publishAt } = state.content!;
  const out = publishAt !== null && publishAt > now ? publishAt : now;
  read.demand(out < validUntil, { kind: 'InThePast', field: 'validUntil', now });
  read.demand(state.plannedStart === null || out < state.plannedStart, { kind: 'InThePast', field: 'plannedStart', now });
  const earliest = state.timeliness === 'ACTIVITY' && state.plannedStart !== null ? startOfDay(zone, addDays(localDate(zone, state.plannedStart), -policy.noticeActivityMostDays)) : null;
  read.demand(earliest === null || out >= earliest, invalidField('publishAt', 'OUT_OF_RANGE', policy.noticeActivityMostDays));
  const announceAgainAt = isPlannedOutage(state) ? plus(state.plannedStart!, -policy.noticeAgainAheadMinutes * MINUTE_MS) : null;
  return { type: 'NoticeReleased', facts: { contentHash: state.contentHash!, administrationId, announceAgainAt }, personal: {} };
}

interface WithPhotos { readonly note: string | null; readonly attachments: readonly GivenAttachment[] }
/** A proof: a photo is needed where something is claimed to hang, to be gone, or to be broken. */
function proof(read: Reader, { note, attachments }: WithPhotos, needed: boolean) {
  const photos = readAttachments(read, 'attachments', attachments, needed);
  return { facts: photos.facts, personal: { note: read.optional('note', note, LIMITS.note), ...photos.personal } };
}

function place(read: Reader, command: Of<'placeNotice'>, { places }: NoticeState): NoticeEntry {
  const found = places.find(({ key }) => key === command.place);
  read.demand(found !== undefined && (found.posted === null || found.down !== null), invalidField('place', 'NOT_APPLICABLE'));
  const { facts, personal } = proof(read, command, true);
  return { type: 'NoticePlaced', facts: { place: command.place, ...facts }, personal };
}

function deliver(read: Reader, command: Of<'deliverNotice'>, { doors }: NoticeState): NoticeEntry {
  const found = doors.find(({ key }) => key === command.door);
  read.demand(found !== undefined, invalidField('door', 'NOT_APPLICABLE'));
  const units = [...new Set(command.missed)];
  const most = Math.min(LIMITS.missed, found?.households ?? 0);
  read.demand(units.length <= most, invalidField('missed', 'OUT_OF_RANGE', most));
  const { facts, personal } = proof(read, command, false);
  return { type: 'NoticeDelivered', facts: { door: command.door, missed: units.length, ...facts }, personal: { units, ...personal } };
}

function prove(read: Reader, { channel, ended, attachments }: Of<'proveNoticeChannel'>, state: NoticeState): NoticeEntry {
  const found = state.channels.find(({ key }) => key === channel);
  const fits = found !== undefined && HAND_MEDIA.includes(found.medium) && (ended ? heldByHand(state).includes(found) : found.state === 'WAITING' && state.ending === null);
  read.demand(fits, invalidField('channel', 'NOT_APPLICABLE'));
  const photos = readAttachments(read, 'attachments', attachments, true);
  return { type: 'NoticeChannelProven', facts: { channel, ended, ...photos.facts }, personal: photos.personal };
}

function check(read: Reader, command: Of<'checkNotice'>, { places }: NoticeState): NoticeEntry {
  const { condition, renewed } = command;
  const found = places.find(({ key }) => key === command.place);
  read.demand(found !== undefined && found.posted !== null && found.down === null, invalidField('place', 'NOT_APPLICABLE'));
  read.demand(!renewed || condition !== 'INTACT', invalidField('renewed', 'NOT_APPLICABLE'));
  const { facts, personal } = proof(read, command, condition !== 'INTACT');
  return { type: 'NoticeChecked', facts: { place: command.place, condition, renewed, ...facts }, personal };
}

function takeDown(read: Reader, command: Of<'takeDownNotice'>, { places }: NoticeState): NoticeEntry {
  const found = places.find(({ key }) => key === command.place);
  read.demand(found !== undefined && found.posted !== null && found.down === null, invalidField('place', 'NOT_APPLICABLE'));
  const { facts, personal } = proof(read, command, true);
  return { type: 'NoticeTakenDown', facts: { place: command.place, ...facts }, personal };
}

function change(read: Reader, command: Exclude<NoticeCommand, { type: 'requestNotice' | 'registerOutsideDocument' }>, state: NoticeState, context: DecisionContext): NoticeEntry {
  switch (command.type) {
    case 'draftNotice': {
      const { facts, personal } = readContent(read, command.content, state, context);
      return { type: 'NoticeDrafted', facts: { ...facts, contentHash: command.contentHash, level: authorLevelOf(context.actor, state.communityId) }, personal };
    }
    case 'reviewNotice': case 'approveNotice': {
      same(read, command.contentHash, state);
      return { type: command.type === 'reviewNotice' ? 'NoticeReviewed' : 'NoticeApproved', facts: { contentHash: command.contentHash }, personal: { note: read.optional('note', command.note, LIMITS.note) } };
    }
    case 'returnNotice': return { type: 'NoticeReturned', facts: {}, personal: { reason: read.required('reason', command.reason, LIMITS.reason) } };
    case 'rejectNotice': return { type: 'NoticeRejected', facts: {}, personal: { reason: read.required('reason', command.reason, LIMITS.reason) } };
    case 'withdrawNotice': return { type: 'NoticeWithdrawn', facts: {}, personal: { reason: read.required('reason', command.reason, LIMITS.reason) } };
    case 'sealNotice': return seal(read, command, state);
    case 'publishNotice': return publish(read, command, state, context);
    case 'placeNotice': return place(read, command, state);
    case 'deliverNotice': return deliver(read, command, state);
    case 'proveNoticeChannel': return prove(read, command, state);
    case 'checkNotice': return check(read, command, state);
    case 'takeDownNotice': return takeDown(read, command, state);
    case 'handNoticeToCommittee': {
      const { facts, personal } = readAttachments(read, 'attachments', command.attachments);
      return { type: 'NoticeHandedToCommittee', facts, personal: { receivedBy: read.required('receivedBy', command.receivedBy, LIMITS.sender), ...personal } };
    }
  }
}

/** What a command writes, fields read; it counts only when the reader keeps no refusal. */
export const writeNotice = (read: Reader, command: NoticeCommand, state: NoticeState | null, context: DecisionContext): NoticeEntry => {
  switch (command.type) {
    case 'requestNotice': return request(read, command, context);
    case 'registerOutsideDocument': return registerOutside(read, command, context);
    default: return change(read, command, state!, context);
  }
};
