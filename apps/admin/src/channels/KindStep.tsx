import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { ChannelKind } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { KIND_GROUPS, KIND_ICONS } from './kinds.ts';

/** What it is for and what one needs, a card each; choosing one goes on. */
export function KindStep({ chosen, onChoose }: { chosen: ChannelKind | null; onChoose: (kind: ChannelKind) => void }) {
  const t = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      {Object.entries(KIND_GROUPS).map(([group, kinds]) => (
        <Box component="section" key={group} aria-labelledby={`group-${group}`}>
          <Typography variant="h2" id={`group-${group}`} sx={{ mb: 1 }}>{t(`channels.group.${group}`)}</Typography>
          <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fill, minmax(300px, 1fr))' } }}>
            {kinds.map((kind) => <KindCard key={kind} kind={kind} on={kind === chosen} onChoose={() => onChoose(kind)} />)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function KindCard({ kind, on, onChoose }: { kind: ChannelKind; on: boolean; onChoose: () => void }) {
  const t = useTranslate();
  const Icon = KIND_ICONS[kind];
  return (
    <ButtonBase
      data-kind={kind} aria-pressed={on} onClick={onChoose}
      sx={({ look }) => ({
        display: 'flex', alignItems: 'flex-start', justifyContent: 'flex-start', gap: 1.5, p: 2, borderRadius: 3.5, border: '1.5px solid', font: 'inherit', fontSize: '0.9375rem', textAlign: 'left', color: 'text.primary',
        borderColor: on ? 'primary.main' : look.line, bgcolor: on ? look.primarySoft : 'background.paper', '&:hover': { borderColor: 'primary.main' },
      })}
    >
      <Box sx={({ look }) => ({ display: 'grid', placeContent: 'center', width: 42, height: 42, borderRadius: 2.5, bgcolor: look.tones.jade.fill, color: look.tones.jade.text, flexShrink: 0 })}><Icon /></Box>
      <Box sx={{ display: 'grid', gap: 0.5 }}>
        <Box sx={{ fontWeight: 650 }}>{t(`channels.kind.${kind}`)}</Box>
        <Box>{t(`channels.use.${kind}`)}</Box>
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', lineHeight: 1.5 }}>{t('channels.needs', { text: t(`channels.need.${kind}`) })}</Box>
      </Box>
    </ButtonBase>
  );
}
