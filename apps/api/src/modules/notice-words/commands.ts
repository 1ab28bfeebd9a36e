import { NOTICE_WORDS, type NoticeWordsCommand } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { requireViewer } from '../../sight.ts';
import { setOfCompany } from '../base/of-company.ts';
import type { Failure } from '../base/user-errors.ts';
import type { NoticeWordsSetInput } from '../types.generated.ts';
import { noticeWordsDenial, noticeWordsId, viewedWords, type NoticeWordsView } from './queries.ts';
import { noticeWordsRow } from './rows.ts';

const NOUN = { kind: 'NoticeWords', rules: NOTICE_WORDS, mutation: 'noticeWordsSet', denial: noticeWordsDenial, rowOf: noticeWordsRow } as const;

/** Sets the organisation's word list in the book of the headquarters' office. The same key and input answer the same. */
export async function setNoticeWords(context: Context, input: NoticeWordsSetInput): Promise<{ readonly noticeWords: NoticeWordsView } | Failure> {
  const { organisationId } = requireViewer(context);
  const failure = await setOfCompany(context, NOUN, input, { command: (office) => commandOf(organisationId, office.id, input), before: async () => (await viewedWords(context)).kept, path: ['input', 'own'] });
  if (failure !== null) return failure;
  // What is checked later in the same request is checked with it.
  context.loaders.checkedWords.clear(organisationId);
  return { noticeWords: await viewedWords(context) };
}

const commandOf = (organisationId: string, officeId: string, { own, leftOut, reason }: NoticeWordsSetInput): NoticeWordsCommand => ({
  type: 'setNoticeWords', id: noticeWordsId(organisationId) as NoticeWordsCommand['id'], communityId: officeId as NoticeWordsCommand['communityId'],
  own: own.map(({ kind, word, better, except }) => ({ kind, word, better: better ?? null, except: except ?? [] })), leftOut, reason: reason ?? null,
});
