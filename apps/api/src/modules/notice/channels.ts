import { NOTICE_MEDIA, type ChannelKind, type ChannelState, type NoticeChannel, type NoticeMedium } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { lineageOf } from '../../offices.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { channelsServing } from '../channel/queries.ts';
import { invalidInput, notFound, type Failure } from '../base/user-errors.ts';

/** By which kinds of channel each medium is sent. */
const KINDS: Readonly<Partial<Record<NoticeMedium, readonly ChannelKind[]>>> = {
  WECHAT_GROUP: ['WECOM_ROBOT', 'DINGTALK_ROBOT'], OFFICIAL_ACCOUNT: ['WECHAT_OFFICIAL'], SMS: ['SMS_ALIYUN', 'SMS_TENCENT'], EMAIL: ['EMAIL'], WEBHOOK: ['WEBHOOK'],
};
const mediumOf = (kind: ChannelKind): NoticeMedium | null => NOTICE_MEDIA.find((medium) => KINDS[medium]?.includes(kind) === true) ?? null;

/** A channel of the company that a notice of a community can be sent by. */
interface UsableChannel { readonly id: string; readonly officeId: string; readonly medium: NoticeMedium; readonly state: ChannelState }

/** Those of the community and the offices over it that are open; what it is set up for inside (routes) does not matter here. */
async function channelsFor(context: Context, communityId: string): Promise<readonly UsableChannel[]> {
  const place = await lineageOf(context.services.database, communityId);
  if (place === null) return [];
  const channels = await channelsServing(context.services.database, { organisationId: place.organisationId, communityIds: place.lineage });
  return channels.flatMap(({ id, officeId, state }) => {
    const medium = mediumOf(state.kind);
    return medium === null ? [] : [{ id, officeId, medium, state }];
  });
}

/** As {@link channelsFor}, to choose from. */
export async function channelsOffered(context: Context, communityId: string): Promise<{ channelId: string; medium: NoticeMedium; name: string }[]> {
  const community = communityInSight(requireViewer(context), communityId);
  const usable = community === null ? [] : await channelsFor(context, community.id);
  return usable.map(({ id, medium, state }) => ({ channelId: id, medium, name: state.name }));
}

/** What stands against a plan's channels: one that is not there, or is not of the medium. */
export async function channelsUsable(context: Context, community: CommunityInSight, planned: readonly NoticeChannel[]): Promise<Failure | null> {
  if (planned.every(({ channelId }) => channelId === null)) return null;
  const usable = await channelsFor(context, community.id);
  for (const [index, { medium, channelId }] of planned.entries()) {
    const found = channelId === null ? null : usable.find(({ id }) => id === channelId);
    if (found === undefined) return notFound(context, ['input', 'channels', String(index), 'channelId']);
    if (found !== null && found.medium !== medium) return invalidInput(context, ['channels', String(index), 'channelId'], 'NOT_APPLICABLE');
  }
  return null;
}
