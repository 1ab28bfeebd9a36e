import type { Env } from './env.ts';
import type { Database } from './platform/database.ts';
import type { Journal } from './platform/journal.ts';
import type { Feed } from './platform/feed.ts';
import type { Cursors } from './platform/cursors.ts';
import type { Logger } from './platform/logger.ts';
import type { BoardFeeds } from './modules/board/feed.ts';
import type { FileStore } from './platform/files/store.ts';

/** What a process holds open; made once by `open-services.ts` and handed to each request. */
export interface Services {
  readonly env: Env;
  readonly database: Database;
  readonly journal: Journal;
  readonly feed: Feed;
  readonly cursors: Cursors;
  /** The pictures of wall boards that somebody watches. */
  readonly boards: BoardFeeds;
  readonly log: Logger;
  /** Where the bytes of attachments lie. */
  readonly files: FileStore;
  /** Signs cursors and keys the hashes of inputs; one for all replicas. */
  readonly secret: Buffer;
}
