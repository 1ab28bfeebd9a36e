import { createHash } from 'node:crypto';
import { canonicalJson } from '@huiyin/evidence';
import type { Complainant, ComplaintCommand, ComplaintEntryType, ComplaintState, EntryTarget, UnitId } from '@huiyin/domain';
import type { Context, Key } from '../../context.ts';
import { readGlobalId } from '../../platform/ids.ts';
import { requireViewer } from '../../sight.ts';
import { invalidInput, isFailure, notFound, type Failure } from '../base/user-errors.ts';
import { entryOf, recordedData, type EntryRow } from '../journal/queries.ts';
import { incident, isIncidentOpen } from '../incident/queries.ts';
import { confirmPassword } from '../session/commands.ts';
import type { ComplaintAcceptInput, ComplaintAssignInput, ComplaintCorrectInput, ComplaintJoinIncidentInput, ComplaintLinkInput, ComplaintRegisterComplainantsInput, ComplaintSignInput } from '../types.generated.ts';
import { changeComplaint, type Answer, type Ids } from './commands.ts';
import { complaintEntryData, complaintOfNumber } from './queries.ts';

/** Links to the earlier complaint on the same matter, found by its number, or to a notice. */
export const linkComplaint = (context: Context, input: ComplaintLinkInput): Promise<Answer> =>
  changeComplaint(context, input, async (_ids, { communityId }) => {
    const number = input.previousComplaintNumber?.trim() ?? '';
    const previous = number === '' ? null : await complaintOfNumber(context, number, communityId);
    if (number !== '' && previous === null) return notFound(context, ['input', 'previousComplaintNumber']);
    return { type: 'linkComplaint', previousComplaintId: previous?.state.id ?? null, notice: input.notice ?? null };
  });

/** Brings it to an open incident of its community, or takes it off. */
export const joinIncident = (context: Context, input: ComplaintJoinIncidentInput): Promise<Answer> =>
  changeComplaint(context, input, async (_ids, { communityId }) => {
    if (input.incidentId == null) return { type: 'joinIncident', incidentId: null };
    const row = await incident(context, input.incidentId);
    // A drill reaches no figure (INC-10): a real complaint never belongs to one.
    if (row?.state.communityId !== communityId || row.state.drill || !isIncidentOpen(row.state)) return notFound(context, ['input', 'incidentId']);
    return { type: 'joinIncident', incidentId: row.state.id };
  });

/** Registers those who complain together; each unit must be one of the complaint's community. */
export const registerComplainants = (context: Context, input: ComplaintRegisterComplainantsInput): Promise<Answer> =>
  changeComplaint(context, input, async (_ids, { communityId }) => {
    const complainants: Complainant[] = [];
    for (const [index, { name, phone, unitId }] of input.complainants.entries()) {
      const unit = await unitIn(context, communityId, unitId ?? null, ['input', 'complainants', String(index), 'unitId']);
      if (isFailure(unit)) return unit;
      complainants.push({ name, phone: phone ?? null, unitId: unit });
    }
    return { type: 'registerComplainants', complainants };
  });

/** Who is to do it belongs to the department that has it. */
async function assigneeElsewhere(context: Context, { assigneeId }: Ids, { departmentId }: ComplaintState): Promise<Failure | null> {
  if (assigneeId === null || departmentId === null) return null;
  const assignee = await context.loaders.staff.load(assigneeId);
  return assignee?.departmentId === departmentId ? null : invalidInput(context, ['assigneeId'], 'NOT_APPLICABLE');
}

/** The department takes it, and says who does it if it wishes. */
export const acceptComplaint = (context: Context, input: ComplaintAcceptInput): Promise<Answer> =>
  changeComplaint(context, input, async (ids, state) => (await assigneeElsewhere(context, ids, state)) ?? { type: 'acceptComplaint', assigneeId: ids.assigneeId });

/** To somebody else of the department that has it. */
export const assignComplaint = (context: Context, input: ComplaintAssignInput): Promise<Answer> =>
  changeComplaint(context, input, async (ids, state) => (await assigneeElsewhere(context, ids, state)) ?? { type: 'assignComplaint', assigneeId: ids.assigneeId! });

async function unitIn(context: Context, communityId: string, id: string | null, path: readonly string[]): Promise<UnitId | null | Failure> {
  if (id === null || id === '') return null;
  const global = readGlobalId(id, 'Unit');
  const unit = global?.scope === communityId ? await context.loaders.unit.load({ communityId, id: global.id } satisfies Key) : null;
  return unit === null ? notFound(context, path) : (unit.id as UnitId);
}

/** An entry of this complaint as the rules name it; null when it is of another one, or not in sight. */
export async function targetOf(context: Context, state: Pick<ComplaintState, 'communityId' | 'id'>, entryId: string): Promise<{ readonly entry: EntryRow; readonly target: EntryTarget } | null> {
  const global = readGlobalId(entryId, 'Entry');
  const entry = global?.scope === state.communityId ? await entryOf(context, global.scope, global.id) : null;
  return entry === null || entry.subjectId !== state.id ? null : { entry, target: asTarget(entry) };
}

export const asTarget = (entry: EntryRow): EntryTarget =>
  ({ ordinal: entry.ordinal, type: entry.type as ComplaintEntryType, actor: entry.actorId as EntryTarget['actor'], keys: Object.keys(recordedData(entry)) });

/** LDG-2: corrects one value of one entry. */
export const correctComplaint = (context: Context, input: ComplaintCorrectInput): Promise<Answer> =>
  changeComplaint(context, input, async (_ids, state): Promise<ComplaintCommand | Failure> => {
    const found = await targetOf(context, state, input.entryId);
    if (found === null) return notFound(context, ['input', 'entryId']);
    const value = input.key === 'unitId' ? await unitIn(context, state.communityId, input.value ?? null, ['input', 'value']) : (input.value ?? null);
    // A caller's word that names nothing here (`__proto__`) never reaches the rules' tables.
    const key = found.target.keys.includes(input.key) ? input.key : '';
    return isFailure(value) ? value : { type: 'correctEntry', target: found.target, key, value, reason: input.reason };
  });

/** LDG-3: signs one step with the own password; what is hashed is the entry as this person is shown it. */
export const signComplaint = (context: Context, input: ComplaintSignInput): Promise<Answer> =>
  changeComplaint(context, input, async (_ids, state): Promise<ComplaintCommand | Failure> => {
    const found = await targetOf(context, state, input.entryId);
    if (found === null) return notFound(context, ['input', 'entryId']);
    const unconfirmed = found.entry.actorId === requireViewer(context).staffId ? await confirmPassword(context, input.password, ['input', 'password']) : null;
    if (unconfirmed !== null) return unconfirmed;
    return { type: 'signEntry', target: found.target, way: 'PASSWORD', shownHash: await shownHash(context, found.entry) };
  });

/** SHA-256 over the canonical JSON of an entry as it is shown: place, time, who, and what it recorded. */
async function shownHash(context: Context, entry: EntryRow): Promise<string> {
  const { volume, sequence, number, type, at, actorId, actorRole } = entry;
  const shown = { volume, sequence, number, type, at: new Date(at).toISOString(), actorId, actorRole, data: await complaintEntryData(context, entry) };
  return createHash('sha256').update(canonicalJson(shown as never), 'utf8').digest('hex');
}
