import { isFailure } from '../modules/base/user-errors.ts';
import { changeComplaint, registerComplaint } from '../modules/complaint/commands.ts';
import type { ComplaintRow } from '../modules/complaint/rows.ts';
import { globalId } from '../platform/ids.ts';
import { homeLabel } from './premises.ts';
import { residentOf } from './residents.ts';
import { departmentIdOf, refused, staffIdOf, type Settled } from './settle.ts';
import { NOBODY, type Course, type Intake, type Step } from './walk.ts';

/** One act of the history: a registration or a step; `after` is the version it needs. */
interface Act {
  readonly at: number;
  readonly course: Course;
  readonly step: Step | null;
  readonly nth: number;
}

export const keyOf = ({ key }: Pick<Intake, 'key'>): string => `demo:${key}`;

/** All acts of an organisation in one order of time: entries of a volume go forward. */
export function actsOf(courses: readonly Course[]): readonly Act[] {
  const acts = courses.flatMap((course): Act[] => [
    { at: course.intake.at, course, step: null, nth: 0 },
    ...course.steps.map((step, index) => ({ at: step.at, course, step, nth: index + 1 })),
  ]);
  return acts.sort((a, b) => a.at - b.at || a.nth - b.nth || (a.course.intake.key < b.course.intake.key ? -1 : 1));
}

/** Plays the acts; those that were played before, or that somebody overtook, are left out. */
export async function play(settled: Settled, acts: readonly Act[], played: (act: Act) => void): Promise<void> {
  const rows = new Map<string, ComplaintRow>();
  const begins = new Map<string, number>();
  for (const act of acts) {
    const { intake } = act.course;
    if (act.step === null) {
      const row = await register(settled, intake, rows);
      rows.set(intake.key, row);
      // A back-entry with its reply is three entries in one.
      begins.set(intake.key, intake.input.backEntryReply == null ? 1 : 3);
    } else {
      const row = rows.get(intake.key)!;
      if (row.version === begins.get(intake.key)! + act.nth - 1) rows.set(intake.key, await change(settled, row, act.step, intake));
    }
    played(act);
  }
}

async function register(settled: Settled, intake: Intake, rows: ReadonlyMap<string, ComplaintRow>): Promise<ComplaintRow> {
  const { organisation, organisationId, communityId, units } = settled;
  const context = await settled.contextOf(intake.by, intake.at);
  const resident = residentOf(organisation.community.code, intake.home);
  const previous = intake.previous === null ? null : rows.get(intake.previous)!;
  if (previous !== null) context.loaders.complaint.prime({ communityId, id: previous.state.id }, previous);
  const answer = await registerComplaint(context, {
    ...intake.input, communityId: globalId('Community', organisationId, communityId), idempotencyKey: keyOf(intake),
    reporter: intake.anonymous ? null : { name: resident.name, phone: resident.phone, relation: resident.relation, unitId: globalId('Unit', communityId, units.get(homeLabel(intake.home))!) },
    previousComplaintNumber: previous?.number ?? null,
  });
  if (isFailure(answer)) throw refused(`registering ${intake.key} 「${intake.input.title}」`, answer);
  return answer.complaint;
}

async function change(settled: Settled, row: ComplaintRow, { by, at, named, commandOf }: Step, intake: Intake): Promise<ComplaintRow> {
  const { communityId, organisationId } = settled;
  const context = await settled.contextOf(by, at);
  context.loaders.complaint.prime({ communityId, id: row.state.id }, row);
  const answer = await changeComplaint(context, {
    complaintId: globalId('Complaint', communityId, row.state.id), expectedVersion: row.version,
    departmentId: named.department === undefined ? null : globalId('Department', communityId, departmentIdOf(settled, named.department)),
    assigneeId: named.assignee === undefined ? null : globalId('Staff', organisationId, staffIdOf(settled, named.assignee)),
  }, commandOf);
  if (!isFailure(answer)) return answer.complaint;
  // Somebody was at it since an earlier fill was cut off: it is theirs now.
  if (answer.code === 'STALE_VERSION') return { ...row, version: -1 };
  const { type } = commandOf(NOBODY);
  throw refused(`${type} by ${by} on ${intake.key} 「${intake.input.title}」`, answer);
}
