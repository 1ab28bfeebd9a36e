import { HOUR_MS, localDate, PLACE_CHANNELS, type ChannelKind, type Instant, type NoticeContent, type NoticeState } from '@huiyin/domain';
import type { Lineage } from '../clock/rows.ts';
import { noticePath } from '../modules/notice/queries.ts';
import type { Scope } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import type { Services } from '../services.ts';
import { addressesOf, type Reached } from './audience.ts';
import * as rows from './rows.ts';

interface Sent { readonly taken: number; readonly failed: number; readonly total: number }
interface Sending { readonly state: NoticeState; readonly number: string }
type Channel = NoticeState['channels'][number];

/** What a delivery of a notice is of: the notice, the channel of its plan, and whether it is the second announcement. */
const eventOf = ({ id }: NoticeState, { key, againAt }: Channel): string => `notice/${id}/${key}/${againAt === null ? 1 : 2}`;

/**
 * Sends a notice by one channel, once: queues what is not queued yet, each with when it must no longer leave, and counts
 * what became of it. Null while some of it waits for its first try (later ones go on for hours, and do
 * not keep a notice from being out); ended meanwhile, what waits leaves no more.
 */
export async function sendNotice({ database, env, secret }: Pick<Services, 'database' | 'env' | 'secret'>, lineage: Lineage, sending: Sending, channel: Channel, now: Instant): Promise<Sent | null> {
  const scope: Scope = { organisationId: lineage.organisationId, communityIds: lineage.lineage };
  const event = eventOf(sending.state, channel);
  const [found] = await database.read<Counted>(scope, rows.noticeDeliveries, [lineage.id, `${event}/`]);
  const { waiting, ...sent } = found!;
  if (sending.state.ending !== null) {
    await database.write(scope, (query) => query(rows.dropDeliveries, [lineage.id, `${event}/`, new Date(now).toISOString()]));
    return sent;
  }
  if (sent.total > 0) return waiting > 0 ? null : sent;
  const [serving] = await database.read<Serving>(scope, rows.channelServing, [lineage.lineage, channel.channelId]);
  // Closed meanwhile: nothing can leave by it.
  if (serving === undefined) return { taken: 0, failed: 0, total: 0 };
  const reached = PLACE_CHANNELS.includes(serving.kind) ? [{ key: 'place', address: null }] : await addressesOf(database, scope, lineage.id, { kind: serving.kind, buildings: sending.state.content!.buildings, today: localDate(lineage.timeZone, now) });
  if (reached.length === 0) return { taken: 0, failed: 0, total: 0 };
  const deliveries = reached.map((one) => deliveryOf(serving, lineage, sending, { event, one, url: env.publicUrl === null ? '' : `${env.publicUrl}${noticePath(secret, sending, null)}` }, now));
  // All or none: a sender that dies half way must not be taken for one that was done.
  await database.write(scope, async (query) => {
    for (let from = 0; from < deliveries.length; from += BATCH) await query(rows.queueDeliveries, [lineage.id, lineage.organisationId, new Date(now).toISOString(), JSON.stringify(deliveries.slice(from, from + BATCH))]);
  });
  return null;
}

/** How long a word that something was taken back is worth sending. */
const RECALL_HOURS = 24;

/** Says once where a notice had been sent that it was taken back; false: the channel was closed meanwhile. */
export async function sendRecall({ database, env, secret }: Pick<Services, 'database' | 'env' | 'secret'>, lineage: Lineage, { state, number }: Sending, channel: Channel, now: Instant): Promise<boolean> {
  const scope: Scope = { organisationId: lineage.organisationId, communityIds: lineage.lineage };
  const [serving] = await database.read<Serving>(scope, rows.channelServing, [lineage.lineage, channel.channelId]);
  if (serving === undefined) return false;
  const event = `notice/${state.id}/${channel.key}/recall`;
  // Whoever died between this and the entry is followed by another look.
  const [found] = await database.read<Counted>(scope, rows.noticeDeliveries, [lineage.id, `${event}/`]);
  if (found!.total > 0) return true;
  const title = `【已撤回】${state.content!.texts[0]!.title}`;
  const url = env.publicUrl === null ? '' : `${env.publicUrl}${noticePath(secret, { number, state }, null)}`;
  const delivery: rows.NewDelivery = {
    id: newId(now), officeId: serving.officeId, channelId: serving.id, channelKind: serving.kind, messageId: null, event: `${event}/place`, staffId: null, address: null, title, words: `信息 ${number} 已撤回，请不要照办。`, expiresAt: new Date(now + RECALL_HOURS * HOUR_MS).toISOString(),
    parameters: { community: lineage.name, kind: title, rule: '', ruleName: title, number, due: '', url },
  };
  await database.write(scope, (query) => query(rows.queueDeliveries, [lineage.id, lineage.organisationId, new Date(now).toISOString(), JSON.stringify([delivery])]));
  return true;
}

const BATCH = 200;
interface Counted extends Sent { readonly waiting: number }
interface Serving { readonly id: string; readonly officeId: string; readonly kind: ChannelKind }

/** Bytes that a robot's message holds: more is refused, so what is longer ends with where the whole is. */
const ROOM: Readonly<Record<string, number>> = { WECOM_ROBOT: 2_048, DINGTALK_ROBOT: 18_000 };
const REST = '……（全文见公告栏或扫码页面）';

function fitted(kind: string, title: string, words: string, url: string): string {
  const room = (ROOM[kind] ?? Number.POSITIVE_INFINITY) - Buffer.byteLength(`${title}\n\n${url}`);
  if (Buffer.byteLength(words) <= room) return words;
  let [kept, left] = ['', room - Buffer.byteLength(REST)];
  for (const character of words) {
    left -= Buffer.byteLength(character);
    if (left < 0) break;
    kept += character;
  }
  return `${kept}${REST}`;
}

/** The main text, then each other language with its title; what fits into a short message is said by its writer. */
function wordsFor(kind: string, { texts, short, contact }: NoticeContent): string {
  if (kind.startsWith('SMS_') || kind === 'WECHAT_OFFICIAL') return short ?? texts[0]!.title;
  const [first, ...others] = texts;
  return [first!.body, ...others.map(({ title, body }) => `${title}\n${body}`), ...(contact === null ? [] : [contact])].join('\n\n');
}

function deliveryOf({ id: channelId, officeId, kind }: Serving, { name }: Lineage, { state, number }: Sending, { event, one, url }: { readonly event: string; readonly one: Reached; readonly url: string }, now: number): rows.NewDelivery {
  const content = state.content!;
  const { title } = content.texts[0]!;
  return {
    id: newId(now), officeId, channelId, channelKind: kind, messageId: null, event: `${event}/${one.key}`, staffId: null, address: one.address, title, words: fitted(kind, title, wordsFor(kind, content), url), expiresAt: new Date(content.validUntil).toISOString(),
    parameters: { community: name, kind: title, rule: '', ruleName: title, number, due: '', url },
  };
}
