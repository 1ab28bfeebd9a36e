import type { IncidentCommand, IncidentState, StaffId } from '@huiyin/domain';
import { isIncidentLevel } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { readGlobalId } from '../../platform/ids.ts';
import { appendJointly, partOf } from '../base/jointly.ts';
import { changeAsItStands, changeSubject, decideSubject, departmentIn, subjectToChange } from '../base/subject-commands.ts';
import { invalidInput, isFailure, notFound, type Failure } from '../base/user-errors.ts';
import { complaintDesksOf } from '../organisation/queries.ts';
import type {
  IncidentAcceptSummaryInput, IncidentAcknowledgeInput, IncidentAnswerInput, IncidentCompleteInput, IncidentCountHeadsInput, IncidentHandOverInput, IncidentLogInput, IncidentLoseControlInput, IncidentMarkUnderControlInput,
  IncidentReturnSummaryInput, IncidentReviseInput, IncidentSecurePicturesInput, IncidentSetReplyDeadlineInput, IncidentStandDownInput, IncidentStartPlaybookInput, IncidentSubmitSummaryInput, IncidentTakePostInput, StepReopenInput,
  StepSkipInput, StepTickInput,
} from '../types.generated.ts';
import { partsEndingWith } from '../statement/commands.ts';
import { playbookCopy } from './playbook-copy.ts';
import { INCIDENT_NOUN, type IncidentRow } from './queries.ts';

export { incidentRaise } from './raise.ts';

type Answer = Promise<IncidentRow | Failure>;
interface Change { readonly incidentId: string; readonly expectedVersion: number }
interface Written { readonly incidentId: string; readonly expectedVersion?: number | null | undefined }
type Given = IncidentCommand | Failure | Promise<IncidentCommand | Failure>;
const change = (context: Context, input: Change, command: IncidentCommand): Answer => changeSubject(context, INCIDENT_NOUN, input.incidentId, input, () => command);
/** In an emergency many write at once and every tick is a version: only who judges what another wrote says which version was read, everything else is taken if the facts allow it. */
const atOnce = (context: Context, input: Written, command: (row: IncidentRow, community: CommunityInSight) => Given): Answer => changeAsItStands(context, INCIDENT_NOUN, input.incidentId, input.expectedVersion, command);

export const incidentAcknowledge = (context: Context, input: IncidentAcknowledgeInput): Answer => atOnce(context, input, () => ({ type: 'acknowledgeIncident' }));
export const incidentSetReplyDeadline = (context: Context, input: IncidentSetReplyDeadlineInput): Answer => atOnce(context, input, () => ({ type: 'setIncidentReplyDeadline', dueAt: input.dueAt, reason: input.reason ?? null }));
export const incidentAnswer = (context: Context, input: IncidentAnswerInput): Answer => atOnce(context, input, () => ({ type: 'answerIncident', reason: input.reason, handling: input.handling, impact: input.impact }));
export const incidentLog = (context: Context, input: IncidentLogInput): Answer => atOnce(context, input, () => ({ type: 'logIncident', kind: input.kind ?? 'NOTE', text: input.text }));
export const incidentCountHeads = (context: Context, input: IncidentCountHeadsInput): Answer =>
  atOnce(context, input, () => ({ type: 'countIncidentHeads', where: input.where, present: input.present, expected: input.expected ?? null, text: input.text ?? null }));

export const incidentRevise = (context: Context, input: IncidentReviseInput): Answer =>
  atOnce(context, input, async (_row, community) => {
    const departmentId = await departmentIn(context, community, input.departmentId);
    if (isFailure(departmentId)) return departmentId;
    const level = input.level ?? null;
    if (level !== null && !isIncidentLevel(level)) return invalidInput(context, ['level'], 'OUT_OF_RANGE', 4);
    return { type: 'reviseIncident' as const, level, kind: input.kind ?? null, place: input.place ?? null, title: input.title ?? null, departmentId, reason: input.reason };
  });

export const incidentMarkUnderControl = (context: Context, input: IncidentMarkUnderControlInput): Answer => atOnce(context, input, () => ({ type: 'markIncidentUnderControl', text: input.text }));
export const incidentLoseControl = (context: Context, input: IncidentLoseControlInput): Answer => atOnce(context, input, () => ({ type: 'loseIncidentControl', reason: input.reason }));
export const incidentComplete = (context: Context, input: IncidentCompleteInput): Answer => atOnce(context, input, () => ({ type: 'completeIncident', reason: input.reason }));
export const incidentStartPlaybook = (context: Context, input: IncidentStartPlaybookInput): Answer =>
  atOnce(context, input, async (_row, community) => {
    const playbook = await playbookCopy(context, community, input.playbook);
    return isFailure(playbook) ? playbook : { type: 'startPlaybook' as const, playbook };
  });
export const incidentTakePost = (context: Context, input: IncidentTakePostInput): Answer => atOnce(context, input, () => ({ type: 'takeIncidentPost', post: input.post }));

/** Somebody of the organisation who works here or over it. */
async function staffIn(context: Context, community: CommunityInSight, id: string): Promise<StaffId | Failure> {
  const global = readGlobalId(id, 'Staff');
  const person = global?.scope === community.organisationId ? await context.loaders.staff.load(global.id) : null;
  return person?.active === true ? (person.id as StaffId) : notFound(context, ['input', 'toId']);
}
export const incidentHandOver = (context: Context, input: IncidentHandOverInput): Answer =>
  atOnce(context, input, async (_row, community) => {
    const to = await staffIn(context, community, input.toId);
    return isFailure(to) ? to : { type: 'handOverIncident' as const, post: input.post, to, text: input.text ?? null };
  });
export const incidentSecurePictures = (context: Context, input: IncidentSecurePicturesInput): Answer => atOnce(context, input, () => ({ type: 'secureIncidentPictures', state: input.state, text: input.text }));

export const incidentSubmitSummary = (context: Context, input: IncidentSubmitSummaryInput): Answer =>
  atOnce(context, input, async (_row, community) => (
    { type: 'submitIncidentSummary' as const, cause: input.cause, course: input.course, losses: input.losses ?? null, lessons: input.lessons, copies: await complaintDesksOf(context, community.id) }));
export const incidentReturnSummary = (context: Context, input: IncidentReturnSummaryInput): Answer => change(context, input, { type: 'returnIncidentSummary', reason: input.reason });

/** What ends an incident ends its statement in the same transaction (STM-3). */
const ending = (context: Context, input: Written, command: IncidentCommand): Answer =>
  appendJointly<IncidentState>(context, ['input', 'incidentId'], async () => {
    const found = await subjectToChange<IncidentState>(context, INCIDENT_NOUN, input.incidentId, input.expectedVersion);
    if (isFailure(found)) return found;
    const decided = decideSubject(context, INCIDENT_NOUN, found.community, found.row, command, null);
    if (isFailure(decided)) return decided;
    const statement = await partsEndingWith(context, found.row);
    return isFailure(statement) ? statement : [await partOf(context, INCIDENT_NOUN, found.community, found.row, decided), ...statement];
  });
export const incidentAcceptSummary = (context: Context, input: IncidentAcceptSummaryInput): Answer => ending(context, input, { type: 'acceptIncidentSummary', text: input.text ?? null });
export const incidentStandDown = (context: Context, input: IncidentStandDownInput): Answer => ending(context, input, { type: 'standDownIncident', reason: input.reason });

export const stepTick = (context: Context, input: StepTickInput): Answer => atOnce(context, input, () => ({ type: 'tickStep', run: input.run, step: input.step, answer: input.answer ?? null, text: input.text ?? null }));
export const stepSkip = (context: Context, input: StepSkipInput): Answer => atOnce(context, input, () => ({ type: 'skipStep', run: input.run, step: input.step, reason: input.reason }));
export const stepReopen = (context: Context, input: StepReopenInput): Answer => atOnce(context, input, () => ({ type: 'reopenStep', run: input.run, step: input.step, reason: input.reason }));
