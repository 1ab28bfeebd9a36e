import DownIcon from '@mui/icons-material/ArrowDownwardRounded';
import RemoveIcon from '@mui/icons-material/DeleteOutlineRounded';
import UpIcon from '@mui/icons-material/ArrowUpwardRounded';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useTranslate } from 'ra-core';

interface OrderButtonsProps { of: string; onMove: (by: -1 | 1) => void; onRemove?: (() => void) | undefined; remove: string }

/** Up, down and away; each says of what. */
export function OrderButtons({ of, onMove, onRemove, remove }: OrderButtonsProps) {
  const t = useTranslate();
  const named = (word: string): string => t('app.mark.named', { name: of, text: word });
  return (
    <Box sx={{ display: 'flex', flexShrink: 0 }}>
      <IconButton aria-label={named(t('playbook.edit.up'))} data-move="up" onClick={() => onMove(-1)}><UpIcon /></IconButton>
      <IconButton aria-label={named(t('playbook.edit.down'))} data-move="down" onClick={() => onMove(1)}><DownIcon /></IconButton>
      {onRemove && <IconButton aria-label={named(remove)} data-remove onClick={onRemove}><RemoveIcon /></IconButton>}
    </Box>
  );
}
