import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { DeadlineRow } from '../deadlines/DeadlineRow.tsx';
import type { StatementFactsFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import type { ToneName } from '../look/palette.ts';
import { Pill } from '../look/Pill.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import type { StatementAction } from './commands.ts';
import { AdviseDialog, ChangeDialog, EndDialog, FixDialog } from './StatementDialogs.tsx';
import { Words } from './StatementPanel.tsx';

export const STATEMENT_TONES: Readonly<Record<StatementFactsFragment['status'], ToneName>> = { DRAFTED: 'amber', CONSULTED: 'violet', FIXED: 'green', SUPERSEDED: 'neutral', ENDED: 'neutral' };
export type OnStatement = Exclude<StatementAction, 'statementDraft'>;
export const STATEMENT_ACTIONS: readonly OnStatement[] = ['statementAdvise', 'statementFix', 'statementSupersede', 'statementRevise', 'statementEnd'];

/** Which version it is and where it stands. */
export function StatementPills({ statement }: { statement: StatementFactsFragment }) {
  const t = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      <Pill tone={STATEMENT_TONES[statement.status]}>{t(`statement.status.${statement.status}`)}</Pill>
      <Pill tone="neutral">{t('statement.edition', { n: statement.edition })}</Pill>
      {statement.drill && <Pill tone="violet">{t('deadline.message.drill')}</Pill>}
    </Box>
  );
}

/** One version of a statement with whoever is still owed, and what the viewer may do to it. */
export function StatementView({ statement, asked = null, onNext }: { statement: StatementFactsFragment; /** A form that is open at first. */ asked?: OnStatement | null; /** A later version took its place. */ onNext?: (id: string) => void }) {
  const t = useTranslate();
  const may = STATEMENT_ACTIONS.filter((name) => statement.allowedActions.some(({ action, allowed }) => allowed && action === name));
  const [action, setAction] = useState(asked);
  const close = (): void => setAction(null);
  return (
    <Box data-statement-card={statement.id} data-status={statement.status} sx={{ display: 'grid', gap: 1.75 }}>
      <Words label={t('statement.part.wording')} text={statement.wording} loud />
      <Box sx={{ display: 'grid', gap: 1.75, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        <Words label={t('statement.part.explanation')} text={statement.explanation} />
        <Words label={t('statement.part.handling')} text={statement.handling} />
      </Box>
      <Facts statement={statement} />
      {statement.asked.length > 0 && <Asked statement={statement} />}
      {may.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {may.map((name, index) => <Button key={name} data-action={name} variant={index === 0 && name !== 'statementEnd' ? 'contained' : 'outlined'} color={name === 'statementEnd' ? 'error' : 'primary'} onClick={() => setAction(name)} sx={{ minHeight: 44 }}>{t(`statement.action.${name}`)}</Button>)}
        </Box>
      )}
      {action === 'statementAdvise' && <AdviseDialog statement={statement} onClose={close} />}
      {action === 'statementFix' && <FixDialog statement={statement} onClose={close} />}
      {action === 'statementEnd' && <EndDialog statement={statement} onClose={close} />}
      {(action === 'statementRevise' || action === 'statementSupersede') && <ChangeDialog key={action} action={action} statement={statement} onClose={close} onDone={({ id }) => { if (id !== statement.id) onNext?.(id); }} />}
    </Box>
  );
}

/** Who drafted, fixed, filed, replaced or ended it, and by what windows know the matter. */
function Facts({ statement }: { statement: StatementFactsFragment }) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWords();
  const { moment } = useTimeWords();
  const { matter, communities, fixing, ending, draftedBy, draftedAt, supersededAt, supersededReason } = statement;
  const list = (names: readonly (string | null | undefined)[]): string => names.join(t('app.mark.list'));
  const facts: readonly (readonly [string, string])[] = [
    [t('statement.matter.title'), join([matter.content && words('content', matter.content), list([...matter.keywords, ...matter.places])])],
    [t('statement.fact.holdsFor'), list(communities.map(({ name }) => name))],
    [t('statement.fact.drafted'), join([draftedBy?.name, moment(draftedAt)])],
    ...(fixing ? [[t('statement.fact.fixed'), join([fixing.by?.name, moment(fixing.at), fixing.reason])], [t('statement.fact.filed'), list(fixing.filedTo.map(({ name }) => name))]] as const : []),
    ...(fixing && fixing.withoutAdvice.length > 0 ? [[t('statement.fact.withoutAdvice'), list(fixing.withoutAdvice.map(({ name }) => name))] as const] : []),
    ...(supersededAt ? [[t('statement.fact.superseded'), join([moment(supersededAt), supersededReason])] as const] : []),
    ...(ending ? [[t('statement.fact.ended'), join([ending.by?.name, moment(ending.at), ending.reason ?? t(`statement.cause.${ending.cause}`)])] as const] : []),
  ];
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1, gridTemplateColumns: { sm: '1fr 1fr' } }}>
      {facts.filter(([, value]) => value !== '').map(([label, value]) => (
        <Box key={label} sx={{ minWidth: 0 }}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{label}</Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>{value}</Box>
        </Box>
      ))}
    </Box>
  );
}

/** Departments that are asked, those who still owe advice first. */
function Asked({ statement }: { statement: StatementFactsFragment }) {
  const t = useTranslate();
  const { moment } = useTimeWords();
  const join = useJoin();
  const waiting = ['DRAFTED', 'CONSULTED'].includes(statement.status);
  const asked = [...statement.asked].sort((a, b) => Number(Boolean(a.advice)) - Number(Boolean(b.advice)));
  return (
    <Box>
      <Box component="h3" sx={{ m: 0, mb: 0.75, fontSize: '0.9375rem' }}>{t('statement.advice.title')}</Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {asked.map(({ department, advice, deadline }) => (
          <Box component="li" key={department?.id} data-asked={department?.name} sx={({ look }) => ({ border: 1, borderColor: look.line, borderRadius: 2.5, p: 1.25, display: 'grid', gap: 0.5 })}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
              <b>{department?.name}</b>
              <Pill tone={advice ? 'green' : waiting ? 'amber' : 'neutral'}>{t(advice ? (advice.pass ? 'statement.advice.passed' : 'statement.advice.given') : waiting ? 'statement.advice.owed' : 'statement.advice.none')}</Pill>
              {advice?.outdated && <Pill tone="neutral">{t('statement.advice.outdated')}</Pill>}
              {advice && <Box component="span" sx={{ ml: 'auto', color: 'text.secondary', fontSize: '0.875rem' }}>{join([advice.by?.name, moment(advice.at)])}</Box>}
            </Box>
            {advice?.text && <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{advice.text}</Box>}
            {!advice && waiting && deadline && <DeadlineRow deadline={deadline} />}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
