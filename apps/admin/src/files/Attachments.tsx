import { useState } from 'react';
import DownloadIcon from '@mui/icons-material/DownloadRounded';
import FileIcon from '@mui/icons-material/InsertDriveFileOutlined';
import HiddenIcon from '@mui/icons-material/VisibilityOffOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslate } from 'ra-core';
import type { ComplaintEntriesQuery } from '../gql/graphql.ts';
import { formatBytes } from './limits.ts';
import { Lightbox } from './Lightbox.tsx';

export type ShownAttachment = NonNullable<ComplaintEntriesQuery['complaint']>['entries']['nodes'][number]['attachments'][number];
export type Named = ShownAttachment & { label: string };
type Readable = Named & { url: string };

/** What an entry carries: photos small and, when asked, large; voice notes to be heard; documents to be fetched. */
export function Attachments({ attachments }: { attachments: readonly ShownAttachment[] }) {
  const t = useTranslate();
  const [open, setOpen] = useState<number | null>(null);
  if (attachments.length === 0) return null;
  const named = attachments.map((one, index): Named => ({ ...one, label: one.name ?? t('file.show.unnamed', { kind: t(`file.kind.${one.kind}`), n: index + 1 }) }));
  const readable = named.filter((one): one is Readable => Boolean(one.url));
  const photos = readable.filter(({ kind }) => kind === 'PHOTO');
  return (
    <Box role="group" aria-label={t('file.show.label', { n: attachments.length })} sx={{ display: 'grid', gap: 1, mt: 1 }}>
      {photos.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {photos.map((photo, index) => <Thumbnail key={photo.id} photo={photo} onOpen={() => setOpen(index)} />)}
        </Box>
      )}
      {readable.filter(({ kind }) => kind === 'VOICE_NOTE').map((note) => <VoiceNote key={note.id} note={note} />)}
      {readable.filter(({ kind }) => kind === 'SCAN' || kind === 'DOCUMENT').map((document) => <Document key={document.id} document={document} />)}
      {named.filter(({ url }) => !url).map(({ id, kind }) => (
        <Box key={id} sx={{ display: 'flex', gap: 0.75, alignItems: 'center', color: 'text.secondary', fontSize: '0.875rem' }}><HiddenIcon fontSize="small" />{t('file.show.withheld', { kind: t(`file.kind.${kind}`) })}</Box>
      ))}
      {open !== null && <Lightbox photos={photos} start={open} onClose={() => setOpen(null)} />}
    </Box>
  );
}

function Thumbnail({ photo, onOpen }: { photo: Readable; onOpen: () => void }) {
  const t = useTranslate();
  return (
    <ButtonBase onClick={onOpen} data-photo aria-label={t('file.show.open', { name: photo.label })} sx={({ look }) => ({ width: { xs: 88, sm: 112 }, height: { xs: 88, sm: 112 }, borderRadius: 2.5, overflow: 'hidden', border: 1, borderColor: look.line, bgcolor: look.tones.neutral.fill })}>
      <Box component="img" src={photo.thumbnailUrl ?? photo.url} alt="" loading="lazy" sx={{ width: '100%', height: '100%', objectFit: 'cover' }} />
    </ButtonBase>
  );
}

function VoiceNote({ note }: { note: Readable }) {
  return (
    <Box sx={{ display: 'grid', gap: 0.25, maxWidth: 420 }}>
      <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>{note.label} {formatBytes(note.bytes)}</Box>
      <Box component="audio" controls preload="metadata" src={note.url} aria-label={note.label} sx={{ width: '100%', height: 44 }} />
    </Box>
  );
}

function Document({ document }: { document: Readable }) {
  const t = useTranslate();
  return (
    <Box component="a" href={document.url} download={document.label}
      sx={({ look }) => ({ display: 'flex', alignItems: 'center', gap: 1, p: 1, pr: 1.5, minHeight: 48, maxWidth: 420, border: 1, borderColor: look.line, borderRadius: 2.5, color: 'text.primary', textDecoration: 'none', '&:hover': { bgcolor: look.hover } })}>
      <FileIcon sx={{ color: 'primary.main' }} />
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Box sx={{ fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{document.label}</Box>
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{t(`file.kind.${document.kind}`)} {formatBytes(document.bytes)}</Box>
      </Box>
      <DownloadIcon titleAccess={t('file.show.download')} sx={{ color: 'text.secondary' }} />
    </Box>
  );
}
