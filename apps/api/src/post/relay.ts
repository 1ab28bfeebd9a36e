import { PLACE_CHANNELS, type ChannelKind, type ChannelState, type DeadlineRule, type Instant, type TellingEntry, type TellingRule } from '@huiyin/domain';
import { lineages, type Lineage } from '../clock/rows.ts';
import { contactsByStaff, type ContactRow } from '../modules/organisation/queries.ts';
import { NO_SCOPE, type Scope } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import type { Services } from '../services.ts';
import * as rows from './rows.ts';
import { wordsOf } from './words.ts';

/** Most messages one look finds, and one transaction hands over. */
const LOOK = 500;
const BATCH = 100;

interface Channel { readonly id: string; readonly officeId: string; readonly state: ChannelState }

/** Where a person is reached by a kind of channel; null: not at all. */
const addressBy = (kind: ChannelKind, { mobile, email, wecomUserId, wechatOpenId }: ContactRow): string | null => {
  switch (kind) {
    case 'EMAIL': return email;
    case 'SMS_ALIYUN':
    case 'SMS_TENCENT': return mobile;
    case 'WECOM_APP': return wecomUserId;
    case 'WECHAT_OFFICIAL': return wechatOpenId;
    // The channel itself is the address.
    default: return null;
  }
};

/** A drill's messages leave the house by no channel (INC-10). */
const takes = ({ state: { route } }: Channel, { kind, rule, facts }: rows.WaitingMessage): boolean =>
  facts.drill !== true && route.tells.includes(kind as TellingEntry) && (route.rules === null || route.rules.includes(rule as DeadlineRule));

/** What one message makes of one channel: nothing, where it does not take it or the person cannot be reached by it. */
function deliveryOf(channel: Channel, message: rows.WaitingMessage, contacts: ReadonlyMap<string, ContactRow>, place: Lineage, publicUrl: string | null, now: number): rows.NewDelivery | null {
  const { kind, template } = channel.state;
  const isPlace = PLACE_CHANNELS.includes(kind);
  const contact = contacts.get(message.staffId);
  const address = isPlace || contact === undefined ? null : addressBy(kind, contact);
  if (!takes(channel, message) || (!isPlace && address === null)) return null;
  const url = publicUrl === null || message.subjectKind !== 'Complaint' || message.number === null ? null : `${publicUrl}/complaints/${message.number}/show`;
  const about = { community: place.name, kind: message.kind as TellingEntry, rule: message.rule as TellingRule, number: message.number, dueAt: (message.facts.dueAt ?? null) as Instant | null, zone: place.timeZone, url };
  const { title, text, parameters } = wordsOf(about, template);
  return {
    id: newId(now), officeId: channel.officeId, channelId: channel.id, channelKind: kind, messageId: message.id, staffId: isPlace ? null : message.staffId, address, title, words: text, parameters,
    event: isPlace ? [message.subjectId, message.key, message.kind, message.facts.step ?? ''].join('/') : null,
  };
}

/** Hands over what may leave the house at `now`: deliveries and their jobs in the transaction that marks the message. Answers how many messages. */
export async function relay(services: Pick<Services, 'database' | 'env'>, now: number): Promise<number> {
  const at = new Date(now).toISOString();
  const places = await services.database.write(NO_SCOPE, async (query) => {
    await query(rows.lookEverywhere, []);
    const waiting = await query<{ id: string }>(rows.waitingCommunities, [at, LOOK]);
    return waiting.length === 0 ? [] : query<Lineage>(lineages, [waiting.map(({ id }) => id)]);
  });
  let handed = 0;
  for (const place of places) {
    const scope: Scope = { organisationId: place.organisationId, communityIds: place.lineage };
    const channels = await services.database.read<Channel>(scope, rows.channelsOf, [place.lineage]);
    for (;;) {
      const taken = await services.database.write(scope, async (query) => {
        const messages = await query<rows.WaitingMessage>(rows.takeMessages, [place.id, at, BATCH]);
        const due = messages.filter(({ over }) => !over);
        if (due.length === 0 || channels.length === 0) return messages.length;
        const contacts = new Map((await query<ContactRow>(contactsByStaff, [[...new Set(due.map(({ staffId }) => staffId))]])).map((contact) => [contact.staffId, contact]));
        const deliveries = due.flatMap((message) => channels.flatMap((channel) => deliveryOf(channel, message, contacts, place, services.env.publicUrl, now) ?? []));
        if (deliveries.length > 0) await query(rows.queueDeliveries, [place.id, place.organisationId, at, JSON.stringify(deliveries)]);
        return messages.length;
      });
      handed += taken;
      if (taken < BATCH) break;
    }
  }
  return handed;
}
