import { SPOT_CHECK, type SpotCheckCommand, type SpotCheckEntry, type SpotCheckState } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import type { Connection, PageRequest } from '../base/connection.ts';
import { subjectOf, subjectPage, type SubjectNoun, type SubjectRow } from '../base/subject.ts';
import type { SpotCheckFilter } from '../types.generated.ts';

export type SpotCheckRow = SubjectRow<SpotCheckState>;

/** Spot checks as the API knows them. */
export const SPOT_CHECK_NOUN: SubjectNoun<SpotCheckState, SpotCheckCommand, SpotCheckEntry> = {
  type: 'SpotCheck', table: 'spot_checks', rules: SPOT_CHECK, idField: 'spotCheckId',
  actions: { openSpotCheck: 'spotCheckOpen', recordSpotCheckItem: 'spotCheckRecordItem', completeSpotCheck: 'spotCheckComplete' },
  columns: ({ kind, month, openedAt, status }) => ({ kind, parentId: null, happenedAt: openedAt, open: status === 'OPEN', more: { month } }),
  author: ({ openedBy }) => openedBy,
};

const MONTH = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/;

export const spotChecks = (context: Context, communityId: string, filter: SpotCheckFilter | null | undefined, page: PageRequest, total: boolean): Promise<Connection<SpotCheckRow>> => {
  const { month, ...rest } = filter ?? {};
  // What is no month has no checks.
  const wanted = month == null ? null : MONTH.test(month) ? `${month}-01` : '0001-01-01';
  return subjectPage(context, SPOT_CHECK_NOUN, communityId, { ...rest, ...(wanted === null ? {} : { month: wanted }) }, page, total);
};
export const spotCheck = (context: Context, id: string): Promise<SpotCheckRow | null> => subjectOf(context, SPOT_CHECK_NOUN, id);
