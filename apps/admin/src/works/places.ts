import type { SubjectPlaceFragment } from '../gql/graphql.ts';
import { complaintPath } from '../complaints/path.ts';

export interface Place { readonly to: string; readonly number: string; readonly title: string | null; readonly where: string | null }

/** Where a subject is worked on, and what it is called; null for one that this screen does not know yet. */
export function placeOf(subject: SubjectPlaceFragment, day: (iso: string) => string): Place | null {
  switch (subject.__typename) {
    case 'Complaint': return { to: complaintPath(subject), number: subject.number, title: subject.title ?? null, where: subject.reporter.unit?.label ?? subject.location ?? null };
    case 'Finding': return { to: `/findings/${subject.id}`, number: subject.number, title: subject.description, where: subject.foundAt ?? null };
    case 'Renovation': return { to: `/renovations/${subject.id}`, number: subject.number, title: subject.scope, where: subject.unit?.label ?? null };
    case 'Defect': return { to: `/handovers/${subject.sheet.id}`, number: subject.number, title: subject.description, where: subject.place };
    case 'WeeklyCheck': return { to: `/weekly-checks/${subject.id}`, number: subject.number, title: `${day(subject.startsAt)} – ${day(new Date(Date.parse(subject.dueAt) - 1).toISOString())}`, where: null };
    case 'Commitment': return { to: '/findings?tab=commitments', number: subject.number, title: subject.text, where: subject.toWhom };
    default: return null;
  }
}
