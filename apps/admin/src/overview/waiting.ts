import type { WaitingComplaintFragment, WaitingDeadlineFragment, WaitingTimesFragment } from '../gql/graphql.ts';

export interface Waiting { complaint: WaitingComplaintFragment; deadlines: readonly WaitingTimesFragment[] }
type Mine = WaitingComplaintFragment & { nextDeadline: WaitingTimesFragment | null };

const dueAt = ({ deadlines: [first] }: Waiting): number => (first ? Date.parse(first.dueAt) : Number.POSITIVE_INFINITY);

/**
 * What waits for the person: deadlines they owe, gathered by complaint, and complaints that are theirs to handle though
 * another owes the deadline; the earliest due first, what has none last. Met or cancelled ones wait for nobody.
 */
export function groupWaiting(deadlines: readonly WaitingDeadlineFragment[], mine: readonly Mine[]): Waiting[] {
  const groups = new Map<string, { complaint: WaitingComplaintFragment; deadlines: WaitingTimesFragment[] }>();
  const open = deadlines.filter(({ metAt, cancelledAt }) => !metAt && !cancelledAt).sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  for (const deadline of open) {
    const { subject } = deadline;
    if (subject.__typename !== 'Complaint') continue;
    const group = groups.get(subject.id);
    if (!group) groups.set(subject.id, { complaint: subject, deadlines: [deadline] });
    else if (!group.deadlines.some(({ id }) => id === deadline.id)) group.deadlines.push(deadline);
  }
  for (const complaint of mine) if (!groups.has(complaint.id)) groups.set(complaint.id, { complaint, deadlines: complaint.nextDeadline ? [complaint.nextDeadline] : [] });
  return [...groups.values()].sort((a, b) => (dueAt(a) < dueAt(b) ? -1 : dueAt(a) > dueAt(b) ? 1 : 0));
}
