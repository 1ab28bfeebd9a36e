import { useState } from 'react';
import AddIcon from '@mui/icons-material/AddRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { Link, useNavigate } from 'react-router-dom';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useSubmission } from '../controls/useSubmission.ts';
import type { PlaybookRowFragment, PlaybooksQuery } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { Pill } from '../look/Pill.tsx';
import { useMay, usePaper } from '../paperwork/usePaper.ts';
import { client } from '../providers/client.ts';
import { Frame } from './Frame.tsx';
import { playbooksDocument } from './playbooks.graphql.ts';
import { usePlaybookWords } from './usePlaybookWords.ts';

type Drafted = PlaybooksQuery['controlledDocuments']['nodes'][number];
const KEY = /^[A-Z][A-Z0-9_]{0,39}$/;

/** 应急预案: those in force here, ours first, and what is being drafted. */
export function PlaybookList() {
  const t = useTranslate();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const { data, isPending, error, refetch } = usePaper('playbooks', (communityId) => client.request(playbooksDocument, { communityId }));
  const drafts = data?.controlledDocuments.nodes.filter(({ playbookKey }) => !data.playbooks.some(({ key }) => key === playbookKey)) ?? [];
  const button = may('playbookDraft') && <Button startIcon={<AddIcon />} data-action="playbookNew" onClick={() => setAdding(true)}>{t('playbook.new')}</Button>;
  return (
    <Frame title={t('playbook.title')} lead={t('playbook.lead')} actions={button} pending={isPending} error={error} onRetry={() => void refetch()}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', lg: 'repeat(3, minmax(0, 1fr))' } }}>
        {data?.playbooks.map((one) => <InForce key={one.key} playbook={one} />)}
        {drafts.map((one) => <NotYet key={one.id} document={one} />)}
      </Box>
      {adding && <KeyDialog onClose={() => setAdding(false)} />}
    </Frame>
  );
}

const row = { width: '100%', height: '100%', display: 'grid', gap: 1, alignContent: 'start', justifyItems: 'start', justifyContent: 'stretch', gridTemplateColumns: 'minmax(0, 1fr)', textAlign: 'left', font: 'inherit', p: 2, borderRadius: 3.5, border: 1, borderColor: 'divider', bgcolor: 'background.paper', color: 'text.primary', '&:hover': { borderColor: 'primary.main' }, '&:focus-visible': { outline: '3px solid', outlineColor: 'primary.main' } } as const;
const pills = { display: 'flex', flexWrap: 'wrap', gap: 0.75 } as const;

function InForce({ playbook: { key, version, source, office, shortcomings, template, document } }: { playbook: PlaybookRowFragment }) {
  const t = useTranslate();
  const join = useJoin();
  const { text } = usePlaybookWords();
  const steps = template.phases.reduce((sum, phase) => sum + phase.steps.length, 0);
  const from = source === 'INHERITED' && office ? t('playbook.office', { office }) : t(`playbook.source.${source}`);
  const underWay = document && document.latest.status !== 'APPROVED';
  return (
    <li data-playbook={key}>
      <ButtonBase component={Link} to={`/playbooks/${key}`} sx={row}>
        <Box sx={{ fontSize: '1.125rem', fontWeight: 650 }}>{text(template.title)}</Box>
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{join([t('playbook.steps', { n: steps }), t('playbook.level', { n: template.level }), ...template.rules.filter((rule) => rule.startsWith('PBK'))])}</Box>
        <Box sx={pills}>
          <Pill tone={source === 'OWN' ? 'jade' : source === 'INHERITED' ? 'blue' : 'neutral'}>{version > 0 ? join([from, t('playbook.version', { n: version })]) : from}</Pill>
          {underWay && <Pill tone="violet">{t('playbook.draftOf', { n: document.latest.number })}</Pill>}
          {shortcomings.length > 0 && <Pill tone="amber">{t('playbook.short.pill', { n: shortcomings.length })}</Pill>}
        </Box>
      </ButtonBase>
    </li>
  );
}

function NotYet({ document }: { document: Drafted }) {
  const t = useTranslate();
  const { text } = usePlaybookWords();
  const { playbookKey, latest } = document;
  return (
    <li data-playbook={playbookKey}>
      <ButtonBase component={Link} to={`/playbooks/${playbookKey}`} sx={row}>
        <Box sx={{ fontSize: '1.125rem', fontWeight: 650 }}>{latest.playbook ? text(latest.playbook.title) : playbookKey}</Box>
        <Box sx={pills}><Pill tone="violet">{t('playbook.draftOf', { n: latest.number })}</Pill><Pill tone="amber">{t('playbook.notYet')}</Pill></Box>
      </ButtonBase>
    </li>
  );
}

/** Under which key a playbook of one's own will be found; the rest is written on its page. */
function KeyDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const [key, setKey] = useState('');
  const submission = useSubmission({
    fields: ['key'], missing: () => (key.trim() === '' ? ['key'] : []),
    send: async () => {
      if (!KEY.test(key.trim())) return { message: t('playbook.newKeyHint'), path: ['key'] };
      await navigate(`/playbooks/${key.trim()}`);
      return null;
    },
  });
  return (
    <FormDialog title={t('playbook.new')} submit={t('playbook.begin')} size="xs" submission={submission} onClose={onClose}>
      <TextField name="key" autoFocus autoComplete="off" label={t('playbook.newKey')} value={key} error={Boolean(submission.errors['key'])} helperText={submission.errors['key'] ?? t('playbook.newKeyHint')} onChange={(event) => { setKey(event.target.value.toUpperCase()); submission.clear('key'); }} />
    </FormDialog>
  );
}
