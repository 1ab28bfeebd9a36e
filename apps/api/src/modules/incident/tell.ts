import { isRunning, type ClockContext, type Deadline, type DeadlineRule, type IncidentEntry, type IncidentState, type Instant, type RecordedEntry, type Role } from '@huiyin/domain';
import { whoIsIn } from '../../clock/people.ts';
import type { CommunityInSight, Context } from '../../context.ts';
import { newId } from '../../platform/ids.ts';
import type { Message } from '../../platform/journal.ts';
import { requireViewer } from '../../sight.ts';
import { dutyAt } from '../duty/on-duty.ts';
import { activeStaffOf, type StaffRow } from '../organisation/queries.ts';

/** Who works in a community at this moment, and who is to be told: of a post on the roster whoever is on duty. */
export async function whoIsAt(context: Context, community: CommunityInSight): Promise<{ readonly staff: readonly StaffRow[]; readonly whoIs: ClockContext['whoIs'] }> {
  const { database } = context.services;
  const { scope } = requireViewer(context);
  const [staff, duty] = await Promise.all([activeStaffOf(database, scope, community.id), dutyAt(database, scope, [community.id], context.now)]);
  return { staff, whoIs: whoIsIn(community.id, { staff, ...duty, at: context.now as Instant }) };
}

/** What is told of, in a drill marked as one. */
const marked = ({ drill }: { readonly drill: boolean }): Readonly<Record<string, unknown>> => (drill ? { drill: true } : {});

/** One message a person about each deadline of a rule that entries started and that runs on; who acts knows already. */
export async function toldOfOwed(
  context: Context, community: CommunityInSight, kind: string, rule: DeadlineRule, recorded: readonly RecordedEntry[], after: { readonly deadlines: readonly Deadline[]; readonly drill: boolean },
): Promise<readonly Message[]> {
  const started = new Set(recorded.flatMap(({ deadlines }) => deadlines.flatMap((change) => (change.op === 'start' && change.rule === rule ? [change.key] : []))));
  const owed = after.deadlines.filter((deadline) => started.has(deadline.key) && isRunning(deadline));
  if (owed.length === 0) return [];
  const { whoIs } = await whoIsAt(context, community);
  return owed.flatMap((deadline) => whoIs(deadline.owner, 'OWNER').staffIds.filter((staffId) => staffId !== context.viewer?.staffId).map((staffId) => (
    { id: newId(context.now), staffId, kind, key: deadline.key, rule, facts: { dueAt: deadline.dueAt, ...marked(after) }, deliverAt: context.now }
  )));
}

/** Who stands at a window, supervises one, or leads: everybody who has to say the same (STM-1). */
const SPEAKING: readonly Role[] = ['CUSTOMER_ASSISTANT', 'DUTY_PERSON', 'CUSTOMER_SUPERVISOR', 'COMPLAINT_DESK_SUPERVISOR', 'DEPARTMENT_MANAGER', 'CENTRE_MANAGER', 'COMPANY_DUTY_PERSON', 'COMPANY_LEADER'];
const versionInForce = (state: IncidentState | null): string | null => (state?.statement == null || state.statement.endedAt !== null ? null : state.statement.statementId);

/** Whom a statement that comes into force here, or ends, tells; with the centre manager it is filed 报备 by this (STM-2). */
async function statementNews(context: Context, community: CommunityInSight, before: IncidentState | null, after: IncidentState): Promise<readonly Message[]> {
  const inForce = versionInForce(after);
  if (inForce === versionInForce(before)) return [];
  const staff = await activeStaffOf(context.services.database, requireViewer(context).scope, community.id);
  const concerned = staff.filter(({ id, roles }) => id !== context.viewer?.staffId && roles.some((role) => SPEAKING.includes(role as Role)));
  return concerned.map(({ id }) => ({ id: newId(context.now), staffId: id, kind: inForce === null ? 'StatementEnded' : 'StatementFixed', key: '', rule: 'STM-2', facts: marked(after), deliverAt: context.now }));
}

/** Whom an entry of an incident tells: those who have to acknowledge it (INC-2), those to whom its summary is copied (INC-7), and everybody who speaks to customers of its statement. */
export async function incidentMessages(context: Context, community: CommunityInSight, before: IncidentState | null, recorded: readonly RecordedEntry<IncidentEntry>[], after: IncidentState): Promise<readonly Message[]> {
  const told = await toldOfOwed(context, community, 'IncidentRaised', 'INC-2', recorded, after);
  const copied = recorded.flatMap(({ entry }) => (entry.type === 'IncidentSummarySubmitted' ? entry.facts.copies.flatMap(({ staffIds }) => staffIds) : []));
  return [...told, ...(await statementNews(context, community, before, after)), ...[...new Set(copied)].map((staffId) => ({ id: newId(context.now), staffId, kind: 'SummaryCopied', key: '', rule: 'INC-7', facts: marked(after), deliverAt: context.now }))];
}
