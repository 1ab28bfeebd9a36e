import type { DeadlineRule } from '../kernel/deadline.ts';
import type { DepartmentId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { holdsRole } from '../kernel/permission.ts';
import { PERMISSIONS } from '../kernel/permission-table.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import type { FieldReader } from '../kernel/fields.ts';
import type { DecisionContext, SubjectRules } from '../kernel/subject.ts';
import { WORK_LIMITS } from '../kernel/work-limits.ts';
import { FINDING_STATUSES, RECORDED_SOURCES } from './model.ts';
import type { FindingCommand, FindingEntry, FindingSource, FindingState } from './model.ts';

/** The rule that asks for the rectification: outside supervision is ORG-8, our own daily work is ORG-7. */
export const FINDING_RULES: Readonly<Record<FindingSource, DeadlineRule>> = {
  AUTHORITY: 'ORG-8', OWNERS_COMMITTEE: 'ORG-8', SPOT_CHECK: 'ORG-8', WEEKLY_CHECK: 'ORG-7', DAILY_CHECK: 'ORG-7', RENOVATION: 'ORG-7',
};
const isRecorded = (source: FindingSource): boolean => (RECORDED_SOURCES as readonly FindingSource[]).includes(source);
const isOutside = (source: FindingSource): boolean => source === 'AUTHORITY' || source === 'OWNERS_COMMITTEE';

type Of<T extends FindingCommand['type']> = Extract<FindingCommand, { type: T }>;

function record(read: FieldReader<CommonRefusal>, command: Of<'recordFinding'>, { now, actor }: DecisionContext): FindingEntry {
  const { findingId: id, communityId, source, sourceId, sourceItem, severity, departmentId } = command;
  read.demand(source !== 'SPOT_CHECK' || holdsRole(actor, communityId, PERMISSIONS.recordSpotCheck.roles), invalidField('source', 'NOT_APPLICABLE'));
  read.demand(source === 'SPOT_CHECK' || isRecorded(source) === (sourceId !== null), invalidField('sourceId', sourceId === null ? 'EMPTY' : 'NOT_APPLICABLE'));
  read.demand(sourceItem === null || (source === 'SPOT_CHECK' && sourceId !== null), invalidField('sourceItem', 'NOT_APPLICABLE'));
  const description = read.required('description', command.description, WORK_LIMITS.text);
  const place = read.optional('place', command.place, WORK_LIMITS.place);
  const inspectedBy = isOutside(source) ? read.required('inspectedBy', command.inspectedBy, WORK_LIMITS.name) : read.optional('inspectedBy', command.inspectedBy, WORK_LIMITS.name);
  const foundAt = command.foundAt === null ? now : read.past('foundAt', command.foundAt, now);
  const dueAt = read.future('dueAt', command.dueAt, now);
  return { type: 'FindingRecorded', facts: { id, communityId, source, sourceId, sourceItem, severity, foundAt, dueAt, departmentId }, personal: { inspectedBy, place, description } };
}

function check(read: FieldReader<CommonRefusal>, { passed, remark, dueAt }: Of<'checkFinding'>, { now }: DecisionContext): FindingEntry {
  const said = passed ? read.optional('remark', remark, WORK_LIMITS.text) : read.required('remark', remark, WORK_LIMITS.text);
  read.demand(passed === (dueAt === null), invalidField('dueAt', passed ? 'NOT_APPLICABLE' : 'EMPTY'));
  if (dueAt !== null && !passed) read.future('dueAt', dueAt, now);
  return { type: 'FindingChecked', facts: { passed, dueAt }, personal: { remark: said } };
}

const owned = (source: FindingSource, departmentId: DepartmentId | null, startsAt: Instant, dueAt: Instant) => ({
  rule: FINDING_RULES[source], startsAt, dueAt,
  owner: { role: departmentId === null ? 'CENTRE_MANAGER' : 'DEPARTMENT_MANAGER', departmentId, staffId: null },
}) as const;

/**
 * A finding of any inspection or check, tracked until corrected (ORG-7, ORG-8): the responsible department rectifies it,
 * somebody else checks that. Its deadline is met by the rectification; a check that fails sets a new date.
 */
export const FINDING: SubjectRules<FindingState, FindingCommand, FindingEntry> = {
  lifecycle: {
    states: FINDING_STATUSES, initial: ['OPEN'], final: ['CLOSED'],
    transitions: [
      { command: 'recordFinding', variant: null, from: [], to: ['OPEN'] },
      { command: 'rectifyFinding', variant: null, from: ['OPEN'], to: ['RECTIFIED'] },
      { command: 'checkFinding', variant: null, from: ['RECTIFIED'], to: ['OPEN', 'CLOSED'] },
    ],
  },
  permissions: { recordFinding: 'recordFinding', rectifyFinding: 'rectifyFinding', checkFinding: 'checkFinding' },
  against: (state, command, { actor }) => (command === 'checkFinding' && state.rectification?.by === actor.staffId ? { kind: 'NotOwnWork' } : null),
  write: (read, command, _state, context) => {
    switch (command.type) {
      case 'recordFinding': return record(read, command, context);
      case 'rectifyFinding': return { type: 'FindingRectified', facts: {}, personal: { text: read.required('text', command.text, WORK_LIMITS.text) } };
      case 'checkFinding': return check(read, command, context);
    }
  },
  fold: (state, { at, actor, entry }) => {
    switch (entry.type) {
      case 'FindingRecorded': {
        const { inspectedBy = null, place = null, description = '' } = entry.personal;
        return { ...entry.facts, status: 'OPEN', inspectedBy, place, description, recordedBy: actor, recordedAt: at, rectification: null, checks: [], closedAt: null };
      }
      case 'FindingRectified': return { ...state!, status: 'RECTIFIED', rectification: { text: entry.personal.text ?? '', at, by: actor } };
      case 'FindingChecked': {
        const { passed, dueAt } = entry.facts;
        const checks = [...state!.checks, { passed, remark: entry.personal.remark ?? null, at, by: actor }];
        return passed ? { ...state!, status: 'CLOSED', checks, closedAt: at } : { ...state!, status: 'OPEN', checks, dueAt: dueAt! };
      }
    }
  },
  count: (book, entry, before, { now }) => {
    if (entry.type === 'FindingRecorded') book.start(owned(entry.facts.source, entry.facts.departmentId, now, entry.facts.dueAt));
    else if (entry.type === 'FindingRectified') book.meet(FINDING_RULES[before!.source]);
    else if (entry.facts.dueAt !== null) book.start(owned(before!.source, before!.departmentId, now, entry.facts.dueAt));
  },
};
