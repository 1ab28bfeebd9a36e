import { FINDING, type FindingCommand, type FindingEntry, type FindingSource, type FindingState, type SubjectState } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import type { Connection, PageRequest } from '../base/connection.ts';
import { subjectOf, subjectPage, type SubjectNoun, type SubjectRow } from '../base/subject.ts';
import type { FindingFilter } from '../types.generated.ts';

export type FindingRow = SubjectRow<FindingState>;

/** Findings as the API knows them. */
export const FINDING_NOUN: SubjectNoun<FindingState, FindingCommand, FindingEntry> = {
  type: 'Finding', table: 'findings', rules: FINDING, idField: 'findingId',
  actions: { recordFinding: 'findingRecord', rectifyFinding: 'findingRectify', checkFinding: 'findingCheck' },
  columns: ({ source, sourceId, foundAt, status }) => ({ kind: source, parentId: sourceId, happenedAt: foundAt, open: status !== 'CLOSED' }),
  author: ({ recordedBy }) => recordedBy,
};

/** The type of what a finding of each source is made in; null where it is no record of ours. */
export const SOURCE_TYPES: Readonly<Record<FindingSource, { readonly type: string; readonly table: string } | null>> = {
  WEEKLY_CHECK: { type: 'WeeklyCheck', table: 'weekly_checks' }, DAILY_CHECK: { type: 'DailyCheck', table: 'daily_checks' }, RENOVATION: { type: 'Renovation', table: 'renovations' },
  SPOT_CHECK: { type: 'SpotCheck', table: 'spot_checks' }, AUTHORITY: null, OWNERS_COMMITTEE: null,
};
const PARENT_TYPES = Object.values(SOURCE_TYPES).flatMap((one) => (one === null ? [] : [one.type]));

export const findings = (context: Context, communityId: string, filter: FindingFilter | null | undefined, page: PageRequest, total: boolean): Promise<Connection<FindingRow>> => {
  const { source, sourceId, ...rest } = filter ?? {};
  return subjectPage(context, FINDING_NOUN, communityId, { ...rest, kind: source, parentId: sourceId, parentType: PARENT_TYPES }, page, total);
};
export const finding = (context: Context, id: string): Promise<FindingRow | null> => subjectOf(context, FINDING_NOUN, id);

/** Findings that name an item of a spot check, oldest first. */
export const findingsOfItem = async (context: Context, communityId: string, checkId: string, item: number): Promise<FindingRow[]> =>
  ((await context.loaders.parts.load({ table: FINDING_NOUN.table, communityId, id: checkId })) as readonly FindingRow[]).filter(({ state }) => state.sourceItem === item);

/** How many findings of a subject are not closed. */
export const openFindingsOf = (context: Context, state: SubjectState): Promise<number> =>
  context.loaders.openParts.load({ table: FINDING_NOUN.table, communityId: state.communityId, id: state.id });
