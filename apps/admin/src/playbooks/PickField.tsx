import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { Fault } from './WordsField.tsx';

interface PickFieldProps { name: string; label: string; value: string; choices: readonly { readonly id: string; readonly name: string }[]; onChange: (value: string) => void; fault?: Fault | null }

/** One of many, in a list that opens; an empty id is one of the choices where nothing is one. */
export function PickField({ name, label, value, choices, onChange, fault = null }: PickFieldProps) {
  const wrong = fault !== null && (fault.name === name || fault.name.startsWith(`${name}.`));
  return (
    <TextField select size="small" name={name} label={label} value={choices.some(({ id }) => id === value) ? value : ''} error={wrong} helperText={wrong ? fault.message : undefined} onChange={(event) => onChange(event.target.value)} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
      {choices.map(({ id, name: word }) => <MenuItem key={id} value={id}>{word}</MenuItem>)}
    </TextField>
  );
}
