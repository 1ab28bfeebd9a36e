import { initialConnection, type Connection } from './connection.ts';
import type { FeedEvent } from './lines.ts';
import { reducePicture, type Picture } from './picture.ts';
import { learnTime, monotonicAt, type ServerClock } from './server-clock.ts';
import { stalenessOf, type Staleness } from './staleness.ts';

/** All that the wall knows. Monotonic instants are `performance.now()`, milliseconds. */
export interface BoardState {
  readonly connection: Connection;
  readonly clock: ServerClock | null;
  readonly picture: Picture | null;
  /** Monotonic: when the server read what the last event says. */
  readonly provenAt: number | null;
  /** Monotonic: since when a picture is owed. */
  readonly owedSince: number;
  /** Monotonic instants at which complaints and incidents first came into the picture, by id; none from the first picture. */
  readonly arrivals: Readonly<Record<string, number>>;
}

export type BoardEvent =
  | { readonly type: 'connectionChanged'; readonly connection: Connection; readonly at: number }
  | { readonly type: 'eventCame'; readonly event: FeedEvent; readonly at: number };

export function initialBoardState(now: number): BoardState {
  return { connection: initialConnection, clock: null, picture: null, provenAt: null, owedSince: now, arrivals: {} };
}

/** The state after an event; the very same one when an event of the feed does not fit it. */
export function reduceBoard(state: BoardState, event: BoardEvent): BoardState {
  if (event.type === 'connectionChanged') return changeConnection(state, event.connection, event.at);
  if (state.connection.phase !== 'following') return state;
  const picture = reducePicture(state.picture, event.event);
  if (picture === null) return state;
  const clock = clockAfter(state, picture.asOf, event.at);
  if (clock === null) return state;
  return {
    ...state, picture, clock,
    provenAt: Math.min(event.at, monotonicAt(clock, picture.asOf)),
    arrivals: arrivalsOf(state, picture, event.at),
  };
}

/** Null: the event was held back on its way, and what it says is old. */
function clockAfter({ clock, picture, connection }: BoardState, asOf: number, receivedAt: number): ServerClock | null {
  // Two readings at one instant are of a test clock, which stands still.
  if (asOf === picture?.asOf) return asOf - receivedAt;
  return learnTime(clock, { asOf, receivedAt, first: connection.phase !== 'following' || connection.link !== 'live' });
}

/** Monotonic instant from which staleness counts; an owed picture that never came grows old like any other. */
export function staleSince(state: BoardState): number {
  return state.provenAt ?? state.owedSince;
}

export function stalenessNow(state: BoardState, now: number): Staleness {
  return stalenessOf(staleSince(state), now);
}

function changeConnection(state: BoardState, connection: Connection, at: number): BoardState {
  const { picture } = state;
  if (picture === null) return { ...state, connection, owedSince: shownBy(state.connection) === shownBy(connection) ? state.owedSince : at };
  // While it is asked again who is there, the picture stays: its age is plain to see.
  const stays = connection.phase === 'asking' || shownBy(connection) === picture.communities.map(({ id }) => id).join();
  // Other communities' picture, or one that nobody signed in may see, must not stay on the wall.
  return stays ? { ...state, connection } : { ...state, connection, picture: null, provenAt: null, owedSince: at, arrivals: {} };
}

function shownBy(connection: Connection): string | null {
  return connection.phase === 'following' ? connection.communities.map(({ id }) => id).join() : null;
}

/** Holds only what the new picture shows, so that weeks on the wall do not fill the memory. */
function arrivalsOf(state: BoardState, picture: Picture, at: number): Readonly<Record<string, number>> {
  const before = state.picture;
  if (before === null) return {};
  // A heartbeat keeps the very lists: nothing can have come.
  if (before.communities === picture.communities) return state.arrivals;
  return Object.fromEntries(picture.communities.flatMap((community) => {
    const known = before.communities.find(({ id }) => id === community.id);
    return [
      ...arrived(state.arrivals, { before: known?.incidents, total: known?.incidentTotal, now: community.incidents, slidesIn: 'last' }, at),
      ...arrived(state.arrivals, { before: known?.complaints, total: known?.figures.openComplaints, now: community.complaints, slidesIn: 'anywhere' }, at),
    ];
  }));
}

interface Row { readonly id: string }
interface Rows {
  readonly before: readonly Row[] | undefined;
  readonly total: number | undefined;
  readonly now: readonly Row[];
  /** Where a row that was cut off before can appear: a complaint's place changes with its deadlines, an incident's only when it gets graver. */
  readonly slidesIn: 'last' | 'anywhere';
}

function arrived(arrivals: BoardState['arrivals'], { before, total, now, slidesIn }: Rows, at: number): readonly (readonly [string, number])[] {
  const shown = new Set(before?.map(({ id }) => id));
  // Of a list cut at its end, a row can slide in without being new.
  const wasCut = before === undefined || before.length < (total ?? 0);
  const sure = !wasCut ? now.length : slidesIn === 'last' ? now.findLastIndex(({ id }) => shown.has(id)) : 0;
  return now.flatMap(({ id }, index) => {
    const known = arrivals[id];
    if (known !== undefined) return [[id, known] as const];
    return shown.has(id) || index >= sure ? [] : [[id, at] as const];
  });
}
