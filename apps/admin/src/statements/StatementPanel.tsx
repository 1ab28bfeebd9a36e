import SpeakIcon from '@mui/icons-material/RecordVoiceOverOutlined';
import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import type { WindowStatementFragment } from '../gql/graphql.ts';
import { Pill } from '../look/Pill.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';

interface StatementPanelProps {
  statements: readonly WindowStatementFragment[];
  isNew: (statement: WindowStatementFragment) => boolean;
  /** The incident whose statement is answered by, where a form asks: a later version keeps the choice. */
  chosen?: string | undefined;
  onChoose?: (incidentId: string) => void;
}

/** What everybody says on a matter (STM-3): the words to read first, explanation and handling apart. */
export function StatementPanel({ statements, isNew, chosen, onChoose }: StatementPanelProps) {
  const t = useTranslate();
  if (statements.length === 0) return null;
  return (
    <Box component="section" aria-label={t('statement.window.title')} data-statements sx={{ display: 'grid', gap: 1.25 }}>
      {statements.map((one) => (
        <Statement key={one.incidentId} statement={one} fresh={isNew(one)} several={statements.length > 1} on={one.incidentId === chosen} onChoose={onChoose} />
      ))}
    </Box>
  );
}

interface StatementProps { statement: WindowStatementFragment; fresh: boolean; several: boolean; on: boolean; onChoose: ((incidentId: string) => void) | undefined }

function Statement({ statement, fresh, several, on, onChoose }: StatementProps) {
  const t = useTranslate();
  const { age, moment } = useTimeWords();
  const { statementId, incidentId, number, version, fixedAt, wording, explanation, handling } = statement;
  return (
    <Box data-statement={statementId} data-edition={version} sx={({ look }) => ({ border: 2, borderColor: on || !several ? look.tones.blue.line : look.line, borderRadius: 3, overflow: 'hidden', bgcolor: 'background.paper' })}>
      <Box sx={({ look }) => ({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75, px: 1.75, py: 1, bgcolor: look.tones.blue.fill, color: look.tones.blue.text })}>
        <SpeakIcon fontSize="small" aria-hidden />
        <Box component="b" sx={{ fontSize: '0.9375rem' }}>{t('statement.window.title')}</Box>
        <Box component="span" sx={{ fontSize: '0.875rem' }}>{t('statement.window.of', { number, n: version })}</Box>
        <Box component="time" dateTime={fixedAt} title={moment(fixedAt)} sx={{ fontSize: '0.875rem', ml: 'auto' }}>{t('statement.window.fixed', { age: age(fixedAt) })}</Box>
      </Box>
      <Box sx={{ p: 1.75, display: 'grid', gap: 1.25 }}>
        <Box role="status" aria-live="polite" sx={{ '&:empty': { position: 'absolute' } }}>{fresh && <Pill tone="red" dot>{t('statement.window.replaced', { n: version })}</Pill>}</Box>
        <Words label={t('statement.window.read')} text={wording} loud />
        <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: { sm: '1fr 1fr' } }}>
          <Words label={t('statement.part.explanation')} text={explanation} />
          <Words label={t('statement.part.handling')} text={handling} />
        </Box>
        {several && onChoose && (
          <Box component="label" sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 44, fontWeight: 600, cursor: 'pointer' }}>
            <Box component="input" type="radio" name="statementId" checked={on} onChange={() => onChoose(incidentId)} sx={{ width: 20, height: 20, m: 0 }} />{t('statement.window.use')}
          </Box>
        )}
      </Box>
    </Box>
  );
}

/** One part of a statement with what it is called; the loud one is what is read out. */
export function Words({ label, text, loud = false }: { label: string; text: string; loud?: boolean }) {
  const t = useTranslate();
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', fontWeight: 600, mb: 0.25 }}>{label}</Box>
      <Box sx={[{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }, loud && (({ look }) => ({ fontSize: '1.0625rem', fontWeight: 600, lineHeight: 1.6, p: 1.5, borderRadius: 2, bgcolor: look.tones.blue.fill, color: look.tones.blue.text }))]} data-wording={loud || undefined}>{text || t('complaint.data.erased')}</Box>
    </Box>
  );
}
