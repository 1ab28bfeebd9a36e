import type { Client } from 'pg';
import type { Database, Scope } from './database.ts';
import type { Logger } from './logger.ts';

/** A bare fact of change, in the order of its volume. */
export interface FeedEvent {
  readonly communityId: string;
  readonly volume: string;
  readonly sequence: number;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly version: number;
}

const CHANNEL = 'huiyin_wake';
const POLL_MS = 2_000;
const BATCH_MS = 15;
const PAGE = 500;

const heads = { name: 'feed_heads', text: 'select community_id as "communityId", name as volume, size::int as sequence from volumes where community_id = any ($1::uuid[])' };
const newer = {
  name: 'feed_newer',
  text: `select community_id as "communityId", volume, sequence::int as sequence, subject_kind as "subjectKind", subject_id as "subjectId", version
    from entries where community_id = $1 and volume = $2 and sequence > $3 order by sequence limit ${PAGE}`,
};
const claim = {
  name: 'outbox_claim',
  text: `with due as (select id from outbox where topic = 'wake' order by id limit 1000 for update skip locked),
    gone as (delete from outbox using due where outbox.id = due.id returning outbox.community_id, outbox.payload)
    select community_id as "communityId", payload->>'volume' as volume, max((payload->>'sequence')::int) as sequence from gone group by 1, 2`,
};

/** Sequence reached by volume name. */
export type Heads = ReadonlyMap<string, number>;
type Listener = (events: readonly FeedEvent[]) => void;

/**
 * The live feed of a process. The outbox's wake-ups are sent after the commit, batched; a poll of the volumes' heads
 * catches one that was lost; each new entry is read once a process and fanned out (design 5).
 */
export class Feed {
  readonly #database: Database;
  readonly #log: Logger;
  readonly #communities = new Map<string, { reached: Map<string, number>; listeners: Set<Listener>; reading: Promise<void> | null; again: boolean }>();
  #listening: Client | null = null;
  #connecting: Promise<void> | null = null;
  #relaying: Promise<void> | null = null;
  #relayAgain = false;
  #timers: NodeJS.Timeout[] = [];
  #stopped = false;

  constructor(database: Database, log: Logger) {
    this.#database = database;
    this.#log = log;
  }

  async start(): Promise<void> {
    await this.#listen();
    const timer = setInterval(() => {
      this.wake();
      void this.#listen();
      for (const communityId of this.#communities.keys()) this.#catchUp(communityId);
    }, POLL_MS);
    timer.unref();
    this.#timers.push(timer);
    this.wake();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#timers.forEach((timer) => clearInterval(timer));
    this.#communities.clear();
    await this.#relaying?.catch(() => undefined);
    await this.#connecting;
    const client = this.#listening;
    this.#listening = null;
    await client?.end().catch(() => undefined);
  }

  /** Sends the wake-ups that are due; many calls make one flight. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#relaying !== null) {
      this.#relayAgain = true;
      return;
    }
    this.#relaying = new Promise((resolve) => setTimeout(resolve, BATCH_MS))
      .then(() => this.#relay())
      .catch((error: unknown) => this.#log.warn({ err: error }, 'Wake-ups wait in the outbox; the next poll sends them.'))
      .finally(() => {
        this.#relaying = null;
        if (this.#relayAgain) {
          this.#relayAgain = false;
          this.wake();
        }
      });
  }

  /** The present heads of a community's volumes. */
  async heads(communityId: string): Promise<Heads> {
    const rows = await this.#database.read<{ volume: string; sequence: number }>(scopeOf(communityId), heads, [[communityId]]);
    return new Map(rows.map((row) => [row.volume, row.sequence]));
  }

  /** Entries of a volume after a sequence, at most a page, for a client that comes back with a cursor. */
  async after(communityId: string, volume: string, sequence: number): Promise<readonly FeedEvent[]> {
    return this.#database.read<FeedEvent>(scopeOf(communityId), newer, [communityId, volume, sequence]);
  }

  /** Tells `listener` of everything appended from now on, in order per volume; answers how to stop. */
  async subscribe(communityId: string, listener: Listener): Promise<() => void> {
    let room = this.#communities.get(communityId);
    if (room === undefined) {
      const reached = await this.heads(communityId);
      room = this.#communities.get(communityId) ?? { reached: new Map(reached), listeners: new Set(), reading: null, again: false };
      this.#communities.set(communityId, room);
    }
    const joined = room;
    joined.listeners.add(listener);
    return () => {
      joined.listeners.delete(listener);
      if (joined.listeners.size === 0 && this.#communities.get(communityId) === joined) this.#communities.delete(communityId);
    };
  }

  /** How many listen to a community in this process; null when nobody does and nothing is kept for it. */
  listeners(communityId: string): number | null {
    return this.#communities.get(communityId)?.listeners.size ?? null;
  }

  async #relay(): Promise<void> {
    const woken = await this.#database.write(RELAY, async (query) => {
      await query({ name: 'outbox_role', text: `select set_config('app.relay', 'on', true)` }, []);
      return query<{ communityId: string; volume: string; sequence: number }>(claim, []);
    });
    if (woken.length === 0) return;
    const communities = [...new Set(woken.map((row) => row.communityId))];
    await this.#database.call({ name: 'feed_notify', text: `select pg_notify('${CHANNEL}', id) from unnest($1::text[]) id` }, [communities]);
  }

  /** Listens unless it already does; one attempt at a time. */
  #listen(): Promise<void> {
    if (this.#listening !== null || this.#stopped) return Promise.resolve();
    this.#connecting ??= this.#connect().finally(() => (this.#connecting = null));
    return this.#connecting;
  }

  async #connect(): Promise<void> {
    let client: Client | null = null;
    try {
      client = await this.#database.connect();
      const lost = client;
      client.on('notification', (message) => message.payload !== undefined && this.#catchUp(message.payload));
      client.on('error', () => {
        if (this.#listening === lost) this.#listening = null;
        lost.end().catch(() => undefined);
      });
      client.on('end', () => {
        if (this.#listening === lost) this.#listening = null;
      });
      await client.query(`listen ${CHANNEL}`);
      this.#listening = client;
    } catch (error) {
      await client?.end().catch(() => undefined);
      this.#log.warn({ err: error }, 'Not listening for wake-ups; polling goes on.');
    }
  }

  #catchUp(communityId: string): void {
    const room = this.#communities.get(communityId);
    if (room === undefined || this.#stopped) return;
    if (room.reading !== null) {
      room.again = true;
      return;
    }
    room.reading = this.#readNewer(communityId, room.reached, room.listeners)
      .catch((error: unknown) => this.#log.warn({ err: error, communityId }, 'The feed could not read; it tries again.'))
      .finally(() => {
        room.reading = null;
        if (room.again) {
          room.again = false;
          this.#catchUp(communityId);
        }
      });
  }

  async #readNewer(communityId: string, reached: Map<string, number>, listeners: ReadonlySet<Listener>): Promise<void> {
    for (const [volume, head] of await this.heads(communityId)) {
      // An older database was brought back: what it will append again is new.
      if (head < (reached.get(volume) ?? 0)) reached.set(volume, head);
      for (;;) {
        const from = reached.get(volume) ?? 0;
        if (from >= head) break;
        const events = await this.after(communityId, volume, from);
        if (events.length === 0) break;
        reached.set(volume, events.at(-1)!.sequence);
        listeners.forEach((listener) => listener(events));
      }
    }
  }
}

const scopeOf = (communityId: string): Scope => ({ organisationId: null, communityIds: [communityId] });
const RELAY: Scope = { organisationId: null, communityIds: [] };
