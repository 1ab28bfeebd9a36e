import type { FieldReader } from '../kernel/fields.ts';
import type { Instant } from '../kernel/instant.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import type { DecisionContext, SubjectRules } from '../kernel/subject.ts';
import { WORK_LIMITS } from '../kernel/work-limits.ts';
import { DEFECT_STATUSES } from './model.ts';
import type { DefectCommand, DefectEntry, DefectState } from './model.ts';

type Of<T extends DefectCommand['type']> = Extract<DefectCommand, { type: T }>;

function record(read: FieldReader<CommonRefusal>, command: Of<'recordDefect'>, now: Instant): DefectEntry {
  const { defectId: id, communityId, sheetId, party } = command;
  const partyName = party === 'OTHER' ? read.required('partyName', command.partyName, WORK_LIMITS.name) : read.optional('partyName', command.partyName, WORK_LIMITS.name);
  return {
    type: 'DefectRecorded', facts: { id, communityId, sheetId, party, reinspectAt: read.future('reinspectAt', command.reinspectAt, now) },
    personal: { partyName, place: read.required('place', command.place, WORK_LIMITS.place), description: read.required('description', command.description, WORK_LIMITS.text) },
  };
}

function reinspect(read: FieldReader<CommonRefusal>, { passed, remark, reinspectAt }: Of<'reinspectDefect'>, now: Instant): DefectEntry {
  const said = passed ? read.optional('remark', remark, WORK_LIMITS.text) : read.required('remark', remark, WORK_LIMITS.text);
  read.demand(passed === (reinspectAt === null), invalidField('reinspectAt', passed ? 'NOT_APPLICABLE' : 'EMPTY'));
  if (!passed && reinspectAt !== null) read.future('reinspectAt', reinspectAt, now);
  return { type: 'DefectReinspected', facts: { passed, reinspectAt }, personal: { remark: said } };
}

const owed = (startsAt: Instant, dueAt: Instant) => ({ rule: 'REP-4', owner: { role: 'CUSTOMER_SUPERVISOR', departmentId: null, staffId: null }, startsAt, dueAt }) as const;

function write(read: FieldReader<CommonRefusal>, command: DefectCommand, state: DefectState | null, { now }: DecisionContext): DefectEntry {
  switch (command.type) {
    case 'recordDefect': return record(read, command, now);
    case 'demandDefect': {
      // A date that is past by now demands nothing: it has to be set anew.
      const reinspectAt = read.future('reinspectAt', command.reinspectAt ?? state!.reinspectAt, now);
      return { type: 'DefectDemanded', facts: { reinspectAt }, personal: { text: read.required('text', command.text, WORK_LIMITS.text), penaltyRule: read.required('penaltyRule', command.penaltyRule, WORK_LIMITS.text) } };
    }
    case 'rectifyDefect': return { type: 'DefectRectified', facts: {}, personal: { text: read.required('text', command.text, WORK_LIMITS.text) } };
    case 'reinspectDefect': return reinspect(read, command, now);
  }
}

/**
 * One defect of a sheet (REP-4), a subject of its own: each has a deadline and a version of its own, so that many people
 * can work through one sheet with their phones at once. The deadline runs from recording to the re-inspection date; a
 * demand may move the date, a re-inspection meets it, and one that failed is at once demanded again for a new date.
 */
export const DEFECT: SubjectRules<DefectState, DefectCommand, DefectEntry> = {
  lifecycle: {
    states: DEFECT_STATUSES, initial: ['OPEN'], final: ['PASSED'],
    transitions: [
      { command: 'recordDefect', variant: null, from: [], to: ['OPEN'] },
      { command: 'demandDefect', variant: null, from: ['OPEN', 'DEMANDED'], to: ['DEMANDED'] },
      { command: 'rectifyDefect', variant: null, from: ['DEMANDED'], to: ['RECTIFIED'] },
      { command: 'reinspectDefect', variant: null, from: ['DEMANDED', 'RECTIFIED'], to: ['DEMANDED', 'PASSED'] },
    ],
  },
  permissions: { recordDefect: 'recordDefect', demandDefect: 'demandDefect', rectifyDefect: 'rectifyDefect', reinspectDefect: 'reinspectDefect' },
  write,
  fold: (state, { at, actor: by, entry }) => {
    switch (entry.type) {
      case 'DefectRecorded': {
        const { partyName = null, place = '', description = '' } = entry.personal;
        return { ...entry.facts, status: 'OPEN', departmentId: null, partyName, place, description, recordedAt: at, recordedBy: by, demands: [], rectification: null, reinspections: [] };
      }
      case 'DefectDemanded': {
        const demand = { text: entry.personal.text ?? '', penaltyRule: entry.personal.penaltyRule ?? '', reinspectAt: entry.facts.reinspectAt, at, by };
        return { ...state!, status: 'DEMANDED', reinspectAt: entry.facts.reinspectAt, demands: [...state!.demands, demand] };
      }
      case 'DefectRectified': return { ...state!, status: 'RECTIFIED', rectification: { text: entry.personal.text ?? '', at, by } };
      case 'DefectReinspected': {
        const { passed, reinspectAt } = entry.facts;
        const reinspections = [...state!.reinspections, { passed, remark: entry.personal.remark ?? null, at, by }];
        return passed ? { ...state!, status: 'PASSED', reinspections } : { ...state!, status: 'DEMANDED', reinspections, reinspectAt: reinspectAt! };
      }
    }
  },
  count: (book, entry, before, { now }) => {
    if (entry.type === 'DefectRecorded') book.start(owed(now, entry.facts.reinspectAt));
    else if (entry.type === 'DefectDemanded' && entry.facts.reinspectAt !== before!.reinspectAt) book.start(owed(now, entry.facts.reinspectAt));
    else if (entry.type === 'DefectReinspected') {
      book.meet('REP-4');
      if (entry.facts.reinspectAt !== null) book.start(owed(now, entry.facts.reinspectAt));
    }
  },
};
