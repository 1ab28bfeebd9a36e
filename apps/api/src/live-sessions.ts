import { hashToken } from './modules/session/commands.ts';
import { sessionsAlive } from './modules/session/rows.ts';
import { credentialOf, screenStandings } from './modules/screen/principal.ts';
import type { Context, Edge } from './context.ts';
import type { Services } from './services.ts';
import { contextOf } from './viewer.ts';

const RECHECK_MS = 4_000;
/** Far less than a session or screen that is over may still listen. */
export const FRESH_MS = 1_000;
/** Connections of one session, or of one wall screen, at a time. */
export const CONNECTIONS_MAX = 20;

/** Who asks to connect: somebody's session, or a paired wall screen. */
export interface LiveCaller {
  readonly hash: Buffer;
  readonly address: string;
  /** What the caller's context is made of at each subscription. */
  readonly credential: Pick<Edge, 'sessionHash' | 'screenHash'>;
  /** The version of the screen; null: a session. */
  readonly screenVersion: number | null;
}
/** A connection that lives as long as its caller may listen. */
export interface LiveSession extends LiveCaller {
  /** Ends the connection; `again`: the caller is to come back at once, with what it has by then. */
  readonly close: (again: boolean) => void;
}

/** What was asked of the database to let a caller in, for what the caller asks at once: taken, it is held no longer. */
export class Fresh {
  #context: Context | null;
  readonly #at: number;

  /** `at`: monotonic, milliseconds. */
  constructor(context: Context, at = performance.now()) {
    this.#context = context;
    this.#at = at;
  }

  /** Null when it was taken already or is not fresh any more. */
  take(now = performance.now()): Context | null {
    const context = now - this.#at > FRESH_MS ? null : this.#context;
    this.#context = null;
    return context;
  }
}

/** Whether somebody may hold a live connection at all. */
export const mayListen = ({ viewer, screen }: Context): boolean => viewer !== null || screen !== null;

/** The live connections of a process, over either transport: how many a caller has, and their end with it. */
export class LiveSessions {
  readonly #services: Services;
  readonly #open = new Set<LiveSession>();
  /** How many each caller has. */
  readonly #counts = new Map<string, number>();
  readonly #timer: NodeJS.Timeout;

  constructor(services: Services) {
    this.#services = services;
    this.#timer = setInterval(() => void this.#recheck(), RECHECK_MS);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Who asks to connect, by the token it names or by what its request carries, and as whom; null when it may not. */
  async callerOf(edge: Edge, token?: string): Promise<{ readonly caller: LiveCaller; readonly fresh: Fresh } | null> {
    const credential = token === undefined ? { sessionHash: edge.sessionHash, screenHash: edge.screenHash ?? null } : credentialOf(token, hashToken);
    const hash = credential.screenHash ?? credential.sessionHash;
    if (hash === null) return null;
    const context = await contextOf(this.#services, { ...edge, ...credential });
    if (!mayListen(context)) return null;
    return { caller: { hash, address: edge.address, credential, screenVersion: context.screen?.version ?? null }, fresh: new Fresh(context) };
  }

  /** Takes a connection up; null when its caller has too many. */
  admit(caller: LiveCaller, close: LiveSession['close']): LiveSession | null {
    const name = callerName(caller);
    const count = this.#counts.get(name) ?? 0;
    if (count >= CONNECTIONS_MAX) return null;
    this.#counts.set(name, count + 1);
    const session: LiveSession = { ...caller, close };
    this.#open.add(session);
    return session;
  }

  leave(session: LiveSession): void {
    if (!this.#open.delete(session)) return;
    const name = callerName(session);
    const left = this.#counts.get(name)! - 1;
    if (left === 0) this.#counts.delete(name);
    else this.#counts.set(name, left);
  }

  /** What is over (signed out, dismissed, expired, revoked) ends its connections within seconds. */
  async #recheck(): Promise<void> {
    if (this.#open.size === 0) return;
    const open = [...this.#open];
    try {
      await this.#recheckSessions(open.filter(({ screenVersion }) => screenVersion === null));
      await this.#recheckScreens(open.filter(({ screenVersion }) => screenVersion !== null));
    } catch (error) {
      this.#services.log.warn({ err: error }, 'Sessions of live connections could not be checked; trying again.');
    }
  }

  async #recheckSessions(sessions: readonly LiveSession[]): Promise<void> {
    if (sessions.length === 0) return;
    const { database, env } = this.#services;
    const rows = await database.call<{ alive: boolean }>(sessionsAlive, [sessions.map(({ hash }) => hash), env.sessionIdleMinutes]);
    rows.forEach(({ alive }, index) => {
      if (!alive) sessions[index]!.close(false);
    });
  }

  /** A screen that was changed, or came with a newer token meanwhile, is to come again. */
  async #recheckScreens(screens: readonly LiveSession[]): Promise<void> {
    (await screenStandings(this.#services, screens)).forEach((version, index) => {
      if (version !== screens[index]!.screenVersion) screens[index]!.close(version !== null);
    });
  }
}

const callerName = ({ hash }: LiveCaller): string => hash.toString('base64');
