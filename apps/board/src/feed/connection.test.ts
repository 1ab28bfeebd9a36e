import { expect, test } from '@jest/globals';
import { initialConnection, stepConnection, type Community, type Connection, type ConnectionEvent, type Effect } from './connection.ts';

const community: Community = { id: 'c1', code: 'YYSJ', name: '颐园世家', timeZone: 'Asia/Shanghai' };
const other: Community = { ...community, id: 'c2', code: 'ABCD' };
const asking: Connection = { phase: 'asking' };
const signedOut: Connection = { phase: 'signedOut' };
const noCommunity: Connection = { phase: 'noCommunity' };
const following = (link: 'connecting' | 'live' | 'resuming' = 'live', communities: readonly Community[] = [community]): Connection => ({ phase: 'following', communities, link });

const answered = (signedIn: boolean, ...communities: Community[]): ConnectionEvent => ({ type: 'viewerAnswered', signedIn, communities });
const askLater: Effect = { do: 'ask', after: 300_000 };
const follow: Effect = { do: 'follow', communityIds: ['c1'] };

const table: [string, Connection, ConnectionEvent, Connection, Effect[]][] = [
  ['the page starts by asking who is there', initialConnection, { type: 'started', communities: null }, asking, [{ do: 'ask', after: 0 }]],
  ['a paired screen knows what to show', initialConnection, { type: 'started', communities: [community, other] }, following('connecting', [community, other]), [{ do: 'follow', communityIds: ['c1', 'c2'] }]],
  ['nobody is signed in: asks again in ten seconds', asking, answered(false), signedOut, [{ do: 'ask', after: 10_000 }]],
  ['still nobody', signedOut, answered(false), signedOut, [{ do: 'ask', after: 10_000 }]],
  ['somebody signed in meanwhile: goes on by itself', signedOut, answered(true, community), following('connecting'), [follow, askLater]],
  ['signed in, no community asked for in sight', asking, answered(true), noCommunity, [{ do: 'ask', after: 10_000 }]],
  ['it came into sight', noCommunity, answered(true, community), following('connecting'), [follow, askLater]],
  ['the server did not answer who is there', asking, { type: 'askingFailed' }, asking, [{ do: 'ask', after: 2_000 }]],
  ['nor while signed out', signedOut, { type: 'askingFailed' }, signedOut, [{ do: 'ask', after: 2_000 }]],
  ['nor while the feed runs: it runs on', following(), { type: 'askingFailed' }, following(), [{ do: 'ask', after: 10_000 }]],
  ['the feed runs', following('connecting'), { type: 'linkChanged', link: 'live' }, following('live'), []],
  ['the feed is opened anew', following('live'), { type: 'linkChanged', link: 'resuming' }, following('resuming'), []],
  ['asked meanwhile, all is as it was', following(), answered(true, community), following(), [askLater]],
  ['asked meanwhile, another community is in sight', following(), answered(true, other), following('connecting', [other]), [{ do: 'unfollow' }, { do: 'follow', communityIds: ['c2'] }, askLater]],
  ['asked meanwhile, it was taken out of sight', following(), answered(true), noCommunity, [{ do: 'unfollow' }, { do: 'ask', after: 10_000 }]],
  ['asked meanwhile, nobody is signed in any more', following(), answered(false), signedOut, [{ do: 'unfollow' }, { do: 'ask', after: 10_000 }]],
  ['the session ended: is that so?', following(), { type: 'refused', signedOut: true }, asking, [{ do: 'unfollow' }, { do: 'ask', after: 2_000 }]],
  ['the feed is refused', following(), { type: 'refused', signedOut: false }, noCommunity, [{ do: 'unfollow' }, { do: 'ask', after: 10_000 }]],
];

test.each(table)('%s', (_, from, event, to, effects) => {
  expect(stepConnection(from, event)).toEqual([to, effects]);
});

test('events of a feed that come too late are let go', () => {
  const late: ConnectionEvent[] = [{ type: 'linkChanged', link: 'live' }, { type: 'refused', signedOut: true }, { type: 'refused', signedOut: false }];
  for (const from of [asking, signedOut, noCommunity]) for (const event of late) expect(stepConnection(from, event)).toEqual([from, []]);
});

test('no state is a dead end: whatever happens, a question is planned, or a feed runs that tries for ever', () => {
  const answers: ConnectionEvent[] = [answered(false), answered(true), answered(true, community), { type: 'askingFailed' }];
  const ofFeed: ConnectionEvent[] = [{ type: 'refused', signedOut: true }, { type: 'refused', signedOut: false }, { type: 'linkChanged', link: 'resuming' }];
  const seen = new Set<string>();
  const walk = (connection: Connection, planned: boolean, runs: boolean): void => {
    const name = `${JSON.stringify(connection)} ${planned} ${runs}`;
    if (seen.has(name)) return;
    seen.add(name);
    expect({ name, goesOn: planned || runs }).toEqual({ name, goesOn: true });
    expect({ name, runs }).toEqual({ name, runs: connection.phase === 'following' });
    for (const event of [...(planned ? answers : []), ...(runs ? ofFeed : [])]) {
      const [next, effects] = stepConnection(connection, event);
      const asks = effects.some((effect) => effect.do === 'ask') || (planned && !answers.includes(event));
      walk(next, asks, effects.reduce((running, effect) => (effect.do === 'follow' ? true : effect.do === 'unfollow' ? false : running), runs));
    }
  };
  walk(asking, true, false);
  walk(...([following('connecting'), false, true] as const));
  expect(seen.size).toBeGreaterThanOrEqual(6);
});
