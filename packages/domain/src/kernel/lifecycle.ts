/** One row of a noun's transition table: the command is legal in `from` and leads to one of `to` (`SAME`: stays). */
export interface Transition<Status extends string, Command extends string> {
  readonly command: Command;
  /** Tells rows of one command apart where its arguments decide where it is legal; null elsewhere. */
  readonly variant: string | null;
  /** Empty for the command that creates the subject. */
  readonly from: readonly Status[];
  readonly to: readonly Status[] | 'SAME';
}

/** A noun's lifecycle as plain data. */
export interface Lifecycle<Status extends string, Command extends string> {
  readonly states: readonly Status[];
  readonly initial: readonly Status[];
  readonly final: readonly Status[];
  readonly transitions: readonly Transition<Status, Command>[];
}

/** What is wrong with a table: a state nobody reaches, one that never ends, a name that is no state. */
export type LifecycleFault =
  | { readonly kind: 'UNREACHABLE'; readonly state: string }
  | { readonly kind: 'DEAD_END'; readonly state: string }
  | { readonly kind: 'UNKNOWN'; readonly state: string; readonly command: string | null };

/** The statuses in which a command (in one variant, or in any when `variant` is undefined) is legal, in table order. */
export function statusesFor<Status extends string, Command extends string>(
  table: Lifecycle<Status, Command>, command: Command, variant?: string | null,
): readonly Status[] {
  const rows = table.transitions.filter((row) => row.command === command && (variant === undefined || row.variant === variant));
  return table.states.filter((state) => rows.some((row) => row.from.includes(state)));
}

function spread(start: readonly string[], edges: readonly (readonly [string, string])[]): Set<string> {
  const reached = new Set(start);
  for (let grew = true; grew; ) {
    grew = false;
    for (const [from, to] of edges) {
      if (reached.has(from) && !reached.has(to)) {
        reached.add(to);
        grew = true;
      }
    }
  }
  return reached;
}

function unknownNames(table: Lifecycle<string, string>): LifecycleFault[] {
  const known = new Set(table.states);
  const ends = [...table.initial, ...table.final].map((state) => ({ state, command: null }));
  const rows = table.transitions.flatMap(({ command, from, to }) =>
    [...from, ...(to === 'SAME' ? [] : to)].map((state) => ({ state, command })));
  return [...ends, ...rows].filter(({ state }) => !known.has(state)).map((found) => ({ kind: 'UNKNOWN', ...found }));
}

/**
 * Walks a transition table and names its faults, none for a sound one: states that no path from `initial` reaches,
 * non-final states from which no final state can be reached (dead ends), and names that are not among the states.
 */
export function walkLifecycle(table: Lifecycle<string, string>): readonly LifecycleFault[] {
  const edges = table.transitions.flatMap(({ from, to }) =>
    to === 'SAME' ? [] : from.flatMap((a) => to.map((b) => [a, b] as const)));
  const created = table.transitions.filter(({ from }) => from.length === 0).flatMap(({ to }) => (to === 'SAME' ? [] : to));
  const reached = spread([...table.initial, ...created], edges);
  const ending = spread(table.final, edges.map(([a, b]) => [b, a] as const));
  return [
    ...unknownNames(table),
    ...table.states.filter((state) => !reached.has(state)).map((state) => ({ kind: 'UNREACHABLE', state }) as const),
    ...table.states.filter((state) => !ending.has(state)).map((state) => ({ kind: 'DEAD_END', state }) as const),
  ];
}
