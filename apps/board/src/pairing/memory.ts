import type { Pending, Screen } from './server.ts';

/** What a screen keeps over a reload and a power cut: its token, and the code it was showing. */
export interface Memory {
  readPaired(): { readonly token: string; readonly screen: Screen | null } | null;
  writePaired(paired: { readonly token: string; readonly screen: Screen | null } | null): void;
  /** `endsAt`: by this screen's own wall clock, epoch milliseconds. */
  readPending(): (Pending & { readonly endsAt: number }) | null;
  writePending(pending: (Pending & { readonly endsAt: number }) | null): void;
}

const PAIRED = 'huiyin-board-paired';
const PENDING = 'huiyin-board-pairing';

/** Keeps it in a storage; what cannot be read, or is not whole, was never there. A storage that refuses to write is done without. */
export function memoryIn(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Memory {
  const read = (key: string): Readonly<Record<string, unknown>> | null => {
    try {
      const value = JSON.parse(storage.getItem(key) ?? 'null') as unknown;
      return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
    } catch {
      return null;
    }
  };
  const write = (key: string, value: unknown): void => {
    try {
      if (value === null) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify(value));
    } catch {
      // Full or forbidden: the screen is paired until it is switched off.
    }
  };
  return {
    readPaired: () => {
      const kept = read(PAIRED);
      return typeof kept?.['token'] === 'string' ? { token: kept['token'], screen: (kept['screen'] ?? null) as Screen | null } : null;
    },
    writePaired: (paired) => write(PAIRED, paired),
    readPending: () => {
      const kept = read(PENDING);
      const whole = typeof kept?.['deviceSecret'] === 'string' && typeof kept['code'] === 'string' && typeof kept['endsAt'] === 'number' && typeof kept['intervalSeconds'] === 'number';
      return whole ? (kept as unknown as Pending & { endsAt: number }) : null;
    },
    writePending: (pending) => write(PENDING, pending),
  };
}
