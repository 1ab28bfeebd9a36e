import { useTranslate } from 'ra-core';
import type { HandoverRowFragment } from '../gql/graphql.ts';
import { useDutyWords } from './useDutyWords.ts';

/** What is said of a hand-over wherever it is named. */
export function useHandoverWords(handover: HandoverRowFragment): { readonly title: string; readonly outgoing: string; readonly incoming: string; readonly fromTo: string; readonly counts: string } {
  const t = useTranslate();
  const { post, names } = useDutyWords();
  const { shift, incomingShift, incomingStaff, list } = handover;
  const outgoing = names(shift.staff);
  const incoming = incomingStaff?.name ?? (incomingShift ? names(incomingShift.staff) : t('duty.unknown'));
  return { title: t('duty.title', { post: post(handover) }), outgoing, incoming, fromTo: t('duty.fromTo', { out: outgoing, in: incoming }), counts: t('duty.counts', { n: list.deadlines, late: list.overdue, complaints: list.complaints }) };
}
