import { CHANNEL, mayCommand, smsSegments, unknownPlaces, type ChannelCommand, type ChannelEntry, type ChannelState, type CommunityId, type DeliveryState, type Instant } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import type { Database, Scope } from '../../platform/database.ts';
import { unseal } from '../../platform/seal.ts';
import { wordsOf } from '../../post/words.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { connection, type Connection, type PageRequest } from '../base/connection.ts';
import { subjectOf, subjectPage, type SubjectNoun, type SubjectRow } from '../base/subject.ts';
import { TELLING } from '../../post/kinds.ts';
import type { MessageKind } from '../types.generated.ts';
import { channelsOpen, deliveriesCount, deliveriesPage, type DeliveryRow } from './rows.ts';

export type ChannelRow = SubjectRow<ChannelState>;
export type { DeliveryRow } from './rows.ts';

/** Channels as the API knows them. */
export const CHANNEL_NOUN: SubjectNoun<ChannelState, ChannelCommand, ChannelEntry> = {
  type: 'DeliveryChannel', table: 'channels', rules: CHANNEL, idField: 'channelId', book: 'administration', ofOffices: true,
  actions: { openChannel: 'channelOpen', changeChannel: 'channelChange', pauseChannel: 'channelPause', resumeChannel: 'channelResume', closeChannel: 'channelClose' },
  columns: ({ kind, status }) => ({ kind, parentId: null, happenedAt: 0 as Instant, open: status !== 'CLOSED' }),
  author: () => null,
};

/** The open channels of some offices, for what they bring out. */
export const channelsServing = (database: Database, scope: Scope): Promise<readonly { readonly id: string; readonly officeId: string; readonly state: ChannelState }[]> =>
  database.read(scope, channelsOpen, [scope.communityIds]);

const manages = (context: Context, communityId: string): boolean => mayCommand(requireViewer(context).actor, 'manageChannels', { communityId: communityId as CommunityId }) === null;

/** Channels of an office, for whoever manages them. */
export function channelPage(context: Context, communityId: string, page: PageRequest, total: boolean): Promise<Connection<ChannelRow>> {
  const community = communityInSight(requireViewer(context), communityId);
  return subjectPage(context, CHANNEL_NOUN, community !== null && manages(context, community.id) ? communityId : '', null, page, total);
}

/** One channel, for whoever manages it. */
export async function channelOf(context: Context, id: string): Promise<ChannelRow | null> {
  const row = await subjectOf<ChannelState>(context, CHANNEL_NOUN, id);
  return row !== null && manages(context, row.state.communityId) ? row : null;
}

/** What a channel's secrets are sealed for. */
export const sealedFor = (id: string): string => `channel ${id}`;

/** Names of the secrets that are set; none when they cannot be opened any more. */
export function secretsOf({ services }: Context, { id, sealed }: ChannelState): Readonly<Record<string, string>> {
  const opened = sealed === null ? null : unseal(services.secret, sealedFor(id), sealed);
  return opened === null ? {} : (JSON.parse(opened) as Record<string, string>);
}

/** What left by a channel, newest first. */
export function deliveriesOf(context: Context, { state: { id, communityId } }: ChannelRow, state: DeliveryState | null, page: PageRequest): Promise<Connection<DeliveryRow>> {
  return connection(context, page, `deliveries:${id}:${state ?? ''}`, async ({ after, limit }) => {
    const [rows, counted] = (await context.services.database.readAll(requireViewer(context).scope, [
      { statement: deliveriesPage, values: [communityId, id, state, after?.[0] ?? null, after?.[1] ?? null, limit] },
      { statement: deliveriesCount, values: [communityId, id, state] },
    ])) as [DeliveryRow[], { count: number }[]];
    return { rows, totalCount: counted[0]!.count };
  }, (row) => [new Date(row.createdAt).toISOString(), row.id]);
}

/** What a message would say in a community; null where nothing fills a place of the template. */
export function previewOf(context: Context, communityId: string, template: string | null, kind: MessageKind, signature: string | null = null) {
  const community = communityInSight(requireViewer(context), communityId);
  if (community === null || (template !== null && unknownPlaces(template).length > 0)) return null;
  const { title, text, parameters } = wordsOf({ community: community.name, kind: TELLING[kind], rule: 'CMP-8', number: `${community.code}-2026-00001`, dueAt: context.now, zone: community.timeZone, url: null }, template);
  return { title, text, parameters, ...smsSegments(`【${signature?.trim() || community.name}】${text}`) };
}
