import { initialConnection, type Connection } from './connection.ts';
import { learnTime, type ServerClock, type TimeSample } from './server-clock.ts';
import type { Snapshot } from './snapshot.ts';
import { stalenessOf, type Staleness } from './staleness.ts';

/** All that the wall knows. Monotonic instants are `performance.now()`, milliseconds. */
export interface BoardState {
  readonly connection: Connection;
  readonly clock: ServerClock | null;
  readonly snapshot: Snapshot | null;
  /** Monotonic: the picture shows what stood in the register at this instant or later. */
  readonly takenAt: number | null;
  /** Monotonic: since when a picture is owed. */
  readonly owedSince: number;
  /** Monotonic instants at which complaints first came into the picture; none from the first picture. */
  readonly arrivals: Readonly<Record<string, number>>;
}

export type BoardEvent =
  | { readonly type: 'connectionChanged'; readonly connection: Connection; readonly at: number }
  | { readonly type: 'timeLearnt'; readonly sample: TimeSample }
  | { readonly type: 'snapshotRead'; readonly snapshot: Snapshot; readonly sentAt: number; readonly receivedAt: number };

export function initialBoardState(now: number): BoardState {
  return { connection: initialConnection, clock: null, snapshot: null, takenAt: null, owedSince: now, arrivals: {} };
}

export function reduceBoard(state: BoardState, event: BoardEvent): BoardState {
  switch (event.type) {
    case 'connectionChanged':
      return changeConnection(state, event.connection, event.at);
    case 'timeLearnt':
      return { ...state, clock: learnTime(state.clock, event.sample) };
    case 'snapshotRead':
      if (state.connection.phase !== 'following') return state;
      // An answer that overtook this one shows a later register.
      if (state.takenAt !== null && event.sentAt < state.takenAt) return state;
      return {
        ...state,
        snapshot: event.snapshot,
        takenAt: event.sentAt,
        arrivals: arrivalsOf(state, event.snapshot, event.receivedAt),
      };
  }
}

/** Monotonic instant from which staleness counts; an owed picture that never came grows old like any other. */
export function staleSince(state: BoardState): number {
  return state.takenAt ?? state.owedSince;
}

export function stalenessNow(state: BoardState, now: number): Staleness {
  return stalenessOf(staleSince(state), now);
}

function changeConnection(state: BoardState, connection: Connection, at: number): BoardState {
  const before = communityOf(state.connection);
  const after = communityOf(connection);
  if (before === after) return { ...state, connection };
  // Another community's picture, or one that nobody signed in may see, must not stay on the wall.
  return { ...state, connection, snapshot: null, takenAt: null, owedSince: at, arrivals: {} };
}

function communityOf(connection: Connection): string | null {
  return connection.phase === 'following' ? connection.community.id : null;
}

/** Holds only what the new picture shows, so that weeks on the wall do not fill the memory. */
function arrivalsOf(state: BoardState, snapshot: Snapshot, at: number): Record<string, number> {
  const { snapshot: previous } = state;
  if (previous === null) return {};
  const shown = new Set(previous.rows.map((row) => row.id));
  const wasFull = previous.rows.length < previous.open;
  return Object.fromEntries(
    snapshot.rows.flatMap((row): [string, number][] => {
      const known = state.arrivals[row.id];
      if (known !== undefined) return [[row.id, known]];
      // Of a picture cut at its page's end, a row can slide in without being new.
      return shown.has(row.id) || wasFull ? [] : [[row.id, at]];
    }),
  );
}
