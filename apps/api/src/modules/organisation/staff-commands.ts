import { dismissStaff, evolveStaff, setStaffContacts, type CommunityId, type OrganisationRefusal, type Result, type StaffEntry, type StaffState } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { readGlobalId } from '../../platform/ids.ts';
import { requireViewer } from '../../sight.ts';
import { placeOf, unwrap } from '../base/book.ts';
import { isFailure, notFound, type Failure } from '../base/user-errors.ts';
import { endSessionsOf } from '../session/commands.ts';
import type { StaffDismissInput, StaffSetContactsInput } from '../types.generated.ts';
import { administration } from './commands.ts';
import { staffContactsRow, staffRow, staffWithVersion, type StaffRow } from './rows.ts';

const RETRIES = 5;

/** Adds one entry to a member of staff in sight, whoever else adds at the same time. */
async function changeStaff(context: Context, staffId: string, decide: (communityId: CommunityId, state: StaffState) => Result<StaffEntry, OrganisationRefusal>): Promise<{ readonly staff: StaffRow } | Failure> {
  const viewer = requireViewer(context);
  const global = readGlobalId(staffId, 'Staff');
  const id = global?.scope === viewer.organisationId ? global.id : '';
  for (let attempt = 1; ; attempt += 1) {
    const [found] = id === '' ? [] : await context.services.database.read<StaffRow & { readonly version: number }>(viewer.scope, staffWithVersion, [id]);
    const community = viewer.communities.find((one) => one.id === found?.communityId);
    if (found === undefined || community === undefined) return notFound(context, ['input', 'staffId']);
    const { version, ...row } = found;
    const state: StaffState = { ...row, id: row.id as StaffState['id'], departmentId: row.departmentId as StaffState['departmentId'], contacts: null };
    const entry = unwrap(context, decide(community.id as CommunityId, state));
    if (isFailure(entry)) return entry;
    const after = evolveStaff(state, { at: context.now, actor: viewer.staffId, entry, deadlines: [] });
    const rows = [{ table: 'staff', row: staffRow(after, viewer.organisationId, community.id) }, ...staffContactsRow(after, viewer.organisationId)];
    const [outcome] = await context.services.journal.append(viewer.scope, [administration(context, placeOf(community), { id: row.id, kind: 'Staff' }, version, viewer.staffId, [entry], rows, null)]);
    if (outcome!.outcome === 'appended') {
      context.loaders.staff.clear(row.id);
      return { staff: { ...row, active: after.active } };
    }
    if (attempt === RETRIES) throw new Error('A member of staff changes too fast.');
  }
}

/** Dismisses somebody: the account and its sessions end at once. */
export async function staffDismiss(context: Context, { staffId, reason }: StaffDismissInput): Promise<{ readonly staff: StaffRow } | Failure> {
  const { actor } = requireViewer(context);
  const dismissed = await changeStaff(context, staffId, (communityId, state) => dismissStaff(communityId, state, reason, actor));
  if (!isFailure(dismissed)) await endSessionsOf(context, dismissed.staff.id);
  return dismissed;
}

/** Says how somebody is reached outside the house: their own doing, or that of whoever manages people. */
export async function staffSetContacts(context: Context, { staffId, mobile, email, wecomUserId, wechatOpenId }: StaffSetContactsInput): Promise<{ readonly staff: StaffRow } | Failure> {
  const { actor } = requireViewer(context);
  const given = { mobile: mobile ?? null, email: email ?? null, wecomUserId: wecomUserId ?? null, wechatOpenId: wechatOpenId ?? null };
  return changeStaff(context, staffId, (communityId, state) => setStaffContacts(communityId, state, given, actor));
}
