import { setImmediate as pause } from 'node:timers/promises';
import { execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { Payload } from './frames.ts';
import type { SharedSource, SharedStream, Turn } from './shared-stream.ts';

/** Frames written in one go, before others have their turn: a large audience must not hold up HTTP. */
const CHUNK = 500;
const RECHECK_EVERY_MS = 5_000;
const RECHECK_AFTER_MS = 60_000;
const RECHECK_MAX = 100;

/** One who receives a shared subscription. */
export interface Receiver {
  /** Hands over a frame without waiting; false: it was not taken, because the reader is too slow or gone. */
  deliver(payload: Payload): boolean;
  /** Ends the subscription from our side; with an error when it was refused. */
  end(error: Error | null): void;
}

/** What of this process operators ask: people connected, and what they cost. */
export interface SharedCounts {
  readonly subscribers: number;
  readonly groups: number;
  readonly executions: number;
  readonly framesSent: number;
  readonly framesDropped: number;
}

interface Member {
  readonly receiver: Receiver;
  readonly allowed: () => Promise<boolean>;
  /** The last turn it was given. */
  turn: number;
  checkedAt: number;
}

interface Group {
  readonly key: string;
  readonly source: SharedSource<unknown>;
  readonly args: ExecutionArgs;
  readonly members: Set<Member>;
  /** The last turn handed out. */
  turn: number;
  /** Results by event: newcomers of one turn share one. */
  readonly payloads: WeakMap<object, Promise<Payload>>;
  leave: () => void;
  /** Who is on the way in. */
  entering: number;
}

/** How an operation is run for all: `rootValue` becomes the event. */
export interface SharedOperation {
  readonly args: ExecutionArgs;
  /** Same text, operation and variables (without the one that says where the reader stood): same result. */
  readonly key: string;
}

/**
 * Runs identical subscriptions once. A group is a source (whose data, which scope) and an operation; each event is
 * executed and serialised once a group, and the same bytes go to every member (design 5, performance W3).
 */
export class SharedExecutions {
  readonly #groups = new Map<SharedSource<unknown>, Map<string, Group>>();
  readonly #mask: (result: ExecutionResult) => unknown;
  readonly #denied: () => Error;
  readonly #timer: NodeJS.Timeout;
  #executions = 0;
  #sent = 0;
  #dropped = 0;
  #checking = false;

  /** `mask`: makes a result fit for the outside; `denied`: the error for a reader who may no longer see it. */
  constructor(options: { readonly mask: (result: ExecutionResult) => unknown; readonly denied: () => Error }) {
    this.#mask = options.mask;
    this.#denied = options.denied;
    this.#timer = setInterval(() => void this.#recheck(), RECHECK_EVERY_MS);
    this.#timer.unref();
  }

  /** Ends the checking; subscriptions end with their connections. */
  stop(): void {
    clearInterval(this.#timer);
  }

  counts(): SharedCounts {
    const groups = [...this.#groups.values()].flatMap((keyed) => [...keyed.values()]);
    return { subscribers: groups.reduce((sum, { members }) => sum + members.size, 0), groups: groups.length, executions: this.#executions, framesSent: this.#sent, framesDropped: this.#dropped };
  }

  /**
   * Brings a receiver in: it is given the entrance, then every later turn. Answers how to leave.
   *
   * @throws what the source's `entrance` throws; nothing is left behind then
   */
  async join(operation: SharedOperation, stream: SharedStream<unknown>, receiver: Receiver): Promise<() => void> {
    const group = this.#groupOf(stream.source, operation);
    group.entering += 1;
    try {
      for (;;) {
        const entrance = await stream.source.entrance(stream.after);
        const payload = await this.#payloadOf(group, entrance.event);
        // A turn that was handed out meanwhile would be missing: ask again.
        if (group.turn > entrance.turn) continue;
        const member: Member = { receiver, allowed: stream.allowed, turn: entrance.turn, checkedAt: Date.now() };
        group.members.add(member);
        this.#give(group, member, payload);
        return () => this.#leave(group, member);
      }
    } finally {
      group.entering -= 1;
      this.#closeIfEmpty(group);
    }
  }

  #groupOf(source: SharedSource<unknown>, { args, key }: SharedOperation): Group {
    const keyed = this.#groups.get(source) ?? new Map<string, Group>();
    this.#groups.set(source, keyed);
    const known = keyed.get(key);
    if (known !== undefined) return known;
    const group: Group = { key, source, args, members: new Set(), turn: 0, payloads: new WeakMap(), leave: () => undefined, entering: 0 };
    group.leave = source.listen((turn) => this.#handOut(group, turn));
    keyed.set(key, group);
    return group;
  }

  #payloadOf(group: Group, event: unknown): Promise<Payload> {
    const known = group.payloads.get(event as object);
    if (known !== undefined) return known;
    this.#executions += 1;
    const made = Promise.resolve(execute({ ...group.args, rootValue: event })).then((result) => new Payload(this.#mask(result)));
    group.payloads.set(event as object, made);
    return made;
  }

  async #handOut(group: Group, { event, turn }: Turn<unknown>): Promise<void> {
    group.turn = turn;
    if (group.members.size === 0) return;
    const payload = await this.#payloadOf(group, event);
    const members = [...group.members];
    for (let from = 0; from < members.length; from += CHUNK) {
      if (from > 0) await pause();
      for (const member of members.slice(from, from + CHUNK)) {
        if (member.turn >= turn || !group.members.has(member)) continue;
        member.turn = turn;
        this.#give(group, member, payload);
      }
    }
  }

  #give(group: Group, member: Member, payload: Payload): void {
    if (member.receiver.deliver(payload)) {
      this.#sent += 1;
      return;
    }
    this.#dropped += 1;
    this.#leave(group, member);
    member.receiver.end(null);
  }

  #leave(group: Group, member: Member): void {
    group.members.delete(member);
    this.#closeIfEmpty(group);
  }

  #closeIfEmpty(group: Group): void {
    if (group.members.size > 0 || group.entering > 0) return;
    const keyed = this.#groups.get(group.source);
    if (keyed?.get(group.key) !== group) return;
    group.leave();
    keyed.delete(group.key);
    if (keyed.size === 0) this.#groups.delete(group.source);
  }

  /** Asks, a few at a time, whether members may still see what they are sent. */
  async #recheck(): Promise<void> {
    if (this.#checking) return;
    this.#checking = true;
    try {
      const due = Date.now() - RECHECK_AFTER_MS;
      const late = [...this.#groups.values()].flatMap((keyed) => [...keyed.values()].flatMap((group) => [...group.members].filter(({ checkedAt }) => checkedAt <= due).map((member) => ({ group, member }))));
      for (const { group, member } of late.slice(0, RECHECK_MAX)) {
        const allowed = await member.allowed();
        member.checkedAt = Date.now();
        if (allowed || !group.members.has(member)) continue;
        this.#leave(group, member);
        member.receiver.end(this.#denied());
      }
    } catch {
      // A database that is away decides nothing about rights; the next round asks again.
    } finally {
      this.#checking = false;
    }
  }
}
