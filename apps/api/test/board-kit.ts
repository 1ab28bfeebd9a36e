// What the tests of the wall board's feed share: following it over either transport, and folding what comes into a picture.
import { WebSocket } from 'ws';
import type { BoardChange, BoardCommunity, BoardEvent, BoardList } from './board-events.ts';
import type { TestServer } from './testkit.ts';

const COMPLAINT = 'id number kind title status severity receivedAt department next { rule warnAt dueAt pausedSince provisional }';
const INCIDENT = 'id number version kind level drill title place raisedAt happenedAt status underControlAt owner department replyDueAt notified { party role acknowledgedAt } deadlines { rule key owner startsAt warnAt dueAt missed } playbook { title { zh en } done total current { title { zh en } role dueAt } } statement { number version explanation handling fixedAt stale } log { at kind text }';
const FIGURES = 'figures { openComplaints dueToday overdue toCallBack openIncidents }';
export const BOARD_FEED = `subscription BoardFeed($ids: [ID!]!, $after: String) { boardFeed(communityIds: $ids, after: $after) { __typename cursor asOf sequence
  ... on BoardSnapshot { communities { id code name timeZone ${FIGURES} incidentTotal incidents { ${INCIDENT} } complaints { ${COMPLAINT} } } }
  ... on BoardChange { since changed: communities { id ${FIGURES} incidentTotal incidents { order rows { ${INCIDENT} } } complaints { order rows { ${COMPLAINT} } } } } } }`;

/** A board that never reconnects by itself. */
export interface Board {
  readonly events: readonly BoardEvent[];
  readonly frames: readonly string[];
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  /** Close code, once closed. */
  readonly closed: Promise<number>;
  /** Waits for the next event, or for one of a kind, that comes after those already taken. */
  next(kind?: BoardEvent['__typename'], ms?: number): Promise<BoardEvent>;
  readonly socket: WebSocket | null;
  close(): void;
}

/** Collects what comes, and hands it out one after the other. */
function collector(): { take(payload: string): void; readonly board: Pick<Board, 'events' | 'frames' | 'errors' | 'next'> } {
  const events: BoardEvent[] = [];
  const frames: string[] = [];
  const errors: Board['errors'][number][] = [];
  let at = 0;
  const next = async (kind?: BoardEvent['__typename'], ms = 30_000): Promise<BoardEvent> => {
    const late = Date.now() + ms;
    for (;;) {
      while (at < events.length) {
        const event = events[at++]!;
        if (kind === undefined || event.__typename === kind) return event;
      }
      if (Date.now() > late) throw new Error(`No ${kind ?? 'event'} within ${ms} ms; errors: ${JSON.stringify(errors)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  return {
    take: (payload) => {
      frames.push(payload);
      const { data, errors: refused } = JSON.parse(payload) as { data?: { boardFeed: BoardEvent }; errors?: Board['errors'] };
      if (refused !== undefined) errors.push(...refused);
      if (data?.boardFeed != null) events.push(data.boardFeed);
    },
    board: { events, frames, errors, next },
  };
}

/** Watches over a WebSocket; `query` and `id` may be others. */
export async function watch(server: TestServer, token: string, ids: readonly string[], { after = null, query = BOARD_FEED, id = '1' }: { after?: string | null; query?: string; id?: string } = {}): Promise<Board> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const { take, board } = collector();
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.on('message', (data: Buffer) => {
    const text = data.toString('utf8');
    const message = JSON.parse(text) as { type: string; payload: unknown };
    if (message.type === 'connection_ack') socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query, variables: { ids, after } } }));
    if (message.type === 'next') take(text.slice(text.indexOf('"payload":') + 10, -1));
    if (message.type === 'error') take(JSON.stringify({ errors: message.payload }));
  });
  socket.send(JSON.stringify({ type: 'connection_init', payload: { token } }));
  return { ...board, closed, socket, close: () => socket.terminate() };
}

/** Watches over server-sent events. */
export async function watchStream(server: TestServer, token: string, ids: readonly string[], { after = null, query = BOARD_FEED }: { after?: string | null; query?: string } = {}): Promise<Board & { readonly response: Response }> {
  const stop = new AbortController();
  const response = await fetch(`${server.url}/graphql/stream`, {
    method: 'POST', signal: stop.signal, headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { ids, after } }),
  });
  const { take, board } = collector();
  const reading = async (): Promise<number> => {
    let text = '';
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(chunk, { stream: true });
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const block = text.slice(0, end);
          text = text.slice(end + 2);
          if (block.startsWith('event: next\ndata: ')) take(block.slice('event: next\ndata: '.length));
          if (block.startsWith('event: complete')) return 0;
        }
      }
      return 1;
    } catch {
      return 2;
    }
  };
  return { ...board, response, closed: reading(), socket: null, close: () => stop.abort() };
}

/** What a board that began with a snapshot shows after what followed; throws where a change does not fit. */
export function shown(events: readonly BoardEvent[]): readonly BoardCommunity[] {
  let picture: readonly BoardCommunity[] | null = null;
  let sequence = -1;
  for (const event of events) {
    if (event.__typename === 'BoardSnapshot') picture = event.communities!;
    else if (picture === null) throw new Error('Nothing was shown before the first change.');
    else if (event.__typename === 'BoardChange') {
      if (event.since !== sequence) throw new Error(`A change since ${event.since} on a picture of ${sequence}.`);
      picture = picture.map((community) => changed(community, event.changed!.find(({ id }) => id === community.id)));
    } else if (event.sequence !== sequence) throw new Error(`A heartbeat of ${event.sequence} on a picture of ${sequence}.`);
    sequence = event.sequence;
  }
  return picture!;
}

function changed(community: BoardCommunity, change: BoardChange | undefined): BoardCommunity {
  if (change === undefined) return community;
  return {
    ...community,
    figures: change.figures ?? community.figures,
    incidentTotal: change.incidentTotal ?? community.incidentTotal,
    complaints: listed(community.complaints, change.complaints),
    incidents: listed(community.incidents, change.incidents),
  };
}

function listed<Row extends { readonly id: string }>(before: readonly Row[], change: BoardList<Row> | null | undefined): readonly Row[] {
  if (change == null) return before;
  const known = new Map([...before, ...change.rows].map((row) => [row.id, row]));
  return change.order.map((id) => known.get(id)!);
}
