import { LIFELINES, NOTICE_KINDS } from '@huiyin/domain';
import { wordsIn } from '../statements/matter.ts';

/** What is typed on the form; '' stands for "not said". `what`: a kind, or what is cut off in an outage. */
export interface RequestValues {
  readonly what: string; readonly timeliness: string; readonly eventAt: string; readonly plannedStart: string; readonly plannedEnd: string; readonly title: string; readonly purpose: string; readonly truthCheck: string;
  readonly departmentId: string; readonly important: boolean; readonly complaintNumbers: string; readonly incidentId: string; readonly replacesId: string; readonly reportType: string; readonly period: string;
}
export const NO_REQUEST: RequestValues = {
  what: '', timeliness: '', eventAt: '', plannedStart: '', plannedEnd: '', title: '', purpose: '', truthCheck: '', departmentId: '', important: false, complaintNumbers: '', incidentId: '', replacesId: '', reportType: '', period: '',
};
/** The same of a document from outside. */
export interface OutsideValues extends RequestValues { readonly sender: string; readonly documentNumber: string; readonly receivedAt: string }
export const NO_OUTSIDE: OutsideValues = { ...NO_REQUEST, sender: '', documentNumber: '', receivedAt: '' };

const OUTAGE = 'OUTAGE.';
/** To choose from: what is cut off first, for that is in a hurry. */
export const WHATS: readonly string[] = [...LIFELINES.map((one) => OUTAGE + one), ...NOTICE_KINDS.filter((kind) => kind !== 'OUTAGE')];
export const lifelineOf = (what: string): string | null => (what.startsWith(OUTAGE) ? what.slice(OUTAGE.length) : null);
export const kindOf = (what: string): string => (what.startsWith(OUTAGE) ? 'OUTAGE' : what);

/** Timeliness to choose from; the first is proposed. */
export function timelinessOf(what: string): readonly string[] {
  if (lifelineOf(what) !== null) return ['OUTAGE', 'GENERAL'];
  if (what === 'ACTIVITY') return ['ACTIVITY', 'GENERAL', 'EVENT'];
  return what === 'WEATHER' ? ['EVENT', 'GENERAL', 'ACTIVITY'] : ['GENERAL', 'EVENT', 'ACTIVITY'];
}
export const hasHappened = ({ timeliness }: Pick<RequestValues, 'timeliness'>): boolean => timeliness === 'OUTAGE' || timeliness === 'EVENT';
/** Whether it is planned for a time that has to be said. */
export const needsStart = ({ what, timeliness }: Pick<RequestValues, 'what' | 'timeliness'>): boolean => timeliness === 'ACTIVITY' || (timeliness === 'GENERAL' && lifelineOf(what) !== null);

/** The form once it is said what the notice is: how urgent as proposed, and of what has happened that it is now. */
export function choosing(what: string, now: number): Partial<RequestValues> {
  const timeliness = timelinessOf(what)[0] ?? '';
  return { what, ...timed(timeliness, now) };
}
export const timed = (timeliness: string, now: number): Partial<RequestValues> =>
  (hasHappened({ timeliness }) ? { timeliness, eventAt: new Date(Math.floor(now / 60_000) * 60_000).toISOString(), plannedStart: '' } : { timeliness, eventAt: '' });

const empty = (values: object, names: readonly string[]): readonly string[] => names.filter((name) => String((values as Record<string, unknown>)[name] ?? '').trim() === '');
const missingPurpose = (values: RequestValues): readonly string[] => [
  ...empty(values, ['what', 'timeliness', ...(hasHappened(values) ? ['eventAt'] : needsStart(values) ? ['plannedStart'] : []), 'title', 'departmentId']),
];
export const missingIn = (values: RequestValues): readonly string[] => [...missingPurpose(values), ...empty(values, ['purpose', 'truthCheck', ...(values.what === 'OWNERS_REPORT' ? ['reportType', 'period'] : [])])];
export const missingOutside = (values: OutsideValues): readonly string[] => [...missingPurpose(values), ...empty(values, ['sender'])];

const said = (value: string): string | null => (value.trim() === '' ? null : value.trim());
function purposeInput(values: RequestValues): Record<string, unknown> {
  const { what, timeliness, departmentId, title, important } = values;
  const happened = hasHappened(values);
  return {
    departmentId, kind: kindOf(what), timeliness, lifeline: lifelineOf(what), title: title.trim(), important,
    eventAt: happened ? said(values.eventAt) : null, plannedStart: happened ? null : said(values.plannedStart), plannedEnd: said(values.plannedEnd),
  };
}

/** What is sent for a request. */
export function requestInput(values: RequestValues, communityId: string, idempotencyKey: string): Record<string, unknown> {
  const { what, incidentId, replacesId, reportType, period } = values;
  return {
    communityId, idempotencyKey, ...purposeInput(values), purpose: values.purpose.trim(), truthCheck: values.truthCheck.trim(), complaintNumbers: wordsIn(values.complaintNumbers), incidentId: said(incidentId), replacesId: said(replacesId),
    report: what === 'OWNERS_REPORT' ? { type: reportType, period: period.trim() } : null,
  };
}

/** What is sent for a document from outside. */
export const outsideInput = (values: OutsideValues, communityId: string, idempotencyKey: string, attachmentIds: readonly string[]): Record<string, unknown> =>
  ({ communityId, idempotencyKey, ...purposeInput(values), sender: values.sender.trim(), documentNumber: said(values.documentNumber), receivedAt: said(values.receivedAt), attachmentIds });
