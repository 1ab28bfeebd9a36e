// What the line does to a reply, for every channel that speaks HTTP: cut, slow, wrong, too much.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { StandIn } from '@huiyin/tooling-stand-ins/wecom-robot.mjs';
import type { ChannelAdapter, ChannelKind, SendOutcome } from '../channel.ts';
import { openFor, outgoing, testIo } from './bench.ts';
import { BENCHES } from './benches.ts';

/** A receiver of webhooks says all it has to say by its status: 2xx took it, whatever stands below. */
const BY_STATUS: readonly ChannelKind[] = ['WEBHOOK'];
const UNREADABLE = ['malformed', 'html', 'notUtf8', 'empty', 'array'] as const;

describe.each(BENCHES.filter(({ http }) => http))('$kind', (bench) => {
  let stand: StandIn;
  let adapter: ChannelAdapter;
  const byStatus = BY_STATUS.includes(bench.kind);
  const sendWith = (fault: string, options?: Readonly<Record<string, unknown>>): Promise<SendOutcome> => {
    stand.fault(fault, options);
    return adapter.send(outgoing(bench));
  };

  beforeAll(async () => {
    stand = await bench.start();
    adapter = openFor(bench, stand);
  });
  afterEach(() => stand.clear());
  afterAll(() => stand.close());

  test.each(UNREADABLE)('%s: the message is there, and nobody can tell', async (fault) => {
    const before = stand.received.length;
    expect(await sendWith(fault)).toEqual(byStatus ? { outcome: 'accepted', providerId: null } : { outcome: 'unknown', code: 'UNREADABLE_REPLY', detail: '' });
    expect(stand.received.length).toBe(before + 1);
  });
  test('huge: read no further than the limit', async () => {
    expect(await sendWith('huge', { bytes: 4_000_000 })).toMatchObject({ outcome: 'unknown', code: 'REPLY_TOO_LARGE' });
  });
  test('hang: unknown after the time it is given', async () => {
    await adapter.send(outgoing(bench));
    stand.fault('hang');
    const impatient = openFor(bench, stand, { limits: { timeoutMs: 800 } });
    expect(await impatient.send(outgoing(bench))).toMatchObject({ outcome: 'unknown', code: 'TIMED_OUT' });
  });
  test('slow, but in time: accepted', async () => expect((await sendWith('slow', { ms: 60 })).outcome).toBe('accepted'));
  test('connection dropped: unknown', async () => expect(await sendWith('dropBefore')).toMatchObject({ outcome: 'unknown', code: 'ECONNRESET' }));
  test.each([
    [500, byStatus ? 'temporary' : 'unknown'], [502, byStatus ? 'temporary' : 'unknown'], [504, byStatus ? 'temporary' : 'unknown'], [503, 'temporary'], [429, 'limited'], [404, byStatus ? 'temporary' : 'refused'],
  ] as const)('status %i without the vendor\'s words: %s', async (status, outcome) => {
    expect(await sendWith('status', { status })).toMatchObject({ outcome, code: `HTTP_${status}` });
  });
  test('a redirect is not followed', async () => {
    const trap = await bench.start();
    const before = trap.received.length;
    expect(await sendWith('redirect', { to: `${trap.url}/cgi-bin/webhook/send` })).toMatchObject({ outcome: byStatus ? 'temporary' : 'refused', code: 'HTTP_302' });
    expect(trap.received.length).toBe(before);
    await trap.close();
  });
  test('nobody there: temporary, since nothing left', async () => {
    const gone = await bench.start();
    const closed = openFor(bench, gone);
    await gone.close();
    expect(await closed.send(outgoing(bench))).toMatchObject({ outcome: 'temporary', code: 'ECONNREFUSED' });
  });
  test('a private address is refused, and nothing is sent', async () => {
    const before = stand.received.length;
    const closed = openFor(bench, stand, { outside: testIo({ limits: { allowed: [] } }).outside });
    expect(await closed.send(outgoing(bench))).toMatchObject({ outcome: 'refused', code: 'ADDRESS_FORBIDDEN', fault: 'account' });
    expect(stand.received.length).toBe(before);
  });
});
