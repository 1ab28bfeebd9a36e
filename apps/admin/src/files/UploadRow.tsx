import { useEffect, useState } from 'react';
import CloseIcon from '@mui/icons-material/CloseRounded';
import DoneIcon from '@mui/icons-material/CheckCircleRounded';
import FileIcon from '@mui/icons-material/InsertDriveFileOutlined';
import VoiceIcon from '@mui/icons-material/GraphicEqRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import { RequestError } from '@huiyin/client';
import { useTranslate } from 'ra-core';
import { useFailureWords } from '../controls/Failure.tsx';
import { formatBytes } from './limits.ts';
import type { UploadItem } from './upload-tray.ts';

interface UploadRowProps { item: UploadItem; onRemove: () => void; onRetry: () => void }

/** One file on its way: what it is, how far it is, and what can be done about it. */
export function UploadRow({ item, onRemove, onRetry }: UploadRowProps) {
  const t = useTranslate();
  const say = useProblemWords();
  const { file, state, sent } = item;
  const moving = state === 'SENDING' || state === 'WAITING';
  const name = item.uploaded?.name ?? file.name;
  const again = state === 'FAILED' && mayPass(item.problem);
  return (
    <Box component="li" data-upload={state} sx={({ look }) => ({ display: 'grid', gridTemplateColumns: '48px minmax(0, 1fr) auto', gap: 1.5, alignItems: 'center', p: 1, border: 1, borderRadius: 2.5, borderColor: state === 'FAILED' ? look.tones.red.line : look.line, bgcolor: state === 'FAILED' ? look.tones.red.fill : 'background.paper' })}>
      <Preview file={file} />
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }} title={name}>{name}</Box>
        {state === 'SENDING' && <LinearProgress variant="determinate" value={file.size > 0 ? Math.min(100, (sent / file.size) * 100) : 0} aria-label={name} sx={{ my: 0.5, borderRadius: 2, height: 6 }} />}
        <Box sx={({ look }) => ({ fontSize: '0.875rem', color: state === 'FAILED' ? look.tones.red.text : 'text.secondary', display: 'flex', alignItems: 'center', gap: 0.5 })}>
          {state === 'DONE' && <DoneIcon sx={{ fontSize: 18, color: 'success.main' }} />}
          {state === 'DONE' && `${t('file.field.done')} ${formatBytes(item.uploaded?.bytes ?? file.size)}`}
          {state === 'WAITING' && t('file.field.waiting')}
          {state === 'SENDING' && t('file.field.progress', { sent: formatBytes(Math.min(sent, file.size)), total: formatBytes(file.size) })}
          {state === 'FAILED' && <span role="alert">{say(item.problem)}</span>}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        {again && <Button size="small" onClick={onRetry} aria-label={t('file.field.retryNamed', { name })}>{t('file.field.retry')}</Button>}
        <IconButton onClick={onRemove} aria-label={t(moving ? 'file.field.cancel' : 'file.field.remove', { name })} sx={{ minWidth: 44, minHeight: 44 }}><CloseIcon /></IconButton>
      </Box>
    </Box>
  );
}

/** What another try could mend: the network, a busy or broken server; what is wrong with the file itself stays wrong. */
const mayPass = (problem: unknown): boolean => problem instanceof RequestError && (problem.code === 'NETWORK' || problem.code === 'CUT_OFF' || problem.status === 429 || (problem.status ?? 0) >= 500);

function useProblemWords(): (problem: unknown) => string {
  const t = useTranslate();
  const say = useFailureWords();
  return (problem) => {
    if (problem === 'tooLarge') return t('file.field.tooLarge', { limit: formatBytes(40_000_000) });
    if (problem === 'empty') return t('file.field.empty');
    if (problem instanceof RequestError && problem.code === 'NETWORK') return t('file.field.offline');
    return say(problem);
  };
}

/** The picture itself, from the device, before anything was sent. */
function Preview({ file }: { file: File }) {
  const [url, setUrl] = useState<string | null>(null);
  const [broken, setBroken] = useState(false);
  const picture = /^image\/(jpeg|png|webp)$/.test(file.type) && !broken;
  useEffect(() => {
    if (!picture) return undefined;
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file, picture]);
  const Icon = file.type.startsWith('audio/') ? VoiceIcon : FileIcon;
  return (
    <Box sx={({ look }) => ({ width: 48, height: 48, borderRadius: 2, overflow: 'hidden', display: 'grid', placeContent: 'center', bgcolor: look.tones.neutral.fill, color: look.tones.neutral.text })}>
      {picture && url ? <Box component="img" src={url} alt="" onError={() => setBroken(true)} sx={{ width: 48, height: 48, objectFit: 'cover' }} /> : <Icon />}
    </Box>
  );
}
