// What every channel is tried with: its adapter, a stand-in of its vendor, and how this vendor says what all say.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StandIn } from '@huiyin/tooling-stand-ins/wecom-robot.mjs';
import type { ChannelAdapter, ChannelKind, Io, Outgoing, Receipt, ReceiptReading, SendOutcome, Settings } from '../channel.ts';
import { CHANNELS } from '../channels.ts';
import { openOutside, type OutsideOptions } from '../outside.ts';
import { memoryTokenStore } from '../token-store.ts';

/** How one channel is set up and what its vendor answers. */
export interface Bench {
  readonly kind: ChannelKind;
  readonly start: (options?: Readonly<Record<string, unknown>>) => Promise<StandIn>;
  readonly settings: (stand: StandIn) => Settings;
  readonly to: string | null;
  /** An address that is none, where the channel takes an address. */
  readonly wrongTo: { readonly to: string; readonly code: string } | null;
  readonly parameters?: Readonly<Record<string, string>>;
  /** Texts that arrived, as the vendor kept them. */
  readonly arrived: (stand: StandIn) => readonly string[];
  readonly accepted: SendOutcome | ((stand: StandIn) => SendOutcome);
  /** Faults of the vendor, and what becomes of them. */
  readonly refused: { readonly fault: string; readonly options?: Readonly<Record<string, unknown>>; readonly outcome: Partial<SendOutcome> };
  readonly limited: { readonly fault: string; readonly options?: Readonly<Record<string, unknown>>; readonly outcome: SendOutcome };
  readonly lost: { readonly fault: string; readonly code: string };
  /** Null where the channel has no token. */
  readonly tokenExpires: ((stand: StandIn) => void) | null;
  /** Null where «accepted» is the last word. */
  readonly receipts: { readonly first: string; readonly report: (stand: StandIn, options: Readonly<Record<string, unknown>>) => Promise<{ status: number; body: string }>; readonly delivered: Partial<Receipt>; readonly failed: Partial<Receipt>; readonly thanks: string; readonly early: (message: Outgoing) => Partial<Receipt> } | null;
  /** What the vendor answers of a message it has and no report of; null where it cannot be asked. */
  readonly settles: { readonly onItsWay: SendOutcome | null } | null;
  /** Garbage in the reply is spoken over HTTP. */
  readonly http: boolean;
}

export const SECRET_KEY = 'Kx3vTq8RzW5nYb2LmHs7JdPc';
let minted = 0;

/** A message nobody sent before. */
export function outgoing(bench: Bench, over: Partial<Outgoing> = {}): Outgoing {
  minted += 1;
  const id = `0193d4a1-7c3e-7b2a-8f00-${String(minted).padStart(12, '0')}`;
  return { id, to: bench.to, title: '停水通知', text: `3号楼9月2日停水,第${minted}次`, url: 'https://huiyin.example.cn/n/7', parameters: bench.parameters ?? {}, at: Date.UTC(2026, 8, 1, 2), repeated: false, ...over };
}

/** What an adapter is given in tests: loopback may be reached. */
export function testIo(over: Partial<Io> & { readonly limits?: OutsideOptions } = {}): Io {
  const { limits, ...io } = over;
  return { outside: openOutside({ allowed: ['127.0.0.0/8'], timeoutMs: 10_000, ...limits }), now: Date.now, tokens: memoryTokenStore(Date.now), ...io };
}

export const openFor = (bench: Bench, stand: StandIn, over: Parameters<typeof testIo>[0] = {}): ChannelAdapter => CHANNELS[bench.kind].open(bench.settings(stand), testIo({ baseUrl: stand.url, ...over }));

/** A server of ours that vendors call back: everything is handed to the adapter. */
export async function receiptDesk(adapter: () => ChannelAdapter): Promise<{ readonly url: string; readonly receipts: Receipt[]; readonly readings: ReceiptReading[]; close(): Promise<void> }> {
  const receipts: Receipt[] = [];
  const readings: ReceiptReading[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://desk');
      const reading = adapter().readReceipts?.({ method: request.method ?? '', path: pathname, headers: request.headers, query: Object.fromEntries(searchParams), body: Buffer.concat(pieces) }) ?? { refused: 'NO_RECEIPTS' };
      readings.push(reading);
      if ('refused' in reading) return void response.writeHead(403).end();
      receipts.push(...reading.receipts);
      response.writeHead(reading.reply.status, { 'content-type': reading.reply.contentType }).end(reading.reply.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/receipts/${SECRET_KEY}`, receipts, readings,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
