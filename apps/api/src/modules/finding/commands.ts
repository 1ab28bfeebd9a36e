import type { SpotCheckState, SubjectId } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { readGlobalId } from '../../platform/ids.ts';
import { changeSubject, createSubject, departmentIn } from '../base/subject-commands.ts';
import { isFailure, notFound, type Failure } from '../base/user-errors.ts';
import type { FindingCheckInput, FindingRecordInput, FindingRectifyInput } from '../types.generated.ts';
import { FINDING_NOUN, SOURCE_TYPES, type FindingRow } from './queries.ts';

interface Made { readonly sourceId: SubjectId | null; readonly sourceItem: number | null }

/** The subject a finding is made in, of the source's type and of this community, and which item of it, when it is a spot check's. */
async function sourceIn(context: Context, community: CommunityInSight, input: Pick<FindingRecordInput, 'source' | 'sourceId' | 'sourceItem'>): Promise<Made | Failure> {
  const { source, sourceId: id } = input;
  const sourceItem = input.sourceItem ?? null;
  // An item of nothing is the rules' to refuse.
  if (id == null) return { sourceId: null, sourceItem };
  const made = SOURCE_TYPES[source];
  const global = made === null ? readGlobalId(id) : readGlobalId(id, made.type);
  // Of a source that is no record of ours the rules refuse any id.
  if (made === null) return { sourceId: (global?.id ?? '') as SubjectId, sourceItem };
  const found = global?.scope === community.id ? await context.loaders.subject.load({ table: made.table, communityId: community.id, id: global.id }) : null;
  if (found === null) return notFound(context, ['input', 'sourceId']);
  if (source === 'SPOT_CHECK' && sourceItem !== null && (found.state as SpotCheckState).items[sourceItem - 1]?.result !== 'FINDING') return notFound(context, ['input', 'sourceItem']);
  return { sourceId: found.state.id, sourceItem };
}

export const findingRecord = (context: Context, input: FindingRecordInput): Promise<FindingRow | Failure> =>
  createSubject(context, FINDING_NOUN, 'findingRecord', input, async (community, findingId) => {
    const departmentId = await departmentIn(context, community, input.departmentId);
    if (isFailure(departmentId)) return departmentId;
    const made = await sourceIn(context, community, input);
    if (isFailure(made)) return made;
    return {
      type: 'recordFinding' as const, findingId, communityId: community.id as never, source: input.source, ...made, severity: input.severity, foundAt: input.foundAt ?? null, dueAt: input.dueAt,
      departmentId, inspectedBy: input.inspectedBy ?? null, place: input.place ?? null, description: input.description,
    };
  });

export const findingRectify = (context: Context, input: FindingRectifyInput): Promise<FindingRow | Failure> =>
  changeSubject(context, FINDING_NOUN, input.findingId, input, () => ({ type: 'rectifyFinding' as const, text: input.text }));

export const findingCheck = (context: Context, input: FindingCheckInput): Promise<FindingRow | Failure> =>
  changeSubject(context, FINDING_NOUN, input.findingId, input, () => ({ type: 'checkFinding' as const, passed: input.passed, remark: input.remark ?? null, dueAt: input.dueAt ?? null }));
