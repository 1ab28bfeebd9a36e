import type { Look } from './look/colour.ts';
import type { Language } from './look/words.ts';

/** What the address of the page asks for: `?community=YYSJ&lang=en&look=light`. */
export interface Address {
  readonly community: string | null;
  readonly language: Language;
  readonly look: Look;
}

/** @param search `location.search` */
export function readAddress(search: string): Address {
  const wanted = new URLSearchParams(search);
  return {
    community: wanted.get('community')?.trim() || null,
    language: wanted.get('lang')?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN',
    look: wanted.get('look') === 'light' ? 'light' : 'dark',
  };
}
