import { ESCALATION_LEVELS, EXPLANATION_WAYS, FIVE_ONES, OUTSIDE_PARTIES } from '@huiyin/domain';
import type { ComplaintFacts } from '../../providers/data-provider.ts';
import * as documents from '../care.graphql.ts';
import type { CommandDocument } from '../../providers/command.ts';
import type { ActionDefinition, FieldSpec } from './definitions.ts';

const always = () => true;
const text = (label: string, name = 'text', rows = 3): FieldSpec => ({ kind: 'text', name, label, required: always, rows });
const maybe = (label: string, name = 'text'): FieldSpec => ({ kind: 'text', name, label, rows: 2 });
const form = (document: unknown, fields: readonly FieldSpec[], initial?: ActionDefinition['initial']): ActionDefinition =>
  ({ document: document as CommandDocument, fields, ...(initial ? { initial } : {}) });

const full = ({ judgement, severity }: ComplaintFacts): boolean => judgement === 'VALID' || judgement === 'TO_IMPROVE' || severity === 'MAJOR';
const nextLevel = ({ group }: ComplaintFacts): string => ESCALATION_LEVELS[ESCALATION_LEVELS.indexOf(group?.escalation ?? 'DEPARTMENT') + 1] ?? 'COMPANY';

/** Forms of the commands beside the main line, as data like those of `definitions.ts`. */
export const CARE_ACTIONS = {
  complaintReceive: form(documents.receiveDocument, []),
  complaintPassOn: form(documents.passOnDocument, [text('passOnText')]),
  complaintMarkMajor: form(documents.markMajorDocument, [text('majorReason', 'reason')]),
  complaintAcknowledge: form(documents.acknowledgeDocument, [maybe('acknowledgeText')]),
  complaintExplain: form(documents.explainDocument, [
    { kind: 'choice', name: 'way', label: 'explainWay', words: 'explanationWay', values: EXPLANATION_WAYS, columns: 3, required: always },
    { kind: 'text', name: 'notice', label: 'noticeReference', when: (_, { way }) => way === 'NOTICE', required: always },
    text('explainText'),
  ], () => ({ way: 'REPLY' })),
  complaintLink: form(documents.linkDocument, [
    { kind: 'text', name: 'previousComplaintNumber', label: 'previousNumber', hint: 'previousNumberHint' },
    { kind: 'text', name: 'notice', label: 'noticeReference', hint: 'noticeHint' },
  ]),
  complaintRegisterComplainants: form(documents.registerComplainantsDocument, [{ kind: 'complainants', name: 'complainants', label: 'complainants', required: always }]),
  complaintHear: form(documents.hearDocument, [
    { kind: 'complainant', name: 'place', label: 'heardWho', required: always }, text('heardText'), { kind: 'toggle', name: 'apart', label: 'apart', hint: 'apartHint' },
  ]),
  complaintEscalate: form(documents.escalateDocument, [
    { kind: 'choice', name: 'to', label: 'escalateTo', words: 'escalation', values: ESCALATION_LEVELS, columns: 3, required: always, only: (complaint, value) => value === nextLevel(complaint as ComplaintFacts) },
    text('escalateReason', 'reason'),
  ], (complaint) => ({ to: nextLevel(complaint) })),
  complaintTellRecourse: form(documents.tellRecourseDocument, [text('recourseText')]),
  complaintSuggest: form(documents.suggestDocument, [text('suggestText')]),
  complaintAddressOutsideParty: form(documents.addressOutsidePartyDocument, [
    { kind: 'choice', name: 'party', label: 'party', words: 'outsideParty', values: OUTSIDE_PARTIES, columns: 3, required: always },
    { kind: 'text', name: 'name', label: 'partyName', required: always }, text('promise', 'promise', 2), { kind: 'time', name: 'dueAt', label: 'promiseDue', required: always },
  ]),
  complaintRecordOutsideDone: form(documents.recordOutsideDoneDocument, [text('outsideDone')]),
  complaintUrge: form(documents.urgeDocument, [text('urgeText')]),
  complaintReturn: form(documents.giveBackDocument, [text('returnReason', 'reason')]),
  complaintTransfer: form(documents.transferDocument, [{ kind: 'department', name: 'departmentId', label: 'transferTo', required: always }, text('transferReason', 'reason')]),
  complaintAssign: form(documents.assignDocument, [{ kind: 'staff', name: 'assigneeId', label: 'assignTo', self: 'assignPick', ofDepartment: true, required: always }]),
  complaintHandBackPart: form(documents.handBackPartDocument, [text('partText')]),
  complaintRecordArrival: form(documents.recordArrivalDocument, [maybe('arrivalText')]),
  complaintAcceptRepair: form(documents.acceptRepairDocument, [
    { kind: 'text', name: 'acceptedBy', label: 'acceptedBy', required: always },
    { kind: 'several', name: 'fiveOnes', label: 'fiveOnes', words: 'fiveOne', values: FIVE_ONES }, maybe('acceptRemark', 'remark'),
  ], ({ reporter }) => ({ acceptedBy: reporter.name ?? '', fiveOnes: [] })),
  complaintSumUp: form(documents.sumUpDocument, [
    { kind: 'text', name: 'cause', label: 'sumUpCause', rows: 2, when: full, required: ({ cause }) => !cause, recorded: ({ cause }) => cause },
    text('lesson', 'lesson', 2), { kind: 'text', name: 'adjustment', label: 'adjustment', rows: 2, when: full, required: always },
  ]),
} satisfies Record<string, ActionDefinition>;
