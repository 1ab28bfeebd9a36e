import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'ra-core';
import { STEPS } from '../deadlines/steps.ts';
import { useWords } from '../i18n/useWords.ts';
import { TASK_STATES, type TaskFilter } from './filter.ts';

const RULES = Object.keys(STEPS);
const SELECT = { select: { native: true }, inputLabel: { shrink: true } } as const;

/** Whose tasks, and which of them; two rows on a phone, so that the tasks themselves are in sight. */
export function TaskFilterBar({ filter, change }: { filter: TaskFilter; change: (patch: Partial<TaskFilter>) => void }) {
  const t = useTranslate();
  const words = useWords();
  const { everybody, state, rule } = filter;
  const select = (name: 'state' | 'rule', value: string | null, any: string, choices: readonly (readonly [string, string])[], take: (value: string | null) => void) => (
    <TextField select size="small" name={name} value={value ?? ''} onChange={(event) => take(event.target.value || null)} slotProps={{ ...SELECT, htmlInput: { 'aria-label': t(`deadline.tasks.${name}`) } }} sx={{ '& select': { minHeight: 24 } }}>
      <option value="">{any}</option>
      {choices.map(([one, label]) => <option key={one} value={one}>{label}</option>)}
    </TextField>
  );
  return (
    <Box sx={{ display: 'grid', gap: 1, mb: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr) minmax(0, 1fr)', sm: 'auto minmax(0, 180px) minmax(0, 260px)' }, alignItems: 'center' }}>
      <ToggleButtonGroup
        exclusive value={everybody ? 'all' : 'mine'} onChange={(_, next: string | null) => next && change({ everybody: next === 'all' })} aria-label={t('deadline.tasks.whose')}
        sx={({ look }) => ({ gridColumn: { xs: '1 / -1', sm: 'auto' }, '& .MuiToggleButton-root': { flex: 1, minHeight: 46, px: 2.5, textTransform: 'none', fontSize: '0.9375rem', whiteSpace: 'nowrap', bgcolor: 'background.paper', color: 'text.primary', '&.Mui-selected, &.Mui-selected:hover': { bgcolor: look.primarySoft, color: 'primary.main', fontWeight: 650 } } })}
      >
        <ToggleButton value="mine" data-whose="mine">{t('deadline.tasks.mine')}</ToggleButton><ToggleButton value="all" data-whose="all">{t('deadline.tasks.everybody')}</ToggleButton>
      </ToggleButtonGroup>
      {select('state', state, t('deadline.tasks.anyState'), TASK_STATES.map((one) => [one, words('deadlineState', one)] as const), (next) => change({ state: TASK_STATES.find((one) => one === next) ?? null }))}
      {select('rule', rule, t('deadline.tasks.anyRule'), RULES.map((one) => [one, `${words('rule', one)} ${one}`] as const), (next) => change({ rule: next }))}
    </Box>
  );
}
