import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useSubmission } from '../../controls/useSubmission.ts';
import { give } from '../../paperwork/give.ts';
import type { CommandDocument } from '../../providers/command.ts';
import { listOf, type Changes, type WordList } from './draft.ts';
import { noticeWordsSetDocument } from './words.graphql.ts';

interface SaveBarProps { list: WordList; changes: Changes; reason: string; count: number; idempotencyKey: string; onReason: (reason: string) => void; onStale: () => void; onDone: () => void }

/** How many changes wait, why they are made, and saving them; stays in sight. */
export function SaveBar({ list, changes, reason, count, idempotencyKey, onReason, onStale, onDone }: SaveBarProps) {
  const t = useTranslate();
  const notify = useNotify();
  const cache = useQueryClient();
  const again = list.version > 0;
  const submission = useSubmission({
    fields: ['reason'], missing: () => (again && reason.trim() === '' ? ['reason'] : []),
    send: async () => {
      const whole = listOf(list, changes);
      const { refusal } = await give(noticeWordsSetDocument as unknown as CommandDocument, { ...whole, reason: reason.trim() === '' ? null : reason, expectedVersion: list.version, idempotencyKey });
      if (refusal?.code === 'STALE_VERSION') { onStale(); return { ...refusal, message: t('noticeWords.bar.stale') }; }
      // The path says which word of the list; people know it by its letters.
      const word = refusal?.path?.[1] === 'own' ? whole.own[Number(refusal.path[2])] : undefined;
      if (refusal) return word ? { ...refusal, message: t('app.mark.named', { name: t('noticeWords.quoted', { text: word.word }), text: refusal.message }), path: null } : refusal;
      notify('noticeWords.bar.saved', { type: 'success' });
      await Promise.all([cache.invalidateQueries({ queryKey: ['noticeWords'] }), cache.invalidateQueries({ queryKey: ['notices', 'warnings'] })]);
      onDone();
      return null;
    },
  });
  const { errors, refusal, working } = submission;
  return (
    <Box
      component="form" ref={submission.form} noValidate data-save-bar onSubmit={(event) => { event.preventDefault(); submission.submit(); }}
      sx={{ position: 'sticky', bottom: { xs: 88, md: 12 }, zIndex: 2, display: 'grid', gap: 1.25, bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 3.5, p: 1.5, boxShadow: 3 }}
    >
      {refusal && <Alert severity="error" role="alert">{refusal.message}</Alert>}
      <TextField
        name="reason" label={t('noticeWords.bar.reason')} value={reason} error={Boolean(errors['reason'])} helperText={errors['reason'] ?? t('noticeWords.bar.reasonHint')} required={again} autoComplete="off"
        onChange={(event) => { onReason(event.target.value); submission.clear('reason'); }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box role="status" data-count={count} sx={{ flex: { xs: '1 1 100%', sm: '1 1 200px' } }}>{t('noticeWords.bar.count', { n: count })}</Box>
        <Button data-undo onClick={() => { if (!working) onDone(); }} aria-disabled={working} sx={{ minHeight: 48, flex: { xs: 1, sm: 'none' } }}>{t('noticeWords.bar.undo')}</Button>
        <Button type="submit" variant="contained" data-action="noticeWordsSet" aria-disabled={working} sx={{ minHeight: 48, minWidth: 112, flex: { xs: 1, sm: 'none' } }}>{working ? t('action.working') : t('noticeWords.bar.save')}</Button>
      </Box>
    </Box>
  );
}
