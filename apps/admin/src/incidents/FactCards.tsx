import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { DeadlineRow } from '../deadlines/DeadlineRow.tsx';
import type { ActFactsFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { Card } from '../look/Card.tsx';
import { Pill } from '../look/Pill.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { isAllowed, isEnded } from './model.ts';
import { useIncidentRoom } from './room.ts';

/** Small print under or beside what it is about. */
export const Soft = ({ children }: { children: ReactNode }) => <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{children}</Box>;

/** A part of a record: its name and what was written. */
export function Said({ name, text }: { name: string; text: string | null | undefined }) {
  if (!text) return null;
  return <Box sx={{ mt: 1 }}><Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{name}</Box><Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Box></Box>;
}

/** Who did it, when, and what was written with it. */
export function Act({ act, mark }: { act: ActFactsFragment; mark?: ReactNode }) {
  const join = useJoin();
  const { moment } = useTimeWords();
  return <Box sx={{ mt: 1, '&:first-of-type': { mt: 0 } }}><Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>{mark}<Soft>{join([act.by?.name, moment(act.at)])}</Soft></Box><Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{act.text}</Box></Box>;
}

/** A button of a card; nothing where the API does not allow it. */
export function CardAction({ action, variant = 'outlined', color = 'primary' }: { action: string; variant?: 'outlined' | 'contained'; color?: 'primary' | 'error' }) {
  const t = useTranslate();
  const { incident, ask } = useIncidentRoom();
  return isAllowed(incident, action) ? <Button variant={variant} color={color} data-action={action} onClick={() => ask(action)} sx={{ minHeight: 44 }}>{t(`works.action.${action}`)}</Button> : null;
}

/** The three-part answer 三项答复 (INC-5). */
export function AnswerCard() {
  const t = useTranslate();
  const join = useJoin();
  const { moment } = useTimeWords();
  const { incident } = useIncidentRoom();
  const { answer } = incident;
  return (
    <Card title={t('incident.answer')} id="answer" aside={<Box sx={{ display: 'flex', gap: 1 }}><CardAction action="incidentAnswer" /></Box>}>
      {answer ? <><Soft>{join([answer.by?.name, moment(answer.at)])}</Soft><Said name={t('works.field.answerReason')} text={answer.reason} /><Said name={t('works.field.answerHandling')} text={answer.handling} /><Said name={t('works.field.answerImpact')} text={answer.impact} /></> : <Soft>{t(incident.publicSide ? 'incident.answerNone' : 'incident.answerNotOwed')}</Soft>}
    </Card>
  );
}

/** Whether it is under control, and when it was not any more (INC-6). */
export function ControlCard() {
  const t = useTranslate();
  const { moment } = useTimeWords();
  const { incident } = useIncidentRoom();
  const { control, lost } = incident;
  return (
    <Card title={t('incident.control')} id="control" aside={control ? <CardAction action="incidentLoseControl" color="error" /> : <CardAction action="incidentMarkUnderControl" />}>
      {control ? <Act act={control} mark={<Pill tone="green" dot>{t('incident.controlSince', { at: moment(control.at) })}</Pill>} /> : <Soft>{t('incident.controlNone')}</Soft>}
      {lost.toReversed().map((one) => <Act key={one.at} act={one} mark={<Pill tone="red">{t('incident.lostAt', { at: moment(one.at) })}</Pill>} />)}
      {incident.standDown && <Act act={incident.standDown} mark={<Pill tone="neutral">{t('incident.standDown')}</Pill>} />}
    </Card>
  );
}

const PICTURE_TONES = { NOT_NEEDED: 'neutral', NEEDED: 'amber', SECURED: 'green' } as const;

/** What becomes of the cameras' pictures (INC-11). */
export function PicturesCard() {
  const t = useTranslate();
  const words = useWorkWords();
  const { incident } = useIncidentRoom();
  if (incident.pictures === 'NOT_NEEDED' && !incident.picturesAct) return null;
  return (
    <Card title={t('incident.pictures')} id="pictures" aside={<CardAction action="incidentSecurePictures" />}>
      <Pill tone={PICTURE_TONES[incident.pictures]}>{words('pictureState', incident.pictures)}</Pill>
      {incident.picturesAct && <Act act={incident.picturesAct} />}
    </Card>
  );
}

/** Who was told, and who confirmed it (INC-2). */
export function PeopleCard() {
  const t = useTranslate();
  const join = useJoin();
  const words = useWords();
  const works = useWorkWords();
  const { moment } = useTimeWords();
  const { incident } = useIncidentRoom();
  return (
    <Card title={t('incident.people')} id="people">
      {incident.notified.map(({ party, role, department, acknowledgedAt, acknowledgedBy }) => (
        <Box key={party + role + String(department?.id)} data-party={party} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between', py: 0.75 }}>
          <Box><Box>{join([department?.name, words('role', role)])}</Box><Soft>{works('notifiedParty', party)}</Soft></Box>
          <Pill tone={acknowledgedAt ? 'green' : 'amber'} dot>{acknowledgedAt ? t('incident.acknowledged', { name: acknowledgedBy?.name ?? '', at: moment(acknowledgedAt) }) : t('incident.notAcknowledged')}</Pill>
        </Box>
      ))}
      <Soft>{t('app.mark.named', { name: t('incident.raisedBy'), text: join([incident.raisedBy?.name, moment(incident.raisedAt)]) })}</Soft>
    </Card>
  );
}

/** The deadlines that run; steps stand at their place. */
export function DeadlinesCard() {
  const t = useTranslate();
  const { incident } = useIncidentRoom();
  const running = incident.deadlines.filter(({ rule, metAt, cancelledAt }) => rule !== 'PBK' && !metAt && !cancelledAt);
  if (running.length === 0 || isEnded(incident)) return null;
  return <Card title={t('incident.deadlines')} id="deadlines"><Box sx={{ display: 'grid', gap: 1.5 }}>{running.map((one) => <DeadlineRow key={one.id} deadline={one} />)}</Box></Card>;
}

/** What else was said of it. */
export function FactsCard() {
  const t = useTranslate();
  const words = useWorkWords();
  const { moment } = useTimeWords();
  const { incident } = useIncidentRoom();
  const facts: readonly (readonly [string, string | null | undefined])[] = [['kind', words('incidentKind', incident.kind)], ['owner', incident.department?.name], ['happened', moment(incident.happenedAt)], ['origin', words('origin', incident.origin)]];
  return (
    <Card title={t('incident.facts')} id="facts">
      {incident.detail && <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', mb: 1.5 }}>{incident.detail}</Box>}
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.25, gridTemplateColumns: '1fr 1fr' }}>
        {facts.filter(([, value]) => value).map(([name, value]) => <Box key={name}><Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t(`incident.${name}`)}</Box><Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>{value}</Box></Box>)}
      </Box>
    </Card>
  );
}
