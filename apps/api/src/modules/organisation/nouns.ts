import { evolveCommunity, evolveStaff, type CommunityEntry, type CommunityState, type RecordedEntry, type StaffEntry, type StaffState } from '@huiyin/domain';
import { readGlobalId } from '../../platform/ids.ts';
import { requireViewer } from '../../sight.ts';
import type { Folded, KeyedRow, Noun } from '../base/noun.ts';
import { communityRow, departmentRow, policyRow, staffContactsRow, staffRow, unitRow } from './rows.ts';

export const COMMUNITY: Noun = {
  table: 'communities',
  nameColumn: 'code',
  ofOrganisation: true,
  fold: (office, entries): Folded => {
    const state = (entries as readonly RecordedEntry<CommunityEntry>[]).reduce<CommunityState | null>(evolveCommunity, null)!;
    const { organisation, departments, units, policies } = state;
    const rows: readonly KeyedRow[] = [
      { table: 'communities', row: communityRow(state, office.organisationId), keys: { id: state.id } },
      ...policies.map((policy) => ({ table: 'policies', row: policyRow(state.id, policy), keys: { community_id: state.id, version: policy.version } })),
      ...(organisation === null ? [] : [{ table: 'organisations', row: { ...organisation }, keys: { id: organisation.id } }]),
      ...departments.map((department) => ({ table: 'departments', row: departmentRow(state.id, office.organisationId, department), keys: { community_id: state.id, id: department.id } })),
      ...units.map((unit) => ({ table: 'units', row: unitRow(state.id, unit), keys: { community_id: state.id, id: unit.id } })),
    ];
    return { deadlines: [], parts: { departments: departments.length, units: units.length, policies: policies.length }, rows };
  },
  read: async (context, id) => {
    const global = readGlobalId(id);
    const viewer = requireViewer(context);
    return global?.scope === viewer.organisationId ? (viewer.communities.find((community) => community.id === global.id) ?? null) : null;
  },
};

export const STAFF: Noun = {
  table: 'staff',
  nameColumn: 'login',
  ofOrganisation: true,
  fold: (office, entries) => {
    const state = (entries as readonly RecordedEntry<StaffEntry>[]).reduce<StaffState | null>(evolveStaff, null)!;
    const contacts = staffContactsRow(state, office.organisationId).map((row) => ({ ...row, keys: { staff_id: state.id } }));
    return { rows: [{ table: 'staff', row: staffRow(state, office.organisationId, office.id), keys: { id: state.id } }, ...contacts], deadlines: [] };
  },
  // The loader names whoever acted; a person's own page is for those who see their community (ORG-1).
  read: async (context, id) => {
    const viewer = requireViewer(context);
    const global = readGlobalId(id, 'Staff');
    const person = global?.scope === viewer.organisationId ? await context.loaders.staff.load(global.id) : null;
    return person !== null && viewer.scope.communityIds.includes(person.communityId) ? person : null;
  },
};
