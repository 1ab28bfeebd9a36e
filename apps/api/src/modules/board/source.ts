import { setTimeout as sleep } from 'node:timers/promises';
import { createHash } from 'node:crypto';
import type { Scope } from '../../platform/database.ts';
import { protocolError } from '../../platform/errors.ts';
import type { SharedSource, Turn } from '../../platform/shared-stream.ts';
import type { Services } from '../../services.ts';
import { changeOfParts, changesBetween, type BoardEvent, type BoardPart, type BoardPicture, type Reading } from './picture.ts';
import { look, missedSince, readAll, type BoardSight, type FullLook, type Look } from './reading.ts';
import type { HeadRow } from './rows.ts';

const HEARTBEAT_MS = 5_000;
const AFTER_FAULT_MS = 1_000;
/** A reading that takes longer is given up: what it shows would be older than it looks. */
const READ_WITHIN_MS = 4_000;
/** Changes that follow each other faster are told together. */
const PACE_MS = 150;
/** A newcomer is shown nothing that was read longer ago. */
const FRESH_MS = 1_000;
/** Entries that one who comes back may have missed before a snapshot is the shorter way. */
const MISSED_MAX = 500;
/** What each kind of subject shows on a wall; any other may show anywhere. */
const PARTS: Readonly<Record<string, readonly BoardPart[]>> = { Complaint: ['complaints'], Incident: ['incidents'], Statement: ['incidents'], Notice: ['notices'] };
const ALL_PARTS: readonly BoardPart[] = ['complaints', 'incidents', 'notices'];

/** What the last reading found. */
interface Known extends Reading {
  readonly heads: readonly HeadRow[];
  readonly picture: BoardPicture;
  readonly turnsAt: number;
  /** Monotonic instant at which the reading began. */
  readonly beganAt: number;
}
interface Stood { readonly sequence: number; readonly heads: readonly HeadRow[] }

/**
 * The picture of some communities, kept up to date for as long as somebody listens: read once for all of them when their
 * registers move, and looked at every five seconds, for a heartbeat says that the database answers (reliability G).
 */
export class BoardSource implements SharedSource<BoardEvent> {
  readonly #services: Pick<Services, 'database' | 'feed' | 'cursors' | 'log'>;
  readonly #sight: BoardSight;
  readonly #scope: Scope;
  readonly #order: string;
  readonly #listeners = new Set<(turn: Turn<BoardEvent>) => Promise<void>>();
  readonly #onIdle: () => void;
  readonly #entrances = new Map<string, Promise<Turn<BoardEvent>>>();
  #waiting: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  #unfollow: (() => void)[] | null = null;
  #known: Known | null = null;
  #turn = 0;
  #wanted: 'look' | 'read' | null = null;
  #running = false;
  #ailing = false;
  #begunAt = -PACE_MS;
  #timer: NodeJS.Timeout | undefined;

  /** `onIdle`: nobody listens any more. */
  constructor(services: Pick<Services, 'database' | 'feed' | 'cursors' | 'log'>, sight: BoardSight, onIdle: () => void) {
    this.#services = services;
    this.#sight = sight;
    this.#scope = sight.scope;
    this.#order = `board:${createHash('sha256').update(`${String(sight.drills)} ${sight.scope.communityIds.join()}`).digest('base64url').slice(0, 22)}`;
    this.#onIdle = onIdle;
  }

  get idle(): boolean {
    return this.#listeners.size === 0;
  }

  listen(listener: (turn: Turn<BoardEvent>) => Promise<void>): () => void {
    this.#listeners.add(listener);
    return () => {
      if (!this.#listeners.delete(listener) || !this.idle) return;
      clearTimeout(this.#timer);
      this.#unfollow?.forEach((stop) => stop());
      this.#unfollow = null;
      this.#known = null;
      this.#onIdle();
    };
  }

  /** Where a cursor of these communities stood; throws BAD_USER_INPUT for any other. */
  stoodAt(cursor: string): Stood {
    const keys = this.#services.cursors.read(this.#order, cursor);
    if (keys === null) throw protocolError('BAD_USER_INPUT', '`after` is not a cursor of this feed.', { path: ['after'] });
    const heads: HeadRow[] = [];
    for (let at = 1; at < keys.length; at += 4) heads.push({ communityId: this.#scope.communityIds[Number(keys[at])]!, volume: String(keys[at + 1]), sequence: Number(keys[at + 2]), mark: String(keys[at + 3]) });
    return { sequence: Number(keys[0]), heads };
  }

  async entrance(after: string | null): Promise<Turn<BoardEvent>> {
    if (this.#known === null || performance.now() - this.#known.beganAt > FRESH_MS) await this.#afresh();
    const key = after ?? '';
    const ready = this.#entrances.get(key) ?? this.#enter(this.#known!, this.#turn, after);
    this.#entrances.set(key, ready);
    return ready;
  }

  async #enter(known: Known, turn: number, after: string | null): Promise<Turn<BoardEvent>> {
    const reading: Reading = { cursor: known.cursor, asOf: known.asOf, sequence: known.sequence };
    const snapshot: Turn<BoardEvent> = { turn, event: { __typename: 'BoardSnapshot', ...reading, communities: known.picture } };
    if (after === null) return snapshot;
    const stood = this.stoodAt(after);
    const missed = await missedSince(this.#services.database, this.#scope, stood.heads, MISSED_MAX + 1);
    if (missed === null || stood.sequence > known.sequence || missed.reduce((sum, { count }) => sum + count, 0) > MISSED_MAX) return snapshot;
    const communities = known.picture.map((community, index) => {
      const kinds = missed.filter(({ communityId }) => communityId === this.#scope.communityIds[index]).map(({ kind }) => kind);
      return changeOfParts(community, new Set(kinds.flatMap((kind) => PARTS[kind] ?? ALL_PARTS)));
    });
    return { turn, event: { __typename: 'BoardChange', ...reading, since: stood.sequence, communities } };
  }

  /** Resolves after the next reading; rejects when it fails. */
  #afresh(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#want('look');
    });
  }

  #want(what: 'look' | 'read'): void {
    if (this.#wanted !== 'read') this.#wanted = what;
    void this.#run();
  }

  /** One reading after the other, for as long as one is wanted. */
  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    clearTimeout(this.#timer);
    while (this.#wanted !== null && !this.idle) {
      const early = this.#begunAt + PACE_MS - performance.now();
      if (early > 0) await sleep(early);
      this.#begunAt = performance.now();
      await this.#once();
    }
    this.#running = false;
    if (this.idle) return;
    this.#timer = setTimeout(() => this.#want('look'), this.#ailing ? AFTER_FAULT_MS : HEARTBEAT_MS);
    this.#timer.unref();
  }

  async #once(): Promise<void> {
    const wanted = this.#wanted;
    this.#wanted = null;
    const waiting = this.#waiting.splice(0);
    try {
      await this.#follow();
      const event = this.#take(await inTime(this.#read(wanted === 'read')));
      waiting.forEach(({ resolve }) => resolve());
      this.#ailing = false;
      if (event !== null) await Promise.all([...this.#listeners].map((listener) => listener({ event, turn: this.#turn })));
    } catch (error) {
      if (!this.#ailing) this.#services.log.warn({ err: error }, 'A board could not be read; trying again every second.');
      this.#ailing = true;
      waiting.forEach(({ reject }) => reject(error));
    }
  }

  /** Hears of changes; until it does, every look finds them all the same. */
  async #follow(): Promise<void> {
    if (this.#unfollow !== null) return;
    const stops: (() => void)[] = [];
    this.#unfollow = stops;
    for (const communityId of this.#scope.communityIds) {
      const joining = this.#services.feed.subscribe(communityId, () => this.#want('read'));
      const stop = await inTime(joining).catch((error: unknown) => {
        this.#unfollow = null;
        void joining.then((late) => late(), () => undefined);
        stops.forEach((each) => each());
        throw error;
      });
      // Everybody may have left meanwhile.
      if (this.#unfollow === stops) stops.push(stop);
      else stop();
    }
  }

  async #read(whole: boolean): Promise<Found> {
    const beganAt = performance.now();
    const { database } = this.#services;
    const known = this.#known;
    if (!whole && known !== null) {
      const seen = await look(database, this.#scope);
      const still = seen.sequence === known.sequence && seen.now >= known.asOf && seen.now < known.turnsAt && JSON.stringify(seen.heads) === JSON.stringify(known.heads);
      if (still) return { beganAt, seen, whole: null };
    }
    const seen = await readAll(database, this.#sight, known?.heads ?? []);
    return { beganAt, seen, whole: seen };
  }

  /** Makes what was found the picture of now; answers what it is told as, null for the first. */
  #take({ beganAt, seen, whole }: Found): BoardEvent | null {
    const before = this.#known;
    const reading: Reading = { cursor: this.#cursorOf(seen), asOf: seen.now, sequence: seen.sequence };
    this.#turn += 1;
    this.#entrances.clear();
    if (whole === null) {
      this.#known = { ...before!, ...reading, beganAt };
      return { __typename: 'BoardHeartbeat', ...reading };
    }
    const { picture, heads, turnsAt } = whole;
    this.#known = { ...reading, picture, heads, turnsAt, beganAt };
    if (before === null) return null;
    const setBack = whole.strange || seen.sequence < before.sequence || seen.now < before.asOf;
    const communities = setBack ? null : changesBetween(before.picture, picture);
    if (communities === null) return { __typename: 'BoardSnapshot', ...reading, communities: picture };
    if (communities.length === 0 && seen.sequence === before.sequence) return { __typename: 'BoardHeartbeat', ...reading };
    return { __typename: 'BoardChange', ...reading, since: before.sequence, communities };
  }

  #cursorOf({ sequence, heads }: Look): string {
    const { communityIds } = this.#scope;
    return this.#services.cursors.write(this.#order, [sequence, ...heads.flatMap((head) => [communityIds.indexOf(head.communityId), head.volume, head.sequence, head.mark])]);
  }
}

interface Found {
  readonly beganAt: number;
  readonly seen: Look;
  readonly whole: FullLook | null;
}

/** Gives up what takes too long; whatever comes of it later is let go. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(protocolError('UNAVAILABLE', 'The database does not answer; please try again.')), READ_WITHIN_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
