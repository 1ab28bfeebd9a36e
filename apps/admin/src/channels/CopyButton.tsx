import CopyIcon from '@mui/icons-material/ContentCopyRounded';
import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'ra-core';

/** Puts a text where it can be pasted from. */
export function CopyButton({ text }: { text: string }) {
  const t = useTranslate();
  const notify = useNotify();
  return <Button size="small" variant="outlined" startIcon={<CopyIcon />} onClick={() => void navigator.clipboard?.writeText(text).then(() => notify('channels.copied'))}>{t('channels.copy')}</Button>;
}
