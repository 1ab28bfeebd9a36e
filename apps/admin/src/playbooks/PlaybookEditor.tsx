import { useState } from 'react';
import AddIcon from '@mui/icons-material/AddRounded';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'ra-core';
import { useSubmission, type Submission } from '../controls/useSubmission.ts';
import { Card } from '../look/Card.tsx';
import { give } from '../paperwork/give.ts';
import { useCommunity } from '../providers/community.ts';
import type { Editing } from './editing.ts';
import { HeadEditor, PostsEditor } from './HeadEditor.tsx';
import { Measure } from './Measure.tsx';
import { PhaseEditor } from './PhaseEditor.tsx';
import { nameOf, placeOf, withMorePhases, type Draft, type Place } from './playbook-draft.ts';
import { playbookDraftDocument, playbookReviseDocument } from './playbooks.graphql.ts';
import { useMeasure, type Measured } from './useMeasure.ts';
import type { Fault } from './WordsField.tsx';

interface PlaybookEditorProps { start: Draft; document: { id: string; version: number } | null; onDone: () => void; onClose: () => void }
interface Refused { readonly message: string; readonly path?: readonly string[] | null }

/** 编制: phases and steps in both languages, measured while one writes. */
export function PlaybookEditor({ start, document, onDone, onClose }: PlaybookEditorProps) {
  const t = useTranslate();
  const notify = useNotify();
  const { community } = useCommunity();
  const [draft, setDraft] = useState(start);
  const [open, setOpen] = useState<Place | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [key] = useState(() => crypto.randomUUID());
  const { measured, pending } = useMeasure(draft);
  const say = useRefusalWords();
  const show = (refused: Refused): void => { const name = nameOf(refused.path); setFault(name === null ? null : { name, message: refused.message }); setOpen(placeOf(refused.path)); };
  const submission = useSubmission({
    fields: [],
    send: async () => {
      const { refusal } = document ? await give(playbookReviseDocument, { documentId: document.id, expectedVersion: document.version, content: draft }) : await give(playbookDraftDocument, { communityId: community.id, content: draft, idempotencyKey: key });
      if (refusal === null) { notify('playbook.edit.saved', { type: 'success' }); onDone(); return null; }
      show(refusal);
      return { ...refusal, message: refusal.__typename === 'TakenError' ? t('playbook.edit.taken') : say(refusal) };
    },
  });
  const editing: Editing = { draft, open, setOpen, fault, set: (next) => { submission.clear(); setFault(null); setDraft(next); } };
  return (
    <Box component="form" ref={submission.form} noValidate data-editor onSubmit={(event) => { event.preventDefault(); submission.submit(); }} sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 380px' } }}>
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
        {submission.refusal && <Alert severity="error" role="alert">{submission.refusal.message}</Alert>}
        <HeadEditor editing={editing} />
        <PostsEditor editing={editing} />
        {draft.phases.map((phase, at) => <PhaseEditor key={phase.key} at={at} editing={editing} />)}
        <Button startIcon={<AddIcon />} data-action="addPhase" onClick={() => { editing.set(withMorePhases(draft)); setOpen({ phase: draft.phases.length, step: 0 }); }} sx={{ justifySelf: 'start' }}>{t('playbook.edit.addPhase')}</Button>
      </Box>
      <Box sx={{ position: { lg: 'sticky' }, top: { lg: 12 }, minWidth: 0 }}><Card id="measure" title={t('playbook.short.heading')}><Told measured={measured} onShow={show} /></Card></Box>
      <Footer pending={pending} submission={submission} onClose={onClose} />
    </Box>
  );
}

/** A refusal with the step it is about. */
function useRefusalWords(): (refused: Refused) => string {
  const t = useTranslate();
  return (refused) => {
    const place = placeOf(refused.path);
    return place === null ? refused.message : t('playbook.edit.place', { phase: place.phase + 1, step: place.step + 1, message: refused.path?.includes('when') ? t('playbook.edit.condition') : refused.message });
  };
}

/** What the API says of the draft now: what could not be taken, or what is wanting. */
function Told({ measured, onShow }: { measured: Measured | null; onShow: (refused: Refused) => void }) {
  const t = useTranslate();
  const say = useRefusalWords();
  if (measured === null) return <Box sx={{ color: 'text.secondary' }}>{t('playbook.edit.measuring')}</Box>;
  if (measured.__typename === 'PlaybookMeasure') return <Measure shortcomings={measured.shortcomings} />;
  const refused: Refused = { message: measured.message, path: measured.path ?? null };
  return <Alert severity="warning" data-measure="refused" action={<Button color="inherit" size="small" onClick={() => onShow(refused)}>{t('playbook.edit.first')}</Button>}>{say(refused)}</Alert>;
}

function Footer({ pending, submission, onClose }: { pending: boolean; submission: Submission; onClose: () => void }) {
  const t = useTranslate();
  return (
    <Box sx={{ gridColumn: '1 / -1', position: 'sticky', bottom: { xs: 88, md: 12 }, zIndex: 2, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', justifyContent: 'flex-end', bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 3.5, p: 1.5, boxShadow: 3 }}>
      <Box role="status" sx={{ flex: '1 1 120px', color: 'text.secondary' }}>{pending ? t('playbook.edit.measuring') : ''}</Box>
      <Button onClick={onClose} aria-disabled={submission.working}>{t('playbook.edit.cancel')}</Button>
      <Button type="submit" variant="contained" aria-disabled={submission.working}>{submission.working ? t('action.working') : t('playbook.edit.save')}</Button>
    </Box>
  );
}
