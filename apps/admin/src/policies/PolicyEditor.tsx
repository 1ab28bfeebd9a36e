import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Alert from '@mui/material/Alert';
import { useNotify, useTranslate } from 'ra-core';
import { useSubmission, type Submission } from '../controls/useSubmission.ts';
import type { PolicyFigureFieldsFragment } from '../gql/graphql.ts';
import { Card } from '../look/Card.tsx';
import { give } from '../paperwork/give.ts';
import { useCommunity } from '../providers/community.ts';
import { ChainEditor } from './ChainEditor.tsx';
import type { Editing, Policy } from './editing.ts';
import { EditorLine } from './EditorLine.tsx';
import { anchor, groupsOf, Jumps } from './PolicyTables.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { Proposals } from './Proposals.tsx';
import { policyDraftDocument, policyReviseDocument } from './policies.graphql.ts';
import { contentOf, countOf, draftOf, proposalsOf, unreadable, valueOf, withFigure, withoutFigure, type PolicyDraft } from './policy-draft.ts';
import { usePolicyWords } from './usePolicyWords.ts';

/** 编制: each figure and chain is inherited until it is set here; the draft can be tried on last month before it is saved. */
export function PolicyEditor({ policy, onDone, onClose }: { policy: Policy; onDone: () => void; onClose: () => void }) {
  const t = useTranslate();
  const notify = useNotify();
  const { community } = useCommunity();
  const { document, figures, chains } = policy;
  const [draft, setDraft] = useState(() => draftOf(document?.latest.policy, figures));
  const [key] = useState(() => crypto.randomUUID());
  const submission = useSubmission({
    fields: [...figures.map(({ name }) => name), ...chains.map(({ rule }) => rule)],
    send: async () => {
      const [unread] = unreadable(draft, figures);
      const figure = figures.find(({ name }) => name === unread);
      if (unread !== undefined) return { message: figure ? t('policy.edit.whole', { least: figure.least, most: figure.most }) : t('policy.edit.steps'), path: [unread] };
      const content = contentOf(draft, figures);
      const { refusal } = document
        ? await give(policyReviseDocument, { documentId: document.id, expectedVersion: document.version, content })
        : await give(policyDraftDocument, { communityId: community.id, content, idempotencyKey: key });
      if (refusal) return refusal.__typename === 'TakenError' ? { ...refusal, message: t('policy.edit.taken') } : refusal;
      notify('policy.edit.saved', { type: 'success' });
      onDone();
      return null;
    },
  });
  const editing: Editing = { policy, draft, submission, set: (next) => { submission.clear(); setDraft(next); } };
  return (
    <Box component="form" ref={submission.form} noValidate data-editor onSubmit={(event) => { event.preventDefault(); submission.submit(); }} sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 440px' } }}>
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
        {submission.refusal && <Alert severity="error" role="alert">{submission.refusal.message}</Alert>}
        <Jumps />
        {groupsOf(figures).map(([group, rows]) => (
          <Card key={group} id={group} title={t(`policy.group.${group}`)} sx={anchor}>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>{rows.map((figure) => <FigureEditor key={figure.name} figure={figure} {...editing} />)}</Box>
          </Card>
        ))}
        <Card id="chains" title={t('policy.chains')} sx={anchor}>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>{chains.map((chain) => <ChainEditor key={chain.rule} chain={chain} {...editing} />)}</Box>
        </Card>
      </Box>
      <Box sx={{ position: { lg: 'sticky' }, top: { lg: 12 }, maxHeight: { lg: 'calc(100dvh - 120px)' }, overflowY: { lg: 'auto' }, minWidth: 0 }}><Trial {...editing} /></Box>
      <Footer count={countOf(draft)} submission={submission} onClose={onClose} />
    </Box>
  );
}

function FigureEditor({ figure, policy, draft, set, submission }: Editing & { figure: PolicyFigureFieldsFragment }) {
  const t = useTranslate();
  const words = usePolicyWords();
  const { name, rule, unit, inherited, inheritedFrom, least, most, givenWith } = figure;
  const text = draft.figures[name];
  const own = text !== undefined;
  const others = givenWith.filter((one) => one !== name);
  const note = [words.rule(rule), others.length > 0 && t('policy.edit.together', { names: others.map(words.name).join(t('app.mark.list')) })].filter(Boolean).join(t('app.mark.join'));
  const number = own ? valueOf(unit, text) : null;
  const time = unit === 'MINUTE_OF_DAY';
  const hint = time ? '' : [unit === 'MINUTES' && number !== null && number >= 60 && words.value(unit, number), t('policy.edit.whole', { least, most })].filter(Boolean).join(t('app.mark.join'));
  return (
    <EditorLine id={name} name={words.name(name)} note={note} own={own} button={t(`policy.edit.${own ? 'inherit' : 'change'}`)} onToggle={() => set(own ? withoutFigure(draft, figure) : withFigure(draft, figure, policy.figures))}>
      {own ? (
        <TextField
          name={name} size="small" value={text} type={time ? 'time' : 'text'} error={Boolean(submission.errors[name])} helperText={submission.errors[name] ?? hint} onChange={(event) => set({ ...draft, figures: { ...draft.figures, [name]: event.target.value } })}
          slotProps={{ htmlInput: { 'aria-label': words.name(name), inputMode: time ? undefined : 'numeric' }, input: { endAdornment: time ? undefined : <Box sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>{t(`policy.unitName.${unit}`)}</Box> } }} sx={{ maxWidth: 300, width: '100%' }}
        />
      ) : <Box sx={{ color: 'text.secondary' }}>{words.value(unit, inherited)}<Box sx={{ fontSize: '0.875rem' }}>{words.origin(inheritedFrom)}</Box></Box>}
    </EditorLine>
  );
}

/** What the draft changes, and, when asked, what it would have meant. */
function Trial({ policy, draft }: Editing) {
  const t = useTranslate();
  const { community } = useCommunity();
  const [asked, setAsked] = useState<{ draft: PolicyDraft; content: ReturnType<typeof contentOf> } | null>(null);
  const readable = unreadable(draft, policy.figures).length === 0;
  const content = readable ? contentOf(draft, policy.figures) : null;
  return (
    <Card id="preview" title={t('policy.preview.title')} aside={<Button variant="outlined" data-action="policyPreview" onClick={() => content && setAsked({ draft, content })}>{t(`policy.preview.${asked ? 'again' : 'run'}`)}</Button>}>
      <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{t('policy.preview.lead')}</Box>
      {content ? <Proposals list={proposalsOf(content, policy.figures, policy.chains)} /> : <Alert severity="warning">{t('policy.edit.unreadable')}</Alert>}
      {asked && <Box sx={{ mt: 2 }}>{asked.draft === draft ? <PreviewPanel communityId={community.id} content={asked.content as never} /> : <Box role="status" sx={{ color: 'text.secondary' }}>{t('policy.preview.stale')}</Box>}</Box>}
    </Card>
  );
}

function Footer({ count, submission, onClose }: { count: number; submission: Submission; onClose: () => void }) {
  const t = useTranslate();
  return (
    <Box sx={{ gridColumn: '1 / -1', position: 'sticky', bottom: { xs: 88, md: 12 }, zIndex: 2, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 3.5, p: 1.5, boxShadow: 3 }}>
      <Box role="status" sx={{ flex: '1 1 200px' }}>{count > 0 ? t('policy.edit.count', { n: count }) : t('policy.edit.none')}</Box>
      <Button onClick={onClose} aria-disabled={submission.working}>{t('policy.edit.cancel')}</Button>
      <Button type="submit" variant="contained" aria-disabled={submission.working}>{submission.working ? t('action.working') : t('policy.edit.save')}</Button>
    </Box>
  );
}
