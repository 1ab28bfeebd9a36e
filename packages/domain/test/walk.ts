// Random commands for a complaint: what a step of a walk says, mostly something that the complaint allows.
import type { ComplaintCommand, ComplaintContext, ComplaintEntry, ComplaintId, ComplaintState, EntryTarget, Evidence, Instant, RecordedEntry, StaffId, SubjectId } from '../src/index.ts';
import {
  allowedActions, CALL_BACK_ANSWERS, COMMUNICATION_KINDS, COMPLAINT_COMMANDS, ESCALATION_LEVELS, EXPLANATION_WAYS, FIVE_ONES, JUDGEMENTS, OUTSIDE_PARTIES, plus, REPLY_ACTS, REPLY_STAGES,
} from '../src/index.ts';
import { ENGINEERING, ENVIRONMENT, say, targetOf, WHO } from './kit.ts';
import type { Name } from './kit.ts';

/** One step of a walk: who, how long after the one before, and the dice. */
export interface Step {
  readonly who: Name;
  readonly minutes: number;
  readonly pick: number;
  readonly guided: boolean;
  readonly choice: number;
  readonly flag: boolean;
}
export const NAMES = Object.keys(WHO) as Name[];
const DEPARTMENTS = [ENGINEERING, ENVIRONMENT] as const;
const TYPES = [...COMPLAINT_COMMANDS, 'correctEntry', 'signEntry'] as const;

const of = <T>(list: readonly T[], choice: number): T => list[choice % list.length] as T;

interface Dice {
  readonly choice: number;
  readonly flag: boolean;
  readonly now: Instant;
  readonly state: ComplaintState;
  /** What a correction or a signature names. */
  readonly target: EntryTarget;
  readonly variant: string | null;
  readonly later: Instant;
  readonly text: string | null;
  readonly person: StaffId | null;
}
type Sayings = { readonly [T in Exclude<ComplaintCommand['type'], 'registerComplaint'>]: (dice: Dice) => ComplaintCommand };

const judge: Sayings['judgeComplaint'] = ({ choice }) => {
  const judgement = of(JUDGEMENTS, choice);
  return say.judge(judgement, { communicationKind: judgement === 'COMMUNICATION' ? of(COMMUNICATION_KINDS, choice) : null, reason: '复核' });
};

const callBack: Sayings['callBackComplaint'] = ({ choice, flag, state, person }) => {
  const answer = of([...CALL_BACK_ANSWERS, 'NOT_REACHED', 'NOT_REACHED', 'NOT_REACHED'] as const, choice);
  const valid = state.judgements.at(-1)?.judgement === 'VALID';
  return say.callBack(answer, { handleAgain: answer === 'DISSATISFIED' && !valid ? flag : null, callerId: person });
};

const correct: Sayings['correctEntry'] = ({ target, choice, flag }) => {
  const key = flag ? of(target.keys, choice) : '不存在';
  return say.correct(target, key, key === 'channel' && target.type === 'ComplaintRegistered' ? 'VISIT' : key === 'content' ? 'FEES' : flag && choice % 5 === 0 ? null : '更正');
};

const explain: Sayings['explainComplaint'] = ({ choice, text }) => {
  const way = of(EXPLANATION_WAYS, choice);
  return say.explain({ way, notice: way === 'NOTICE' ? (text ?? '公告〔2026〕1号') : null });
};

/** How each command is said by the dice; the compiler asks for every one. */
const SAYINGS: Sayings = {
  judgeComplaint: judge,
  callBackComplaint: callBack,
  correctEntry: correct,
  explainComplaint: explain,
  replyToComplaint: ({ choice, flag, state }) =>
    say.reply({ stage: of(REPLY_STAGES, choice), acts: flag ? REPLY_ACTS : [of(REPLY_ACTS, choice)], settles: flag && choice % 4 === 0, toAuthority: flag && state.channel === 'AUTHORITY' }),
  agreeReplyTime: ({ now, choice }) => say.agree(plus(now, (choice % 9_000) * 60_000), '客户要求'),
  dispatchComplaint: ({ choice, flag, later }) => say.dispatch({ limitAt: flag ? later : null, supporting: choice % 3 === 0 ? [ENVIRONMENT] : [] }),
  acceptComplaint: ({ person }) => say.accept(person),
  recordMeasures: ({ choice, flag, text }) => say.measures({ staffSent: flag, customerTold: choice % 2 === 0, cause: text, correctiveAction: text, preventiveAction: text }),
  followUpComplaint: () => say.followUp(),
  setPlan: ({ later, flag, choice }) => say.plan(later, { departmentId: of(DEPARTMENTS, choice), explainedToCustomer: flag }),
  completePlan: () => say.planDone(),
  referComplaint: () => say.refer(),
  completeComplaint: ({ text }) => say.complete({ cause: text, correctiveAction: text, preventiveAction: text }),
  tellResult: () => say.tellResult(),
  tellLeader: () => say.tellLeader(),
  closeComplaint: ({ variant }) => say.close(variant === 'ORDINARY' || variant === null ? null : (variant as 'WITHDRAWN'), '情况属实'),
  reopenComplaint: () => say.reopen(),
  attachToComplaint: () => say.attach('现场', '维修后'),
  receiveComplaint: () => say.receive(),
  passOnComplaint: () => say.passOn(),
  markComplaintMajor: () => say.major(),
  acknowledgeComplaint: () => say.acknowledge(),
  linkComplaint: ({ choice }) => say.link(choice % 2 === 0 ? { previousComplaintId: `complaint-${10 + (choice % 7)}` as ComplaintId } : { notice: '公告〔2026〕2号' }),
  joinIncident: ({ choice }) => ({ type: 'joinIncident', incidentId: choice % 3 === 0 ? null : (`incident-${choice % 5}` as SubjectId) }),
  registerComplainants: ({ choice }) => say.complainants(...['a', 'b', 'c', 'd'].slice(0, 1 + (choice % 4))),
  hearComplainant: ({ state, flag }) => say.hear(state.complainants.findIndex(({ heardAt }) => heardAt === null) + 1, flag),
  escalateComplaint: ({ choice, state, flag }) => say.escalate(flag ? of(ESCALATION_LEVELS, ESCALATION_LEVELS.indexOf(state.escalation) + 1) : of(ESCALATION_LEVELS, choice)),
  tellRecourse: () => say.recourse(),
  suggestToCustomer: () => say.suggest(),
  addressOutsideParty: ({ later, choice }) => ({ type: 'addressOutsideParty', party: of(OUTSIDE_PARTIES, choice), name: '长城地产', promise: '更换外墙砖', dueAt: later }),
  recordOutsideDone: () => say.outsideDone(),
  urgeComplaint: () => say.urge(),
  returnComplaint: () => say.giveBack(),
  transferComplaint: ({ choice }) => say.transfer(of(DEPARTMENTS, choice)),
  assignComplaint: ({ choice }) => say.assign(of(NAMES, choice)),
  handBackPart: () => say.handBack(),
  recordArrival: () => say.arrive(),
  acceptRepair: ({ choice }) => ({ type: 'acceptRepair', acceptedBy: '王女士', fiveOnes: FIVE_ONES.filter((_, index) => choice % (index + 2) === 0), remark: null }),
  sumUpComplaint: ({ flag, choice }) => say.sumUp(flag || choice % 3 > 0 ? {} : { cause: null, adjustment: null }),
  signEntry: ({ target }) => say.sign(target),
};

/** The command of a type as the step's dice say it. */
export function commandOf(type: string, { choice, flag }: Pick<Step, 'choice' | 'flag'>, now: Instant, state: ComplaintState, entries: readonly RecordedEntry<ComplaintEntry>[], variant: string | null): ComplaintCommand {
  return SAYINGS[type as keyof Sayings]({
    choice, flag, now, state, variant, target: targetOf(entries, 1 + (choice % entries.length)), later: plus(now, (1 + (choice % 90_000)) * 60_000),
    text: flag ? '说明' : null, person: flag ? (of(NAMES, choice) as unknown as StaffId) : null,
  });
}

/** What gives a piece of evidence that closing misses; the rest comes by reply, plan or call-back. */
const GIVES: Readonly<Partial<Record<Evidence, ComplaintCommand['type']>>> = {
  CAUSE: 'recordMeasures', CORRECTIVE_ACTION: 'recordMeasures', PREVENTIVE_ACTION: 'recordMeasures', PLAN: 'setPlan', REFERRAL: 'referComplaint', REFERRAL_FOLLOW_UP: 'followUpComplaint',
  CALL_BACK: 'callBackComplaint', CUSTOMER_SATISFIED: 'callBackComplaint', CUSTOMER_UNDERSTANDS: 'callBackComplaint', SUGGESTION: 'suggestToCustomer', SUMMARY: 'sumUpComplaint',
  RECOURSE: 'tellRecourse', HEARING: 'hearComplainant', ACCEPTANCE: 'acceptRepair', PARTS: 'handBackPart',
};
/** Ends or turns a story early where a walk picks it as often as the rest. */
const SELDOM: readonly string[] = ['returnComplaint', 'transferComplaint', 'judgeComplaint', 'registerComplainants', 'markComplaintMajor'];
const LEADS_ON: readonly string[] = ['dispatchComplaint', 'acceptComplaint', 'completeComplaint', 'callBackComplaint', 'handBackPart', 'hearComplainant'];

/** What the one who acts says next: sometimes anything, mostly what is allowed, and rather what leads to the end. */
export function nextCommand(one: Step, now: Instant, state: ComplaintState, entries: readonly RecordedEntry<ComplaintEntry>[], context: ComplaintContext): ComplaintCommand {
  if (!one.guided) return commandOf(of(TYPES, one.pick), one, now, state, entries, null);
  const rows = allowedActions(state, context);
  const seldom = one.choice % 9 === 0;
  const open = rows.filter(({ command, allowed, variant }) =>
    allowed && (seldom || (variant !== 'WITHDRAWN' && variant !== 'REGISTERED_IN_ERROR' && (!SELDOM.includes(command) || (command === 'judgeComplaint' && state.judgements.length === 0)))));
  const refusal = rows.find(({ variant }) => variant === 'ORDINARY')?.refusal;
  const wanted = refusal?.kind === 'EvidenceMissing' ? refusal.missing.map((evidence) => GIVES[evidence] ?? 'replyToComplaint') : [];
  const action = open.find(({ command }) => command === 'closeComplaint' && !seldom)
    ?? (one.pick % 3 > 0 ? open.find(({ command }) => wanted.includes(command)) : undefined)
    ?? (one.pick % 3 === 1 ? open.find(({ command }) => LEADS_ON.includes(command)) : undefined)
    ?? open[one.pick % Math.max(open.length, 1)];
  return commandOf(action?.command ?? 'followUpComplaint', one, now, state, entries, action?.variant ?? null);
}
