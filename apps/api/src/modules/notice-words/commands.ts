import { NOTICE_WORDS, recordSubject, type NoticeWordsCommand } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { officeInSight, requireViewer } from '../../sight.ts';
import { appendOne, appendTo, intentOf, placeOf } from '../base/book.ts';
import { rulesContext } from '../base/subject.ts';
import { writtenBefore } from '../base/subject-commands.ts';
import { badKey, failureOf, isFailure, stale, type Failure } from '../base/user-errors.ts';
import type { NoticeWordsSetInput } from '../types.generated.ts';
import { noticeWordsDenial, noticeWordsId, viewedWords, type NoticeWordsView } from './queries.ts';
import { noticeWordsRow } from './rows.ts';

type Answer = { readonly noticeWords: NoticeWordsView } | Failure;

/** Sets the organisation's word list in the book of the headquarters' office. The same key and input answer the same. */
export async function setNoticeWords(context: Context, input: NoticeWordsSetInput): Promise<Answer> {
  const viewer = requireViewer(context);
  const keyProblem = badKey(context, input.idempotencyKey);
  if (keyProblem !== null) return keyProblem;
  const office = officeInSight(viewer);
  const denial = noticeWordsDenial(viewer);
  if (denial !== null || office === null) return failureOf(context, { kind: 'NotAllowed', denial: denial! });
  const intent = intentOf(context, 'noticeWordsSet', input);
  const written = await writtenBefore(context, intent);
  if (written !== null) return isFailure(written) ? written : { noticeWords: await viewedWords(context) };
  const { kept: before } = await viewedWords(context);
  if ((before?.version ?? 0) !== input.expectedVersion) return stale(context, before?.version ?? 0);
  const decided = recordSubject(NOTICE_WORDS, before?.state ?? null, commandOf(viewer.organisationId, office.id, input), rulesContext(context, office));
  if (!decided.ok) return failureOf(context, decided.refusal);
  const { recorded, state } = decided.value;
  const append = appendTo(context, placeOf(office), {
    book: 'administration', subject: { id: state.id, kind: 'NoticeWords' }, expectedVersion: before?.version ?? null, recorded, rows: [noticeWordsRow(state, viewer.organisationId)], intent,
  });
  const appended = await appendOne(context, viewer.scope, append, ['input', 'own']);
  // Two who set a list for the first time at once: the second one finds it there.
  if (isFailure(appended)) return appended.code === 'TAKEN' ? stale(context, 1) : appended;
  // What is checked later in the same request is checked with it.
  context.loaders.checkedWords.clear(viewer.organisationId);
  return { noticeWords: await viewedWords(context) };
}

const commandOf = (organisationId: string, officeId: string, { own, leftOut, reason }: NoticeWordsSetInput): NoticeWordsCommand => ({
  type: 'setNoticeWords', id: noticeWordsId(organisationId) as NoticeWordsCommand['id'], communityId: officeId as NoticeWordsCommand['communityId'],
  own: own.map(({ kind, word, better, except }) => ({ kind, word, better: better ?? null, except: except ?? [] })), leftOut, reason: reason ?? null,
});
