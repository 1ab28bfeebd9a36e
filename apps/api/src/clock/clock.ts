import pLimit from 'p-limit';
import { readClock } from '../viewer.ts';
import type { Services } from '../services.ts';
import { lookForConcentrations } from './concentrations.ts';
import { goRound } from './round.ts';
import { actOnNotices } from './notices.ts';
import { lookOnce } from './worker.ts';

const LOOK_MS = 1_000;
/** Communities that were opened meanwhile are found within this time. */
const ROUND_MS = 60_000;
const UNKNOWN = { from: Number.POSITIVE_INFINITY, nextAt: 0, lookedAt: 0 };

/**
 * The clock worker of a process: looks every second for due deadlines, for complaints that concentrate, and for
 * notices to bring out or to end. Nothing is kept in memory between looks, so a restart, a clock that jumps or a second
 * worker neither loses nor doubles anything.
 */
export class Clock {
  readonly #services: Services;
  #timer: NodeJS.Timeout | null = null;
  /** One look at a time: the second would pass over what the first holds, and call the present instant settled. */
  readonly #looks = pLimit(1);
  #stopped = false;
  /** All communities were gone round from `from` until `nextAt` by the clock that counts; again after a while by our own. */
  #round = UNKNOWN;

  constructor(services: Services) {
    this.#services = services;
  }

  start(): void {
    this.#timer = setInterval(() => void this.#tick(), LOOK_MS);
    void this.#tick();
  }

  /** Ends after the look that is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#looks(() => undefined);
  }

  /** Works until nothing is due at the present instant; throws when the database cannot be reached. Answers how many entries it wrote. */
  settle(): Promise<number> {
    return this.#looks(() => {
      this.#round = UNKNOWN;
      return this.#work();
    });
  }

  async #work(): Promise<number> {
    let written = 0;
    while (!this.#stopped) {
      const now = await readClock(this.#services);
      written += await this.#goRound(now);
      const proposed = await lookForConcentrations(this.#services, now);
      const acted = await actOnNotices(this.#services, now);
      const look = await lookOnce(this.#services, now);
      written += proposed + acted + look.written;
      // Nothing found, or all of it another worker's.
      if (proposed + acted + look.written === 0) return written;
    }
    return written;
  }

  async #goRound(now: number): Promise<number> {
    const { from, nextAt, lookedAt } = this.#round;
    if (now >= from && now < nextAt && Date.now() - lookedAt < ROUND_MS) return 0;
    const round = await goRound(this.#services, now);
    this.#round = { from: now, nextAt: round.nextAt, lookedAt: Date.now() };
    return round.written;
  }

  async #tick(): Promise<void> {
    if (this.#stopped || this.#looks.activeCount > 0) return;
    try {
      await this.#looks(() => this.#work());
    } catch (error) {
      this.#services.log.warn({ err: error }, 'The clock could not look for due deadlines; it looks again in a second.');
    }
  }
}
