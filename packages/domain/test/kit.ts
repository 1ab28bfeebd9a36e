// Speaks to the complaint rules as a test tells a story: who did what, when, and what the register then says.
import type {
  Actor, CommunityId, ComplaintCommand, ComplaintContext, ComplaintEntry, ComplaintEntryType, ComplaintFlags, ComplaintId,
  ComplaintRefusal, ComplaintState, Deadline, DeadlineRule, DepartmentId, EntryTarget, FileId, Instant, RecordedEntry, RegisterComplaint, Role, StaffId, UnitId,
} from '../src/index.ts';
import { CHINA_CALENDAR, DEFAULT_POLICY, deadlineState, formatInstant, parseInstant, recordComplaint } from '../src/index.ts';

export const COMMUNITY = 'community-yysj' as CommunityId;
export const ELSEWHERE = 'community-cchy' as CommunityId;
export const ENGINEERING = 'department-engineering' as DepartmentId;
export const ENVIRONMENT = 'department-environment' as DepartmentId;
export const ZONE = 'Asia/Shanghai';

export const actorOf = (name: string, role: Role, departmentId: DepartmentId | null = null, communityId = COMMUNITY): Actor =>
  ({ staffId: name as StaffId, grants: [{ role, communityId, departmentId }] });

export const WHO = {
  assistant: actorOf('assistant', 'CUSTOMER_ASSISTANT'),
  duty: actorOf('duty', 'DUTY_PERSON'),
  supervisor: actorOf('supervisor', 'CUSTOMER_SUPERVISOR'),
  manager: actorOf('manager', 'DEPARTMENT_MANAGER', ENGINEERING),
  engineer: actorOf('engineer', 'RESPONSIBLE_STAFF', ENGINEERING),
  colleague: actorOf('colleague', 'RESPONSIBLE_STAFF', ENGINEERING),
  gardener: actorOf('gardener', 'RESPONSIBLE_STAFF', ENVIRONMENT),
  guard: actorOf('guard', 'SECURITY_GUARD'),
  centreManager: actorOf('centre-manager', 'CENTRE_MANAGER'),
  leader: actorOf('leader', 'COMPANY_LEADER'),
  companyDuty: actorOf('company-duty', 'COMPANY_DUTY_PERSON'),
  greenManager: actorOf('green-manager', 'DEPARTMENT_MANAGER', ENVIRONMENT),
  committee: actorOf('committee', 'OWNERS_COMMITTEE'),
  stranger: actorOf('stranger', 'CUSTOMER_SUPERVISOR', null, ELSEWHERE),
} as const;
export type Name = keyof typeof WHO;

/** Shanghai wall clock, `2026-10-01 09:00` or with seconds and milliseconds; or full RFC 3339. */
export function at(text: string): Instant {
  const full = /[zZ]$|[+-]\d\d:\d\d$/.test(text) ? text : `${text.replace(' ', 'T')}${/ \d\d:\d\d$/.test(text) ? ':00' : ''}+08:00`;
  const instant = parseInstant(full);
  if (instant === null) throw new Error(`no instant: ${text}`);
  return instant;
}

/** An instant as the Shanghai wall clock shows it, `2026-10-04 00:00` (seconds only when there are any). */
export const wall = (instant: Instant): string =>
  formatInstant((instant + 8 * 3_600_000) as Instant).replace('T', ' ').replace(/(:00)?\.000Z$/, '').replace(/Z$/, '');

export const contextOf = (now: Instant, actor: Actor, patch: Partial<ComplaintContext> = {}): ComplaintContext =>
  ({ now, actor, policy: DEFAULT_POLICY, calendar: CHINA_CALENDAR, zone: ZONE, ...patch });

export const NO_FLAGS: ComplaintFlags = {
  dangerToLifeOrProperty: false, essentialFacility: false, ongoingBreach: false, media: false, legal: false, image: false,
};

export const register = (patch: Partial<RegisterComplaint> = {}): RegisterComplaint => ({
  type: 'registerComplaint', complaintId: 'complaint-1' as ComplaintId, communityId: COMMUNITY, kind: 'COMPLAINT',
  channel: 'PHONE', content: 'FACILITY', title: '三号楼电梯异响', detail: null, severity: null, receivedAt: null, backEntry: null,
  reporter: { name: '王女士', phone: '13800000000', unitId: null, relation: null }, location: null, remedySought: null,
  authorityReference: null, authorityDueAt: null, flags: NO_FLAGS, groupSize: null, previousComplaintId: null, repairSize: null, aboutRepair: false, ...patch,
});

type Of<T extends ComplaintCommand['type']> = Extract<ComplaintCommand, { type: T }>;
export const say = {
  judge: (judgement: Of<'judgeComplaint'>['judgement'], patch: Partial<Of<'judgeComplaint'>> = {}): ComplaintCommand =>
    ({ type: 'judgeComplaint', judgement, communicationKind: null, reason: null, ...patch }),
  dispatch: (patch: Partial<Of<'dispatchComplaint'>> = {}): ComplaintCommand =>
    ({ type: 'dispatchComplaint', departmentId: ENGINEERING, supporting: [], limitAt: null, instruction: null, ...patch }),
  accept: (assigneeId: string | null = null): ComplaintCommand => ({ type: 'acceptComplaint', assigneeId: assigneeId as StaffId | null }),
  reply: (patch: Partial<Of<'replyToComplaint'>> = {}): ComplaintCommand =>
    ({ type: 'replyToComplaint', stage: 'FIRST', way: 'PHONE', text: '已收到', acts: [], settles: false, toAuthority: false, ...patch }),
  agree: (replyAt: Instant, reason: string | null = null): ComplaintCommand => ({ type: 'agreeReplyTime', replyAt, reason }),
  measures: (patch: Partial<Of<'recordMeasures'>> = {}): ComplaintCommand =>
    ({ type: 'recordMeasures', text: '已停梯检查', staffSent: false, customerTold: false, cause: null, correctiveAction: null, preventiveAction: null, ...patch }),
  followUp: (): ComplaintCommand => ({ type: 'followUpComplaint', text: '已跟进' }),
  plan: (dueAt: Instant, patch: Partial<Of<'setPlan'>> = {}): ComplaintCommand =>
    ({ type: 'setPlan', departmentId: ENGINEERING, text: '更换曳引机', dueAt, explainedToCustomer: false, ...patch }),
  planDone: (): ComplaintCommand => ({ type: 'completePlan', text: '已更换' }),
  refer: (): ComplaintCommand => ({ type: 'referComplaint', channel: '供电局', reason: '市政线路' }),
  complete: (patch: Partial<Of<'completeComplaint'>> = {}): ComplaintCommand =>
    ({ type: 'completeComplaint', text: '已修复', cause: null, correctiveAction: null, preventiveAction: null, ...patch }),
  completeFully: (): ComplaintCommand => say.complete({ cause: '导轨缺油', correctiveAction: '加油', preventiveAction: '每月检查' }),
  tellResult: (): ComplaintCommand => ({ type: 'tellResult', way: 'PHONE', text: '已告知' }),
  tellLeader: (): ComplaintCommand => ({ type: 'tellLeader', text: '已报告' }),
  callBack: (answer: Of<'callBackComplaint'>['answer'], patch: Partial<Of<'callBackComplaint'>> = {}): ComplaintCommand =>
    ({ type: 'callBackComplaint', way: 'PHONE', answer, text: null, handleAgain: null, callerId: null, ...patch }),
  close: (outcome: Of<'closeComplaint'>['outcome'] = null, reason: string | null = null): ComplaintCommand => ({ type: 'closeComplaint', outcome, reason }),
  attach: (...names: string[]): ComplaintCommand => ({
    type: 'attachToComplaint', note: '现场照片',
    attachments: names.map((name) => ({ id: `file-${name}` as FileId, kind: 'PHOTO', hash: `hash-${name}`, originalHash: `original-${name}`, bytes: 1_000, mediaType: 'image/jpeg', name: `${name}.jpg` })),
  }),
  reopen: (reason = '客户再次来电'): ComplaintCommand => ({ type: 'reopenComplaint', reason }),
  receive: (): ComplaintCommand => ({ type: 'receiveComplaint' }),
  passOn: (): ComplaintCommand => ({ type: 'passOnComplaint', text: '已转前台' }),
  major: (reason = '媒体到场'): ComplaintCommand => ({ type: 'markComplaintMajor', reason }),
  acknowledge: (): ComplaintCommand => ({ type: 'acknowledgeComplaint', text: null }),
  explain: (patch: Partial<Of<'explainComplaint'>> = {}): ComplaintCommand => ({ type: 'explainComplaint', way: 'REPLY', text: '经核查属误会', notice: null, ...patch }),
  link: (patch: Partial<Of<'linkComplaint'>> = {}): ComplaintCommand => ({ type: 'linkComplaint', previousComplaintId: null, notice: null, ...patch }),
  complainants: (...names: string[]): ComplaintCommand => ({ type: 'registerComplainants', complainants: names.map((name) => ({ name, phone: null, unitId: `unit-${name}` as UnitId })) }),
  hear: (place: number, apart = false): ComplaintCommand => ({ type: 'hearComplainant', place, apart, text: '噪音扰民' }),
  escalate: (to: Of<'escalateComplaint'>['to']): ComplaintCommand => ({ type: 'escalateComplaint', to, reason: '部门未能解决' }),
  recourse: (): ComplaintCommand => ({ type: 'tellRecourse', text: '可向业主委员会或主管部门反映' }),
  suggest: (): ComplaintCommand => ({ type: 'suggestToCustomer', text: '建议先用备用电梯' }),
  outside: (dueAt: Instant): ComplaintCommand => ({ type: 'addressOutsideParty', party: 'DEVELOPER', name: '长城地产', promise: '更换外墙砖', dueAt }),
  outsideDone: (): ComplaintCommand => ({ type: 'recordOutsideDone', text: '已更换' }),
  urge: (): ComplaintCommand => ({ type: 'urgeComplaint', text: '请抓紧' }),
  giveBack: (reason = '不属本部门'): ComplaintCommand => ({ type: 'returnComplaint', reason }),
  transfer: (departmentId: DepartmentId, reason = '属绿化'): ComplaintCommand => ({ type: 'transferComplaint', departmentId, reason }),
  assign: (assigneeId: string): ComplaintCommand => ({ type: 'assignComplaint', assigneeId: assigneeId as StaffId }),
  handBack: (): ComplaintCommand => ({ type: 'handBackPart', text: '已清理' }),
  arrive: (): ComplaintCommand => ({ type: 'recordArrival', text: null }),
  acceptWork: (): ComplaintCommand => ({ type: 'acceptRepair', acceptedBy: '王女士', fiveOnes: ['SMILE', 'TOOL_BOX'], remark: null }),
  sumUp: (patch: Partial<Of<'sumUpComplaint'>> = {}): ComplaintCommand => ({ type: 'sumUpComplaint', cause: '导轨缺油', lesson: '按期保养', adjustment: '保养改为每月', ...patch }),
  correct: (target: EntryTarget, key: string, value: string | null, reason = '听错了'): ComplaintCommand => ({ type: 'correctEntry', target, key, value, reason }),
  sign: (target: EntryTarget, shownHash = 'a'.repeat(64)): ComplaintCommand => ({ type: 'signEntry', target, way: 'PASSWORD', shownHash }),
};

/** The nth entry from 1 as a correction or a signature names it. */
export function targetOf(entries: readonly RecordedEntry<ComplaintEntry>[], ordinal: number): EntryTarget {
  const { actor, entry } = entries[ordinal - 1]!;
  return { ordinal, type: entry.type, actor, keys: [...Object.keys(entry.facts), ...Object.keys(entry.personal)] };
}

/** One complaint told in steps; each is folded through JSON, as the journal would. */
export class Story {
  entries: RecordedEntry<ComplaintEntry>[] = [];
  private current: ComplaintState | null = null;
  private readonly patch: Partial<ComplaintContext>;
  constructor(patch: Partial<ComplaintContext> = {}) {
    this.patch = patch;
  }

  get state(): ComplaintState {
    if (this.current === null) throw new Error('nothing registered yet');
    return this.current;
  }

  /** The command must be taken. */
  do(when: string | Instant, who: Name | Actor, command: ComplaintCommand): this {
    const result = this.try(when, who, command);
    if (!result.ok) throw new Error(`${command.type} refused: ${JSON.stringify(result.refusal)}`);
    this.entries = [...this.entries, ...result.value.recorded];
    this.current = JSON.parse(JSON.stringify(result.value.state)) as ComplaintState;
    return this;
  }

  try(when: string | Instant, who: Name | Actor, command: ComplaintCommand): ReturnType<typeof recordComplaint> {
    const actor = typeof who === 'string' ? WHO[who] : who;
    return recordComplaint(this.current, command, contextOf(typeof when === 'string' ? at(when) : when, actor, this.patch));
  }

  /** The command must be refused: how. */
  refusal(when: string | Instant, who: Name | Actor, command: ComplaintCommand): ComplaintRefusal {
    const result = this.try(when, who, command);
    if (result.ok) throw new Error(`${command.type} was not refused`);
    return result.refusal;
  }

  context(when: string, who: Name): ComplaintContext {
    return contextOf(at(when), WHO[who], this.patch);
  }

  /** The last deadline of a rule, or undefined. */
  deadline(rule: DeadlineRule): Deadline | undefined {
    return this.state.deadlines.findLast((deadline) => deadline.rule === rule);
  }

  /** Rule, state and due wall clock of the last deadline of a rule. */
  shows(rule: DeadlineRule, when: string | Instant): string {
    const deadline = this.deadline(rule);
    if (deadline === undefined) return 'none';
    const now = typeof when === 'string' ? at(when) : when;
    return `${deadlineState(deadline, now)} ${wall(deadline.dueAt)}${deadline.provisional ? ' provisional' : ''}`;
  }

  /** The nth entry from 1 as a correction names it. */
  target(ordinal: number): EntryTarget {
    return targetOf(this.entries, ordinal);
  }

  types(): ComplaintEntryType[] {
    return this.entries.map(({ entry }) => entry.type);
  }
}

export const story = (patch: Partial<ComplaintContext> = {}): Story => new Story(patch);
