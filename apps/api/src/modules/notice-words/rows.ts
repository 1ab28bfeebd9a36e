import type { NoticeWordsState } from '@huiyin/domain';
import type { RowWrite } from '../../platform/journal.ts';

/** An organisation's word list as its table keeps it. */
export interface NoticeWordsRow {
  readonly version: number;
  readonly state: NoticeWordsState;
}

export const noticeWordsRow = (state: NoticeWordsState, organisationId: string): RowWrite => ({
  table: 'notice_words', row: { organisation_id: organisationId, community_id: state.communityId, id: state.id, state },
});

export const noticeWordsOfOrganisation = { name: 'notice_words', text: 'select version, state from notice_words where organisation_id = $1' };
/** What checking takes, of many organisations. */
export const noticeWordsChecked = { name: 'notice_words_checked', text: `select organisation_id as "organisationId", state->'own' as own, state->'leftOut' as "leftOut" from notice_words where organisation_id = any ($1::uuid[])` };
