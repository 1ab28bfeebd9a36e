import type { Theme } from '@mui/material/styles';

/** How a day of each kind looks: a sign of its own beside the colour, so that a grey print tells them apart too. */
export const dayLook = ({ look }: Theme) => ({
  '&[data-kind=WEEKEND]': { color: look.soft },
  '&[data-kind=HOLIDAY]': { color: look.tones.green.text, bgcolor: look.tones.green.fill },
  '&[data-kind=MAKE_UP]': { color: look.tones.amber.text, bgcolor: look.tones.amber.fill, boxShadow: `inset 0 -3px 0 ${look.tones.amber.text}` },
  '&[aria-current=date]': { outline: `2px solid ${look.primary}`, outlineOffset: -2, '& b': { textDecoration: 'underline', textUnderlineOffset: 3 } },
  '&[data-corrected]': { outline: `2px dashed ${look.ink}`, outlineOffset: -2 },
});

/** The twelve months: as many beside each other as have room, a phone's one below the other. */
export const gridLook = (theme: Theme, touchable: boolean) => ({
  display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(min(272px, 100%), 1fr))',
  '& section': { bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 3.5, p: { xs: 1.5, sm: 1.75 }, minWidth: 0, scrollMarginTop: 16 },
  '& h2': { m: 0, mb: 0.5, px: 0.5, fontSize: '1.0625rem', fontWeight: 650 },
  '& table': { width: '100%', tableLayout: 'fixed', borderCollapse: 'separate', borderSpacing: 2 },
  '& th': { fontWeight: 500, fontSize: '0.875rem', color: 'text.secondary', py: 0.25 },
  '& td': { p: 0, height: 46, textAlign: 'center', borderRadius: 2, lineHeight: 1.2, verticalAlign: 'middle' },
  '& td[data-date]': { ...dayLook(theme), cursor: touchable ? 'pointer' : 'default', ...(touchable ? { '&:hover': { filter: 'brightness(.94)' } } : {}), '&:focus-visible': { outline: `3px solid ${theme.look.focus}`, outlineOffset: 1 } },
  '& td b': { display: 'block', fontWeight: 500, fontSize: '0.9375rem' },
  '& td[data-kind=HOLIDAY] b, & td[data-kind=MAKE_UP] b': { fontWeight: 700 },
  // The sign below the number is said in words by the cell's label.
  '& td[data-date]::after': { content: 'attr(data-mark)', display: 'block', fontSize: '0.875rem', height: '1.05em', lineHeight: 1 },
});
