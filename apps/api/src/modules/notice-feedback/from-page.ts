import { createHash } from 'node:crypto';
import { NOTICE_FEEDBACK_LIMITS, noticeFeedbackFromPage, type CommonRefusal, type CommunityId, type Instant, type NoticeFeedbackState, type SaidOfNotice, type SubjectId } from '@huiyin/domain';
import { whoIsOver } from '../../clock/people.ts';
import { lineageOf } from '../../offices.ts';
import { codeOf, isSameCode } from '../../platform/codes.ts';
import type { Scope } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { inputHash } from '../../platform/journal.ts';
import type { Services } from '../../services.ts';
import { appendInNoName } from '../base/opening.ts';
import type { SubjectRow } from '../base/rows.ts';
import { lockedUntil } from '../session/commands.ts';
import { FEEDBACK_NOUN, feedbackMessages } from './queries.ts';
import { feedbackNumber, feedbackNumbered, openFromPage } from './rows.ts';

/** Most reactions that an address gives in a quarter of an hour: a whole building may stand behind one of a telephone network. */
const FROM_ADDRESS = 30;

/** A notice that somebody reacts to on its page. */
export interface Reacted { readonly noticeId: SubjectId; readonly communityId: CommunityId; readonly organisationId: string }
/** What was sent: `key` of the page it was written on, so that sending it twice says it once. */
export interface Sent { readonly said: SaidOfNotice; readonly key: string; readonly address: string }
/** Why it was not taken in. */
export type Untaken = { readonly why: 'TOO_MANY' | 'TOO_OFTEN' } | { readonly why: 'INVALID'; readonly refusal: CommonRefusal };
export type Taken = { readonly number: string };

const scopeOf = ({ organisationId, communityId }: Pick<Reacted, 'organisationId' | 'communityId'>): Scope => ({ organisationId, communityIds: [communityId] });

/** Takes in what somebody whom nobody knows wrote on the page of a notice (NOT-11), and tells customer service. */
export async function takeInFromPage({ database, journal, secret }: Services, reacted: Reacted, { said, key, address }: Sent, now: Instant): Promise<Taken | Untaken> {
  const { noticeId, communityId, organisationId } = reacted;
  const decided = noticeFeedbackFromPage({ id: newId(now) as SubjectId, communityId, noticeId }, said, now);
  if (!decided.ok) return { why: 'INVALID', refusal: decided.refusal };
  if ((await lockedUntil(database, [{ what: `feedback ${noticeId}`, by: address, most: FROM_ADDRESS }])) !== null) return { why: 'TOO_OFTEN' };
  const scope = scopeOf(reacted);
  const [waiting] = await database.read<{ count: number }>(scope, openFromPage, [communityId, noticeId]);
  if (waiting!.count >= NOTICE_FEEDBACK_LIMITS.openFromPage) return { why: 'TOO_MANY' };
  const lineage = (await lineageOf(database, communityId))!;
  // Going back and changing the words is another reaction; sending the same again is none.
  const written = createHash('sha256').update(JSON.stringify([said.text, said.name, said.phone])).digest('base64url');
  const append = appendInNoName(FEEDBACK_NOUN, { ...lineage, organisationId, communityId }, decided.value, now, {
    ordinal: null, intent: { owner: noticeId, mutation: 'noticeFeedbackFromPage', key: `${key} ${written}`, inputHash: inputHash(secret, said) }, messages: feedbackMessages(await whoIsOver(database, lineage, now), now),
  });
  const [outcome] = await journal.append(scope, [append]);
  if (outcome!.outcome === 'appended') return { number: outcome!.number! };
  const [before] = await database.read<{ number: string }>(scope, feedbackNumber, [communityId, outcome!.subjectId]);
  return { number: before!.number };
}

const answerCode = (secret: Buffer, communityId: string, number: string): string => codeOf(secret, 'notice feedback', [communityId, number]);

/** Path of the page on which whoever wrote a reaction reads the answer; nobody can make one without the secret. */
export const answerPath = (secret: Buffer, communityId: string, number: string): string => `/n/answer/${number}/${answerCode(secret, communityId, number)}`;

/** A reaction by its number, for whoever holds its code. */
export async function feedbackOfCode({ database, secret }: Services, { communityId, organisationId }: Pick<Reacted, 'communityId' | 'organisationId'>, number: string, code: string): Promise<(SubjectRow<NoticeFeedbackState> & { readonly complaintNumber: string | null }) | null> {
  if (!isSameCode(answerCode(secret, communityId, number), code)) return null;
  return (await database.read<SubjectRow<NoticeFeedbackState> & { complaintNumber: string | null }>(scopeOf({ organisationId, communityId }), feedbackNumbered, [communityId, number]))[0] ?? null;
}
