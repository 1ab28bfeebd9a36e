import { createRoot } from 'react-dom/client';
import { Root } from './Root.tsx';
import { currentLanguage } from './providers/language.ts';

// Loaded beside the first paint: the page reads in the system's font until the subsets arrive.
void import('@fontsource-variable/noto-sans-sc');
document.documentElement.lang = currentLanguage();

const root = document.getElementById('root');
if (root) createRoot(root).render(<Root />);
