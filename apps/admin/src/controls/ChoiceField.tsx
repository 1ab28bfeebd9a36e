import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';

export interface Choice { value: string; label: string; hint?: string; icon?: ReactNode }
interface ChoiceFieldProps {
  label: string; choices: readonly Choice[]; value: string; onChange: (value: string) => void;
  error?: string | undefined; hint?: string | undefined; columns?: number; name: string; optional?: boolean; required?: boolean;
}

/** One of a few, all in sight and each big enough for a thumb; arrows move, Enter goes on to the next field. */
export function ChoiceField({ label, choices, value, onChange, error, hint, columns, name, optional = false, required = false }: ChoiceFieldProps) {
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const chosen = choices.findIndex((one) => one.value === value);

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (Math.max(chosen, 0) + step + choices.length) % choices.length;
    const choice = choices[next];
    if (choice) onChange(choice.value);
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus();
  }

  return (
    <Box>
      <Box id={id} sx={{ fontSize: '0.9375rem', fontWeight: 600, mb: 0.75, color: error ? 'error.main' : 'text.primary' }}>{label}{required && <span aria-hidden> *</span>}</Box>
      {hint && <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', mt: -0.5, mb: 0.75 }}>{hint}</Box>}
      <Box
        ref={group} role="radiogroup" aria-labelledby={id} aria-invalid={Boolean(error)} aria-required={required} data-field={name} onKeyDown={onKeyDown}
        sx={{ display: columns ? 'grid' : 'flex', gridTemplateColumns: columns ? `repeat(${columns}, minmax(0, 1fr))` : undefined, flexWrap: 'wrap', gap: 1 }}
      >
        {choices.map((one, index) => {
          const on = one.value === value;
          return (
            <ButtonBase
              key={one.value} role="radio" aria-checked={on} tabIndex={on || (chosen < 0 && index === 0) ? 0 : -1}
              onClick={() => onChange(on && optional ? '' : one.value)}
              sx={({ look }) => ({
                minHeight: 46, px: 1.75, py: 0.75, borderRadius: 2.5, border: '1.5px solid', font: 'inherit', fontSize: '0.9375rem', textAlign: 'left', justifyContent: one.hint ? 'flex-start' : 'center',
                borderColor: on ? 'primary.main' : look.line, bgcolor: on ? look.primarySoft : 'background.paper', color: on ? 'primary.main' : 'text.primary', fontWeight: on ? 650 : 500,
                '&:hover': { borderColor: 'primary.main' },
              })}
            >
              <Box>
                {one.icon}{one.label}
                {one.hint && <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', fontWeight: 400, lineHeight: 1.45 }}>{one.hint}</Box>}
              </Box>
            </ButtonBase>
          );
        })}
      </Box>
      {error && <Box role="alert" sx={{ color: 'error.main', fontSize: '0.875rem', mt: 0.5 }}>{error}</Box>}
    </Box>
  );
}
