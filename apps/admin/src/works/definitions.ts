import { CHECK_RESULTS, DAILY_CHECK_PLACES, FINDING_SEVERITIES, HANDOVER_FORMS, POINT_RESULTS, RESPONSIBLE_PARTIES } from '@huiyin/domain';

export type Values = Record<string, unknown>;
interface Base { readonly name: string; readonly label?: string; readonly required?: boolean | ((values: Values) => boolean); readonly when?: (values: Values) => boolean; readonly hint?: string }
/** What a form asks for, one field. */
export type WorkFieldSpec = Base & (
  | { readonly kind: 'text'; readonly rows?: number } | { readonly kind: 'password' }
  /** `mostDays`: the figure of the policy beyond which no time may lie. */
  | { readonly kind: 'time'; readonly mostDays?: string } | { readonly kind: 'department' } | { readonly kind: 'unit' } | { readonly kind: 'drawings' } | { readonly kind: 'points' }
  | { readonly kind: 'choice'; readonly words: string; readonly values: readonly string[]; readonly columns?: number }
  | { readonly kind: 'verdict'; readonly yes: string; readonly no: string }
);
/** One command as data: the payload's field, and what its form asks for. Whether it may be given is the API's to say. */
export interface WorkDefinition { readonly subject: string; readonly fields: readonly WorkFieldSpec[]; readonly initial?: Values }

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

const DUTY: Readonly<Record<string, WorkDefinition>> = {
  shiftHandoverGive: { subject: 'shiftHandover', fields: [{ kind: 'password', name: 'password', required: true }] },
  shiftHandoverTake: { subject: 'shiftHandover', fields: [{ kind: 'password', name: 'password', required: true }] },
  shiftHandoverReturn: { subject: 'shiftHandover', fields: [text('reason')] },
};

const DEADLINE: Readonly<Record<string, WorkDefinition>> = {
  deadlineAcknowledge: { subject: 'deadline', fields: [] },
  deadlinePause: { subject: 'deadline', fields: [time('until', { label: 'waitUntil', required: false, hint: 'waitHint', mostDays: 'pauseMostDays' }), text('reason', { label: 'waitReason' })] },
  deadlineResume: { subject: 'deadline', fields: [] },
  deadlineReset: { subject: 'deadline', fields: [time('dueAt', { label: 'newDue' }), text('reason', { label: 'resetReason' })] },
};

/** Every command on works, checks, duty and deadlines by its mutation. */
export const WORK_DEFINITIONS: Readonly<Record<string, WorkDefinition>> = { ...FINDING, ...RENOVATION, ...HANDOVER, ...CHECK, ...DUTY, ...DEADLINE };

/** Fields that are asked for, given what is chosen so far. */
export const shownFields = ({ fields }: WorkDefinition, values: Values): readonly WorkFieldSpec[] => fields.filter(({ when }) => when?.(values) ?? true);
export const isRequired = ({ required = false }: WorkFieldSpec, values: Values): boolean => (typeof required === 'function' ? required(values) : required);
const isEmpty = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

/** Names of the fields that must be filled in and are not. */
export const missingFields = (fields: readonly WorkFieldSpec[], values: Values): readonly string[] => fields.filter((field) => isRequired(field, values) && isEmpty(values[field.name])).map(({ name }) => name);

/** What is sent: only what is shown and filled in. */
export const inputOf = (fields: readonly WorkFieldSpec[], values: Values): Values =>
  Object.fromEntries(fields.filter(({ name }) => !isEmpty(values[name])).map(({ name, kind }) => [name, typeof values[name] === 'string' && kind !== 'password' ? values[name].trim() : values[name]]));
