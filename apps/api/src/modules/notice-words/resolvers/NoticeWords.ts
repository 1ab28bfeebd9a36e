import type { NoticeWordsResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';
import { requireViewer } from '../../../sight.ts';
import { batched } from '../../base/connection.ts';
import { actionOf } from '../../base/kept.ts';
import { staffOf } from '../../base/subject-fields.ts';
import { builtInWords, entriesOfWords, noticeWordsDenial, noticeWordsId, type NoticeWordsView } from '../queries.ts';

export const NoticeWords: NoticeWordsResolvers = {
  id: ({ organisationId }) => globalId('NoticeWords', organisationId, noticeWordsId(organisationId)),
  own: ({ kept }) => (kept?.state.own ?? []).map((one) => ({ ...one, except: [...one.except] })),
  leftOut: (view) => builtInWords(view).filter(({ leftOut }) => leftOut).map(({ word }) => word).sort(),
  builtIn: (view) => builtInWords(view),
  setAt: ({ kept }) => kept?.state.setAt ?? null,
  setBy: ({ kept }, _args, context) => staffOf(kept?.state.setBy ?? null, context),
  reason: ({ kept }) => kept?.state.reason ?? null,
  entries: batched((view: NoticeWordsView, args: Parameters<typeof entriesOfWords>[2], context: Parameters<typeof entriesOfWords>[0]) => entriesOfWords(context, view, args) as never),
  allowedActions: (_view, _args, context) => {
    const denial = noticeWordsDenial(requireViewer(context));
    return [actionOf(context, 'noticeWordsSet', denial === null ? null : { kind: 'NotAllowed', denial })];
  },
  version: ({ kept }) => kept?.version ?? 0,
};
