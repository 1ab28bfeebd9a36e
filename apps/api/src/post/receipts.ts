import { takeReceipt, type ChannelState, type Delivery } from '@huiyin/domain';
import type { FastifyInstance } from 'fastify';
import type { Receipt } from '../channels/channel.ts';
import { NO_SCOPE } from '../platform/database.ts';
import { isUuid, newId } from '../platform/ids.ts';
import type { Services } from '../services.ts';
import type { Carrier } from './deliver.ts';
import * as rows from './rows.ts';

const BODY_MAX = 262_144;
/** A receipt whose message nobody knows yet is kept this long. */
const KEPT_MS = 3 * 86_400_000;

interface ChannelRow { readonly id: string; readonly officeId: string; readonly organisationId: string; readonly state: ChannelState }

/** Where vendors report what became of messages: each channel has an address of its own, whose secret part its adapter checks. */
export async function receiptRoutes(app: FastifyInstance, { services, carrier }: { readonly services: Services; readonly carrier: Carrier }): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_MAX }, (_request, body, done) => done(null, body));
  app.route<{ Params: { channelId: string; '*'?: string }; Querystring: Record<string, string | undefined> }>({
    method: ['GET', 'POST'], url: '/receipts/:channelId/*', bodyLimit: BODY_MAX,
    handler: async (request, reply) => {
      const channel = isUuid(request.params.channelId) ? await channelOf(services, request.params.channelId) : null;
      const adapter = channel === null || channel.state.status === 'CLOSED' ? null : carrier.open(channel.state);
      if (channel === null || adapter === null || typeof adapter === 'string' || adapter.readReceipts === undefined) return reply.code(404).send({ errors: [{ message: 'Not found.', extensions: { code: 'NOT_FOUND' } }] });
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const reading = adapter.readReceipts({ method: request.method, path: new URL(request.url, 'http://receipts').pathname, headers: request.headers, query: request.query, body });
      if ('refused' in reading) return reply.code(403).send({ errors: [{ message: 'Not believed.', extensions: { code: 'FORBIDDEN' } }] });
      await takeReceipts(services, channel, reading.receipts);
      return reply.code(reading.reply.status).type(reading.reply.contentType).send(reading.reply.body);
    },
  });
}

const channelOf = async ({ database }: Services, id: string): Promise<ChannelRow | null> =>
  (await database.write(NO_SCOPE, async (query) => {
    await query(rows.ofChannel, [id]);
    return query<ChannelRow>(rows.channelOfReceipt, [id]);
  }))[0] ?? null;

/** Stores receipts in the order they came: on their delivery, or for a while until its id is known. */
async function takeReceipts({ database }: Services, { id, officeId }: ChannelRow, receipts: readonly Receipt[]): Promise<void> {
  const now = new Date(Date.now()).toISOString();
  await database.write(NO_SCOPE, async (query) => {
    await query(rows.ofChannel, [id]);
    for (const receipt of receipts) {
      const outgoing = receipt.outgoingId !== null && isUuid(receipt.outgoingId) ? receipt.outgoingId : null;
      const [row] = await query<rows.DeliveryRow>(rows.deliveryOfReceipt, [id, receipt.providerId, outgoing]);
      if (row !== undefined) await query(rows.setDelivery, valuesOf(row, takeReceipt(row, receipt), now));
      else if (receipt.providerId !== null) await query(rows.keepReceipt, [id, officeId, newId(Date.now()), receipt.providerId, receipt.state, receipt.code.slice(0, 100), receipt.detail.slice(0, 500), now]);
    }
    await query(rows.sweepReceipts, [id, new Date(Date.now() - KEPT_MS).toISOString()]);
  });
}

const iso = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());
const valuesOf = (row: rows.DeliveryRow, after: Delivery, now: string): readonly unknown[] =>
  [row.communityId, row.id, after.state, after.tries, iso(after.firstTriedAt), after.providerId, after.maybeTwice, after.code, after.detail?.slice(0, 500) ?? null, iso(after.nextTryAt), now];
