import { complaintPath } from '../complaints/path.ts';
import type { MatterSubjectFragment, WorkWaitingFragment } from '../gql/graphql.ts';

/** Where a subject is worked on, and what it is called; null for what is not told here. */
export function placeOf(subject: WorkWaitingFragment['subject'] | MatterSubjectFragment, day: (iso: string) => string): { readonly to: string; readonly number: string; readonly title: string } | null {
  switch (subject.__typename) {
    case 'Finding': return { to: `/findings/${subject.id}`, number: subject.number, title: subject.description };
    case 'Renovation': return { to: `/renovations/${subject.id}`, number: subject.number, title: subject.scope };
    case 'Defect': return { to: `/handovers/${subject.sheet.id}`, number: subject.number, title: subject.description };
    case 'WeeklyCheck': return { to: `/weekly-checks/${subject.id}`, number: subject.number, title: `${day(subject.startsAt)} – ${day(new Date(Date.parse(subject.dueAt) - 1).toISOString())}` };
    case 'Commitment': return { to: '/findings?tab=commitments', number: subject.number, title: subject.text };
    // Of a complaint only where its title was asked for: elsewhere it has a list of its own.
    case 'Complaint': return 'title' in subject ? { to: complaintPath(subject), number: subject.number, title: subject.title ?? '' } : null;
    default: return null;
  }
}
