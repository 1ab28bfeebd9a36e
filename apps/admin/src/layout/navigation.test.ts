import { describe, expect, test } from '@jest/globals';
import { PERMISSIONS, ROLES, type Role } from '@huiyin/domain';
import { english } from '../i18n/en/index.ts';
import { WORK_ROOMS } from '../works/rooms.ts';
import { isHere, isNear, isOpen, mayRegister, PAPER_ROOMS, ROOMS, type Room } from './navigation.ts';

const ALL: readonly Room[] = [...ROOMS, ...WORK_ROOMS, ...PAPER_ROOMS];
/** The community's actions by the command that each asks, as the API answers them. */
const COMMANDS: Readonly<Record<string, keyof typeof PERMISSIONS>> = {
  complaintRegister: 'registerComplaint', complaintsImport: 'importComplaints', staffAppoint: 'managePeople', communityOpen: 'manageSettings', departmentOpen: 'manageSettings', channelOpen: 'manageChannels', screenApprove: 'pairScreen', customers: 'readCustomers', complaintEfficiency: 'readEfficiency', accessRecord: 'readAccessRecord',
  findingRecord: 'recordFinding', renovationApply: 'applyRenovation', renovationApprove: 'approveRenovation', handoverSheetOpen: 'openHandoverSheet', defectRecord: 'recordDefect', weeklyCheckOpen: 'openWeeklyCheck', spotCheckOpen: 'recordSpotCheck', dailyCheckRecord: 'recordDailyCheck', commitmentMake: 'makeCommitment',
  statementDraft: 'draftStatement', statementAdvise: 'adviseStatement', statementFix: 'fixStatement', statements: 'readStatements',
  calendarPublish: 'publishCalendar', documentDraft: 'draftTemplate', documentReview: 'reviewTemplate', documentApprove: 'approveTemplate', blankFormsIssue: 'issueBlankForms', blankFormUse: 'useBlankForm', archiveItemFile: 'keepArchive', archiveItemDestroy: 'destroyArchiveItem', paperworkRead: 'readPaperwork', policyDraft: 'draftPolicy', policyReview: 'reviewPolicy', policyApprove: 'approvePolicy', playbookDraft: 'draftPlaybook', playbookReview: 'reviewPlaybook', playbookApprove: 'approvePlaybook',
};
const actionsOf = (role: Role) => Object.entries(COMMANDS).map(([action, command]) => {
  const { roles } = PERMISSIONS[command] as { roles: readonly Role[] | 'ANY' };
  return { action, allowed: roles === 'ANY' ? role !== 'OWNERS_COMMITTEE' : roles.includes(role) };
});
const seen = (role: Role): { near: readonly string[]; further: readonly string[] } => {
  const allowed = actionsOf(role);
  const open = ALL.filter((room) => isOpen(allowed, room));
  return { near: open.filter((room) => isNear(allowed, room)).map(({ key }) => key), further: open.filter((room) => !isNear(allowed, room)).map(({ key }) => key) };
};

describe('the rooms of the menu follow what somebody may do there', () => {
  test('the front desk works in a few rooms; what it only reads is one touch further away', () => {
    expect(seen('CUSTOMER_ASSISTANT')).toEqual({ near: ['overview', 'tasks', 'work', 'duty', 'incidents', 'register', 'notices', 'customers', 'renovations', 'handovers', 'checks', 'blankForms'], further: ['statements', 'calendar', 'import', 'weeklyChecks', 'spotChecks', 'playbooks', 'documents', 'policies', 'archive', 'records'] });
  });
  test('an engineer sees no paper, no customers, no efficiency', () => {
    expect(seen('RESPONSIBLE_STAFF')).toEqual({ near: ['overview', 'tasks', 'work', 'duty', 'incidents', 'register', 'notices', 'renovations', 'handovers', 'checks'], further: ['statements', 'calendar', 'weeklyChecks', 'spotChecks', 'playbooks'] });
  });
  test('the calendar is near for whoever publishes it, and for nobody hidden', () => {
    expect(ROLES.filter((role) => seen(role).near.includes('calendar'))).toEqual(['QUALITY_DEPARTMENT', 'COMPANY_LEADER', 'HEADQUARTERS_INSPECTOR', 'OWNERS_COMMITTEE', 'SYSTEM_ADMINISTRATOR']);
    expect(ROLES.filter((role) => ![...seen(role).near, ...seen(role).further].includes('calendar'))).toEqual([]);
  });
  test('people and channels are for the system administrator, screens for the security administrator; the record of access is near for whoever keeps or audits', () => {
    expect(ROLES.filter((role) => [...seen(role).near, ...seen(role).further].includes('people'))).toEqual(['SYSTEM_ADMINISTRATOR']);
    expect(ROLES.filter((role) => [...seen(role).near, ...seen(role).further].includes('channels'))).toEqual(['SYSTEM_ADMINISTRATOR']);
    expect(ROLES.filter((role) => [...seen(role).near, ...seen(role).further].includes('screens'))).toEqual(['SECURITY_ADMINISTRATOR']);
    expect(ROLES.filter((role) => seen(role).near.includes('records'))).toEqual(['CENTRE_MANAGER', 'REGISTER_CUSTODIAN', 'COMPANY_LEADER', 'AUDIT_ADMINISTRATOR']);
  });
  test("the owners' committee may do nothing and looks into every room of works", () => {
    expect(seen('OWNERS_COMMITTEE')).toEqual({ near: ['overview', 'tasks', 'work', 'duty', 'incidents', 'register', 'notices', 'calendar', 'renovations', 'handovers', 'weeklyChecks', 'spotChecks', 'checks', 'playbooks'], further: [] });
    expect(mayRegister(actionsOf('OWNERS_COMMITTEE'))).toBe(false);
  });
  test.each(ALL)('$to is reached by somebody, and its words and actions are known', ({ key, to, reads = [], does = [] }) => {
    expect(ROLES.filter((role) => [...seen(role).near, ...seen(role).further].includes(key)).length).toBeGreaterThan(0);
    expect([...reads, ...does].filter((action) => COMMANDS[action] === undefined)).toEqual([]);
    expect([key in english.app.menu || key in english.works.menu, to.startsWith('/')]).toEqual([true, true]);
  });
  test('one is in a room, not in another whose name begins alike', () => {
    const here = (pathname: string): readonly string[] => ALL.filter((room) => isHere(pathname, room)).map(({ key }) => key);
    expect([here('/work'), here('/works'), here('/complaints/A-2026-00001/show'), here('/complaints/create'), here('/')]).toEqual([['work'], [], ['register'], [], ['overview']]);
  });
  test('what the API has not said yet hides nothing', () => {
    expect(ALL.filter((room) => !isOpen(null, room))).toEqual([]);
  });
});
