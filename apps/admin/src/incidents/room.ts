import { createContext, useContext } from 'react';
import type { IncidentFacts } from './model.ts';

/** What the parts of an incident's page share: the incident with what is on its way, and the ways to act on it. */
export interface IncidentRoom {
  readonly incident: IncidentFacts;
  /** Opens the form of a command; `extra`: what it is sent besides the incident; `about`: what stands under its title. */
  readonly ask: (action: string, extra?: Readonly<Record<string, unknown>>, about?: string) => void;
  /** Gives a command at once, without a form; whether it was carried out. */
  readonly act: (action: string, extra?: Readonly<Record<string, unknown>>) => Promise<boolean>;
  /** Ticks a step: shown at once, taken back when it does not arrive. */
  readonly tick: (run: string, step: string, answer: string | null) => void;
  /** Keys of steps whose tick is on its way. */
  readonly ticking: ReadonlySet<string>;
}

export const IncidentContext = createContext<IncidentRoom | null>(null);

export function useIncidentRoom(): IncidentRoom {
  const room = useContext(IncidentContext);
  if (!room) throw new Error('No incident is open');
  return room;
}
