import { useState, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTranslate } from 'ra-core';
import { usualMoment } from '../i18n/usual-notices.ts';
import { Card } from '../look/Card.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { MAIN_LANGUAGE, type DraftValues } from './draft.ts';
import type { NoticeFacts } from './model.ts';
import { segmentsOf } from './sms.ts';

const KINDS = ['paper', 'message', 'sms', 'screen'] as const;
type Kind = (typeof KINDS)[number];
interface Previewed { readonly notice: Pick<NoticeFacts, 'number' | 'community' | 'department'>; readonly values: Pick<DraftValues, 'texts' | 'short' | 'contact' | 'validUntil'> }

/** How it will look by each way, roughly: what is published is made by the system. */
export function Previews(props: Previewed) {
  const t = useTranslate();
  const [kind, setKind] = useState<Kind>('paper');
  return (
    <Card title={t('notices.preview.title')} id="preview">
      <Tabs value={kind} onChange={(_, next: Kind) => setKind(next)} variant="fullWidth" aria-label={t('notices.preview.title')} sx={{ mb: 1.5, minHeight: 44 }}>{KINDS.map((one) => <Tab key={one} value={one} data-preview-tab={one} label={t(`notices.preview.${one}`)} sx={{ minWidth: 0, px: 0.5, minHeight: 44, fontSize: '0.9375rem' }} />)}</Tabs>
      <Box data-preview={kind}>
        {kind === 'paper' && <Paper {...props} />}
        {kind === 'message' && <Message {...props} />}
        {kind === 'sms' && <ShortMessage {...props} />}
        {kind === 'screen' && <Wall {...props} />}
      </Box>
    </Card>
  );
}

const WORDS = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const;

/** A sheet is white by night, too. */
function Paper({ notice, values: { texts, contact, validUntil } }: Previewed) {
  const t = useTranslate();
  const { zone } = useTimeWords();
  const due = (iso: string): string => usualMoment(texts[0]?.language ?? MAIN_LANGUAGE, zone, Date.parse(iso));
  return (
    <Box sx={{ bgcolor: '#ffffff', color: '#111111', border: '1px solid #c9c5b8', aspectRatio: '210 / 297', maxHeight: 620, maxWidth: 438, mx: 'auto', p: '8%', overflow: 'auto', display: 'flex', flexDirection: 'column', fontSize: '0.875rem', lineHeight: 1.8 }} tabIndex={0} role="group" aria-label={t('notices.preview.paper')}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, borderBottom: '2px solid #111111', pb: 0.5 }}><span>{notice.community.name}</span><span>{notice.number}</span></Box>
      {texts.map(({ language, title, body }, index) => (
        <Box key={language} lang={language} sx={{ mt: index === 0 ? 2.5 : 2 }}>
          <Box sx={{ textAlign: 'center', fontWeight: 700, fontSize: index === 0 ? '1.25rem' : '1rem', lineHeight: 1.4, ...WORDS }}>{title}</Box>
          <Box sx={{ mt: 1.25, ...WORDS }}>{body}</Box>
        </Box>
      ))}
      {contact && <Box sx={{ mt: 1.5, ...WORDS }}>{t('app.mark.named', { name: t('notices.field.contact'), text: contact })}</Box>}
      <Box sx={{ mt: 'auto', pt: 2, display: 'flex', justifyContent: 'space-between', alignItems: 'end', gap: 2 }}>
        <Box aria-hidden sx={{ width: 64, height: 64, border: '1px dashed #666666', color: '#555555', display: 'grid', placeContent: 'center', fontSize: '0.75rem', flexShrink: 0 }}>{t('notices.preview.code')}</Box>
        <Box sx={{ textAlign: 'end' }}><div>{notice.community.name}</div>{validUntil && <div>{t('notices.until', { at: due(validUntil) })}</div>}<Box sx={{ color: '#a3201a' }}>{t('notices.preview.seal')}</Box></Box>
      </Box>
    </Box>
  );
}

const bubble = (children: ReactNode) => <Box sx={({ look }) => ({ bgcolor: look.tones.green.fill, color: look.tones.green.text, borderRadius: 3, borderTopLeftRadius: 4, p: 1.75, ...WORDS })}>{children}</Box>;

/** Every language under the other, then whom to ask, then where to see whether it is genuine. */
function Message({ values: { texts, contact } }: Previewed) {
  const t = useTranslate();
  return bubble([...texts.flatMap(({ title, body }) => [title, body]), ...(contact ? [contact] : []), t('notices.preview.link')].join('\n\n'));
}

function ShortMessage({ values: { texts, short } }: Previewed) {
  const t = useTranslate();
  const words = short.trim() === '' ? (texts[0]?.title ?? '') : short;
  const { length, segments } = segmentsOf(words);
  return <Box sx={{ display: 'grid', gap: 1 }}>{bubble(words)}<Box data-segments={segments} sx={{ color: 'text.secondary', fontSize: '0.875rem' }}><b>{t('notices.preview.segments', { length, segments })}</b> {t(short.trim() === '' ? 'notices.preview.smsTitle' : 'notices.preview.smsHint')}</Box></Box>;
}

/** A wall is read from afar, on dark ground. */
function Wall({ notice, values: { texts, validUntil } }: Previewed) {
  const t = useTranslate();
  const { zone } = useTimeWords();
  const due = (iso: string): string => usualMoment(texts[0]?.language ?? MAIN_LANGUAGE, zone, Date.parse(iso));
  return (
    <Box sx={{ bgcolor: '#0f1514', color: '#e8efec', aspectRatio: '16 / 9', borderRadius: 2, p: '5%', overflow: 'hidden', display: 'grid', gap: 1, alignContent: 'start' }}>
      <Box sx={{ fontSize: '1.375rem', fontWeight: 700, lineHeight: 1.3, ...WORDS }}>{texts[0]?.title}</Box>
      <Box sx={{ fontSize: '1rem', lineHeight: 1.55, display: '-webkit-box', WebkitLineClamp: 4, WebkitBoxOrient: 'vertical', overflow: 'hidden', ...WORDS }}>{texts[0]?.body}</Box>
      <Box sx={{ color: '#a3b1ad', fontSize: '0.875rem' }}>{notice.department?.name} {validUntil && t('notices.until', { at: due(validUntil) })}</Box>
    </Box>
  );
}
