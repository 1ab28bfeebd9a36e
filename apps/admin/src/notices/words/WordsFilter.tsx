import CloseIcon from '@mui/icons-material/CloseRounded';
import SearchIcon from '@mui/icons-material/SearchRounded';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { WORD_KINDS, type WordKind } from '@huiyin/domain';
import { useTranslate } from 'ra-core';

interface WordsFilterProps { search: string; kind: WordKind | null; onSearch: (text: string) => void; onKind: (kind: WordKind | null) => void }

/** One field for the company's words and the built-in ones, and the kinds beside it. */
export function WordsFilter({ search, kind, onSearch, onKind }: WordsFilterProps) {
  const t = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <TextField
        name="search" value={search} placeholder={t('noticeWords.search')} onChange={(event) => onSearch(event.target.value)}
        slotProps={{
          htmlInput: { 'aria-label': t('noticeWords.search'), inputMode: 'search', enterKeyHint: 'search', autoComplete: 'off' },
          input: {
            sx: { minHeight: 48 }, startAdornment: <InputAdornment position="start"><SearchIcon /></InputAdornment>,
            endAdornment: search === '' ? undefined : <IconButton aria-label={t('noticeWords.clear')} onClick={() => onSearch('')} sx={{ width: 44, height: 44, mr: -1 }}><CloseIcon fontSize="small" /></IconButton>,
          },
        }}
      />
      <Box role="group" aria-label={t('noticeWords.kinds')} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {[null, ...WORD_KINDS].map((one) => (
          <Chip
            key={one ?? 'all'} data-kind={one ?? 'all'} label={t(one === null ? 'noticeWords.all' : `noticeWords.kind.${one}`)} aria-pressed={one === kind} color={one === kind ? 'primary' : 'default'} variant={one === kind ? 'filled' : 'outlined'}
            onClick={() => onKind(one)} sx={{ height: 44, borderRadius: '22px', fontSize: '0.9375rem', px: 0.5 }}
          />
        ))}
      </Box>
    </Box>
  );
}
