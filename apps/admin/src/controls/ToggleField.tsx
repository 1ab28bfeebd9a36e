import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import CheckIcon from '@mui/icons-material/CheckRounded';

interface ToggleFieldProps { label: string; hint?: string | undefined; error?: string | undefined; value: boolean; onChange: (value: boolean) => void; name?: string }

/** Yes or no, with what follows from yes beside it. */
export function ToggleField({ label, hint, error, value, onChange, name }: ToggleFieldProps) {
  return (
    <ButtonBase
      role="checkbox" aria-checked={value} aria-invalid={error ? true : undefined} onClick={() => onChange(!value)} data-field={name}
      sx={({ look }) => ({
        width: '100%', justifyContent: 'flex-start', gap: 1.5, p: 1.25, px: 1.5, minHeight: 48, borderRadius: 2.5, border: '1.5px solid', font: 'inherit', fontSize: '0.9375rem', textAlign: 'left',
        borderColor: error ? 'error.main' : value ? 'primary.main' : look.line, bgcolor: value ? look.primarySoft : 'background.paper', color: 'text.primary', '&:hover': { borderColor: 'primary.main' },
      })}
    >
      <Box sx={{ width: 24, height: 24, flexShrink: 0, borderRadius: 1.5, border: '2px solid', borderColor: value ? 'primary.main' : 'text.secondary', bgcolor: value ? 'primary.main' : 'transparent', color: 'primary.contrastText', display: 'grid', placeContent: 'center' }}>
        {value && <CheckIcon sx={{ fontSize: 19 }} />}
      </Box>
      <Box>
        <Box sx={{ fontWeight: value ? 650 : 500 }}>{label}</Box>
        {(error ?? hint) && <Box sx={{ fontSize: '0.875rem', color: error ? 'error.main' : 'text.secondary', lineHeight: 1.4 }}>{error ?? hint}</Box>}
      </Box>
    </ButtonBase>
  );
}
