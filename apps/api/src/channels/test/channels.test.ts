// One table for all channels: what a vendor can do with a message, and what is shown of it.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { StandIn } from '@huiyin/tooling-stand-ins/wecom-robot.mjs';
import type { ChannelAdapter, SendOutcome } from '../channel.ts';
import { BENCHES } from './benches.ts';
import { openFor, outgoing, receiptDesk } from './bench.ts';

describe.each(BENCHES)('$kind', (bench) => {
  let stand: StandIn;
  let adapter: ChannelAdapter;
  let desk: Awaited<ReturnType<typeof receiptDesk>>;
  const acceptance = (): SendOutcome => (typeof bench.accepted === 'function' ? bench.accepted(stand) : bench.accepted);

  beforeAll(async () => {
    stand = await bench.start();
    adapter = openFor(bench, stand);
    desk = await receiptDesk(() => adapter);
    stand['reportTo']?.(desk.url);
  });
  afterEach(() => stand.clear());
  afterAll(async () => {
    await stand.close();
    await desk.close();
  });

  test('delivered: the vendor has it once, as it was written', async () => {
    const before = bench.arrived(stand).length;
    const message = outgoing(bench);
    const outcome = await adapter.send(message);
    expect(bench.arrived(stand).length).toBe(before + 1);
    expect(bench.arrived(stand).at(-1)).toContain(message.text);
    expect(outcome).toEqual(acceptance());
    expect(adapter.kind).toBe(bench.kind);
  });

  test('refused: shown with the vendor\'s code and whose fault it is', async () => {
    stand.fault(bench.refused.fault, bench.refused.options);
    expect(await adapter.send(outgoing(bench))).toMatchObject(bench.refused.outcome);
  });

  const { wrongTo } = bench;
  test(wrongTo === null ? 'address: the channel itself' : `address: ${wrongTo.to} is none, and never reaches the vendor`, async () => {
    const before = stand.received.length;
    if (wrongTo === null) return expect((await adapter.send(outgoing(bench, { to: null }))).outcome).toBe('accepted');
    for (const to of [wrongTo.to, '', null]) expect(await adapter.send(outgoing(bench, { to }))).toMatchObject({ outcome: 'refused', fault: 'address', code: wrongTo.code });
    expect(stand.received.length).toBe(before);
  });

  test('limited: shown with how long to wait, and not sent', async () => {
    const before = stand.received.length;
    stand.fault(bench.limited.fault, bench.limited.options);
    expect(await adapter.send(outgoing(bench))).toEqual(bench.limited.outcome);
    expect(stand.received.length).toBe(before);
  });

  test(bench.tokenExpires === null ? 'token: has none' : 'token expired: fetched anew and sent within the same send', async () => {
    const before = bench.arrived(stand).length;
    bench.tokenExpires?.(stand);
    expect(await adapter.send(outgoing(bench))).toEqual(acceptance());
    expect(bench.arrived(stand).length).toBe(before + 1);
  });

  test('reply lost: unknown, since it did arrive', async () => {
    const before = bench.arrived(stand).length;
    stand.fault(bench.lost.fault);
    expect(await adapter.send(outgoing(bench))).toMatchObject({ outcome: 'unknown', code: bench.lost.code });
    expect(bench.arrived(stand).length).toBe(before + 1);
  });

  test('a repeat after a lost reply arrives once where the vendor knows ids, twice where it does not', async () => {
    const before = bench.arrived(stand).length;
    const message = outgoing(bench);
    stand.fault(bench.lost.fault);
    expect((await adapter.send(message)).outcome).toBe('unknown');
    expect((await adapter.send({ ...message, repeated: true })).outcome).toBe('accepted');
    expect(bench.arrived(stand).length - before).toBe(adapter.deduplicates ? 1 : 2);
  });

  const { receipts } = bench;
  test(receipts === null ? 'receipts: «accepted» is the last word' : 'receipts: delivered and failed, each told once more when the vendor repeats', async () => {
    expect(adapter.receipts).toBe(receipts !== null);
    expect(adapter.readReceipts !== undefined).toBe(receipts !== null);
    if (receipts === null) return;
    for (const [state, told] of [['delivered', receipts.delivered], ['failed', receipts.failed]] as const) {
      const message = outgoing(bench);
      const outcome = await adapter.send(message);
      desk.receipts.length = 0;
      const reply = await receipts.report(stand, { state, times: 2 });
      expect(reply).toEqual({ status: 200, body: receipts.thanks });
      expect(desk.receipts).toHaveLength(2);
      expect(desk.receipts[1]).toEqual(desk.receipts[0]);
      expect(desk.receipts[0]).toMatchObject({ ...told, providerId: outcome.outcome === 'accepted' ? outcome.providerId : '' });
      expect(Math.abs((desk.receipts[0]?.at ?? 0) - Date.now())).toBeLessThan(60_000);
    }
  });

  test(receipts === null ? 'receipt before the reply: there is none' : 'receipt before the reply: known by what the vendor gives back', async () => {
    if (receipts === null) return expect(adapter.readReceipts).toBeUndefined();
    const message = outgoing(bench);
    desk.receipts.length = 0;
    stand.fault(receipts.first);
    const outcome = await adapter.send(message);
    expect(desk.receipts).toHaveLength(1);
    expect(desk.receipts[0]).toMatchObject({ state: 'delivered', providerId: outcome.outcome === 'accepted' ? outcome.providerId : '', ...receipts.early(message) });
  });

  const { settles } = bench;
  test(settles === null ? 'settling: the vendor cannot be asked' : 'settling: never heard of, on its way, arrived, failed, no answer', async () => {
    if (settles === null) return expect(adapter.settle).toBeUndefined();
    const message = outgoing(bench);
    const settle = () => adapter.settle?.(message, Date.now());
    expect(await settle()).toBeNull();
    stand.fault(bench.lost.fault);
    expect((await adapter.send(message)).outcome).toBe('unknown');
    expect(await settle()).toEqual(settles.onItsWay);
    await receipts?.report(stand, { state: 'delivered' });
    expect(await settle()).toMatchObject({ state: 'delivered', outgoingId: message.id });
    await receipts?.report(stand, { state: 'failed' });
    expect(await settle()).toMatchObject({ state: 'failed', outgoingId: message.id });
    stand.fault('status', { status: 502 });
    expect(await settle()).toMatchObject({ outcome: 'temporary' });
  });
});
