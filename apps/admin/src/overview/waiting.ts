import type { WaitingDeadlineFragment } from '../gql/graphql.ts';

type Subject = Extract<WaitingDeadlineFragment['subject'], { __typename: 'Complaint' }>;
export interface Waiting { complaint: Subject; deadlines: readonly WaitingDeadlineFragment[] }

/** Deadlines that still wait, gathered by complaint, the earliest due first. Met or cancelled ones wait for nobody. */
export function groupWaiting(deadlines: readonly WaitingDeadlineFragment[]): Waiting[] {
  const groups = new Map<string, { complaint: Subject; deadlines: WaitingDeadlineFragment[] }>();
  const open = deadlines.filter(({ metAt, cancelledAt }) => !metAt && !cancelledAt).sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  for (const deadline of open) {
    const { subject } = deadline;
    if (subject.__typename !== 'Complaint') continue;
    const group = groups.get(subject.id);
    if (!group) groups.set(subject.id, { complaint: subject, deadlines: [deadline] });
    else if (!group.deadlines.some(({ id }) => id === deadline.id)) group.deadlines.push(deadline);
  }
  return [...groups.values()];
}
