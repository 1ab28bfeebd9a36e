import type { SubjectRules } from '../kernel/subject.ts';
import { WORK_LIMITS } from '../kernel/work-limits.ts';
import { COMMITMENT_STATUSES } from './model.ts';
import type { CommitmentCommand, CommitmentEntry, CommitmentState, DailyCheckCommand, DailyCheckEntry, DailyCheckState } from './model.ts';

/** A check of daily work by a supervisor, on site or in the records (ORG-7): recorded once; what it found is a finding. */
export const DAILY_CHECK: SubjectRules<DailyCheckState, DailyCheckCommand, DailyCheckEntry> = {
  lifecycle: { states: ['RECORDED'], initial: ['RECORDED'], final: ['RECORDED'], transitions: [{ command: 'recordDailyCheck', variant: null, from: [], to: ['RECORDED'] }] },
  permissions: { recordDailyCheck: 'recordDailyCheck' },
  write: (read, { checkId: id, communityId, departmentId, where, place, text, result, checkedAt }, _state, { now }) => ({
    type: 'DailyCheckRecorded',
    facts: { id, communityId, departmentId, where, result, checkedAt: checkedAt === null ? now : read.past('checkedAt', checkedAt, now) },
    personal: { place: read.required('place', place, WORK_LIMITS.place), text: read.required('text', text, WORK_LIMITS.text) },
  }),
  fold: (_state, { actor, entry }) => ({ ...entry.facts, status: 'RECORDED', place: entry.personal.place ?? '', text: entry.personal.text ?? '', checkedBy: actor }),
};

/** A commitment of the centre (ORG-7): documented with its date, owed by the department or the centre manager, closed with its result. */
export const COMMITMENT: SubjectRules<CommitmentState, CommitmentCommand, CommitmentEntry> = {
  lifecycle: {
    states: COMMITMENT_STATUSES, initial: ['OPEN'], final: ['KEPT', 'NOT_KEPT'],
    transitions: [
      { command: 'makeCommitment', variant: null, from: [], to: ['OPEN'] },
      { command: 'closeCommitment', variant: null, from: ['OPEN'], to: ['KEPT', 'NOT_KEPT'] },
    ],
  },
  permissions: { makeCommitment: 'makeCommitment', closeCommitment: 'closeCommitment' },
  write: (read, command, _state, { now }) => {
    if (command.type === 'closeCommitment') return { type: 'CommitmentClosed', facts: { kept: command.kept }, personal: { result: read.required('result', command.result, WORK_LIMITS.text) } };
    const { commitmentId: id, communityId, departmentId } = command;
    return {
      type: 'CommitmentMade', facts: { id, communityId, departmentId, dueAt: read.future('dueAt', command.dueAt, now) },
      personal: { toWhom: read.required('toWhom', command.toWhom, WORK_LIMITS.name), text: read.required('text', command.text, WORK_LIMITS.text) },
    };
  },
  fold: (state, { at, actor: by, entry }) => {
    if (entry.type === 'CommitmentMade') return { ...entry.facts, status: 'OPEN', toWhom: entry.personal.toWhom ?? '', text: entry.personal.text ?? '', madeAt: at, madeBy: by, closing: null };
    return { ...state!, status: entry.facts.kept ? 'KEPT' : 'NOT_KEPT', closing: { at, by, result: entry.personal.result ?? '' } };
  },
  count: (book, entry, _before, { now }) => {
    if (entry.type === 'CommitmentClosed') return book.meet('ORG-7');
    const { departmentId, dueAt } = entry.facts;
    book.start({ rule: 'ORG-7', owner: { role: departmentId === null ? 'CENTRE_MANAGER' : 'DEPARTMENT_MANAGER', departmentId, staffId: null }, startsAt: now, dueAt });
  },
};
