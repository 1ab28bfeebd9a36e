import { useCallback, useState } from 'react';

/** What is typed into a form, with the key that every try of it is sent by. */
export interface Kept<T> { readonly key: string; readonly values: T }
export interface Keeping<T> {
  readonly kept: Kept<T>;
  /** Something typed earlier in this tab stands in the form. */
  readonly restored: boolean;
  readonly set: (part: Partial<T>) => void;
  /** Begins anew, with these values: what was kept is gone. */
  readonly renew: () => void;
}

const mint = (): string => crypto.randomUUID?.() ?? `${performance.timeOrigin + performance.now()}-${Math.random().toString(36).slice(2)}`;

function read<T extends object>(place: string, empty: T): Kept<T> | null {
  try {
    const found = JSON.parse(sessionStorage.getItem(place) ?? 'null') as Kept<T> | null;
    return found !== null && typeof found.key === 'string' ? { key: found.key, values: { ...empty, ...found.values } } : null;
  } catch { return null; }
}

/** Keeps a form's content in this tab until it is sent; `place`: of this form alone. */
export function useKept<T extends object>(place: string, empty: T): Keeping<T> {
  const [start] = useState(() => ({ at: `huiyin.notice.${place}`, empty }));
  const [found] = useState(() => read(start.at, start.empty));
  const [kept, setKept] = useState<Kept<T>>(() => found ?? { key: mint(), values: start.empty });
  const [restored, setRestored] = useState(found !== null);
  const set = useCallback((part: Partial<T>) => setKept((now) => {
    const next = { ...now, values: { ...now.values, ...part } };
    try { sessionStorage.setItem(start.at, JSON.stringify(next)); } catch { /* a full or closed store keeps the form usable */ }
    return next;
  }), [start]);
  const renew = useCallback(() => {
    try { sessionStorage.removeItem(start.at); } catch { /* as above */ }
    setRestored(false);
    setKept({ key: mint(), values: start.empty });
  }, [start]);
  return { kept, restored, set, renew };
}
