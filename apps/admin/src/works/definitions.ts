import { CHECK_RESULTS, DAILY_CHECK_PLACES, FINDING_SEVERITIES, HANDOVER_FORMS, INCIDENT_KINDS, INCIDENT_LEVELS, POINT_RESULTS, PROPOSAL_VERDICTS, RESPONSIBLE_PARTIES, SPOT_CHECK_TOPICS } from '@huiyin/domain';
import type { UploadTray } from '../files/upload-tray.ts';

export type Values = Record<string, unknown>;
interface Base { readonly name: string; /** Sent as a number. */ readonly counts?: boolean; readonly label?: string; readonly required?: boolean | ((values: Values) => boolean); readonly when?: (values: Values) => boolean; readonly hint?: string }
/** What a form asks for, one field. */
export type WorkFieldSpec = Base & (
  | { readonly kind: 'text'; readonly rows?: number } | { readonly kind: 'password' } | { readonly kind: 'count' } | { readonly kind: 'staff' } | { readonly kind: 'playbook' } | { readonly kind: 'notice' }
  /** Its value is a tray; its ids are sent. */
  | { readonly kind: 'photos' }
  /** `mostDays`: the figure of the policy beyond which no time may lie. */
  | { readonly kind: 'time'; readonly mostDays?: string } | { readonly kind: 'department' } | { readonly kind: 'unit' } | { readonly kind: 'drawings' } | { readonly kind: 'points' }
  | { readonly kind: 'choice'; readonly words: string; readonly values: readonly string[]; readonly columns?: number; /** Group of words that explain each value. */ readonly hints?: string }
  | { readonly kind: 'verdict'; readonly yes: string; readonly no: string }
);
/** One command as data: the payload's field, and what its form asks for. Whether it may be given is the API's to say. */
export interface WorkDefinition { readonly subject: string; readonly fields: readonly WorkFieldSpec[]; readonly initial?: Values; /** Takes an idempotency key though it names no community. */ readonly keyed?: boolean }

const text = (name: string, more: Partial<Extract<WorkFieldSpec, { kind: 'text' }>> = {}): WorkFieldSpec => ({ kind: 'text', name, required: true, rows: 3, ...more });
const line = (name: string, more: Partial<Extract<WorkFieldSpec, { kind: 'text' }>> = {}): WorkFieldSpec => ({ kind: 'text', name, ...more });
const time = (name: string, more: object = {}): WorkFieldSpec => ({ kind: 'time', name, required: true, ...more });
const choice = (name: string, words: string, values: readonly string[], columns: number, more: object = {}): WorkFieldSpec => ({ kind: 'choice', name, words, values, columns, required: true, ...more });
const verdict: WorkFieldSpec = { kind: 'verdict', name: 'passed', yes: 'passed', no: 'failed', required: true };
const failed = ({ passed }: Values): boolean => passed === false;
const remark = text('remark', { required: failed, rows: 2 });
const department: WorkFieldSpec = { kind: 'department', name: 'departmentId', label: 'department' };

const FINDING: Readonly<Record<string, WorkDefinition>> = {
  findingRecord: {
    subject: 'finding',
    fields: [
      choice('source', 'source', ['AUTHORITY', 'OWNERS_COMMITTEE', 'SPOT_CHECK'], 3, { when: ({ sourceId }: Values) => !sourceId }), text('description'), line('place'), line('inspectedBy', { required: ({ source }) => source === 'AUTHORITY' || source === 'OWNERS_COMMITTEE', when: ({ sourceId }) => !sourceId }),
      choice('severity', 'severity', FINDING_SEVERITIES, 3), department, time('dueAt', { label: 'rectifyBy' }),
    ],
    initial: { severity: 'MINOR' },
  },
  findingRectify: { subject: 'finding', fields: [text('text', { label: 'rectification' })] },
  findingCheck: { subject: 'finding', fields: [verdict, remark, time('dueAt', { label: 'newDate', when: failed })] },
};

const RENOVATION: Readonly<Record<string, WorkDefinition>> = {
  renovationApply: {
    subject: 'renovation',
    fields: [
      { kind: 'unit', name: 'unitId', label: 'unit', required: true }, line('applicant', { required: true }), line('phone'), line('contractor'), text('scope'), { kind: 'drawings', name: 'drawings' },
      time('plannedStartAt'), time('plannedEndAt'),
    ],
  },
  renovationAddDrawing: { subject: 'renovation', fields: [line('title', { label: 'drawingTitle', required: true }), line('reference', { label: 'drawingReference', required: true })] },
  renovationReview: { subject: 'renovation', fields: [{ kind: 'points', name: 'points', required: true }] },
  renovationApprove: { subject: 'renovation', fields: [text('remark', { required: false, rows: 2 })] },
  renovationRefuse: { subject: 'renovation', fields: [text('reason')] },
  renovationStart: { subject: 'renovation', fields: [] },
  renovationInspect: {
    subject: 'renovation',
    fields: [choice('newWorks', 'point', POINT_RESULTS, 3), choice('hiddenWorks', 'point', POINT_RESULTS, 3), text('remark', { required: ({ newWorks, hiddenWorks }) => newWorks === 'FAILED' || hiddenWorks === 'FAILED', rows: 2 })],
    initial: { newWorks: 'PASSED', hiddenWorks: 'PASSED' },
  },
  renovationPause: { subject: 'renovation', fields: [text('reason')] },
  renovationResume: { subject: 'renovation', fields: [] },
  renovationComplete: { subject: 'renovation', fields: [text('remark', { required: false, rows: 2 })] },
  renovationAccept: { subject: 'renovation', fields: [verdict, remark] },
  renovationWithdraw: { subject: 'renovation', fields: [text('reason')] },
};

const HANDOVER: Readonly<Record<string, WorkDefinition>> = {
  handoverSheetOpen: {
    subject: 'handoverSheet',
    fields: [
      choice('form', 'form', HANDOVER_FORMS, 2), { kind: 'unit', name: 'unitId', label: 'unit', required: ({ form }) => form === 'MOVE_IN', when: ({ area }) => !area },
      line('area', { when: ({ form, unitId }) => form === 'TAKING_OVER' && !unitId, required: ({ form, unitId }) => form === 'TAKING_OVER' && !unitId }), line('present'),
    ],
    initial: { form: 'MOVE_IN' },
  },
  handoverSheetClose: { subject: 'handoverSheet', fields: [text('remark', { required: false, rows: 2 })] },
  defectRecord: { subject: 'defect', fields: [line('place', { required: true }), text('description', { rows: 2 }), choice('party', 'party', RESPONSIBLE_PARTIES, 3), line('partyName', { required: ({ party }) => party === 'OTHER' }), time('reinspectAt')], initial: { party: 'CONTRACTOR' } },
  defectDemand: { subject: 'defect', fields: [text('text', { label: 'demand' }), text('penaltyRule', { rows: 2 }), time('reinspectAt', { required: false, hint: 'dateKept' })] },
  defectRectify: { subject: 'defect', fields: [text('text', { label: 'rectification' })] },
  defectReinspect: { subject: 'defect', fields: [verdict, remark, time('reinspectAt', { label: 'newDate', when: failed })] },
};

const CHECK: Readonly<Record<string, WorkDefinition>> = {
  weeklyCheckOpen: { subject: 'weeklyCheck', fields: [] },
  weeklyCheckRecordSection: { subject: 'weeklyCheck', fields: [choice('result', 'checkResult', CHECK_RESULTS, 2), text('remark', { required: ({ result }) => result === 'FINDING' })] },
  weeklyCheckSign: { subject: 'weeklyCheck', fields: [text('reason', { label: 'lateReason', rows: 2, required: ({ late }) => late === true, when: ({ late }) => late === true }), { kind: 'password', name: 'password', required: true }] },
  dailyCheckRecord: { subject: 'dailyCheck', fields: [choice('where', 'where', DAILY_CHECK_PLACES, 2), line('place', { required: true }), text('text', { label: 'checked' }), choice('result', 'checkResult', CHECK_RESULTS, 2), department], initial: { where: 'SITE', result: 'IN_ORDER' } },
  commitmentMake: { subject: 'commitment', fields: [line('toWhom', { required: true }), text('text', { label: 'commitment' }), time('dueAt', { label: 'keptBy' }), department] },
  commitmentClose: { subject: 'commitment', fields: [{ kind: 'verdict', name: 'kept', yes: 'kept', no: 'notKept', required: true }, text('result', { label: 'outcome' })] },
};

const SPOT_CHECK: Readonly<Record<string, WorkDefinition>> = {
  spotCheckOpen: { subject: 'spotCheck', fields: [text('occasion', { required: false, rows: 2 })] },
  spotCheckRecordItem: {
    subject: 'spotCheck',
    fields: [
      choice('topic', 'spotTopic', SPOT_CHECK_TOPICS, 2, { label: 'spotTopic' }), choice('result', 'checkResult', CHECK_RESULTS, 2), text('remark', { required: ({ result }) => result === 'FINDING', rows: 2 }),
      line('place'), { kind: 'photos', name: 'attachmentIds', label: 'photos' }, { kind: 'notice', name: 'noticeId', label: 'aboutNotice' },
    ],
  },
  spotCheckComplete: { subject: 'spotCheck', fields: [text('summary', { label: 'spotSummary', rows: 4 })] },
};

const FEEDBACK: Readonly<Record<string, WorkDefinition>> = {
  noticeFeedback: { subject: 'feedback', keyed: true, fields: [text('text', { label: 'saidText' }), line('name', { label: 'saidBy' }), line('phone')] },
  noticeFeedbackAnswer: { subject: 'feedback', fields: [text('text', { label: 'feedbackAnswer' })] },
};

const DUTY: Readonly<Record<string, WorkDefinition>> = {
  shiftHandoverGive: { subject: 'shiftHandover', fields: [{ kind: 'password', name: 'password', required: true }] },
  shiftHandoverTake: { subject: 'shiftHandover', fields: [{ kind: 'password', name: 'password', required: true }] },
  shiftHandoverReturn: { subject: 'shiftHandover', fields: [text('reason')] },
};

const count = (name: string, label: string, required: boolean): WorkFieldSpec => ({ kind: 'count', name, label, required, counts: true });
const INCIDENT: Readonly<Record<string, WorkDefinition>> = {
  incidentAcknowledge: { subject: 'incident', fields: [] },
  incidentSetReplyDeadline: { subject: 'incident', fields: [time('dueAt', { label: 'replyBy' }), text('reason', { required: false, rows: 2 })] },
  incidentAnswer: { subject: 'incident', fields: [text('reason', { label: 'answerReason' }), text('handling', { label: 'answerHandling' }), text('impact', { label: 'answerImpact' })] },
  incidentCountHeads: { subject: 'incident', fields: [line('where', { label: 'headsWhere', required: true }), count('present', 'headsPresent', true), count('expected', 'headsExpected', false), line('text', { label: 'headsRemark' })] },
  incidentRevise: {
    subject: 'incident',
    fields: [choice('level', 'incidentLevel', INCIDENT_LEVELS.map(String), 2, { required: false, counts: true }), line('title', { label: 'incidentTitle' }), line('place'), department, choice('kind', 'incidentKind', INCIDENT_KINDS, 2, { label: 'incidentKind', required: false }), text('reason', { label: 'reviseReason', rows: 2 })],
  },
  incidentMarkUnderControl: { subject: 'incident', fields: [text('text', { label: 'controlText' })] },
  incidentLoseControl: { subject: 'incident', fields: [text('reason', { label: 'lostReason' })] },
  incidentComplete: { subject: 'incident', fields: [text('reason', { label: 'noStatementReason' })] },
  incidentStartPlaybook: { subject: 'incident', fields: [{ kind: 'playbook', name: 'playbook', required: true }] },
  incidentHandOver: { subject: 'incident', fields: [{ kind: 'staff', name: 'toId', label: 'handOverTo', required: true }, text('text', { label: 'handOverText', required: false, rows: 2 })] },
  incidentSecurePictures: { subject: 'incident', fields: [choice('state', 'pictureState', ['SECURED', 'NOT_NEEDED'], 2, { label: 'pictures' }), text('text', { label: 'picturesText', rows: 2 })], initial: { state: 'SECURED' } },
  incidentSubmitSummary: { subject: 'incident', fields: [text('cause', { label: 'summaryCause' }), text('course', { label: 'summaryCourse', rows: 5 }), text('losses', { label: 'summaryLosses', required: false, rows: 2 }), text('lessons', { label: 'summaryLessons' })] },
  incidentReturnSummary: { subject: 'incident', fields: [text('reason', { label: 'returnReason' })] },
  incidentAcceptSummary: { subject: 'incident', fields: [text('text', { label: 'remark', required: false, rows: 2 })] },
  incidentStandDown: { subject: 'incident', fields: [text('reason', { label: 'standDownReason' })] },
  stepTick: { subject: 'incident', fields: [text('text', { label: 'stepNote' })] },
  stepSkip: { subject: 'incident', fields: [text('reason', { label: 'skipReason', rows: 2 })] },
  stepReopen: { subject: 'incident', fields: [text('reason', { label: 'reopenReason', rows: 2 })] },
};

const PROPOSAL: Readonly<Record<string, WorkDefinition>> = {
  incidentProposalDismiss: { subject: 'incidentProposal', fields: [choice('verdict', 'proposalEnding', PROPOSAL_VERDICTS, 1, { label: 'proposalVerdict', hints: 'proposalEndingHint' }), text('reason', { label: 'proposalReason', required: ({ verdict: one }) => one === 'HANDLED_OTHERWISE' || one === 'NOT_GRAVE', when: ({ verdict: one }) => one !== undefined })] },
};

const DEADLINE: Readonly<Record<string, WorkDefinition>> = {
  deadlineAcknowledge: { subject: 'deadline', fields: [] },
  deadlinePause: { subject: 'deadline', fields: [time('until', { label: 'waitUntil', required: false, hint: 'waitHint', mostDays: 'pauseMostDays' }), text('reason', { label: 'waitReason' })] },
  deadlineResume: { subject: 'deadline', fields: [] },
  deadlineReset: { subject: 'deadline', fields: [time('dueAt', { label: 'newDue' }), text('reason', { label: 'resetReason' })] },
};

/** Every command on works, checks, duty, incidents, deadlines and what is said of notices by its mutation. */
export const WORK_DEFINITIONS: Readonly<Record<string, WorkDefinition>> = { ...FINDING, ...RENOVATION, ...HANDOVER, ...CHECK, ...SPOT_CHECK, ...FEEDBACK, ...DUTY, ...INCIDENT, ...PROPOSAL, ...DEADLINE };

/** Fields that are asked for, given what is chosen so far. */
export const shownFields = ({ fields }: WorkDefinition, values: Values): readonly WorkFieldSpec[] => fields.filter(({ when }) => when?.(values) ?? true);
export const isRequired = ({ required = false }: WorkFieldSpec, values: Values): boolean => (typeof required === 'function' ? required(values) : required);
const isEmpty = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

/** Names of the fields that must be filled in and are not. */
export const missingFields = (fields: readonly WorkFieldSpec[], values: Values): readonly string[] => fields.filter((field) => isRequired(field, values) && isEmpty(values[field.name])).map(({ name }) => name);

const sentOf = ({ kind, counts = false }: WorkFieldSpec, value: unknown): unknown => (kind === 'photos' ? (value as UploadTray).ids : counts ? Number(value) : typeof value === 'string' && kind !== 'password' ? value.trim() : value);
/** What is sent: only what is shown and filled in. */
export const inputOf = (fields: readonly WorkFieldSpec[], values: Values): Values =>
  Object.fromEntries(fields.filter(({ name }) => !isEmpty(values[name])).map((field) => [field.name, sentOf(field, values[field.name])]));
