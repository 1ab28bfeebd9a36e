import type { BoardState } from '../feed/board-state.ts';
import type { IncidentLine } from '../feed/lines.ts';

/** What came so long ago is no news any more, say after a new login. */
const newForMilliseconds = 30_000;
/** More are never remembered: a wall runs for months. */
const rememberedAtMost = 1_000;

/** Tells which incidents are new, each of them once. */
export class Alarm {
  readonly #told = new Set<string>();

  /** @param now monotonic */
  news({ picture, arrivals }: Pick<BoardState, 'picture' | 'arrivals'>, now: number): readonly IncidentLine[] {
    const fresh = (picture?.communities ?? []).flatMap(({ incidents }) => incidents).filter(({ id }) => {
      const at = arrivals[id];
      return at !== undefined && now - at < newForMilliseconds && !this.#told.has(id);
    });
    fresh.forEach(({ id }) => this.#told.add(id));
    for (const id of this.#told) {
      if (this.#told.size <= rememberedAtMost) break;
      this.#told.delete(id);
    }
    return fresh;
  }
}

/** What a screen's settings say of sounds. */
export interface SoundSettings {
  readonly sound: boolean;
  /** Shows drills too, and so may sound for them. */
  readonly drills: boolean;
}

/** Which tone the news ask for; null: none. A real one outweighs a drill. */
export function toneFor(news: readonly Pick<IncidentLine, 'drill'>[], { sound, drills }: SoundSettings): 'emergency' | 'drill' | null {
  if (!sound) return null;
  if (news.some(({ drill }) => !drill)) return 'emergency';
  return drills && news.length > 0 ? 'drill' : null;
}
