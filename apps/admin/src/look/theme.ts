import { createTheme, type Theme } from '@mui/material/styles';
import { day, night, type Look } from './palette.ts';

declare module '@mui/material/styles' {
  interface Theme { look: Look }
  interface ThemeOptions { look?: Look }
}

const FONT = '"Noto Sans SC Variable", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif';

function make(mode: 'light' | 'dark', look: Look): Theme {
  return createTheme({
    look,
    palette: {
      mode,
      primary: { main: look.primary, contrastText: look.onPrimary },
      error: { main: look.tones.red.text }, warning: { main: look.tones.amber.text }, success: { main: look.tones.green.text }, info: { main: look.tones.blue.text },
      background: { default: look.page, paper: look.card },
      text: { primary: look.ink, secondary: look.soft },
      divider: look.line,
    },
    shape: { borderRadius: 4 },
    typography: {
      fontFamily: FONT, fontSize: 15, htmlFontSize: 16,
      h1: { fontSize: '1.5rem', fontWeight: 650, letterSpacing: '0.01em', lineHeight: 1.35 },
      h2: { fontSize: '1.0625rem', fontWeight: 650, lineHeight: 1.4 },
      h3: { fontSize: '0.9375rem', fontWeight: 600, lineHeight: 1.4 },
      body1: { fontSize: '0.9375rem', lineHeight: 1.65 },
      body2: { fontSize: '0.875rem', lineHeight: 1.6 },
      caption: { fontSize: '0.875rem', lineHeight: 1.5, color: look.soft },
      button: { textTransform: 'none', fontWeight: 600, fontSize: '0.9375rem' },
    },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          body: { fontVariantNumeric: 'tabular-nums', fontFeatureSettings: '"tnum"', WebkitFontSmoothing: 'antialiased', textSizeAdjust: '100%' },
          ':focus-visible': { outline: `2.5px solid ${look.focus}`, outlineOffset: 2 },
          // A page that is printed is what was recorded, by day's colours: no doors, no buttons.
          '@page': { size: 'A4', margin: '14mm' },
          '@media print': { 'nav, button, #next, .MuiSnackbar-root, [data-print], [data-no-print]': { display: 'none !important' }, 'body, section': { background: '#fff !important', color: '#000 !important' }, section: { breakInside: 'avoid' } },
          '@media (prefers-reduced-motion: reduce)': { '*': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' } },
        },
      },
      MuiButton: {
        defaultProps: { disableElevation: true },
        styleOverrides: {
          root: { borderRadius: 10, minHeight: 42, paddingInline: 18, whiteSpace: 'nowrap' },
          outlined: { borderColor: look.line, color: look.ink, backgroundColor: look.card, '&:hover': { backgroundColor: look.hover, borderColor: look.soft } },
          sizeSmall: { minHeight: 34, paddingInline: 12, fontSize: '0.875rem' },
          sizeLarge: { minHeight: 52, fontSize: '1.0625rem' },
        },
      },
      MuiIconButton: { styleOverrides: { root: { color: look.soft } } },
      MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiOutlinedInput: {
        styleOverrides: {
          root: { borderRadius: 10, backgroundColor: look.card, '& .MuiOutlinedInput-notchedOutline': { borderColor: mode === 'light' ? '#c9c5b8' : '#46544f' } },
          // Labels stand above their field: inside the frame they would shrink below 14 px.
          notchedOutline: { top: 0, '& legend': { display: 'none' } },
        },
      },
      MuiFormHelperText: { styleOverrides: { root: { fontSize: '0.875rem', marginInline: 2, lineHeight: 1.45 } } },
      MuiInputLabel: {
        defaultProps: { shrink: true },
        styleOverrides: { root: { position: 'static', transform: 'none', maxWidth: 'none', fontSize: '0.9375rem', fontWeight: 600, lineHeight: 1.5, marginBottom: 6, color: look.ink, whiteSpace: 'normal' } },
      },
      MuiMenu: { styleOverrides: { paper: { borderRadius: 12 } } },
      MuiAutocomplete: { styleOverrides: { paper: { borderRadius: 12 } } },
      MuiStepIcon: { styleOverrides: { root: { color: look.soft } } },
      MuiToggleButton: { styleOverrides: { root: { borderRadius: 8 } } },
      MuiSkeleton: { styleOverrides: { root: { borderRadius: 8 } } },
      MuiDialog: { styleOverrides: { paper: { borderRadius: 16, backgroundImage: 'none' }, paperFullScreen: { borderRadius: 0 } } },
      MuiTooltip: { styleOverrides: { tooltip: { fontSize: '0.875rem', lineHeight: 1.5, maxWidth: 340 } } },
      MuiTableCell: { styleOverrides: { root: { borderColor: look.line, fontSize: '0.9375rem' }, head: { fontSize: '0.875rem', fontWeight: 600, color: look.soft, whiteSpace: 'nowrap' } } },
      MuiLink: { defaultProps: { underline: 'hover' } },
      MuiAlert: {
        styleOverrides: {
          root: { borderRadius: 12, fontSize: '0.9375rem', alignItems: 'center' },
          standard: ({ ownerState }) => {
            const tone = { error: look.tones.red, warning: look.tones.amber, success: look.tones.green, info: look.tones.blue }[ownerState.severity ?? 'success'];
            return { backgroundColor: tone.fill, color: tone.text, border: `1px solid ${tone.line}`, '& .MuiAlert-icon': { color: tone.text } };
          },
        },
      },
    },
  });
}

export const dayTheme = make('light', day);
export const nightTheme = make('dark', night);
