import type { SubjectPlaceFragment } from '../gql/graphql.ts';
import { complaintPath } from '../complaints/path.ts';
import { incidentPath } from '../incidents/path.ts';
import { FEEDBACK_PATH, noticePath } from '../notices/path.ts';
import { proposalPath } from '../proposals/path.ts';

export interface Place { readonly to: string; readonly number: string; readonly title: string | null; readonly where: string | null }

/** Where a subject is worked on, and what it is called; null for one that this screen does not know yet. */
export function placeOf(subject: SubjectPlaceFragment, day: (iso: string) => string): Place | null {
  switch (subject.__typename) {
    case 'Complaint': return { to: complaintPath(subject), number: subject.number, title: subject.title ?? null, where: subject.reporter.unit?.label ?? subject.location ?? null };
    case 'Finding': return { to: `/findings/${subject.id}`, number: subject.number, title: subject.description, where: subject.foundAt ?? null };
    case 'Renovation': return { to: `/renovations/${subject.id}`, number: subject.number, title: subject.scope, where: subject.unit?.label ?? null };
    case 'Defect': return { to: `/handovers/${subject.sheet.id}`, number: subject.number, title: subject.description, where: subject.place };
    case 'WeeklyCheck': return { to: `/weekly-checks/${subject.id}`, number: subject.number, title: `${day(subject.startsAt)} – ${day(new Date(Date.parse(subject.dueAt) - 1).toISOString())}`, where: null };
    case 'SpotCheck': return { to: `/spot-checks/${subject.id}`, number: subject.number, title: subject.occasion ?? subject.month, where: null };
    case 'Commitment': return { to: '/findings?tab=commitments', number: subject.number, title: subject.text, where: subject.toWhom };
    case 'Incident': return { to: incidentPath(subject.id), number: subject.number, title: subject.incidentTitle, where: subject.incidentPlace };
    case 'IncidentProposal': return { to: proposalPath(subject.id), number: subject.number, title: subject.proposalTitle, where: subject.proposalPlace ?? null };
    case 'Statement': return { to: `/statements/${subject.id}`, number: subject.number, title: subject.incidentOf?.title ?? null, where: null };
    case 'Notice': return { to: noticePath(subject.id), number: subject.number, title: subject.noticeTitle, where: subject.noticeDepartment?.name ?? null };
    case 'NoticeFeedback': return { to: FEEDBACK_PATH, number: subject.number, title: subject.feedbackOf?.title ?? null, where: null };
    default: return null;
  }
}
