import type { SubjectId } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { changeSubject, createSubject } from '../base/subject-commands.ts';
import { isFailure, notFound, type Failure } from '../base/user-errors.ts';
import { uploadsNamed } from '../file/commands.ts';
import { notice } from '../notice/queries.ts';
import type { SpotCheckCompleteInput, SpotCheckOpenInput, SpotCheckRecordItemInput } from '../types.generated.ts';
import { SPOT_CHECK_NOUN, type SpotCheckRow } from './queries.ts';

type Answer = Promise<SpotCheckRow | Failure>;

export const spotCheckOpen = (context: Context, input: SpotCheckOpenInput): Answer =>
  createSubject(context, SPOT_CHECK_NOUN, 'spotCheckOpen', input, (community, checkId) => ({ type: 'openSpotCheck' as const, checkId, communityId: community.id as never, kind: 'EXTRA' as const, occasion: input.occasion ?? null }));

/** The notice an item is about, of the same community; null when it names none. */
async function noticeIn(context: Context, community: CommunityInSight, id: string | null | undefined): Promise<SubjectId | null | Failure> {
  if (id == null) return null;
  const found = await notice(context, id);
  return found?.state.communityId === community.id ? found.state.id : notFound(context, ['input', 'noticeId']);
}

export const spotCheckRecordItem = (context: Context, input: SpotCheckRecordItemInput): Answer =>
  changeSubject(context, SPOT_CHECK_NOUN, input.spotCheckId, input, async (_row, community) => {
    const noticeId = await noticeIn(context, community, input.noticeId);
    if (isFailure(noticeId)) return noticeId;
    const attachments = await uploadsNamed(context, input.attachmentIds);
    if (isFailure(attachments)) return attachments;
    return { type: 'recordSpotCheckItem' as const, topic: input.topic, result: input.result, remark: input.remark ?? null, noticeId, place: input.place ?? null, attachments };
  });

export const spotCheckComplete = (context: Context, input: SpotCheckCompleteInput): Answer =>
  changeSubject(context, SPOT_CHECK_NOUN, input.spotCheckId, input, () => ({ type: 'completeSpotCheck' as const, summary: input.summary }));
