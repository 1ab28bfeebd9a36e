import { readAttachments } from '../kernel/attachment.ts';
import { countDue } from '../kernel/counting.ts';
import type { FieldReader } from '../kernel/fields.ts';
import { localDate, startOfDay } from '../kernel/instant.ts';
import type { Instant, LocalDate } from '../kernel/instant.ts';
import { holdsRole } from '../kernel/permission.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import type { Role } from '../kernel/role.ts';
import type { DecisionContext, SubjectRules } from '../kernel/subject.ts';
import { WORK_LIMITS } from '../kernel/work-limits.ts';
import { SPOT_CHECK_ITEMS_MAX, SPOT_CHECK_STATUSES } from './model.ts';
import type { SpotCheckCommand, SpotCheckEntry, SpotCheckState } from './model.ts';

/** The region's is met by the region: whoever else comes makes a check of their own. */
const OWES: readonly Role[] = ['REGION_INSPECTOR'];

/** First day of the month an instant lies in, on the wall calendar of the zone. */
export const monthOf = (zone: string, instant: Instant): LocalDate => `${localDate(zone, instant).slice(0, 7)}-01` as LocalDate;

type Of<T extends SpotCheckCommand['type']> = Extract<SpotCheckCommand, { type: T }>;

function record(read: FieldReader<CommonRefusal>, command: Of<'recordSpotCheckItem'>, state: SpotCheckState): SpotCheckEntry {
  const { topic, result, noticeId } = command;
  read.demand(state.items.length < SPOT_CHECK_ITEMS_MAX, invalidField('topic', 'OUT_OF_RANGE', SPOT_CHECK_ITEMS_MAX));
  const remark = result === 'FINDING' ? read.required('remark', command.remark, WORK_LIMITS.text) : read.optional('remark', command.remark, WORK_LIMITS.text);
  const place = read.optional('place', command.place, WORK_LIMITS.place);
  const photos = readAttachments(read, 'attachments', command.attachments);
  return { type: 'SpotCheckItemRecorded', facts: { topic, result, noticeId, ...photos.facts }, personal: { remark, place, ...photos.personal } };
}

function against(state: SpotCheckState, command: SpotCheckCommand['type'], { actor }: DecisionContext): CommonRefusal | null {
  if (command !== 'completeSpotCheck') return null;
  if (state.kind === 'MONTHLY' && !holdsRole(actor, state.communityId, OWES)) return { kind: 'NotAllowed', denial: { reason: 'ROLE', roles: OWES } };
  return state.items.length === 0 ? { kind: 'StillOpen', open: 1 } : null;
}

/**
 * Spot checks of service supervision (NOT-13), each a subject: one a community and month that the region owes from the
 * month's first minute to its last, and any others. The region's deadline is met when a region inspector completes it.
 */
export const SPOT_CHECK: SubjectRules<SpotCheckState, SpotCheckCommand, SpotCheckEntry> = {
  lifecycle: {
    states: SPOT_CHECK_STATUSES, initial: ['OPEN'], final: ['DONE'],
    transitions: [
      { command: 'openSpotCheck', variant: null, from: [], to: ['OPEN'] },
      { command: 'recordSpotCheckItem', variant: null, from: ['OPEN'], to: 'SAME' },
      { command: 'completeSpotCheck', variant: null, from: ['OPEN'], to: ['DONE'] },
    ],
  },
  permissions: { openSpotCheck: 'recordSpotCheck', recordSpotCheckItem: 'recordSpotCheck', completeSpotCheck: 'recordSpotCheck' },
  against,
  write: (read, command, state, { now, zone }) => {
    switch (command.type) {
      case 'openSpotCheck': return { type: 'SpotCheckOpened', facts: { id: command.checkId, communityId: command.communityId, kind: command.kind, month: monthOf(zone, now) }, personal: { occasion: read.optional('occasion', command.occasion, WORK_LIMITS.reason) } };
      case 'recordSpotCheckItem': return record(read, command, state!);
      case 'completeSpotCheck': return { type: 'SpotCheckCompleted', facts: {}, personal: { summary: read.required('summary', command.summary, WORK_LIMITS.text) } };
    }
  },
  fold: (state, { at, actor: by, entry }) => {
    switch (entry.type) {
      case 'SpotCheckOpened': return { ...entry.facts, status: 'OPEN', departmentId: null, occasion: entry.personal.occasion ?? null, openedAt: at, openedBy: by, items: [], completion: null };
      case 'SpotCheckItemRecorded': return { ...state!, items: [...state!.items, { ...entry.facts, remark: entry.personal.remark ?? null, place: entry.personal.place ?? null, at, by }] };
      case 'SpotCheckCompleted': return { ...state!, status: 'DONE', completion: { at, by, summary: entry.personal.summary ?? '' } };
    }
  },
  count: (book, entry, _before, context) => {
    if (entry.type === 'SpotCheckCompleted') book.meet('NOT-13');
    if (entry.type !== 'SpotCheckOpened' || entry.facts.kind !== 'MONTHLY') return;
    const startsAt = startOfDay(context.zone, entry.facts.month);
    book.start({ rule: 'NOT-13', basis: 'NOT-13', owner: { role: 'REGION_INSPECTOR', departmentId: null, staffId: null }, startsAt, dueAt: countDue('NOT-13', startsAt, context).at });
  },
};
