import type { Writable } from 'node:stream';
import { DataSource, type EntityManager, type EntitySchema, type MigrationInterface } from 'typeorm';
import pg, { type Client, type Pool, type PoolClient, type QueryConfig } from 'pg';

/** Whose data a transaction may see. Both null: nothing but what needs no scope. */
export interface Scope {
  readonly organisationId: string | null;
  readonly communityIds: readonly string[];
}

/** One named statement: prepared once a connection and kept. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** How long anything may wait, milliseconds: for a connection, for the server's work, for its answer. */
export interface WaitLimits {
  readonly connectionTimeoutMillis: number;
  readonly statement_timeout: number;
  readonly query_timeout: number;
}

/** For serving: nobody waits for ever on a database that is frozen or gone. */
export const SERVING: WaitLimits = { connectionTimeoutMillis: 10_000, statement_timeout: 20_000, query_timeout: 25_000 };

/** The scope that sees nothing. */
export const NO_SCOPE: Scope = { organisationId: null, communityIds: [] };
const surveying: Statement = { name: 'survey', text: `select set_config('app.survey', 'on', true)` };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const TIMESTAMPTZ = 1184;
const BIGINT = 20;

/** `2026-11-23 00:48:15.123+00` → epoch milliseconds; the connections' TimeZone is UTC, so the offset is `+00`. */
const readInstant = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00`);

const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
    if (oid === TIMESTAMPTZ) return readInstant;
    if (oid === BIGINT) return Number;
    return pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown;
  },
};
/**
 * The one room that hands out transactions. Named SQL and mapped work share its pool; each transaction sets its
 * scope first, so that row-level security stands under every statement (design 6).
 */
export class Database {
  readonly source: DataSource;

  readonly #url: string;

  private constructor(source: DataSource, url: string) {
    this.source = source;
    this.#url = url;
  }

  /** Opens the pool. `url` is the application role's address; throws when the database cannot be reached. */
  static async open(url: string, options: { poolSize: number; entities: readonly EntitySchema[]; migrations?: readonly (new () => MigrationInterface)[]; limits?: WaitLimits }): Promise<Database> {
    const source = new DataSource({
      type: 'postgres',
      url,
      entities: [...options.entities],
      migrations: [...(options.migrations ?? [])],
      migrationsTransactionMode: 'each',
      synchronize: false,
      applicationName: 'huiyin',
      extra: { max: options.poolSize, pipeline: true, options: '-c TimeZone=UTC', idleTimeoutMillis: 60_000, ...options.limits },
      // A backend that is killed is replaced by the pool; the error itself reaches whoever was using it.
      poolErrorHandler: () => undefined,
    });
    await source.initialize();
    return new Database(source, url);
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }

  private get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  /** Runs one statement outside any scope; for functions that set their own, such as `journal_append`. */
  async call<Row>(statement: Statement, values: readonly unknown[]): Promise<readonly Row[]> {
    return (await this.pool.query({ ...statement, values: [...values], types } as QueryConfig)).rows as readonly Row[];
  }

  /** Runs one read within a scope; BEGIN, scope, statement and COMMIT go out in one flight. */
  async read<Row>(scope: Scope, statement: Statement, values: readonly unknown[]): Promise<readonly Row[]> {
    const [rows] = await this.readAll(scope, [{ statement, values }]);
    return rows as readonly Row[];
  }

  /** Runs several reads of one snapshot within a scope, in one flight; answers their rows in order. */
  async readAll(scope: Scope, reads: readonly { readonly statement: Statement; readonly values: readonly unknown[] }[]): Promise<readonly (readonly unknown[])[]> {
    return this.#held(async (client) => {
      const begin = `${reads.length > 1 ? 'begin isolation level repeatable read read only' : 'begin read only'}; ${setScope(scope)}`;
      const flight: Promise<unknown>[] = [];
      // One write to the socket for the whole flight instead of several for each statement.
      const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection;
      stream.cork();
      try {
        flight.push(client.query(begin));
        for (const { statement, values } of reads) flight.push(client.query({ ...statement, values: [...values], types } as QueryConfig));
        // After an error the commit rolls back: nothing is left open.
        flight.push(client.query('commit'));
      } finally {
        // Whatever happens, a connection never goes back to the pool with its mouth shut.
        stream.uncork();
      }
      const landed = await Promise.allSettled(flight);
      const failed = landed.find((result) => result.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
      return landed.slice(1, -1).map((result) => (result as PromiseFulfilledResult<{ rows: unknown[] }>).value.rows);
    });
  }

  /** Writes tables of the platform itself (sessions, outbox) within a scope; business tables refuse it by grant. */
  async write<T>(scope: Scope, work: (query: <Row>(statement: Statement, values: readonly unknown[]) => Promise<readonly Row[]>) => Promise<T>): Promise<T> {
    return this.#held(async (client) => {
      try {
        await client.query(`begin; ${setScope(scope)}`);
        const value = await work(async <Row>(statement: Statement, values: readonly unknown[]) => (await client.query({ ...statement, values: [...values], types } as QueryConfig)).rows as readonly Row[]);
        await client.query('commit');
        return value;
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw error;
      }
    });
  }

  /** Reads which communities and offices there are, of every organisation; what is in them stays shut. */
  survey<T>(work: (query: <Row>(statement: Statement, values: readonly unknown[]) => Promise<readonly Row[]>) => Promise<T>): Promise<T> {
    return this.write(NO_SCOPE, async (query) => {
      await query(surveying, []);
      return work(query);
    });
  }

  /** Mapped reads (TypeORM) within a scope, on a connection of the same pool. */
  async mapped<T>(scope: Scope, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.connect();
      await runner.startTransaction();
      await runner.query(setScope(scope));
      const value = await work(runner.manager);
      await runner.commitTransaction();
      return value;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** A connection outside the pool, for LISTEN; the caller ends it. */
  async connect(): Promise<Client> {
    const client = new pg.Client({ connectionString: this.#url, application_name: 'huiyin feed', connectionTimeoutMillis: SERVING.connectionTimeoutMillis, keepAlive: true });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  /** Lends a connection; one that broke is thrown away instead of going back to the pool. */
  async #held<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    const note = (error: Error): void => void (broken = error);
    client.on('error', note);
    try {
      return await work(client);
    } catch (error) {
      if (isConnectionError(error)) broken = error as Error;
      throw error;
    } finally {
      client.removeListener('error', note);
      client.release(broken);
    }
  }
}

function setScope(scope: Scope): string {
  for (const id of scope.communityIds) if (!UUID.test(id)) throw new TypeError(`Not a community id: ${id}`);
  if (scope.organisationId !== null && !UUID.test(scope.organisationId)) throw new TypeError(`Not an organisation id: ${scope.organisationId}`);
  return `set local app.organisation = '${scope.organisationId ?? ''}'; set local app.communities = '${scope.communityIds.length > 0 ? `{${scope.communityIds.join(',')}}` : ''}'`;
}

const AWAY_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', '57P01', '57P02', '57P03', '57P05', '08000', '08001', '08003', '08004', '08006']);
/** pg's own words, for errors that carry no code. */
const AWAY_WORDS = new Set(['Connection terminated', 'Connection terminated unexpectedly', 'Connection terminated due to connection timeout', 'timeout expired', 'timeout exceeded when trying to connect', 'Query read timeout', 'Client has encountered a connection error and is not queryable', 'Client was closed and is not queryable']);

/** True for errors after which the outcome of a transaction is unknown or the server is not there. */
export function isConnectionError(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return AWAY_CODES.has(String(code)) || (code === undefined && AWAY_WORDS.has(String(message)));
}
