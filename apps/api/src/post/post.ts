import { EventEmitter } from 'node:events';
import { Logger, makeWorkerUtils, run, runMigrations, type Runner, type WorkerEvents, type WorkerUtils } from 'graphile-worker';
import pLimit from 'p-limit';
import { readClock } from '../viewer.ts';
import { NO_SCOPE } from '../platform/database.ts';
import type { Services } from '../services.ts';
import { Carrier, type Job } from './deliver.ts';
import { relay } from './relay.ts';
import * as rows from './rows.ts';

const LOOK_MS = 1_000;
const BEAT_MS = 5_000;
/** A worker that gave no sign of life for so long is dead: what it holds is let go. */
const DEAD_AFTER_SECONDS = 20;
/** Deliveries under way at once: a channel that hangs holds one, so that many can hang before others wait. */
const CONCURRENCY = 16;

/** The job engine's tables, brought up to date with the owner's role; the application role may use them. */
export async function migratePost(ownerUrl: string, query: (text: string) => Promise<unknown>): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => undefined) });
  await query(RIGHTS);
}

// Jobs hold ids only: what they are about is read under row-level security.
const RIGHTS = `do $$ declare t text; begin
  grant usage on schema graphile_worker to huiyin_app;
  grant select, insert, update, delete on all tables in schema graphile_worker to huiyin_app;
  grant usage, select on all sequences in schema graphile_worker to huiyin_app;
  grant execute on all functions in schema graphile_worker to huiyin_app;
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'graphile_worker' and c.relrowsecurity loop
    if not exists (select 1 from pg_policies where schemaname = 'graphile_worker' and tablename = t and policyname = 'application') then
      execute format('create policy application on graphile_worker.%I to huiyin_app using (true) with check (true)', t);
    end if;
  end loop;
end $$`;

/** Sends what leaves the house: a relay hands messages to the job engine, whose workers deliver them. */
export class Post {
  readonly #services: Services;
  readonly #carrier: Carrier;
  readonly #workers = new Set<string>();
  /** One look at a time, each at its own instant: what an earlier one left may be due for the next. */
  readonly #relays = pLimit(1);
  #runner: Runner | null = null;
  #utils: WorkerUtils | null = null;
  #timers: NodeJS.Timeout[] = [];
  #stopped = false;

  constructor(services: Services, carrier: Carrier) {
    this.#services = services;
    this.#carrier = carrier;
  }

  /** Starts; throws when the job engine's tables are not there. */
  async start(): Promise<void> {
    const { env, log } = this.#services;
    const events = new EventEmitter() as WorkerEvents;
    events.on('worker:create', ({ worker }) => void this.#workers.add(worker.workerId));
    events.on('worker:stop', ({ worker }) => void this.#workers.delete(worker.workerId));
    const logger = new Logger(() => (level, message, meta) => { if (level === 'error') log.warn({ meta }, message); });
    const shared = { connectionString: env.databaseUrl, logger };
    this.#utils = await makeWorkerUtils(shared);
    this.#runner = await run({ ...shared, events, concurrency: CONCURRENCY, maxPoolSize: 4, noHandleSignals: true, pollInterval: LOOK_MS, taskList: { deliver: (job) => this.#carrier.deliver(job as Job) } });
    await this.#beat();
    this.#every(BEAT_MS, () => this.#beat());
    this.#every(LOOK_MS, async () => { if (this.#relays.activeCount === 0) await this.settle(); });
  }

  /** Ends after the deliveries that are under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#timers.forEach((timer) => clearInterval(timer));
    await this.#relays(() => undefined);
    await this.#runner?.stop();
    await this.#utils?.release();
  }

  /** Hands over everything that may leave at the present instant. */
  settle(): Promise<void> {
    return this.#relays(async () => {
      if (!this.#stopped) await relay(this.#services, await readClock(this.#services));
    });
  }

  #every(ms: number, work: () => Promise<unknown>): void {
    this.#timers.push(setInterval(() => void work().catch((error: unknown) => this.#services.log.warn({ err: error }, 'The post could not work; it tries again.')), ms));
  }

  /** Tells that our workers live, and lets go what dead ones hold: a job that was under way is tried again at once. */
  async #beat(): Promise<void> {
    const dead = await this.#services.database.write(NO_SCOPE, async (query) => {
      await query(rows.beat, [[...this.#workers]]);
      await query(rows.buryWorkers, []);
      return query<{ id: string }>(rows.deadWorkers, [DEAD_AFTER_SECONDS]);
    });
    if (dead.length > 0) await this.#utils!.forceUnlockWorkers(dead.map(({ id }) => id));
  }
}
