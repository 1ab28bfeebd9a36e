import { useTranslate } from 'ra-core';
import { useJoin } from '../i18n/useJoin.ts';
import { Card } from '../look/Card.tsx';
import { FactList } from './ContentView.tsx';
import { useNoticeRoom } from './room.ts';

/** What became of it, counted: in time or not, what was sent, posted, looked at and taken down. */
export function FiguresCard() {
  const t = useTranslate();
  const join = useJoin();
  const { notice: { figures, releasedAt } } = useNoticeRoom();
  if (!releasedAt) return null;
  const { minutesToReach, inTime, places, posted, households, householdsMissed, checkDays, checkDaysMissed, checks, faults, messages, messagesTaken, messagesFailed, down, downLate } = figures;
  const said = (key: string, n: number): string | null => (n > 0 ? t(`notices.figures.${key}`, { n }) : null);
  const facts: readonly (readonly [label: string, value: string | null])[] = [
    [t('notices.figures.time'), join([minutesToReach != null && t('notices.figures.minutes', { n: minutesToReach }), inTime != null && t(inTime ? 'notices.figures.inTime' : 'notices.figures.late')]) || null],
    [t('notices.figures.messages'), messages > 0 ? join([t('notices.figures.of', { n: messagesTaken, total: messages }), said('failed', messagesFailed)]) : null],
    [t('notices.figures.posted'), places > 0 ? t('notices.figures.of', { n: posted, total: places }) : null],
    [t('notices.figures.households'), households > 0 ? join([t('notices.figures.of', { n: households - householdsMissed, total: households }), said('missed', householdsMissed)]) : null],
    [t('notices.figures.checks'), checks > 0 || checkDays > 0 ? join([t('notices.figures.times', { n: checks }), said('faults', faults), said('daysMissed', checkDaysMissed)]) : null],
    [t('notices.figures.down'), down > 0 ? join([t('notices.figures.of', { n: down, total: posted }), said('downLate', downLate)]) : null],
  ];
  if (facts.every(([, value]) => value === null)) return null;
  return <Card title={t('notices.figures.title')} id="figures"><FactList facts={facts} /></Card>;
}
