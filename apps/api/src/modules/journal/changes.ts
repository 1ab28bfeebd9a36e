import type { Context } from '../../context.ts';
import { protocolError } from '../../platform/errors.ts';
import type { FeedEvent } from '../../platform/feed.ts';
import { globalId } from '../../platform/ids.ts';
import { NOUNS } from '../../nouns.ts';
import { communityInSight, requireViewer } from '../../sight.ts';

export interface ChangeEvent {
  readonly cursor: string;
  readonly kind: string;
  readonly id: string;
  readonly version: number;
}

/** More events than this waiting for a slow reader ends its subscription: it comes back with its cursor. */
const BACKLOG_MAX = 5_000;

/** Reads a cursor: volume → sequence, opaque to the client, of one community. */
function readCursor(context: Context, communityId: string, cursor: string): Map<string, number> {
  const keys = context.services.cursors.read(`changes:${communityId}`, cursor);
  if (keys === null) throw protocolError('BAD_USER_INPUT', '`after` is not a cursor of this feed.', { path: ['after'] });
  const pairs: [string, number][] = [];
  for (let index = 0; index < keys.length; index += 2) pairs.push([String(keys[index]), Number(keys[index + 1])]);
  return new Map(pairs);
}

/**
 * The changes of a community: first what the cursor has not seen, then what comes, in order per volume and without a
 * gap. Live events are collected from before the catching-up begins, and those already read are dropped by sequence.
 */
export function changes(context: Context, args: { readonly communityId: string; readonly after?: string | null | undefined }): AsyncIterableIterator<ChangeEvent> {
  const reader: Reader = { stopped: false, wake: null };
  const events = read(context, args, reader);
  return {
    next: () => events.next(),
    // A generator that waits for the next event cannot be ended from outside: it is woken first.
    return: async () => {
      reader.stopped = true;
      reader.wake?.();
      return events.return(undefined);
    },
    [Symbol.asyncIterator]() { return this; },
  };
}

interface Reader {
  stopped: boolean;
  wake: (() => void) | null;
}

async function* read(context: Context, args: { readonly communityId: string; readonly after?: string | null | undefined }, reader: Reader): AsyncGenerator<ChangeEvent> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, args.communityId);
  if (community === null) throw protocolError('BAD_USER_INPUT', 'No such community in your sight.', { path: ['communityId'] });
  const { feed } = context.services;
  const waiting: FeedEvent[] = [];
  const unsubscribe = await feed.subscribe(community.id, (events) => {
    waiting.push(...events);
    reader.wake?.();
  });
  try {
    const heads = await feed.heads(community.id);
    const seen = args.after == null || args.after === '' ? new Map(heads) : readCursor(context, community.id, args.after);
    const toChange = (event: FeedEvent): ChangeEvent => {
      seen.set(event.volume, event.sequence);
      return { cursor: context.services.cursors.write(`changes:${community.id}`, [...seen].flat()), kind: event.subjectKind, id: idOf(viewer.organisationId, event), version: event.version };
    };
    for (const volume of heads.keys()) {
      for (;;) {
        const events = await feed.after(community.id, volume, seen.get(volume) ?? 0);
        for (const event of events) yield toChange(event);
        if (events.length === 0) break;
      }
    }
    for (;;) {
      while (waiting.length > 0) {
        if (waiting.length > BACKLOG_MAX) throw protocolError('LIMIT_EXCEEDED', 'This reader is too slow; come back with the last cursor.');
        const event = waiting.shift()!;
        if (event.sequence > (seen.get(event.volume) ?? 0)) yield toChange(event);
      }
      if (reader.stopped) return;
      await new Promise<void>((resolve) => (reader.wake = resolve));
      reader.wake = null;
    }
  } finally {
    unsubscribe();
  }
}

const idOf = (organisationId: string, event: FeedEvent): string =>
  globalId(event.subjectKind, NOUNS[event.subjectKind]?.ofOrganisation === true ? organisationId : event.communityId, event.subjectId);
