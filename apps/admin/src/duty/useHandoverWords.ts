import { useTranslate } from 'ra-core';
import type { HandoverRowFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useDutyWords } from './useDutyWords.ts';

/** What is said of a hand-over wherever it is named. */
export function useHandoverWords(handover: HandoverRowFragment): { readonly title: string; readonly outgoing: string; readonly incoming: string; readonly fromTo: string; readonly counts: string } {
  const t = useTranslate();
  const join = useJoin();
  const { post, names } = useDutyWords();
  const { shift, incomingShift, incomingStaff, list } = handover;
  const outgoing = names(shift.staff);
  const incoming = incomingStaff?.name ?? (incomingShift ? names(incomingShift.staff) : t('duty.unknown'));
  const counts = join([list.incidents > 0 && t('duty.incidents', { n: list.incidents }), list.drills > 0 && t('duty.drills', { n: list.drills }), t('duty.counts', { n: list.deadlines, late: list.overdue, complaints: list.complaints })]);
  return { title: t('duty.title', { post: post(handover) }), outgoing, incoming, fromTo: t('duty.fromTo', { out: outgoing, in: incoming }), counts };
}
