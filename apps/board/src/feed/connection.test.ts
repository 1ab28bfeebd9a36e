import { expect, test } from '@jest/globals';
import { initialConnection, stepConnection, type Community, type Connection, type ConnectionEvent, type Effect } from './connection.ts';

const community: Community = { id: 'c1', code: 'YYSJ', name: '颐园世家', timeZone: 'Asia/Shanghai' };
const asking: Connection = { phase: 'asking' };
const signedOut: Connection = { phase: 'signedOut' };
const noCommunity: Connection = { phase: 'noCommunity' };
const following = (socket: 'connecting' | 'live' | 'lost' = 'live'): Connection => ({ phase: 'following', community, socket });

const answered = (signedIn: boolean, found: Community | null): ConnectionEvent => ({ type: 'viewerAnswered', signedIn, community: found });
const startFollowing: Effect[] = [{ do: 'follow', after: 0, communityId: 'c1' }, { do: 'read', after: 0 }];

const table: [string, Connection, ConnectionEvent, Connection, Effect[]][] = [
  ['the page starts by asking who is there', initialConnection, { type: 'started' }, asking, [{ do: 'ask', after: 0 }]],
  ['nobody is signed in: asks again in ten seconds', asking, answered(false, null), signedOut, [{ do: 'ask', after: 10_000 }]],
  ['still nobody', signedOut, answered(false, null), signedOut, [{ do: 'ask', after: 10_000 }]],
  ['somebody signed in meanwhile: goes on by itself', signedOut, answered(true, community), following('connecting'), startFollowing],
  ['signed in, the community not in sight', asking, answered(true, null), noCommunity, [{ do: 'ask', after: 10_000 }]],
  ['it came into sight', noCommunity, answered(true, community), following('connecting'), startFollowing],
  ['the server did not answer who is there', asking, { type: 'askingFailed' }, asking, [{ do: 'ask', after: 2_000 }]],
  ['nor while signed out', signedOut, { type: 'askingFailed' }, signedOut, [{ do: 'ask', after: 2_000 }]],
  ['the socket is live: reads what came before', following('connecting'), { type: 'socketChanged', socket: 'live' }, following('live'), [{ do: 'read', after: 0 }]],
  ['the socket is lost: reading goes on by the clock', following('live'), { type: 'socketChanged', socket: 'lost' }, following('lost'), []],
  ['following is refused: tried again later', following('connecting'), { type: 'followingRefused' }, following('lost'), [{ do: 'follow', after: 30_000, communityId: 'c1' }]],
  ['a change is read', following(), { type: 'changed' }, following(), [{ do: 'read', after: 0 }]],
  ['the heartbeat', following(), { type: 'readSucceeded' }, following(), [{ do: 'read', after: 5_000 }]],
  ['no answer: soon again', following(), { type: 'readFailed', refused: false }, following(), [{ do: 'read', after: 1_000 }]],
  ['the community was taken out of sight', following(), { type: 'readFailed', refused: true }, noCommunity, [{ do: 'unfollow' }, { do: 'ask', after: 10_000 }]],
  ['the session ended', following(), { type: 'sessionEnded' }, signedOut, [{ do: 'unfollow' }, { do: 'ask', after: 10_000 }]],
  ['a late answer about the viewer changes nothing', following(), answered(false, null), following(), []],
];

test.each(table)('%s', (_, from, event, to, effects) => {
  expect(stepConnection(from, event)).toEqual([to, effects]);
});

test('events of following that come too late are let go', () => {
  const late: ConnectionEvent[] = [{ type: 'changed' }, { type: 'readSucceeded' }, { type: 'readFailed', refused: true }, { type: 'socketChanged', socket: 'live' }, { type: 'followingRefused' }];
  for (const from of [asking, signedOut, noCommunity]) for (const event of late) expect(stepConnection(from, event)).toEqual([from, []]);
});

test('no state is a dead end: whatever happens, something stays planned', () => {
  const outcomes: Record<Effect['do'], ConnectionEvent[]> = {
    ask: [answered(false, null), answered(true, null), answered(true, community), { type: 'askingFailed' }, { type: 'sessionEnded' }],
    read: [{ type: 'readSucceeded' }, { type: 'readFailed', refused: false }, { type: 'readFailed', refused: true }, { type: 'sessionEnded' }],
    follow: [],
    unfollow: [],
  };
  const seen = new Set<string>();
  const walk = (connection: Connection, planned: Effect['do']): void => {
    const name = `${JSON.stringify(connection)} ${planned}`;
    if (seen.has(name)) return;
    seen.add(name);
    for (const event of outcomes[planned]) {
      const [next, effects] = stepConnection(connection, event);
      const goesOn = effects.filter((effect) => effect.do === 'ask' || effect.do === 'read');
      expect({ connection, event, goesOn: goesOn.length }).toEqual({ connection, event, goesOn: 1 });
      walk(next, goesOn[0]!.do);
    }
  };
  walk(asking, 'ask');
  expect(seen.size).toBe(4);
});
