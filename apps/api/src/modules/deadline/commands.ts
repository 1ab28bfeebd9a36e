import { decideDeadline, type DeadlineCommand } from '@huiyin/domain';
import { deadlineAppend, loadSubjects } from '../../clock/append.ts';
import type { CommunityInSight, Context } from '../../context.ts';
import { readGlobalId } from '../../platform/ids.ts';
import { requireViewer } from '../../sight.ts';
import { appendAll, placeOf } from '../base/book.ts';
import { rulesContext } from '../base/subject.ts';
import { failureOf, isFailure, notFound, stale, type Failure } from '../base/user-errors.ts';
import { deadlineOf } from './queries.ts';
import type { DeadlineRow } from './rows.ts';

const TRIES = 5;

/** What names a deadline: community, subject and key. */
function named(context: Context, id: string): { readonly community: CommunityInSight; readonly subjectId: string; readonly key: string } | null {
  const global = readGlobalId(id);
  const [subjectId = '', key = ''] = global?.type === 'Deadline' ? global.id.split('/') : [];
  const community = requireViewer(context).communities.find((one) => one.id === global?.scope);
  return community === undefined || key === '' ? null : { community, subjectId, key };
}

/**
 * Gives one command to a deadline, whatever it belongs to. It asks for no version: what counts is how the deadline
 * itself stands. When something else is written to the subject meanwhile, it is decided again.
 */
export async function changeDeadline(context: Context, id: string, command: DeadlineCommand): Promise<DeadlineRow | Failure> {
  const viewer = requireViewer(context);
  const at = named(context, id);
  const row = at === null ? null : await deadlineOf(context, at.community.id, at.subjectId, at.key);
  if (at === null || row === null) return notFound(context, ['input', 'deadlineId']);
  const { community, subjectId, key } = at;
  for (let attempt = 1; ; attempt += 1) {
    const [subject] = await loadSubjects(context.services.database, viewer.scope, community.id, [{ subjectId, kind: row.subjectKind }]);
    if (subject === undefined) return notFound(context, ['input', 'deadlineId']);
    const decided = decideDeadline(subject.state, key, command, rulesContext(context, community));
    if (!decided.ok) return failureOf(context, decided.refusal, (field) => (field === 'rule' ? 'deadlineId' : field));
    const { recorded, deadlines } = decided.value;
    const append = deadlineAppend(placeOf(community), subject, [recorded], deadlines, { at: context.now, actorId: viewer.staffId, actorRole: viewer.roles[0] ?? null, messages: [] });
    const outcomes = await appendAll(context, viewer.scope, [append], ['input', 'deadlineId']);
    if (isFailure(outcomes)) return outcomes;
    if (outcomes[0]!.outcome === 'appended') {
      forget(context, community.id, subjectId, row.subjectKind);
      // What took its place answers for it: the caller asked for a date, and that is where it stands.
      const after = deadlines.find((one) => one.key === (deadlines.find((old) => old.key === key)?.replacedBy ?? key))!;
      return { ...after, communityId: community.id, subjectKind: row.subjectKind, subjectId, siblings: deadlines };
    }
    if (attempt === TRIES) return stale(context, subject.version);
  }
}

/** Whoever reads the subject in the same request reads it as it is now. */
function forget({ loaders }: Context, communityId: string, id: string, kind: string): void {
  loaders.deadline.clearAll();
  if (kind === 'Complaint') loaders.complaint.clear({ communityId, id });
  else loaders.subject.clearAll();
}
