import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { complaintPath } from '../complaints/path.ts';
import { DeadlineText } from '../complaints/DeadlineText.tsx';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';
import { Pill } from '../look/Pill.tsx';
import { useTimeWords } from '../time/useTimeWords.ts';
import { toneOf } from '../works/tones.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { WorkButton } from '../works/WorkButton.tsx';
import type { WorkAsk } from '../works/WorkDialog.tsx';
import type { CheckList, WeeklyCheck } from './WeeklyCheckShow.tsx';

interface SectionCardProps { step: number; section: string; checked: WeeklyCheck['sections'][number] | undefined; list: CheckList | undefined; current: boolean; ask: WorkAsk | null }

/** One step of the weekly check: what there is to check, what was found, and the button that records it. */
export function SectionCard({ step, section, checked, list, current, ask }: SectionCardProps) {
  const t = useTranslate();
  const join = useJoin();
  const words = useWorkWords();
  const { moment } = useTimeWords();
  const complaints: CheckList['complaints'] | WeeklyCheck['sections'][number]['complaints'] = list?.complaints ?? checked?.complaints ?? [];
  const total = list?.total ?? checked?.total ?? 0;
  return (
    <Box data-section={section} aria-current={current ? 'step' : undefined} sx={{ border: 1, borderColor: current ? 'primary.main' : 'divider', borderRadius: 3, p: 2, display: 'grid', gap: 1.25 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Box component="span" aria-hidden sx={{ width: 28, height: 28, borderRadius: '50%', display: 'grid', placeContent: 'center', bgcolor: checked || current ? 'primary.main' : 'divider', color: checked || current ? 'primary.contrastText' : 'text.primary', fontWeight: 650 }}>{step}</Box>
        <b>{words('section', section)}</b>
        {checked && <Pill tone={toneOf(checked.result)}>{words('checkResult', checked.result)}</Pill>}
        <Box component="span" sx={{ ml: 'auto', color: 'text.secondary', fontSize: '0.875rem' }}>{t(list?.complete === false ? 'works.toCheckAtLeast' : 'works.toCheck', { n: total })}</Box>
      </Box>
      <Box sx={{ color: 'text.secondary' }}>{t(`works.sectionLead.${section}`)}</Box>
      {complaints.length > 0 && <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>{complaints.slice(0, 10).map((one) => <ComplaintLine key={one.id} complaint={one} />)}</Box>}
      {complaints.length > 10 && <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('works.andMore', { n: total - 10 })}</Box>}
      {checked && <Box sx={{ overflowWrap: 'anywhere' }}>{checked.remark}<Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([checked.by?.name, moment(checked.at)])}</Box></Box>}
      {ask && <WorkButton strong={current} ask={ask} />}
    </Box>
  );
}

function ComplaintLine({ complaint }: { complaint: CheckList['complaints'][number] | WeeklyCheck['sections'][number]['complaints'][number] }) {
  const words = useWords();
  const deadline = 'nextDeadline' in complaint ? complaint.nextDeadline : null;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.25, flexWrap: 'wrap', alignItems: 'baseline', borderTop: 1, borderColor: 'divider', pt: 0.75 }}>
      <Link component={RouterLink} to={complaintPath(complaint)} sx={{ fontWeight: 600 }}>{complaint.number}</Link>
      <Box component="span" sx={{ flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' }}>{complaint.title}</Box>
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{words('status', complaint.status)}</Box>
      {deadline && <DeadlineText deadline={deadline} />}
    </Box>
  );
}
