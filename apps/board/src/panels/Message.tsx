import type { ReactNode } from 'react';

export type Mood = 'done' | 'waiting' | 'absent' | 'door';

interface Props {
  readonly mood: Mood;
  readonly title: string;
  readonly children?: ReactNode;
}

/** A whole screen, or the place of the list, with one thing to say. */
export function Message({ mood, title, children }: Props) {
  return (
    <main className={`message ${mood}`}>
      <Sign mood={mood} />
      <h2>{title}</h2>
      {children}
    </main>
  );
}

export function Sign({ mood }: { readonly mood: Mood }) {
  return (
    <svg viewBox="0 0 100 100" aria-hidden="true">
      {mood === 'done' && <><circle cx="50" cy="50" r="44" /><path d="M29 52 44 67 72 36" /></>}
      {mood === 'waiting' && <><circle cx="50" cy="50" r="44" strokeDasharray="9 9" /><path d="M50 26v26l16 10" /></>}
      {mood === 'absent' && <><circle cx="50" cy="50" r="44" strokeDasharray="9 9" /><path d="M30 50h40" /></>}
      {mood === 'door' && <><rect x="20" y="44" width="60" height="46" rx="7" /><path d="M32 44V30a18 18 0 0 1 36 0v14M50 62v10" /></>}
    </svg>
  );
}
