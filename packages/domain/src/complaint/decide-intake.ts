import { mayCommand } from '../kernel/permission.ts';
import { HOUR_MS, plus } from '../kernel/instant.ts';
import type { Instant } from '../kernel/instant.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { readFields } from '../kernel/fields.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { FieldReader } from '../kernel/fields.ts';
import { COMPLAINT_LIMITS as LIMITS, GROUP_SIZE_MAX } from './limits.ts';
import type { ComplaintContext, ComplaintRefusal } from './model.ts';
import type { RegisterComplaint } from './commands.ts';
import type { ComplaintEntry } from './entries.ts';
import { severityOf } from './severity.ts';

const OLDEST = Date.UTC(2000, 0, 1);

function readReceivedAt(read: FieldReader<ComplaintRefusal>, command: RegisterComplaint, { now, policy }: ComplaintContext): Instant {
  if (command.receivedAt === null) {
    read.demand(command.backEntry === null, invalidField('receivedAt', 'EMPTY'));
    return now;
  }
  const receivedAt = read.past('receivedAt', command.receivedAt, now);
  read.demand(receivedAt >= OLDEST, invalidField('receivedAt', 'OUT_OF_RANGE'));
  const oldest = plus(now, -policy.backEntryHours * HOUR_MS);
  read.demand(receivedAt >= oldest || command.backEntry !== null, { kind: 'BackEntryRequired', field: 'receivedAt', oldest });
  return receivedAt;
}

function readAuthority(read: FieldReader<ComplaintRefusal>, command: RegisterComplaint, receivedAt: Instant): string | null {
  const reference = read.optional('authorityReference', command.authorityReference, LIMITS.authorityReference);
  const dueAt = command.authorityDueAt;
  const applies = command.channel === 'AUTHORITY';
  read.demand(applies || reference === null, invalidField('authorityReference', 'NOT_APPLICABLE'));
  read.demand(applies || dueAt === null, invalidField('authorityDueAt', 'NOT_APPLICABLE'));
  if (dueAt !== null) read.demand(dueAt > receivedAt && Number.isSafeInteger(dueAt), invalidField('authorityDueAt', 'OUT_OF_RANGE'));
  return reference;
}

/** A reply that a back-entry brings along: the second one, given then, recorded now. */
function readBackReply(read: FieldReader<ComplaintRefusal>, command: RegisterComplaint, receivedAt: Instant, now: Instant): ComplaintEntry[] {
  const reply = command.backEntry?.reply ?? null;
  if (reply === null) return [];
  const text = read.required('backEntry.reply.text', reply.text, LIMITS.text);
  const repliedAt = read.past('backEntry.reply.repliedAt', reply.repliedAt, now);
  read.demand(repliedAt >= receivedAt, invalidField('backEntry.reply.repliedAt', 'OUT_OF_RANGE'));
  return [
    { type: 'ComplaintReplied', facts: { stage: 'SECOND', way: 'OTHER', acts: [], settles: false, toAuthority: false, repliedAt }, personal: { text } },
    { type: 'ComplaintClosed', facts: { outcome: 'BACK_ENTERED' }, personal: { reason: null } },
  ];
}

function denial({ communityId, backEntry }: RegisterComplaint, { actor }: ComplaintContext): ComplaintRefusal | null {
  const found = mayCommand(actor, 'registerComplaint', { communityId })
    ?? (backEntry === null ? null : mayCommand(actor, 'backEnterComplaint', { communityId }));
  return found === null ? null : { kind: 'NotAllowed', command: 'registerComplaint', denial: found };
}

function readRegistration(read: FieldReader<ComplaintRefusal>, command: RegisterComplaint, context: ComplaintContext, receivedAt: Instant): ComplaintEntry {
  const { reporter, flags, channel, authorityDueAt } = command;
  const groupSize = command.groupSize ?? 1;
  read.demand(Number.isInteger(groupSize) && groupSize >= 1 && groupSize <= GROUP_SIZE_MAX, invalidField('groupSize', 'OUT_OF_RANGE', GROUP_SIZE_MAX));
  read.demand(command.kind === 'REPAIR' || command.repairSize === null, invalidField('repairSize', 'NOT_APPLICABLE'));
  read.demand(command.kind === 'COMPLAINT' || !command.aboutRepair, invalidField('aboutRepair', 'NOT_APPLICABLE'));
  read.demand(command.previousComplaintId !== command.complaintId, invalidField('previousComplaintId', 'NOT_APPLICABLE'));
  return {
    type: 'ComplaintRegistered',
    facts: {
      id: command.complaintId, communityId: command.communityId, kind: command.kind, channel, content: command.content,
      severity: severityOf(flags, groupSize, command.severity, context.policy), receivedAt, backEntry: command.backEntry !== null,
      authorityDueAt, flags, groupSize, previousComplaintId: command.previousComplaintId,
      // ORG-4: what a program brought in has no receiver until somebody opens it.
      firstReceiverId: channel === 'API' ? null : context.actor.staffId,
      repairSize: command.kind === 'REPAIR' ? (command.repairSize ?? 'SMALL') : null,
      aboutRepair: command.aboutRepair,
    },
    personal: {
      unitId: reporter.unitId,
      title: read.required('title', command.title, LIMITS.title),
      detail: read.optional('detail', command.detail, LIMITS.detail),
      remedySought: read.optional('remedySought', command.remedySought, LIMITS.remedySought),
      location: read.optional('location', command.location, LIMITS.location),
      reporterName: read.optional('reporter.name', reporter.name, LIMITS.name),
      reporterPhone: read.optional('reporter.phone', reporter.phone, LIMITS.phone),
      relation: read.optional('reporter.relation', reporter.relation, LIMITS.relation),
      authorityReference: readAuthority(read, command, receivedAt),
      backEntryReason: command.backEntry === null ? null : read.reason('backEntry.reason', command.backEntry.reason, LIMITS.reason, 'LDG-2', true),
    },
  };
}

/** CMP-1, CMP-2: takes a complaint into the register; a back-entry with its reply is closed in one go as BACK_ENTERED. */
export function decideRegister(command: RegisterComplaint, context: ComplaintContext): Result<readonly ComplaintEntry[], ComplaintRefusal> {
  const denied = denial(command, context);
  if (denied !== null) return refuse(denied);
  const read = readFields<ComplaintRefusal>();
  const receivedAt = readReceivedAt(read, command, context);
  const registration = readRegistration(read, command, context, receivedAt);
  const entries = [registration, ...readBackReply(read, command, receivedAt, context.now)];
  return read.refusal === null ? ok(entries) : refuse(read.refusal);
}
