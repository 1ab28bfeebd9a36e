import { useSyncExternalStore } from 'react';
import type { Language } from '../time/format-time.ts';

const KEY = 'huiyin.language';
const listeners = new Set<() => void>();

const read = (): Language => {
  try { return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN'; } catch { return 'zh-CN'; }
};
let language: Language = read();

/** The language of the screens, zh-CN unless the person chose another. */
export const currentLanguage = (): Language => language;

export function changeLanguage(next: Language): void {
  language = next;
  try { localStorage.setItem(KEY, next); } catch { /* private windows remember nothing */ }
  document.documentElement.lang = next;
  for (const listener of listeners) listener();
}

const listen = (listener: () => void) => { listeners.add(listener); return () => { listeners.delete(listener); }; };

export const useLanguage = (): Language => useSyncExternalStore(listen, currentLanguage);
