import { INCIDENT_DEFAULTS, INCIDENT_LIMITS, isIncidentLevel, type IncidentCommand, type IncidentOrigin, type IncidentState, type SubjectId } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { newId, readGlobalId } from '../../platform/ids.ts';
import type { Intent } from '../../platform/journal.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { intentOf } from '../base/book.ts';
import { appendJointly, partOf, type Part } from '../base/jointly.ts';
import { decideSubject, departmentIn, replayed, type Decided } from '../base/subject-commands.ts';
import { badKey, invalidInput, isFailure, notFound, type Failure } from '../base/user-errors.ts';
import { joiningPart } from '../complaint/commands.ts';
import { acceptingPart, freeComplaintsOf, proposalToAccept } from '../proposal/commands.ts';
import type { IncidentRaiseInput } from '../types.generated.ts';
import { departmentsByKind, playbookCopy } from './playbook-copy.ts';
import { INCIDENT_NOUN, type IncidentRow } from './queries.ts';

type Raise = Extract<IncidentCommand, { type: 'raiseIncident' }>;
/** What is raised in one community. */
interface Raised { readonly community: CommunityInSight; readonly decided: Decided<IncidentState> }

const originOf = ({ proposalId, complaintIds }: IncidentRaiseInput, parent: Raise['parent']): IncidentOrigin =>
  (parent !== null ? 'WIDE' : proposalId != null ? 'PROPOSAL' : (complaintIds ?? []).length > 0 ? 'COMPLAINT' : 'REPORT');

/** The command for one community: what the input leaves out follows from the playbook, else from the kind. */
async function commandFor(context: Context, community: CommunityInSight, input: IncidentRaiseInput, parent: Raise['parent']): Promise<Raise | Failure> {
  const playbook = input.playbook == null ? null : await playbookCopy(context, community, input.playbook);
  if (isFailure(playbook)) return playbook;
  const kind = input.kind ?? playbook?.template.incidentKind ?? null;
  if (kind === null) return invalidInput(context, ['kind'], 'EMPTY');
  const usual = INCIDENT_DEFAULTS[kind];
  const level = input.level ?? playbook?.template.level ?? usual.level;
  if (!isIncidentLevel(level)) return invalidInput(context, ['level'], 'OUT_OF_RANGE', 4);
  const named = await departmentIn(context, community, parent === null ? input.departmentId : null);
  if (isFailure(named)) return named;
  const departments = await departmentsByKind(context, community.id);
  const departmentId = named ?? departments[playbook?.template.department ?? usual.department] ?? departments.CUSTOMER_SERVICE ?? null;
  if (departmentId === null && community.level === 'COMMUNITY') return notFound(context, ['input', 'departmentId']);
  return {
    type: 'raiseIncident', incidentId: newId(context.now) as SubjectId, communityId: community.id as never, kind, level, departmentId, drill: input.drill ?? false, publicSide: input.publicSide ?? null,
    pictures: input.pictures ?? playbook?.template.pictures ?? false, origin: originOf(input, parent), parent, place: input.place,
    title: input.title?.trim() ? input.title : (playbook?.template.title.zh ?? usual.title), detail: input.detail ?? null, happenedAt: input.happenedAt ?? null, playbook,
  };
}

async function raisedIn(context: Context, community: CommunityInSight, input: IncidentRaiseInput, parent: Raise['parent'], intent: Intent | null): Promise<Raised | Failure> {
  const command = await commandFor(context, community, input, parent);
  if (isFailure(command)) return command;
  const decided = decideSubject(context, INCIDENT_NOUN, community, null, command, intent);
  return isFailure(decided) ? decided : { community, decided };
}

/** The communities below an office that a wide incident covers (INC-1). */
function covered(context: Context, office: CommunityInSight, ids: readonly string[]): readonly CommunityInSight[] | Failure {
  if (ids.length === 0) return [];
  if (ids.length > INCIDENT_LIMITS.wideCommunities) return invalidInput(context, ['communityIds'], 'TOO_LONG', INCIDENT_LIMITS.wideCommunities);
  const viewer = requireViewer(context);
  const found = [...new Set(ids)].map((id) => communityInSight(viewer, id));
  if (!found.every((one): one is CommunityInSight => one?.level === 'COMMUNITY')) return notFound(context, ['input', 'communityIds']);
  return office.level === 'COMMUNITY' ? invalidInput(context, ['communityIds'], 'NOT_APPLICABLE') : found;
}

async function allRaised(context: Context, office: CommunityInSight, input: IncidentRaiseInput, intent: Intent): Promise<readonly Raised[] | Failure> {
  const below = covered(context, office, input.communityIds ?? []);
  if (isFailure(below)) return below;
  const top = await raisedIn(context, office, input, null, intent);
  if (isFailure(top)) return top;
  const raised = [top];
  for (const community of below) {
    const child = await raisedIn(context, community, input, { communityId: office.id as never, id: top.decided.state.id }, null);
    if (isFailure(child)) return child;
    raised.push(child);
  }
  return raised;
}

/** Most complaints an incident is raised from; more join it one by one. */
const COMPLAINTS_MAX = 200;

/** The complaints it is raised from, on their way to join it. */
async function complaintsJoining(context: Context, community: CommunityInSight, { complaintIds, drill }: IncidentRaiseInput, { id }: IncidentState): Promise<readonly Part[] | Failure> {
  const ids = [...new Set(complaintIds ?? [])];
  if (ids.length === 0) return [];
  if (drill === true) return invalidInput(context, ['complaintIds'], 'NOT_APPLICABLE');
  if (ids.length > COMPLAINTS_MAX) return invalidInput(context, ['complaintIds'], 'TOO_LONG', COMPLAINTS_MAX);
  const parts: Part[] = [];
  for (const one of ids) {
    const part = await joiningPart(context, community, one, id);
    if (isFailure(part)) return part;
    parts.push(part);
  }
  return parts;
}

/** The proposal it accepts, and its complaints on their way to join; those that joined another incident or ended meanwhile stay where they are. */
async function proposalAccepted(context: Context, community: CommunityInSight, { proposalId, complaintIds, drill }: IncidentRaiseInput, state: IncidentState): Promise<readonly Part[] | Failure> {
  if (proposalId == null) return [];
  if (drill === true) return invalidInput(context, ['proposalId'], 'NOT_APPLICABLE');
  const row = await proposalToAccept(context, community, proposalId);
  if (isFailure(row)) return row;
  const accepting = await acceptingPart(context, community, row, state);
  if (isFailure(accepting)) return accepting;
  const joining = complaintIds == null ? await Promise.all((await freeComplaintsOf(context, row)).map((id) => joiningPart(context, community, id, state.id))) : [];
  return [accepting, ...joining.filter((part): part is Part => !isFailure(part))];
}

/** Everything one raising writes, decided as things stand now; the incident itself first. */
async function partsOf(context: Context, community: CommunityInSight, input: IncidentRaiseInput, intent: Intent): Promise<readonly Part[] | Failure> {
  const raised = await allRaised(context, community, input, intent);
  if (isFailure(raised)) return raised;
  const [top] = raised.map(({ decided }) => decided.state);
  const joining = await complaintsJoining(context, community, input, top!);
  if (isFailure(joining)) return joining;
  const accepted = await proposalAccepted(context, community, input, top!);
  if (isFailure(accepted)) return accepted;
  return [...(await Promise.all(raised.map((one) => partOf(context, INCIDENT_NOUN, one.community, null, one.decided)))), ...joining, ...accepted];
}

/** Raises an incident, of an office also one in each community it covers, in one transaction. The same key and input answer the same. */
export async function incidentRaise(context: Context, input: IncidentRaiseInput): Promise<IncidentRow | Failure> {
  const community = communityInSight(requireViewer(context), input.communityId);
  if (community === null || readGlobalId(input.communityId, 'Community') === null) return notFound(context, ['input', 'communityId']);
  const keyProblem = badKey(context, input.idempotencyKey);
  if (keyProblem !== null) return keyProblem;
  const intent = intentOf(context, 'incidentRaise', input);
  // Written before, what is written beside it breaks on it: the answer of the first time holds.
  return appendJointly<IncidentState>(context, ['input', 'communityId'], () => partsOf(context, community, input, intent), { before: () => replayed<IncidentState>(context, INCIDENT_NOUN.table, intent) });
}
