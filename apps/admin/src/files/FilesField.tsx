import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import CameraIcon from '@mui/icons-material/PhotoCameraOutlined';
import AttachIcon from '@mui/icons-material/AttachFileRounded';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslate } from 'ra-core';
import { ACCEPT, ATTACHMENTS_MAX } from './limits.ts';
import { UploadRow } from './UploadRow.tsx';
import type { UploadTray } from './upload-tray.ts';

interface FilesFieldProps { name: string; label: string; tray: UploadTray; error?: string | undefined; onChange?: () => void }

/** Photos and files for any form: by camera, by choosing, by dropping, by pasting. They are sent at once; the form sends their ids. */
export function FilesField({ name, label, tray, error, onChange }: FilesFieldProps) {
  const t = useTranslate();
  const items = useSyncExternalStore(tray.subscribe, tray.read);
  const touch = useMediaQuery('(pointer: coarse)');
  const [over, setOver] = useState(false);
  const [leftOut, setLeftOut] = useState(0);
  const camera = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const add = (files: Iterable<File> | null | undefined): void => {
    const list = [...(files ?? [])];
    if (list.length === 0) return;
    setLeftOut(tray.add(list));
    onChange?.();
  };
  const adding = useRef(add);
  adding.current = add;
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      adding.current(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
  const full = items.length >= ATTACHMENTS_MAX;
  const done = items.filter(({ state }) => state === 'DONE').length;
  const note = error ?? (leftOut > 0 ? t('file.field.tooMany', { max: ATTACHMENTS_MAX }) : null);
  return (
    <Box role="group" aria-label={label} data-field={name}>
      <Box sx={{ fontSize: '0.9375rem', fontWeight: 600, mb: 0.75 }}>{label}</Box>
      <Box
        onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
        onDrop={(event) => { event.preventDefault(); setOver(false); add(event.dataTransfer.files); }}
        sx={({ look }) => ({ border: '1.5px dashed', borderColor: error ? 'error.main' : over ? 'primary.main' : look.tones.neutral.line, bgcolor: over ? look.primarySoft : look.raised, borderRadius: 3, p: 2, display: 'grid', gap: 1.25, justifyItems: 'center', textAlign: 'center' })}
      >
        {!touch && <Box>{t('file.field.drop')}</Box>}
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'center' }}>
          {touch && <Button variant="contained" disabled={full} startIcon={<CameraIcon />} onClick={() => camera.current?.click()}>{t('file.field.photograph')}</Button>}
          <Button variant="outlined" disabled={full} startIcon={<AttachIcon />} tabIndex={0} onClick={() => chooser.current?.click()}>{t('file.field.choose')}</Button>
        </Box>
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('file.field.kinds', { max: ATTACHMENTS_MAX })}</Box>
        <Picker refTo={camera} accept="image/jpeg,image/png,image/webp" capture onFiles={add} />
        <Picker refTo={chooser} accept={ACCEPT} onFiles={add} />
      </Box>
      {items.length > 0 && <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, display: 'grid', gap: 1 }}>{items.map((item) => <UploadRow key={item.key} item={item} onRemove={() => tray.remove(item.key)} onRetry={() => tray.retry(item.key)} />)}</Box>}
      <Box role="status" sx={{ fontSize: '0.875rem', color: 'text.secondary', mt: items.length > 0 ? 0.75 : 0 }}>{items.length > 0 && t('file.field.ready', { done, n: items.length })}</Box>
      {note && <FormHelperText error role="alert">{note}</FormHelperText>}
    </Box>
  );
}

interface PickerProps { refTo: React.RefObject<HTMLInputElement | null>; accept: string; capture?: boolean; onFiles: (files: FileList | null) => void }

/** The browser's own chooser; emptied each time, so that the same file can be chosen again. */
function Picker({ refTo, accept, capture = false, onFiles }: PickerProps) {
  return <input ref={refTo} type="file" hidden multiple={!capture} accept={accept} {...(capture ? { capture: 'environment' as const } : {})} onChange={(event) => { onFiles(event.target.files); event.target.value = ''; }} />;
}
