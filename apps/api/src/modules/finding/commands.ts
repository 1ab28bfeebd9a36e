import type { FindingSource, SubjectId } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { readGlobalId } from '../../platform/ids.ts';
import { changeSubject, createSubject, departmentIn } from '../base/subject-commands.ts';
import { isFailure, notFound, type Failure } from '../base/user-errors.ts';
import type { FindingCheckInput, FindingRecordInput, FindingRectifyInput } from '../types.generated.ts';
import { FINDING_NOUN, SOURCE_TYPES, type FindingRow } from './queries.ts';

/** The subject a finding is made in: of the source's type and of this community. */
async function sourceIn(context: Context, community: CommunityInSight, source: FindingSource, id: string | null | undefined): Promise<SubjectId | null | Failure> {
  if (id == null) return null;
  const made = SOURCE_TYPES[source];
  const global = made === null ? readGlobalId(id) : readGlobalId(id, made.type);
  // Of a source that is no record of ours the rules refuse any id.
  if (made === null) return (global?.id ?? '') as SubjectId;
  const found = global?.scope === community.id ? await context.loaders.subject.load({ table: made.table, communityId: community.id, id: global.id }) : null;
  return found === null ? notFound(context, ['input', 'sourceId']) : found.state.id;
}

export const findingRecord = (context: Context, input: FindingRecordInput): Promise<FindingRow | Failure> =>
  createSubject(context, FINDING_NOUN, 'findingRecord', input, async (community, findingId) => {
    const departmentId = await departmentIn(context, community, input.departmentId);
    if (isFailure(departmentId)) return departmentId;
    const sourceId = await sourceIn(context, community, input.source, input.sourceId);
    if (isFailure(sourceId)) return sourceId;
    return {
      type: 'recordFinding' as const, findingId, communityId: community.id as never, source: input.source, sourceId, severity: input.severity, foundAt: input.foundAt ?? null, dueAt: input.dueAt,
      departmentId, inspectedBy: input.inspectedBy ?? null, place: input.place ?? null, description: input.description,
    };
  });

export const findingRectify = (context: Context, input: FindingRectifyInput): Promise<FindingRow | Failure> =>
  changeSubject(context, FINDING_NOUN, input.findingId, input, () => ({ type: 'rectifyFinding' as const, text: input.text }));

export const findingCheck = (context: Context, input: FindingCheckInput): Promise<FindingRow | Failure> =>
  changeSubject(context, FINDING_NOUN, input.findingId, input, () => ({ type: 'checkFinding' as const, passed: input.passed, remark: input.remark ?? null, dueAt: input.dueAt ?? null }));
