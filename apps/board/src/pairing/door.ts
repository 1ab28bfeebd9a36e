import type { Memory } from './memory.ts';
import type { PairingServer, Pending, Screen } from './server.ts';

/** Where a screen stands before its board. It never ends: every state has a way on that needs no hand. */
export type DoorState =
  /** Nobody has answered yet whether somebody is signed in here. */
  | { readonly phase: 'asking' }
  /** Shows a code until somebody approves it. `endsAt`: monotonic, milliseconds. `reached`: the server answered last time. */
  | { readonly phase: 'pairing'; readonly code: string; readonly approveUrl: string | null; readonly endsAt: number; readonly reached: boolean }
  /** Too many ask from here: it tries again by itself. */
  | { readonly phase: 'heldUp' }
  /** Paired; `screen` null until the server has said what it shows. */
  | { readonly phase: 'paired'; readonly screen: Screen | null }
  /** Somebody is signed in on this browser: their board is shown. */
  | { readonly phase: 'person' };

/** Timers and clocks, handed in so that a test can be its own time. `later` answers the way to call it off. */
export interface Time {
  /** Monotonic, milliseconds. */
  now(): number;
  wallClock(): number;
  later(act: () => void, milliseconds: number): () => void;
}

const AGAIN_MS = 2_000;
const HELD_UP_MS = 30_000;
/** A browser on which somebody signs in meanwhile needs no code any more. */
const PERSON_MS = 5_000;
const LOOK_MS = 60_000;

/**
 * Lets a screen in: by the token it keeps, by somebody who is signed in, or by a code (RFC 8628). It looks after the token:
 * changes it daily, and asks to be paired anew when the server says that it holds no more. A missing answer says nothing.
 */
export class Door {
  readonly #server: PairingServer;
  readonly #memory: Memory;
  readonly #time: Time;
  readonly #listeners = new Set<() => void>();
  #state: DoorState = { phase: 'asking' };
  #token: string | null = null;
  /** Each way through the states; an answer to an older one is not heard any more. */
  #way = 0;
  readonly #timers = new Set<() => void>();
  #looking = false;
  #callOffLook: () => void = () => undefined;
  #personAskedAt = 0;

  constructor(server: PairingServer, memory: Memory, time: Time) {
    this.#server = server;
    this.#memory = memory;
    this.#time = time;
  }

  readonly state = (): DoorState => this.#state;
  /** What the board's requests bear; null while somebody's session speaks, or nobody's. */
  readonly token = (): string | null => this.#token;
  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(): void {
    const kept = this.#memory.readPaired();
    if (kept !== null) this.#open(kept.token, kept.screen);
    else this.#ask();
  }

  stop(): void {
    this.#turn();
  }

  /** The server said to the board that nobody is signed in: is that so? Called again and again, it asks once. */
  readonly refused = (): void => {
    if (this.#state.phase === 'person') this.#ask();
    else if (this.#state.phase === 'paired') this.#look();
  };

  #turn(): number {
    this.#timers.forEach((off) => off());
    this.#timers.clear();
    this.#looking = false;
    return ++this.#way;
  }

  /** Answers the way to call it off. */
  #later(act: () => void, milliseconds: number): () => void {
    const off = this.#time.later(() => {
      this.#timers.delete(off);
      act();
    }, milliseconds);
    this.#timers.add(off);
    return () => {
      this.#timers.delete(off);
      off();
    };
  }

  #be(state: DoorState): void {
    this.#state = state;
    this.#listeners.forEach((listener) => listener());
  }

  /** Is somebody signed in? If not, a code: the one that was shown before a reload, as long as it is worth something. */
  #ask(): void {
    const way = this.#turn();
    this.#token = null;
    this.#be({ phase: 'asking' });
    const pending = this.#memory.readPending();
    if (pending !== null && pending.endsAt > this.#time.wallClock()) return this.#show(pending, pending.endsAt - this.#time.wallClock());
    this.#memory.writePending(null);
    void this.#begin(way);
  }

  async #begin(way: number): Promise<void> {
    try {
      if (await this.#server.isSomebodySignedIn()) return void (way === this.#way && this.#admitPerson());
      const pending = await this.#server.start();
      if (way !== this.#way) return;
      if (pending === null) {
        this.#be({ phase: 'heldUp' });
        return void this.#later(() => this.#ask(), HELD_UP_MS);
      }
      this.#memory.writePending({ ...pending, endsAt: this.#time.wallClock() + pending.expiresInSeconds * 1_000 });
      this.#show(pending, pending.expiresInSeconds * 1_000);
    } catch {
      if (way === this.#way) this.#later(() => void this.#begin(way), AGAIN_MS);
    }
  }

  #show(pending: Pending, leftMilliseconds: number): void {
    this.#personAskedAt = this.#time.now();
    this.#be({ phase: 'pairing', code: pending.code, approveUrl: pending.approveUrl, endsAt: this.#time.now() + leftMilliseconds, reached: true });
    this.#later(() => void this.#poll(pending), pending.intervalSeconds * 1_000);
    this.#later(() => this.#anew(), leftMilliseconds);
  }

  #anew(): void {
    this.#memory.writePending(null);
    this.#ask();
  }

  async #poll(pending: Pending): Promise<void> {
    const way = this.#way;
    let next = pending.intervalSeconds;
    try {
      const person = this.#time.now() - this.#personAskedAt >= PERSON_MS;
      if (person) this.#personAskedAt = this.#time.now();
      const [answer, signedIn] = await Promise.all([this.#server.poll(pending.deviceSecret), person ? this.#server.isSomebodySignedIn() : false]);
      if (way !== this.#way) return;
      if (answer?.token != null) return this.#admit(answer.token);
      if (signedIn) return this.#admitPerson();
      if (answer === null || answer.state === 'DECLINED' || answer.state === 'EXPIRED') return this.#anew();
      next = answer.intervalSeconds;
      this.#reached(true);
    } catch {
      if (way !== this.#way) return;
      this.#reached(false);
    }
    this.#later(() => void this.#poll({ ...pending, intervalSeconds: next }), next * 1_000);
  }

  #reached(reached: boolean): void {
    if (this.#state.phase === 'pairing' && this.#state.reached !== reached) this.#be({ ...this.#state, reached });
  }

  #admitPerson(): void {
    this.#turn();
    this.#memory.writePending(null);
    this.#be({ phase: 'person' });
    this.#later(() => void this.#isPersonThere(), LOOK_MS);
  }

  /** A session that is over needs a code, or somebody else. */
  async #isPersonThere(): Promise<void> {
    const way = this.#way;
    const there = await this.#server.isSomebodySignedIn().catch(() => true);
    if (way !== this.#way) return;
    if (there) this.#later(() => void this.#isPersonThere(), LOOK_MS);
    else this.#ask();
  }

  #admit(token: string): void {
    this.#memory.writePaired({ token, screen: null });
    this.#memory.writePending(null);
    this.#open(token, null);
  }

  #open(token: string, screen: Screen | null): void {
    this.#turn();
    this.#token = token;
    this.#be({ phase: 'paired', screen });
    this.#look();
  }

  /** Asks what this screen is: for what was changed, for a token that is a day old, and for one that holds no more. */
  #look(): void {
    if (this.#looking) return;
    this.#looking = true;
    this.#callOffLook();
    const way = this.#way;
    void this.#looked(way).catch(() => (way === this.#way ? AGAIN_MS : null)).then((again) => {
      if (again === null) return;
      this.#looking = false;
      this.#callOffLook = this.#later(() => this.#look(), again);
    });
  }

  /** Milliseconds until the next look; null when there is none on this way. */
  async #looked(way: number): Promise<number | null> {
    const token = this.#token!;
    const found = await this.#server.self(token);
    if (way !== this.#way) return null;
    if (found === null) return this.#lost(token);
    const { rotateInSeconds, ...screen } = found;
    this.#tell(screen);
    if (rotateInSeconds > 0) return LOOK_MS;
    const fresh = await this.#server.rotate(token, screen.id);
    if (way !== this.#way) return null;
    this.#memory.writePaired({ token: fresh, screen });
    this.#token = fresh;
    return LOOK_MS;
  }

  #tell(screen: Screen): void {
    this.#memory.writePaired({ token: this.#token!, screen });
    if (this.#state.phase === 'paired' && JSON.stringify(this.#state.screen) !== JSON.stringify(screen)) this.#be({ phase: 'paired', screen });
  }

  /** Another tab may have changed the token meanwhile: then that one counts. */
  #lost(token: string): null {
    const kept = this.#memory.readPaired();
    if (kept !== null && kept.token !== token) this.#open(kept.token, kept.screen);
    else {
      this.#memory.writePaired(null);
      this.#ask();
    }
    return null;
  }
}
