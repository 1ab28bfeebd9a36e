import { describe, expect, test } from '@jest/globals';
import { actorOf, COMMUNITY, ELSEWHERE, ENGINEERING, ENVIRONMENT, WHO } from '../../test/kit.ts';
import { COMPLAINT_COMMANDS } from '../complaint/precheck.ts';
import type { StaffId } from './ids.ts';
import { DEPARTMENT_STAFF_ROLES, PERMISSIONS } from './permission-table.ts';
import type { CommandName, Permission } from './permission-table.ts';
import { canRead, mayCommand, rolesFor, seesPersonalData } from './permission.ts';
import { ROLES } from './role.ts';
import type { Role } from './role.ts';

const ANY = ROLES.filter((role) => role !== 'OWNERS_COMMITTEE');
const DESK: Role[] = ['CUSTOMER_ASSISTANT', 'DUTY_PERSON'];
const FRONT: Role[] = [...DESK, 'CUSTOMER_SUPERVISOR'];
const COMPANY: Role[] = ['COMPANY_DUTY_PERSON', 'COMPANY_LEADER'];
const DEPARTMENT: Role[] = ['DEPARTMENT_MANAGER', ...DEPARTMENT_STAFF_ROLES];

/** Section 9 written out again by hand: which roles may, whatever the department. */
const SECTION_9: readonly (readonly [readonly Role[], readonly CommandName[]])[] = [
  [ANY, ['registerComplaint', 'passOnComplaint', 'receiveComplaint', 'giveNoticeFeedback', 'raiseIncident', 'correctEntry', 'attachToComplaint', 'signEntry', 'saveFilter', 'acknowledgeDeadline', 'acknowledgeIncident', 'logIncident', 'tickStep', 'skipStep', 'handOverIncident', 'startPlaybook', 'takeIncidentPost', 'secureIncidentPictures', 'readStatements', 'readNotices']],
  [FRONT, ['judgeComplaint', 'dispatchComplaint', 'replyToComplaint', 'agreeReplyTime', 'tellResult', 'followUpComplaint', 'urgeComplaint', 'referComplaint', 'linkComplaint', 'markComplaintMajor', 'addressOutsideParty', 'recordOutsideDone', 'explainComplaint', 'tellRecourse', 'suggestToCustomer', 'answerNoticeFeedback']],
  [[...FRONT, 'COMPANY_DUTY_PERSON'], ['registerComplainants']],
  [[...FRONT, 'COMPANY_DUTY_PERSON', 'CENTRE_MANAGER', 'DEPARTMENT_MANAGER'], ['hearComplainant']],
  [[...FRONT, 'CENTRE_MANAGER', 'DEPARTMENT_MANAGER'], ['escalateComplaint', 'pauseDeadline', 'resumeDeadline']],
  [[...FRONT, 'CENTRE_MANAGER', 'REGISTER_CUSTODIAN'], ['backEnterComplaint', 'importComplaints']],
  [['CUSTOMER_SUPERVISOR'], ['judgeComplaintAgain', 'tellLeader', 'callBackComplaint', 'closeComplaint', 'signWeeklyCheck', 'draftReport']],
  [DEPARTMENT, ['acceptComplaint', 'returnComplaint', 'transferComplaint', 'recordArrival', 'handBackPart', 'completeComplaint']],
  [[...DEPARTMENT, ...FRONT], ['recordMeasures', 'setPlan', 'completePlan', 'acceptRepair', 'sumUpComplaint', 'requestNotice', 'draftNotice']],
  [['CUSTOMER_SUPERVISOR', 'CENTRE_MANAGER'], ['reopenComplaint', 'resetDeadline']],
  // incidents; of an office without departments its duty person and leader act (ours)
  [[...DESK, ...COMPANY], ['setIncidentReplyDeadline']],
  [['DEPARTMENT_MANAGER', ...COMPANY], ['answerIncident', 'submitIncidentSummary']],
  [['DEPARTMENT_MANAGER', 'CENTRE_MANAGER', ...COMPANY], ['markIncidentUnderControl', 'loseIncidentControl', 'completeIncident']],
  [['CENTRE_MANAGER', 'COMPANY_LEADER'], ['acceptIncidentSummary', 'standDownIncident']],
  [[...FRONT, 'DEPARTMENT_MANAGER', 'CENTRE_MANAGER', ...COMPANY], ['reviseIncident']],
  [['COMPANY_LEADER'], ['acknowledgeComplaint']],
  [['DEPARTMENT_MANAGER'], ['assignComplaint']],
  [['DEPARTMENT_MANAGER', 'CENTRE_MANAGER'], ['reviewOutsideDocument']],
  [['CENTRE_MANAGER'], ['withdrawNotice', 'reviewReport']],
  [['CUSTOMER_SUPERVISOR', ...COMPANY], ['draftStatement']],
  [['CUSTOMER_SUPERVISOR', ...COMPANY, 'STATEMENT_OFFICE'], ['reviseStatement']],
  [['COMPLAINT_DESK_SUPERVISOR', 'DEPARTMENT_MANAGER'], ['adviseStatement']],
  [['STATEMENT_OFFICE'], ['fixStatement', 'fileStatement', 'supersedeStatement', 'endStatement']],
  [['CENTRE_MANAGER', 'COMPANY_LEADER'], ['approveNotice', 'approvePolicy', 'approvePlaybook', 'approveTemplate']],
  [['DEPARTMENT_MANAGER', 'CENTRE_MANAGER', 'COMPANY_LEADER'], ['reviewNotice', 'returnNotice', 'rejectNotice']],
  [['SEAL_KEEPER'], ['sealNotice']],
  [[...DESK, 'DEPARTMENT_MANAGER', 'RESPONSIBLE_STAFF'], ['publishNotice']],
  [[...DESK, ...DEPARTMENT], ['recordNoticePlacement', 'recordNoticeCheck', 'takeDownNotice']],
  [['DEPARTMENT_MANAGER', 'RESPONSIBLE_STAFF'], ['registerOutsideDocument']],
  [['REGION_INSPECTOR', 'COMPANY_LEADER'], ['approveReport', 'issueReport']],
  [['DEPARTMENT_MANAGER', 'QUALITY_DEPARTMENT'], ['draftPolicy', 'draftPlaybook', 'draftTemplate']],
  [['DEPARTMENT_MANAGER', 'QUALITY_DEPARTMENT', 'COMPANY_LEADER', 'CENTRE_MANAGER'], ['previewPolicy']],
  [['QUALITY_DEPARTMENT'], ['reviewPolicy', 'reviewPlaybook', 'reviewTemplate']],
  [['REGISTER_CUSTODIAN'], ['takeCustody', 'issueBlankForms', 'cancelBlankForm']],
  [['REGISTER_CUSTODIAN', 'CENTRE_MANAGER'], ['sealVolume']],
  [[...FRONT, 'REGISTER_CUSTODIAN'], ['useBlankForm']],
  [[...FRONT, 'DEPARTMENT_MANAGER', 'CENTRE_MANAGER', 'REGISTER_CUSTODIAN', 'QUALITY_DEPARTMENT', 'COMPANY_LEADER', 'REGION_INSPECTOR', 'HEADQUARTERS_INSPECTOR', 'AUDIT_ADMINISTRATOR'], ['readPaperwork']],
  [['REGISTER_CUSTODIAN'], ['keepArchive', 'lendArchiveItem']],
  [['REGISTER_CUSTODIAN', 'CENTRE_MANAGER', 'COMPANY_LEADER'], ['destroyArchiveItem']],
  [['REGION_INSPECTOR', 'HEADQUARTERS_INSPECTOR', 'QUALITY_DEPARTMENT'], ['recordSpotCheck', 'recordAudit']],
  [['CUSTOMER_SUPERVISOR', 'CENTRE_MANAGER', 'DEPARTMENT_MANAGER', 'QUALITY_DEPARTMENT', 'COMPANY_LEADER', 'REGION_INSPECTOR', 'HEADQUARTERS_INSPECTOR'], ['readEfficiency']],
  [[...FRONT, 'DEPARTMENT_MANAGER', 'CENTRE_MANAGER'], ['joinIncident', 'acceptProposal', 'dismissProposal']],
  // works, inspections and checks
  [['CUSTOMER_SUPERVISOR', ...DEPARTMENT, 'CENTRE_MANAGER', 'REGION_INSPECTOR', 'HEADQUARTERS_INSPECTOR', 'QUALITY_DEPARTMENT'], ['recordFinding']],
  [[...DEPARTMENT, 'CENTRE_MANAGER'], ['rectifyFinding']],
  [['CUSTOMER_SUPERVISOR', 'DEPARTMENT_MANAGER', 'CENTRE_MANAGER', 'REGION_INSPECTOR', 'HEADQUARTERS_INSPECTOR', 'QUALITY_DEPARTMENT'], ['checkFinding']],
  [[...FRONT, ...DEPARTMENT], ['applyRenovation', 'addRenovationDrawing', 'recordDefect', 'rectifyDefect']],
  [DEPARTMENT, ['reviewRenovation', 'startRenovation', 'pauseRenovation', 'resumeRenovation', 'inspectRenovation', 'completeRenovation']],
  [['DEPARTMENT_MANAGER', 'CENTRE_MANAGER'], ['approveRenovation', 'refuseRenovation', 'acceptRenovation']],
  [[...FRONT, 'DEPARTMENT_MANAGER'], ['withdrawRenovation', 'openHandoverSheet']],
  [['CUSTOMER_SUPERVISOR'], ['closeHandoverSheet', 'demandDefect', 'openWeeklyCheck', 'recordWeeklyCheckSection']],
  [['CUSTOMER_SUPERVISOR', 'DEPARTMENT_MANAGER'], ['reinspectDefect']],
  [['CUSTOMER_SUPERVISOR', 'COMPLAINT_DESK_SUPERVISOR', 'DEPARTMENT_MANAGER', 'CENTRE_MANAGER'], ['recordDailyCheck']],
  [[...FRONT, 'DEPARTMENT_MANAGER', 'CENTRE_MANAGER'], ['makeCommitment']],
  [['CUSTOMER_SUPERVISOR', 'DEPARTMENT_MANAGER', 'CENTRE_MANAGER'], ['closeCommitment']],
  [['DEPARTMENT_MANAGER', 'CENTRE_MANAGER', 'CUSTOMER_SUPERVISOR', 'COMPANY_LEADER'], ['planShift', 'changeShift', 'cancelShift']],
  [ANY, ['openShiftHandover', 'writeShiftHandover', 'giveShiftHandover', 'takeShiftHandover', 'returnShiftHandover']],
  [['SYSTEM_ADMINISTRATOR'], ['managePeople', 'manageRoles', 'manageSettings', 'manageChannels']],
  [['SYSTEM_ADMINISTRATOR', 'HEADQUARTERS_INSPECTOR', 'COMPANY_LEADER', 'QUALITY_DEPARTMENT'], ['publishCalendar', 'setNoticeWords']],
  [['SECURITY_ADMINISTRATOR'], ['manageApiClients', 'manageKeys', 'pairScreen']],
  [['AUDIT_ADMINISTRATOR'], ['readAccessRecord']],
  [[...FRONT, 'CENTRE_MANAGER', 'COMPANY_DUTY_PERSON', 'REGISTER_CUSTODIAN', 'QUALITY_DEPARTMENT', 'COMPANY_LEADER', 'REGION_INSPECTOR', 'HEADQUARTERS_INSPECTOR', 'SAFETY_OFFICER', 'CONTROL_ROOM'], ['readCustomers']],
  [[...FRONT, 'CENTRE_MANAGER'], ['keepCustomers']],
  [['CUSTOMER_SUPERVISOR', 'CENTRE_MANAGER'], ['removeCustomer']],
  [[...FRONT, 'CENTRE_MANAGER', 'COMPANY_DUTY_PERSON', 'SAFETY_OFFICER', 'CONTROL_ROOM'], ['unmaskCustomer']],
  [['SYSTEM_ADMINISTRATOR', 'CUSTOMER_SUPERVISOR', 'CENTRE_MANAGER'], ['managePremises', 'importResidents']],
];

describe('the role × command table (rules.md section 9)', () => {
  const rows = SECTION_9.flatMap(([roles, commands]) => commands.map((command) => [command, roles] as const));

  test('is complete: every command stands in it once, and nothing else does', () => {
    const names = rows.map(([command]) => command);
    expect([...names].sort()).toEqual(Object.keys(PERMISSIONS).sort());
    for (const command of COMPLAINT_COMMANDS) expect(names).toContain(command);
  });

  test.each(rows)('%s: each role alone, allowed or denied', (command, roles) => {
    for (const role of ROLES) {
      const denial = mayCommand(actorOf('x', role), command, { communityId: COMMUNITY });
      if (roles.includes(role)) expect([role, denial]).toEqual([role, null]);
      else expect([role, denial]).toEqual([role, role === 'OWNERS_COMMITTEE' ? { reason: 'READ_ONLY' } : { reason: 'ROLE', roles: rolesFor(command) }]);
    }
  });

  test('a role counts in its own community only', () => {
    expect(mayCommand(WHO.stranger, 'closeComplaint', { communityId: COMMUNITY })).toEqual({ reason: 'ROLE', roles: ['CUSTOMER_SUPERVISOR'] });
    expect(mayCommand(WHO.stranger, 'closeComplaint', { communityId: ELSEWHERE })).toBeNull();
    expect(mayCommand({ staffId: 'n' as StaffId, grants: [] }, 'registerComplaint', { communityId: COMMUNITY })).toMatchObject({ reason: 'ROLE' });
  });

  test('one person with several roles may what each may; the committee\'s role takes none away', () => {
    const both = { staffId: 'b' as StaffId, grants: [...WHO.committee.grants, ...WHO.assistant.grants] };
    expect(mayCommand(both, 'dispatchComplaint', { communityId: COMMUNITY })).toBeNull();
    expect(mayCommand(both, 'closeComplaint', { communityId: COMMUNITY })).toMatchObject({ reason: 'ROLE' });
  });

  test('department-bound commands ask for the responsible department', () => {
    const place = { communityId: COMMUNITY, departmentId: ENGINEERING, assigneeId: null };
    expect(mayCommand(WHO.engineer, 'acceptComplaint', place)).toBeNull();
    expect(mayCommand(WHO.gardener, 'acceptComplaint', place)).toEqual({ reason: 'RESPONSIBLE_DEPARTMENT', departmentId: ENGINEERING });
    expect(mayCommand(WHO.gardener, 'acceptComplaint', { ...place, departmentId: ENVIRONMENT })).toBeNull();
    expect(mayCommand(WHO.engineer, 'acceptComplaint', { ...place, departmentId: null })).toEqual({ reason: 'RESPONSIBLE_DEPARTMENT', departmentId: null });
    expect(mayCommand(actorOf('m', 'DEPARTMENT_MANAGER', null), 'acceptComplaint', place)).toMatchObject({ reason: 'RESPONSIBLE_DEPARTMENT' });
  });

  test('handing back is the manager\'s or the assigned member\'s', () => {
    const place = { communityId: COMMUNITY, departmentId: ENGINEERING, assigneeId: WHO.engineer.staffId };
    expect(mayCommand(WHO.engineer, 'completeComplaint', place)).toBeNull();
    expect(mayCommand(WHO.manager, 'completeComplaint', place)).toBeNull();
    expect(mayCommand(WHO.colleague, 'completeComplaint', place)).toEqual({ reason: 'RESPONSIBLE_DEPARTMENT', departmentId: ENGINEERING });
    expect(mayCommand(WHO.colleague, 'recordMeasures', place)).toBeNull();
  });

  test('moving on, arriving and accepting the work are the manager\'s or the assigned member\'s; assigning is the manager\'s, a part its own department\'s', () => {
    const place = { communityId: COMMUNITY, departmentId: ENGINEERING, assigneeId: WHO.engineer.staffId };
    for (const command of ['returnComplaint', 'transferComplaint', 'recordArrival', 'acceptRepair'] as const) {
      expect([WHO.manager, WHO.engineer, WHO.colleague, WHO.greenManager].map((actor) => mayCommand(actor, command, place) === null)).toEqual([true, true, false, false]);
    }
    expect([WHO.manager, WHO.greenManager].map((actor) => mayCommand(actor, 'assignComplaint', place) === null)).toEqual([true, false]);
    expect([WHO.gardener, WHO.greenManager, WHO.engineer].map((actor) => mayCommand(actor, 'handBackPart', { ...place, departmentId: ENVIRONMENT }) === null)).toEqual([true, true, false]);
  });

  test('the desk stands in for a department only while there is none', () => {
    expect(mayCommand(WHO.assistant, 'recordMeasures', { communityId: COMMUNITY, departmentId: null })).toBeNull();
    expect(mayCommand(WHO.assistant, 'recordMeasures', { communityId: COMMUNITY, departmentId: ENGINEERING })).toMatchObject({ reason: 'RESPONSIBLE_DEPARTMENT' });
    expect(mayCommand(WHO.assistant, 'acceptRepair', { communityId: COMMUNITY, departmentId: null })).toBeNull();
    expect(mayCommand(WHO.assistant, 'acceptComplaint', { communityId: COMMUNITY, departmentId: null })).toMatchObject({ reason: 'ROLE' });
  });

  test('relations beside the role are named for the nouns to check', () => {
    const relations = Object.values(PERMISSIONS as Record<string, Permission>).map(({ relation }) => relation).filter((relation) => relation !== undefined);
    expect(new Set(relations)).toEqual(new Set(['AUTHOR', 'NOTIFIED', 'ON_THE_INCIDENT', 'STEP_HOLDER', 'NOT_OWN', 'SECOND_PERSON', 'NOT_DOER', 'ON_THE_SHIFT']));
  });
});

describe('reading (ORG-6, ORG-8)', () => {
  const place = { communityId: COMMUNITY, departmentId: ENGINEERING };
  test('who has a role there reads, the owners\' committee too; nobody else', () => {
    expect([canRead(WHO.committee, COMMUNITY), canRead(WHO.guard, COMMUNITY), canRead(WHO.stranger, COMMUNITY)]).toEqual([true, true, false]);
  });

  test('names and phones are for who needs them', () => {
    expect(seesPersonalData(WHO.assistant, place)).toBe(true);
    expect(seesPersonalData(WHO.engineer, place)).toBe(true);
    expect(seesPersonalData(WHO.gardener, place)).toBe(false);
    expect(seesPersonalData(WHO.engineer, { ...place, departmentId: null })).toBe(false);
    expect(seesPersonalData(WHO.stranger, place)).toBe(false);
    expect(seesPersonalData(WHO.guard, place)).toBe(false);
    expect(seesPersonalData(WHO.guard, { ...place, receiverId: WHO.guard.staffId })).toBe(true);
    expect(seesPersonalData(actorOf('a', 'SYSTEM_ADMINISTRATOR'), place)).toBe(false);
  });

  test('the owners\' committee sees it masked, whatever else', () => {
    expect(seesPersonalData(WHO.committee, place)).toBe(false);
    expect(seesPersonalData(WHO.committee, { ...place, receiverId: WHO.committee.staffId })).toBe(false);
  });
});
