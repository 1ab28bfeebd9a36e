import type { IncidentState, PlaybookRun } from '@huiyin/domain';
import type { RunPhase, RunStep } from './runs.ts';

export type { IncidentRow as IncidentMapper } from './queries.ts';
export type IncidentNotificationMapper = IncidentState['notified'][number] & { readonly communityId: string };
export type IncidentAnswerRecordMapper = IncidentState['answers'][number];
export type IncidentLogLineMapper = IncidentState['log'][number];
export type IncidentHeadCountMapper = IncidentState['headCounts'][number];
export type IncidentStatementCopyMapper = NonNullable<IncidentState['statement']>;
export type IncidentPostHolderMapper = IncidentState['posts'][number];
export type IncidentSummaryCopyMapper = NonNullable<IncidentState['summary']>['copies'][number] & { readonly communityId: string };
export type IncidentSummaryRecordMapper = NonNullable<IncidentState['summary']> & { readonly communityId: string };
export type IncidentStepMarkMapper = PlaybookRun['marks'][string];
export type IncidentRunMapper = { readonly run: PlaybookRun; readonly state: IncidentState };
export type IncidentRunPhaseMapper = RunPhase;
export type IncidentStepMapper = RunStep;
