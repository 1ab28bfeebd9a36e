import { useLayoutEffect, type ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import type { Submission } from './useSubmission.ts';

interface FormDialogProps {
  title: string; subtitle?: string | undefined; lead?: ReactNode; submission: Submission;
  /** In place of the refusal's bare words. */
  notice?: ReactNode;
  /** What the button that sends is called. */
  submit: string; danger?: boolean; cancel?: boolean;
  /** `xs`, for a question or a single field, stays a card on a phone; the others fill its screen. */
  size?: 'xs' | 'sm' | 'md'; onClose: () => void; children?: ReactNode;
}

const BUTTON = { minHeight: { xs: 48, sm: 42 }, '&[aria-disabled=true]': { opacity: 0.6, cursor: 'progress' } } as const;

/**
 * The frame of every form that opens above a page. While it works it neither closes nor sends again, but its buttons
 * stay enabled: a disabled one would drop the focus out of the dialog, which then no longer hears Escape.
 */
export function FormDialog({ title, subtitle, lead, submission, notice, submit, danger = false, cancel = true, size = 'sm', onClose, children }: FormDialogProps) {
  const t = useTranslate();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { form, working, refusal } = submission;
  const close = (): void => { if (!working) onClose(); };
  useLayoutEffect(() => {
    // What had the focus may be gone with its step or its notice.
    if (document.activeElement === document.body) form.current?.querySelector<HTMLElement>('[type=submit]')?.focus();
  }, [form, working, refusal]);
  return (
    <Dialog open onClose={close} fullWidth maxWidth={size} fullScreen={phone && size !== 'xs'}>
      <Box
        component="form" ref={form} noValidate sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 }}
        onSubmit={(event) => { event.preventDefault(); submission.submit(); }}
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); submission.submit(); } }}
      >
        <DialogTitle sx={{ pb: 0.5 }}>{title}{subtitle && <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', fontWeight: 400 }}>{subtitle}</Box>}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2.25, alignContent: 'start', pt: '8px !important' }}>
          {lead && <Box sx={{ color: 'text.secondary' }}>{lead}</Box>}
          {refusal && (notice ?? <Alert severity="error" role="alert">{refusal.message}</Alert>)}
          {children}
        </DialogContent>
        <DialogActions sx={{ p: 2.5, pt: 1.5, borderTop: 1, borderColor: 'divider' }}>
          {cancel && <Button onClick={close} aria-disabled={working} sx={BUTTON}>{t('action.cancel')}</Button>}
          <Button type="submit" variant="contained" color={danger ? 'error' : 'primary'} aria-disabled={working} sx={[BUTTON, { minWidth: 132 }]}>{working ? t('action.working') : submit}</Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
