import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { useCommunity } from '../providers/community.ts';
import { instantOf, localOf } from '../time/zone.ts';

export interface QuickPick { label: string; at: number }
interface DateTimeFieldProps extends Omit<TextFieldProps, 'value' | 'onChange'> {
  /** ISO instant, or empty. */
  value: string;
  onChange: (iso: string) => void;
  picks?: QuickPick[];
}

/** An instant, typed and shown on the community's wall clock wherever the person is. */
export function DateTimeField({ value, onChange, picks = [], ...field }: DateTimeFieldProps) {
  const { timeZone } = useCommunity().community;
  const local = value ? localOf(timeZone, Date.parse(value)) : '';
  const take = (text: string): void => {
    const at = instantOf(timeZone, text);
    if (at !== null) onChange(new Date(at).toISOString());
    else if (text === '') onChange('');
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <TextField {...field} type="datetime-local" value={local} onChange={(event) => take(event.target.value)} />
      {picks.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {picks.map(({ label, at }) => {
            const iso = new Date(at).toISOString();
            return <Chip key={label} label={label} color={iso === value ? 'primary' : 'default'} variant={iso === value ? 'filled' : 'outlined'} onClick={() => onChange(iso)} sx={{ height: 38, fontSize: '0.9375rem' }} />;
          })}
        </Box>
      )}
    </Box>
  );
}
