import { foldSubject, NOTICE_WORDS, type NoticeWordsEntry, type RecordedEntry } from '@huiyin/domain';
import type { Noun } from '../base/noun.ts';
import { noticeWordsOfId } from './queries.ts';
import { noticeWordsRow } from './rows.ts';

export const NOTICE_WORDS_NOUN: Noun = {
  table: 'notice_words',
  nameColumn: 'id',
  ofOrganisation: true,
  fold: (office, entries) => {
    const state = foldSubject(NOTICE_WORDS, entries as readonly RecordedEntry<NoticeWordsEntry>[]);
    return { rows: [{ ...noticeWordsRow(state, office.organisationId), keys: { organisation_id: office.organisationId } }], deadlines: [] };
  },
  read: noticeWordsOfId,
};
