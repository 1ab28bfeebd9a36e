import type { Role } from './role.ts';

/** The desk 前台: the customer assistant, and the duty person who stands in for it at all other hours. */
export const DESK_ROLES = ['CUSTOMER_ASSISTANT', 'DUTY_PERSON'] as const satisfies readonly Role[];

/** Whose grant names a department: they act for that department only. */
export const DEPARTMENT_STAFF_ROLES = ['RESPONSIBLE_STAFF', 'SECURITY_GUARD', 'SAFETY_OFFICER', 'CONTROL_ROOM'] as const satisfies readonly Role[];

/** Who may give a command, as one row of section 9. */
export interface Permission {
  /** ANY: whoever works here, that is every role but the owners' committee. */
  readonly roles: readonly Role[] | 'ANY';
  /** DEPARTMENT: a manager or member of the subject's department. ASSIGNED: its manager, or the member assigned. */
  readonly bound?: 'DEPARTMENT' | 'ASSIGNED';
  /** Who may while the subject has no department yet. */
  readonly withoutDepartment?: readonly Role[];
  /** A relation that the noun's own decider checks on top of the role. */
  readonly relation?: 'AUTHOR' | 'NOTIFIED' | 'ON_THE_INCIDENT' | 'STEP_HOLDER' | 'NOT_OWN' | 'SECOND_PERSON' | 'NOT_DOER' | 'ON_THE_SHIFT';
}

const desk = DESK_ROLES;
const front = [...DESK_ROLES, 'CUSTOMER_SUPERVISOR'] as const;
const supervisor = ['CUSTOMER_SUPERVISOR'] as const;
const centre = ['CENTRE_MANAGER'] as const;
const department = ['DEPARTMENT_MANAGER', ...DEPARTMENT_STAFF_ROLES] as const;
const manager = ['DEPARTMENT_MANAGER'] as const;
/** Who acts where an office has no departments. */
const company = ['COMPANY_DUTY_PERSON', 'COMPANY_LEADER'] as const;
const drafters = ['DEPARTMENT_MANAGER', 'QUALITY_DEPARTMENT'] as const;
const approvers = ['COMPANY_LEADER', 'CENTRE_MANAGER'] as const;
const statementOffice = ['STATEMENT_OFFICE'] as const;
const spotCheckers = ['REGION_INSPECTOR', 'HEADQUARTERS_INSPECTOR', 'QUALITY_DEPARTMENT'] as const;
const administration = ['DEPARTMENT_MANAGER', 'RESPONSIBLE_STAFF'] as const;
const backEntry = [...front, 'CENTRE_MANAGER', 'REGISTER_CUSTODIAN'] as const;
const paperReaders = [...front, 'DEPARTMENT_MANAGER', 'CENTRE_MANAGER', 'REGISTER_CUSTODIAN', 'QUALITY_DEPARTMENT', 'COMPANY_LEADER', 'REGION_INSPECTOR', 'HEADQUARTERS_INSPECTOR', 'AUDIT_ADMINISTRATOR'] as const;
const system = ['SYSTEM_ADMINISTRATOR'] as const;
const security = ['SECURITY_ADMINISTRATOR'] as const;
/** Who keeps what holds for the whole organisation. */
const headquarters = [...system, 'HEADQUARTERS_INSPECTOR', 'COMPANY_LEADER', 'QUALITY_DEPARTMENT'] as const;
const rosterers = [...manager, ...centre, ...supervisor, 'COMPANY_LEADER'] as const;
const customerFile = [...front, 'CENTRE_MANAGER'] as const;

/** Section 9 of the rules, row by row; every command of every noun stands here before it is built. */
export const PERMISSIONS = {
  // register, pass on, give feedback, raise an incident
  registerComplaint: { roles: 'ANY' },
  passOnComplaint: { roles: 'ANY' },
  receiveComplaint: { roles: 'ANY' },
  // attach: whoever may register
  attachToComplaint: { roles: 'ANY' },
  giveNoticeFeedback: { roles: 'ANY' },
  raiseIncident: { roles: 'ANY' },
  // 补录 has a right of its own (design 7)
  backEnterComplaint: { roles: backEntry },
  importComplaints: { roles: backEntry },
  // judge, re-judge
  judgeComplaint: { roles: front },
  judgeComplaintAgain: { roles: supervisor },
  // dispatch, reply, agree reply time, tell result, follow up, urge, refer, link, group, mark major
  dispatchComplaint: { roles: front },
  replyToComplaint: { roles: front },
  agreeReplyTime: { roles: front },
  tellResult: { roles: front },
  followUpComplaint: { roles: front },
  urgeComplaint: { roles: front },
  referComplaint: { roles: front },
  linkComplaint: { roles: front },
  registerComplainants: { roles: [...front, 'COMPANY_DUTY_PERSON'] },
  hearComplainant: { roles: [...front, 'COMPANY_DUTY_PERSON', ...centre, ...manager] },
  escalateComplaint: { roles: [...front, ...centre, ...manager] },
  markComplaintMajor: { roles: front },
  explainComplaint: { roles: front },
  tellRecourse: { roles: front },
  suggestToCustomer: { roles: front },
  addressOutsideParty: { roles: front },
  recordOutsideDone: { roles: front },
  // accept, return, transfer, measures, arrival, plan, hand back
  acceptComplaint: { roles: department, bound: 'DEPARTMENT' },
  returnComplaint: { roles: department, bound: 'ASSIGNED' },
  transferComplaint: { roles: department, bound: 'ASSIGNED' },
  recordMeasures: { roles: department, bound: 'DEPARTMENT', withoutDepartment: front },
  recordArrival: { roles: department, bound: 'ASSIGNED' },
  acceptRepair: { roles: department, bound: 'ASSIGNED', withoutDepartment: front },
  assignComplaint: { roles: manager, bound: 'DEPARTMENT' },
  handBackPart: { roles: department, bound: 'DEPARTMENT' },
  setPlan: { roles: department, bound: 'DEPARTMENT', withoutDepartment: front },
  completePlan: { roles: department, bound: 'DEPARTMENT', withoutDepartment: front },
  completeComplaint: { roles: department, bound: 'ASSIGNED' },
  sumUpComplaint: { roles: [...front, ...department], bound: 'DEPARTMENT', withoutDepartment: front },
  // tell the leader, call back, close, unreachable, withdrawn, in error, reopen, weekly check
  tellLeader: { roles: supervisor },
  acknowledgeComplaint: { roles: ['COMPANY_LEADER'] },
  callBackComplaint: { roles: supervisor, relation: 'NOT_DOER' },
  closeComplaint: { roles: supervisor, relation: 'NOT_DOER' },
  reopenComplaint: { roles: [...supervisor, ...centre] },
  signWeeklyCheck: { roles: supervisor },
  // deadlines themselves (ours)
  acknowledgeDeadline: { roles: 'ANY', relation: 'NOTIFIED' },
  pauseDeadline: { roles: [...front, ...manager, ...centre], bound: 'DEPARTMENT' },
  resumeDeadline: { roles: [...front, ...manager, ...centre], bound: 'DEPARTMENT' },
  resetDeadline: { roles: [...supervisor, ...centre] },
  // filters that somebody keeps
  saveFilter: { roles: 'ANY' },
  // efficiency of persons and departments, seen by who manages them (CMP-20)
  readEfficiency: { roles: [...supervisor, ...centre, ...manager, 'QUALITY_DEPARTMENT', 'COMPANY_LEADER', 'REGION_INSPECTOR', 'HEADQUARTERS_INSPECTOR'] },
  // correct: who wrote the entry, or their supervisor
  correctEntry: { roles: 'ANY', relation: 'AUTHOR' },
  signEntry: { roles: 'ANY', relation: 'AUTHOR' },
  // incidents
  acknowledgeIncident: { roles: 'ANY', relation: 'NOTIFIED' },
  setIncidentReplyDeadline: { roles: [...desk, ...company] },
  answerIncident: { roles: manager, bound: 'DEPARTMENT', withoutDepartment: company },
  logIncident: { roles: 'ANY', relation: 'ON_THE_INCIDENT' },
  markIncidentUnderControl: { roles: [...manager, ...centre], bound: 'DEPARTMENT', withoutDepartment: company },
  loseIncidentControl: { roles: [...manager, ...centre], bound: 'DEPARTMENT', withoutDepartment: company },
  completeIncident: { roles: [...manager, ...centre], bound: 'DEPARTMENT', withoutDepartment: company },
  tickStep: { roles: 'ANY', relation: 'STEP_HOLDER' },
  skipStep: { roles: 'ANY', relation: 'STEP_HOLDER' },
  handOverIncident: { roles: 'ANY', relation: 'STEP_HOLDER' },
  submitIncidentSummary: { roles: manager, bound: 'DEPARTMENT', withoutDepartment: company },
  // of an office the company's leader, where there is no centre manager
  acceptIncidentSummary: { roles: [...centre, 'COMPANY_LEADER'] },
  // complaints that belong to it, and a concentration that the system proposes (INC-1; ours): accepted by raising the incident
  joinIncident: { roles: [...front, ...manager, ...centre] },
  acceptProposal: { roles: [...front, ...manager, ...centre] },
  dismissProposal: { roles: [...front, ...manager, ...centre] },
  standDownIncident: { roles: [...centre, 'COMPANY_LEADER'] },
  // what it turned out to be, a playbook, posts, pictures (INC-8, INC-11, PBK; ours)
  reviseIncident: { roles: [...front, ...manager, ...centre, ...company] },
  startPlaybook: { roles: 'ANY', relation: 'ON_THE_INCIDENT' },
  takeIncidentPost: { roles: 'ANY', relation: 'ON_THE_INCIDENT' },
  secureIncidentPictures: { roles: 'ANY', relation: 'ON_THE_INCIDENT' },
  // statements
  // of an office the company drafts; where nobody is complaint-desk supervisor the manager is (ORG-2)
  draftStatement: { roles: [...supervisor, ...company] },
  reviseStatement: { roles: [...supervisor, ...company, ...statementOffice] },
  adviseStatement: { roles: ['COMPLAINT_DESK_SUPERVISOR', 'DEPARTMENT_MANAGER'] },
  // what is drafted and advised stays inside
  readStatements: { roles: 'ANY' },
  fixStatement: { roles: statementOffice },
  fileStatement: { roles: statementOffice },
  supersedeStatement: { roles: statementOffice },
  endStatement: { roles: statementOffice },
  // notices; what is drafted stays inside
  readNotices: { roles: 'ANY' },
  requestNotice: { roles: [...department, ...front] },
  draftNotice: { roles: [...department, ...front] },
  // what the centre's head wrote is read above the centre
  reviewNotice: { roles: [...manager, ...centre, 'COMPANY_LEADER'], relation: 'NOT_OWN' },
  approveNotice: { roles: [...centre, 'COMPANY_LEADER'], relation: 'NOT_OWN' },
  returnNotice: { roles: [...manager, ...centre, 'COMPANY_LEADER'], relation: 'NOT_OWN' },
  rejectNotice: { roles: [...manager, ...centre, 'COMPANY_LEADER'], relation: 'NOT_OWN' },
  sealNotice: { roles: ['SEAL_KEEPER'] },
  publishNotice: { roles: [...desk, ...administration] },
  recordNoticePlacement: { roles: [...desk, ...department] },
  recordNoticeCheck: { roles: [...desk, ...department] },
  takeDownNotice: { roles: [...desk, ...department] },
  withdrawNotice: { roles: centre },
  // reactions are passed to customer service, which answers them (NOT-11)
  answerNoticeFeedback: { roles: front },
  // outside documents
  registerOutsideDocument: { roles: administration },
  reviewOutsideDocument: { roles: [...manager, ...centre], relation: 'NOT_OWN' },
  // reports
  draftReport: { roles: supervisor },
  reviewReport: { roles: centre, relation: 'NOT_OWN' },
  approveReport: { roles: ['REGION_INSPECTOR', 'COMPANY_LEADER'], relation: 'NOT_OWN' },
  issueReport: { roles: ['REGION_INSPECTOR', 'COMPANY_LEADER'] },
  // policies, playbooks, templates
  draftPolicy: { roles: drafters },
  reviewPolicy: { roles: ['QUALITY_DEPARTMENT'], relation: 'NOT_OWN' },
  approvePolicy: { roles: approvers, relation: 'NOT_OWN' },
  previewPolicy: { roles: [...drafters, ...approvers] },
  draftPlaybook: { roles: drafters },
  reviewPlaybook: { roles: ['QUALITY_DEPARTMENT'], relation: 'NOT_OWN' },
  approvePlaybook: { roles: approvers, relation: 'NOT_OWN' },
  draftTemplate: { roles: drafters },
  reviewTemplate: { roles: ['QUALITY_DEPARTMENT'], relation: 'NOT_OWN' },
  approveTemplate: { roles: approvers, relation: 'NOT_OWN' },
  // custody, blank forms, sealing a volume
  takeCustody: { roles: ['REGISTER_CUSTODIAN'] },
  issueBlankForms: { roles: ['REGISTER_CUSTODIAN'] },
  cancelBlankForm: { roles: ['REGISTER_CUSTODIAN'] },
  // paper: using a blank form, custody handed on, the archive list (LDG-4, LDG-7)
  useBlankForm: { roles: [...front, 'REGISTER_CUSTODIAN'] },
  readPaperwork: { roles: paperReaders },
  keepArchive: { roles: ['REGISTER_CUSTODIAN'] },
  lendArchiveItem: { roles: ['REGISTER_CUSTODIAN'] },
  destroyArchiveItem: { roles: ['REGISTER_CUSTODIAN', 'CENTRE_MANAGER', 'COMPANY_LEADER'], relation: 'SECOND_PERSON' },
  sealVolume: { roles: ['REGISTER_CUSTODIAN', 'CENTRE_MANAGER'], relation: 'SECOND_PERSON' },
  // spot check, audit
  recordSpotCheck: { roles: spotCheckers },
  recordAudit: { roles: spotCheckers },
  // works, inspections and checks
  recordFinding: { roles: [...supervisor, ...department, ...centre, ...spotCheckers] },
  rectifyFinding: { roles: department, bound: 'DEPARTMENT', withoutDepartment: centre },
  checkFinding: { roles: [...supervisor, ...manager, ...centre, ...spotCheckers], relation: 'NOT_OWN' },
  applyRenovation: { roles: [...front, ...department] },
  addRenovationDrawing: { roles: [...front, ...department], bound: 'DEPARTMENT' },
  reviewRenovation: { roles: department, bound: 'DEPARTMENT' },
  approveRenovation: { roles: [...manager, ...centre], bound: 'DEPARTMENT' },
  refuseRenovation: { roles: [...manager, ...centre], bound: 'DEPARTMENT' },
  startRenovation: { roles: department, bound: 'DEPARTMENT' },
  pauseRenovation: { roles: department, bound: 'DEPARTMENT' },
  resumeRenovation: { roles: department, bound: 'DEPARTMENT' },
  inspectRenovation: { roles: department, bound: 'DEPARTMENT' },
  completeRenovation: { roles: department, bound: 'DEPARTMENT' },
  acceptRenovation: { roles: [...manager, ...centre], bound: 'DEPARTMENT' },
  withdrawRenovation: { roles: [...front, ...manager], bound: 'DEPARTMENT' },
  openHandoverSheet: { roles: [...front, ...manager] },
  closeHandoverSheet: { roles: supervisor },
  recordDefect: { roles: [...front, ...department] },
  demandDefect: { roles: supervisor },
  rectifyDefect: { roles: [...front, ...department] },
  reinspectDefect: { roles: [...supervisor, ...manager] },
  openWeeklyCheck: { roles: supervisor },
  recordWeeklyCheckSection: { roles: supervisor },
  recordDailyCheck: { roles: [...supervisor, 'COMPLAINT_DESK_SUPERVISOR', ...manager, ...centre] },
  makeCommitment: { roles: [...front, ...manager, ...centre] },
  closeCommitment: { roles: [...supervisor, ...manager, ...centre] },
  // duty roster and hand-over (ORG-3, INC-9)
  planShift: { roles: rosterers, bound: 'DEPARTMENT' },
  changeShift: { roles: rosterers, bound: 'DEPARTMENT' },
  cancelShift: { roles: rosterers, bound: 'DEPARTMENT' },
  openShiftHandover: { roles: 'ANY', relation: 'ON_THE_SHIFT' },
  writeShiftHandover: { roles: 'ANY', relation: 'ON_THE_SHIFT' },
  giveShiftHandover: { roles: 'ANY', relation: 'ON_THE_SHIFT' },
  takeShiftHandover: { roles: 'ANY', relation: 'ON_THE_SHIFT' },
  returnShiftHandover: { roles: 'ANY', relation: 'ON_THE_SHIFT' },
  // people, roles, settings; API clients, keys, screens; access record
  managePeople: { roles: system },
  manageRoles: { roles: system },
  manageSettings: { roles: system },
  manageChannels: { roles: system },
  // the working calendar of the whole organisation (ours)
  publishCalendar: { roles: headquarters },
  // the words that notices are checked for (NOT-3, NOT-4; ours)
  setNoticeWords: { roles: headquarters },
  manageApiClients: { roles: security, relation: 'SECOND_PERSON' },
  manageKeys: { roles: security, relation: 'SECOND_PERSON' },
  pairScreen: { roles: security, relation: 'SECOND_PERSON' },
  readAccessRecord: { roles: ['AUDIT_ADMINISTRATOR'] },
  // customer file and premises (ORG-5, ORG-6; ours)
  readCustomers: { roles: [...customerFile, 'COMPANY_DUTY_PERSON', 'REGISTER_CUSTODIAN', 'QUALITY_DEPARTMENT', 'COMPANY_LEADER', 'REGION_INSPECTOR', 'HEADQUARTERS_INSPECTOR', 'SAFETY_OFFICER', 'CONTROL_ROOM'] },
  keepCustomers: { roles: customerFile },
  removeCustomer: { roles: [...supervisor, ...centre] },
  unmaskCustomer: { roles: [...customerFile, 'COMPANY_DUTY_PERSON', 'SAFETY_OFFICER', 'CONTROL_ROOM'] },
  managePremises: { roles: [...system, ...supervisor, ...centre] },
  importResidents: { roles: [...system, ...supervisor, ...centre] },
} as const satisfies Record<string, Permission>;

/** Every command of the table by name. */
export type CommandName = keyof typeof PERMISSIONS;
