import { useSyncExternalStore } from 'react';

export type Scheme = 'system' | 'light' | 'dark';
const KEY = 'huiyin.scheme';
const listeners = new Set<() => void>();
const dark = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null;

const read = (): Scheme => {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch { return 'system'; }
};
let scheme: Scheme = read();

export function changeScheme(next: Scheme): void {
  scheme = next;
  try { localStorage.setItem(KEY, next); } catch { /* private windows remember nothing */ }
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  dark?.addEventListener('change', listener);
  return () => { listeners.delete(listener); dark?.removeEventListener('change', listener); };
}

export const useScheme = (): Scheme => useSyncExternalStore(listen, () => scheme);
/** True when the screen is dark now, by choice or by the system's. */
export const useIsDark = (): boolean => useSyncExternalStore(listen, () => (scheme === 'system' ? (dark?.matches ?? false) : scheme === 'dark'));
