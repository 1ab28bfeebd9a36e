import { beginTry, endTry, isSettled, takeReceipt, type ChannelState, type Delivery, type Instant, type TryOutcome } from '@huiyin/domain';
import { CHANNELS, SettingsError } from '../channels/channels.ts';
import type { ChannelAdapter, Io, Outgoing, Receipt } from '../channels/channel.ts';
import { openOutside, type Outside } from '../channels/outside.ts';
import { memoryTokenStore, type TokenStore } from '../channels/token-store.ts';
import type { Scope } from '../platform/database.ts';
import { unseal } from '../platform/seal.ts';
import type { Services } from '../services.ts';
import * as rows from './rows.ts';

/** What a job says: ids, and the queue it stands in. */
export interface Job {
  readonly organisationId: string;
  readonly communityId: string;
  readonly officeId: string;
  readonly channelId: string;
  readonly deliveryId: string;
  readonly queue: string;
}

const MINUTE_MS = 60_000;
/** A channel that is held back is looked at again after this long. */
const HELD_BACK_MS = 60_000;
type Query = <Row>(statement: { readonly name: string; readonly text: string }, values: readonly unknown[]) => Promise<readonly Row[]>;

/** The office's channel as an adapter; tokens and the way out are the process's. */
export class Carrier {
  readonly #services: Pick<Services, 'database' | 'env' | 'secret' | 'log'>;
  readonly #outside: Outside;
  readonly #tokens: TokenStore = memoryTokenStore(Date.now);

  constructor(services: Pick<Services, 'database' | 'env' | 'secret' | 'log'>) {
    this.#services = services;
    this.#outside = openOutside({ allowed: services.env.outsideAllowed });
  }

  /** Opens the adapter of a channel; a sentence where its settings do not let it be opened. */
  open({ id, kind, settings, sealed }: Pick<ChannelState, 'id' | 'kind' | 'settings' | 'sealed'>): ChannelAdapter | string {
    const secrets = sealed === null ? '{}' : unseal(this.#services.secret, `channel ${id}`, sealed);
    if (secrets === null) return 'SECRET_UNREADABLE';
    const baseUrl = this.#services.env.channelOrigins[kind];
    const io: Io = { outside: this.#outside, now: Date.now, tokens: this.#tokens, ...(baseUrl === undefined ? {} : { baseUrl }) };
    try {
      return CHANNELS[kind].open({ ...settings, ...(JSON.parse(secrets) as Record<string, string>) }, io);
    } catch (error) {
      if (error instanceof SettingsError) return error.message;
      throw error;
    }
  }

  /** Does what one delivery needs now: a try, or nothing when it is settled, held back by a limit, or its channel is. */
  async deliver(job: Job): Promise<void> {
    const { database } = this.#services;
    const scope: Scope = { organisationId: job.organisationId, communityIds: [...new Set([job.communityId, job.officeId])] };
    const [channel] = await database.read<{ state: ChannelState }>(scope, rows.channelToSend, [job.officeId, job.channelId]);
    const adapter = channel === undefined ? 'CHANNEL_GONE' : this.open(channel.state);
    const begun = await database.write(scope, (query) => this.#begin(query, job, channel?.state ?? null, adapter));
    if (begun === null || typeof adapter === 'string') return;
    const settled = await this.#settle(adapter, begun.message, begun.before);
    const outcome = settled ?? (await adapter.send(begun.message));
    // Asked after and found: nothing was sent a second time.
    const maybeTwice = settled === null ? null : begun.before.maybeTwice;
    await database.write(scope, (query) => this.#end(query, job, begun.number, outcome, maybeTwice));
  }

  /** Takes the delivery for a try, in a transaction of its own: whatever happens then, it is known that it was begun. */
  async #begin(query: Query, job: Job, channel: ChannelState | null, adapter: ChannelAdapter | string): Promise<{ number: number; message: Outgoing; before: Delivery } | null> {
    const now = Date.now() as Instant;
    const [row] = await query<rows.DeliveryRow>(rows.deliveryToSend, [job.communityId, job.deliveryId]);
    if (row === undefined || isSettled(row)) return null;
    // What is over is told to nobody any more, however often it waited.
    if (row.expired) return this.#keep(query, job, endTry(beginTry(row, now, true), { outcome: 'refused', code: 'EXPIRED', detail: '' }, now), now).then(() => null);
    if (channel !== null && channel.status === 'PAUSED') return this.#wait(query, job, row, now + HELD_BACK_MS, 'CHANNEL_PAUSED');
    if (typeof adapter === 'string' || channel === null || channel.status === 'CLOSED') {
      await this.#keep(query, job, endTry(beginTry(row, now, true), { outcome: 'refused', code: typeof adapter === 'string' ? adapter : 'CHANNEL_CLOSED', detail: '' }, now), now);
      return null;
    }
    const free = await this.#freeAt(query, job, adapter, now);
    if (free !== null) return this.#wait(query, job, row, free, 'TOO_OFTEN');
    await this.#keep(query, job, beginTry(row, now, remembers(adapter, row, now)), now);
    const [begun] = await query<{ number: number }>(rows.beginTryRow, [job.communityId, job.deliveryId, job.channelId, new Date(now).toISOString()]);
    const message: Outgoing = {
      id: row.id, to: row.address, title: row.title, text: row.words, url: row.parameters['url'] || null, parameters: row.parameters, at: row.createdAt,
      repeated: row.state === 'SENDING' || row.state === 'UNKNOWN',
    };
    return { number: begun!.number, message, before: row };
  }

  /** When the channel may send again by its vendor's figure; null: now. */
  async #freeAt(query: Query, { channelId }: Job, { perMinute }: ChannelAdapter, now: number): Promise<number | null> {
    if (perMinute === null) return null;
    await query(rows.ofChannel, [channelId]);
    const [{ count, oldest }] = (await query<{ count: number; oldest: number | null }>(rows.lastMinute, [channelId, new Date(now - MINUTE_MS).toISOString()])) as [{ count: number; oldest: number | null }];
    return count < perMinute || oldest === null ? null : oldest + MINUTE_MS + 1;
  }

  /** A message whose earlier try ended without a word is asked after, where the vendor can be asked; null: it has to be sent. */
  async #settle(adapter: ChannelAdapter, message: Outgoing, before: Delivery): Promise<TryOutcome | Receipt | null> {
    if (!message.repeated || adapter.settle === undefined || before.firstTriedAt === null) return null;
    const settled = await adapter.settle(message, before.firstTriedAt);
    return settled !== null && ('state' in settled || settled.outcome === 'accepted') ? settled : null;
  }

  async #end(query: Query, job: Job, number: number, outcome: TryOutcome | Receipt, maybeTwice: boolean | null): Promise<void> {
    const now = Date.now() as Instant;
    const [found] = await query<rows.DeliveryRow>(rows.deliveryToSend, [job.communityId, job.deliveryId]);
    const row = { ...found!, maybeTwice: maybeTwice ?? found!.maybeTwice };
    const after = 'state' in outcome ? takeReceipt(row, outcome) : endTry(row, outcome, now);
    await query(rows.endTryRow, [job.communityId, job.deliveryId, number, new Date(now).toISOString(), 'state' in outcome ? outcome.state : outcome.outcome, 'code' in outcome ? outcome.code : null]);
    await this.#keep(query, job, await this.#withEarlyReceipt(query, job, after), now);
  }

  /** The vendor's receipt may have come before its reply told us the id it names. */
  async #withEarlyReceipt(query: Query, { channelId }: Job, delivery: Delivery): Promise<Delivery> {
    if (delivery.state !== 'ACCEPTED' || delivery.providerId === null) return delivery;
    await query(rows.ofChannel, [channelId]);
    const early = await query<{ state: 'delivered' | 'failed'; code: string; detail: string }>(rows.earlyReceipt, [channelId, delivery.providerId]);
    return early.reduce((now, receipt) => takeReceipt(now, { ...receipt, providerId: null }), delivery);
  }

  async #wait(query: Query, job: Job, row: Delivery, at: number, code: string): Promise<null> {
    await this.#keep(query, job, { ...row, code, nextTryAt: at as Instant }, Date.now());
    return null;
  }

  /** Keeps how it stands, and has it tried again when it says so. */
  async #keep(query: Query, job: Job, after: Delivery, now: number): Promise<void> {
    await query(rows.setDelivery, [
      job.communityId, job.deliveryId, after.state, after.tries, iso(after.firstTriedAt), after.providerId, after.maybeTwice, after.code, after.detail?.slice(0, 500) ?? null, iso(after.nextTryAt), iso(now),
    ]);
    if (after.nextTryAt !== null) await query(rows.tryAgain, [JSON.stringify(job), job.queue, iso(after.nextTryAt), job.deliveryId]);
  }
}

const iso = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());

/** Whether the vendor would still notice a repeat of what was first tried then. */
const remembers = ({ deduplicates, deduplicatesForMs }: ChannelAdapter, { firstTriedAt }: Delivery, now: number): boolean =>
  deduplicates && (deduplicatesForMs === null || firstTriedAt === null || now - firstTriedAt < deduplicatesForMs);
