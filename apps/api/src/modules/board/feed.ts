import type { Context } from '../../context.ts';
import { SharedStream } from '../../platform/shared-stream.ts';
import type { Services } from '../../services.ts';
import { contextOf } from '../../viewer.ts';
import { boardSight } from './access.ts';
import type { BoardEvent } from './picture.ts';
import type { BoardSight } from './reading.ts';
import { BoardSource } from './source.ts';

/** A source that nobody came to listen to is forgotten. */
const UNUSED_MS = 30_000;

/** The sources of a process: one for each list of communities, whoever asks for it. */
export class BoardFeeds {
  readonly #services: Pick<Services, 'database' | 'feed' | 'cursors' | 'log'>;
  readonly #sources = new Map<string, BoardSource>();

  constructor(services: Pick<Services, 'database' | 'feed' | 'cursors' | 'log'>) {
    this.#services = services;
  }

  /** How many pictures are kept up to date. */
  get size(): number {
    return this.#sources.size;
  }

  of(sight: BoardSight): BoardSource {
    const { scope, drills } = sight;
    const key = [scope.organisationId, drills, ...scope.communityIds].join();
    const known = this.#sources.get(key);
    if (known !== undefined) return known;
    const forget = (): void => {
      if (this.#sources.get(key) === source) this.#sources.delete(key);
    };
    const source: BoardSource = new BoardSource(this.#services, sight, forget);
    this.#sources.set(key, source);
    setTimeout(() => {
      if (source.idle) forget();
    }, UNUSED_MS).unref();
    return source;
  }
}

/** The feed of the communities asked for, from a cursor on; refuses what is out of sight and cursors of other feeds. */
export function openBoardFeed(context: Context, { communityIds, after }: { readonly communityIds: readonly string[]; readonly after?: string | null | undefined }): SharedStream<BoardEvent> {
  const sight = boardSight(context, communityIds);
  const source = context.services.boards.of(sight);
  const from = after == null || after === '' ? null : after;
  if (from !== null) source.stoodAt(from);
  // Kept for as long as somebody watches: of the context no more than is needed to ask again.
  const { services, edge } = context;
  return new SharedStream(source, from, async () => {
    const now = await contextOf(services, { ...edge, unattended: true });
    try {
      return JSON.stringify(boardSight(now, communityIds)) === JSON.stringify(sight);
    } catch {
      return false;
    }
  });
}
