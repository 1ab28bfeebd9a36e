import type { Instant } from '../kernel/instant.ts';
import { DUTY_LIMITS } from './model.ts';
import type { HandoverChange, HandoverChangeKind, HandoverList, HandoverMatter, ListedDeadline } from './model.ts';

/** A running deadline that the shift owes, with the subject it belongs to. */
export interface OwedDeadline extends ListedDeadline { readonly subjectKind: string; readonly subjectId: string; readonly number: string }
/** What the server read for a list: the first of each, and how many there are in all. */
export interface ReadForList {
  readonly at: Instant;
  /** By due time. */
  readonly owed: readonly OwedDeadline[];
  readonly owedTotal: number;
  readonly overdueTotal: number;
  readonly complaints: readonly { readonly subjectId: string; readonly number: string }[];
  readonly complaintTotal: number;
  /** In the order they are to stand. A drill is handed over as an incident is: the next shift goes on with it, and must not take it for real (INC-9, INC-10). */
  readonly incidents: readonly { readonly subjectId: string; readonly number: string; readonly drill: boolean }[];
  /** Drills are counted apart: they are in no figure of incidents (INC-10). */
  readonly incidentTotal: number;
  readonly drillTotal: number;
}

/** Overdue at an instant: met at the due instant is met (rules.md, Counting). */
export const isOverdueAt = ({ dueAt }: Pick<ListedDeadline, 'dueAt'>, at: Instant): boolean => at > dueAt;

const firstDue = ({ deadlines: [first] }: HandoverMatter): number => first?.dueAt ?? Infinity;
const compare = (a: HandoverMatter, b: HandoverMatter): number => {
  const [left, right] = [firstDue(a), firstDue(b)];
  return left === right ? (a.number < b.number ? -1 : 1) : left - right;
};

/**
 * Brings what was read together, matter by matter: open incidents and drills as they were read, then the first due first,
 * then open complaints of which nothing runs; at most {@link DUTY_LIMITS} `listed`.
 */
export function listMatters({ at, owed, owedTotal, overdueTotal, complaints, complaintTotal, incidents, incidentTotal, drillTotal }: ReadForList): HandoverList {
  const matters = new Map<string, HandoverMatter>();
  for (const { subjectKind, subjectId, number, key, rule, dueAt } of owed) {
    const known = matters.get(subjectId);
    matters.set(subjectId, { subjectKind, subjectId, number, complaint: false, deadlines: [...(known?.deadlines ?? []), { key, rule, dueAt }] });
  }
  const open = ({ subjectId, number }: { readonly subjectId: string; readonly number: string }, subjectKind: string, more: Partial<HandoverMatter>): void =>
    void matters.set(subjectId, { subjectKind, subjectId, number, deadlines: matters.get(subjectId)?.deadlines ?? [], complaint: false, ...more });
  for (const one of complaints) open(one, 'Complaint', { complaint: true });
  for (const one of incidents) open(one, 'Incident', { incident: one.drill ? 'DRILL' : 'REAL' });
  const sorted = [...incidents.map(({ subjectId }) => matters.get(subjectId)!), ...[...matters.values()].filter(({ incident }) => incident === undefined).sort(compare)];
  const complete = owed.length === owedTotal && complaints.length === complaintTotal && incidents.length === incidentTotal + drillTotal && sorted.length <= DUTY_LIMITS.listed;
  return { listedAt: at, deadlines: owedTotal, overdue: overdueTotal, complaints: complaintTotal, incidents: incidentTotal, drills: drillTotal, complete, matters: sorted.slice(0, DUTY_LIMITS.listed) };
}

const change = (kind: HandoverChangeKind, { subjectKind, subjectId, number }: HandoverMatter, deadlines: readonly ListedDeadline[]): HandoverChange =>
  ({ change: kind, subjectKind, subjectId, number, rules: [...new Set(deadlines.map(({ rule }) => rule))] });

/** What one of two readings has of a matter and the other has not. */
function surplus(kind: 'NEW' | 'GONE', of: HandoverMatter, over: HandoverMatter | undefined): readonly HandoverChange[] {
  const deadlines = of.deadlines.filter(({ key }) => !over?.deadlines.some((one) => one.key === key));
  return over === undefined || deadlines.length > 0 || (of.complaint && !over.complaint) || (of.incident !== undefined && over.incident === undefined) ? [change(kind, of, deadlines)] : [];
}

function fallenDue(was: HandoverMatter | undefined, is: HandoverMatter, before: Instant, at: Instant): readonly HandoverChange[] {
  const late = is.deadlines.filter((deadline) => was?.deadlines.some(({ key }) => key === deadline.key) === true && isOverdueAt(deadline, at) && !isOverdueAt(deadline, before));
  return late.length > 0 ? [change('OVERDUE', is, late)] : [];
}

/** What is no longer as it was listed: new matters and deadlines, those that fell due since, then what is no longer open. */
export function changesSince(listed: HandoverList, now: HandoverList): readonly HandoverChange[] {
  const of = (list: HandoverList): ReadonlyMap<string, HandoverMatter> => new Map(list.matters.map((matter) => [matter.subjectId, matter]));
  const [was, is] = [of(listed), of(now)];
  return [
    ...now.matters.flatMap((matter) => surplus('NEW', matter, was.get(matter.subjectId))),
    ...now.matters.flatMap((matter) => fallenDue(was.get(matter.subjectId), matter, listed.listedAt, now.listedAt)),
    ...listed.matters.flatMap((matter) => surplus('GONE', matter, is.get(matter.subjectId))),
  ];
}
