import { MINUTE_MS, severityOf, DEFAULT_POLICY, type Channel, type ContactWay, type Instant, type ReplyAct } from '@huiyin/domain';
import { MANAGERS, WORKERS } from './cast.ts';
import { deskAt, inOffice, later, onDay } from './hours.ts';
import type { Chance } from './random.ts';
import type { DispatchedStory, PlannedStory, RepairStory, Story } from './story.ts';
import { NOBODY, walkFrom, type Step, type Walk } from './walk.ts';
import * as words from './words.ts';

/** What befalls a complaint beside its story. */
export type Fate = 'PLAIN' | 'AGAIN' | 'REOPENED' | 'REJUDGED' | 'UNREACHABLE' | 'WITHDRAWN' | 'IN_ERROR' | 'DISAGREES';

export interface Told {
  readonly story: Story;
  readonly channel: Channel;
  readonly fate: Fate;
  /** Fills `{name}` and the like. */
  readonly fill: (text: string) => string;
}

type Laboured = DispatchedStory | PlannedStory | RepairStory;
const HOUR = 60;
const DAY = 24 * HOUR;
const SUPERVISOR = 'customer-supervisor';

/** How the customer is spoken to, by how they came. */
const WAYS: Readonly<Record<Channel, ContactWay>> = {
  PHONE: 'PHONE', VISIT: 'VISIT', STAFF: 'PHONE', AUTHORITY: 'PHONE', NEWS_MEDIA: 'PHONE', OTHER: 'OTHER', LETTER: 'LETTER', WEBSITE: 'MESSAGE_BOARD', MESSAGE_BOARD: 'MESSAGE_BOARD', API: 'MESSAGE_BOARD',
};
const HEARD: Readonly<Record<string, readonly ReplyAct[]>> = { SEEKING_HELP: ['HELP'], CONSULTING: ['ANSWER'], VENTING: ['HEARD'] };

export const severityIn = ({ flags, groupSize, severity }: Story) =>
  severityOf({ dangerToLifeOrProperty: false, essentialFacility: false, ongoingBreach: false, media: false, legal: false, image: false, ...flags }, groupSize ?? 1, severity ?? null, DEFAULT_POLICY);

const actsOf = (story: Story): readonly ReplyAct[] => {
  if (story.flow === 'REPAIR') return ['HELP'];
  if (story.flow === 'PLANNED' || story.flow === 'REFERRED') return ['HEARD', 'EXPLANATION'];
  if (story.judgement === 'COMMUNICATION') return HEARD[story.communication ?? ''] ?? ['HEARD'];
  return story.judgement === 'VALID' ? ['APOLOGY'] : ['EXPLANATION'];
};

const judgementOf = (story: Exclude<Story, RepairStory>) =>
  story.flow === 'PLANNED' ? 'TO_IMPROVE' : story.flow === 'REFERRED' ? 'NOT_OURS' : story.judgement;

/** Everything after the registration at `start`, as if it had all the time it needs. */
export function courseOf(told: Told, start: Instant, chance: Chance): readonly Step[] {
  const walk = walkFrom(start, chance);
  const { story, fate } = told;
  if (fate === 'IN_ERROR') {
    walk.pass(20, 90).office().act(SUPERVISOR, { type: 'closeComplaint', outcome: 'REGISTERED_IN_ERROR', reason: chance.pick(words.IN_ERROR).reason });
    return walk.steps;
  }
  reply(walk, told);
  if (severityIn(story) === 'MAJOR') {
    (chance.hits(80) ? walk.pass(1, 5) : walk.pass(16, 40)).act(SUPERVISOR, { type: 'tellLeader', text: told.fill(chance.pick(words.LEADER)) });
    if (chance.hits(85)) walk.pass(2, 25).act('leader', { type: 'acknowledgeComplaint', text: chance.hits(50) ? chance.pick(words.LEADER_SAYS) : null });
  }
  judge(walk, told);
  if (fate === 'WITHDRAWN') {
    walk.pass(2 * HOUR, 20 * HOUR).office().act(SUPERVISOR, { type: 'closeComplaint', outcome: 'WITHDRAWN', reason: chance.pick(words.WITHDRAWN).reason });
    return walk.steps;
  }
  if (story.flow === 'REFERRED') refer(walk, told, story.channel, story.grounds, story.followUp);
  if (story.flow !== 'SETTLED' && story.flow !== 'REFERRED') labour(walk, told, story, start);
  tell(walk, told, story.told);
  end(walk, told);
  return walk.steps;
}

function reply(walk: Walk, { story, channel, fill }: Told): void {
  const late = walk.chance.hits(11);
  (late ? walk.pass(17, 70) : walk.pass(2, 12)).act(deskAt(walk.at), {
    type: 'replyToComplaint', stage: 'FIRST', way: WAYS[channel], text: fill(story.first), acts: actsOf(story), settles: story.flow === 'SETTLED', toAuthority: false,
  });
}

function judge(walk: Walk, { story, fill }: Told): void {
  if (story.flow === 'REPAIR') return;
  walk.pass(2, 15);
  const communicationKind = 'communication' in story && story.judgement === 'COMMUNICATION' ? story.communication ?? 'CONSULTING' : null;
  walk.act(inOffice(walk.at) ? SUPERVISOR : deskAt(walk.at), {
    type: 'judgeComplaint', judgement: judgementOf(story), communicationKind, reason: 'grounds' in story && story.grounds !== undefined ? fill(story.grounds) : null,
  });
}

function refer(walk: Walk, { fill }: Told, channel: string, grounds: string, followUp: string): void {
  walk.pass(5, 40).act(deskAt(walk.at), { type: 'referComplaint', channel: fill(channel), reason: fill(grounds) });
  walk.pass(1.1 * DAY, 2.2 * DAY).office().act(deskAt(walk.at), { type: 'followUpComplaint', text: fill(followUp) });
}

/** Dispatch, acceptance, measures, second reply, follow-ups, hand-back. */
function labour(walk: Walk, told: Told, story: Laboured, start: Instant): void {
  const { chance } = walk;
  const { fill } = told;
  const urgent = severityIn(story) !== 'NORMAL';
  // What should take two days sometimes takes a week: nobody keeps every time limit.
  const pace = story.pace === 'DAYS' && chance.hits(18) ? 'LONG' : story.pace;
  const worker = story.worker ?? chance.pick(WORKERS[story.department]);
  handOut(walk, told, story, worker, urgent);
  const replyAt = onDay(start, 1, 18 * HOUR);
  if (!urgent && pace !== 'HOURS' && chance.hits(30) && replyAt > later(walk.at, 20)) {
    walk.pass(3, 10).act(deskAt(walk.at), { type: 'agreeReplyTime', replyAt, reason: chance.hits(40) ? chance.pick(words.AGREED_REASONS) : null });
  }
  if (story.flow === 'REPAIR') walk.pass(2, chance.hits(15) ? 20 : 6);
  else if (urgent) walk.pass(12, 70);
  else walk.pass(0.8 * HOUR, 6 * HOUR).day();
  if (story.flow === 'REPAIR') walk.act(worker, { type: 'recordArrival', text: null });
  walk.act(worker, { type: 'recordMeasures', text: fill(story.measures), staffSent: true, customerTold: chance.hits(70), ...findingsOf(told, story), preventiveAction: null });
  if (story.flow === 'PLANNED') plan(walk, told, story);
  if (pace === 'HOURS') walk.pass(0.4 * HOUR, 3 * HOUR);
  else walk.pass(5 * HOUR, 22 * HOUR).day();
  giveAnswers(walk, told, story);
  const endsAt = later(walk.at, pace === 'LONG' ? chance.between(2 * DAY, 4.5 * DAY) : pace === 'DAYS' ? chance.between(4 * HOUR, 1.2 * DAY) : chance.between(10, 90));
  while (endsAt - walk.at > 2.6 * DAY * MINUTE_MS) walk.pass(1.9 * DAY, 2.5 * DAY).office().act(deskAt(walk.at), { type: 'followUpComplaint', text: fill(chance.pick(words.FOLLOW_UPS)) });
  walk.at = endsAt > walk.at ? endsAt : walk.at;
  if (!urgent) walk.day();
  complete(walk, told, story, worker);
}

/** The desk dispatches; by day the manager names somebody, at night and in haste whoever is there takes it. */
function handOut(walk: Walk, { fill }: Told, { department, flow }: Laboured, worker: string, urgent: boolean): void {
  const { chance } = walk;
  const instruction = chance.hits(60) ? fill(chance.pick(words.INSTRUCTIONS)) : null;
  walk.pass(2, 9).act(deskAt(walk.at), ({ departmentId }) => ({ type: 'dispatchComplaint', departmentId: departmentId!, supporting: [], limitAt: null, instruction }), { department });
  if (flow === 'REPAIR') walk.pass(1, 3);
  else if (urgent) walk.pass(3, 11);
  else walk.pass(8, 80).day();
  if (!urgent && flow !== 'REPAIR' && chance.hits(55)) walk.office().act(MANAGERS[department], ({ assigneeId }) => ({ type: 'acceptComplaint', assigneeId }), { assignee: worker });
  else walk.act(worker, { type: 'acceptComplaint', assigneeId: null });
}

/** The second reply, and the one to the authority that passed it on. */
function giveAnswers(walk: Walk, told: Told, story: Laboured): void {
  const { fill, channel } = told;
  if (story.flow !== 'REPAIR') {
    const acts: readonly ReplyAct[] = story.flow === 'PLANNED' || story.judgement === 'INVALID' ? ['EXPLANATION'] : story.judgement === 'VALID' ? ['APOLOGY', 'EXPLANATION'] : actsOf(story);
    walk.act(deskAt(walk.at), { type: 'replyToComplaint', stage: 'SECOND', way: WAYS[channel], text: fill(story.second), acts, settles: false, toAuthority: false });
  }
  if (channel === 'AUTHORITY') walk.pass(1 * HOUR, 4 * HOUR).office().act(SUPERVISOR, { type: 'replyToComplaint', stage: 'FURTHER', way: 'LETTER', text: fill(words.TO_AUTHORITY), acts: [], settles: false, toAuthority: true });
}

const findingsOf = ({ fill }: Told, story: Laboured) =>
  story.flow === 'DISPATCHED' ? { cause: fill(story.cause), correctiveAction: fill(story.corrective), preventiveAction: fill(story.preventive) } : { cause: null, correctiveAction: null, preventiveAction: null };

function plan(walk: Walk, { fill }: Told, story: PlannedStory): void {
  walk.pass(1 * HOUR, 5 * HOUR).office();
  const dueAt = onDay(walk.at, story.planDays, 24 * HOUR);
  walk.act(deskAt(walk.at), { type: 'suggestToCustomer', text: walk.chance.pick(words.SUGGESTIONS) });
  walk.act(MANAGERS[story.department], ({ departmentId }) => ({ type: 'setPlan', departmentId: departmentId!, text: fill(story.plan), dueAt, explainedToCustomer: false }), { department: story.department });
}

function complete(walk: Walk, told: Told, story: Laboured, worker: string): void {
  walk.act(worker, { type: 'completeComplaint', text: told.fill(story.done), ...findingsOf(told, story) });
  if (story.flow === 'REPAIR') walk.pass(1, 8).act(worker, { type: 'acceptRepair', acceptedBy: told.fill('{name}'), fiveOnes: ['TOOL_BOX', 'SLIPPERS', 'BRUSH', 'CLOTH', 'SMILE'], remark: null });
}

/** CMP-14: the desk tells the result; now and then it forgets until the next day but one. */
function tell(walk: Walk, { channel, fill }: Told, text: string): void {
  if (walk.chance.hits(7)) walk.pass(1.5 * DAY, 2.4 * DAY);
  walk.pass(0.5 * HOUR, 6 * HOUR).office().act(deskAt(walk.at), { type: 'tellResult', way: WAYS[channel], text: fill(text) });
}

function callBack(walk: Walk, way: ContactWay, answer: 'SATISFIED' | 'UNDERSTOOD' | 'DISSATISFIED' | 'NOT_REACHED', text: string, handleAgain: boolean | null = null): void {
  walk.office().act(SUPERVISOR, { type: 'callBackComplaint', way, answer, text, handleAgain, callerId: null });
}

/** CMP-21: cause, lesson and adjustment where something went wrong, else now and then a line. */
function sumUp(walk: Walk, full: boolean): void {
  const { chance } = walk;
  if (!full && !chance.hits(40)) return;
  walk.pass(2, 40).office().act(SUPERVISOR, {
    type: 'sumUpComplaint', cause: full ? chance.pick(words.CAUSES) : null, lesson: chance.pick(words.LESSONS), adjustment: full ? chance.pick(words.ADJUSTMENTS) : null,
  });
}

function close(walk: Walk, full: boolean): void {
  sumUp(walk, full);
  walk.pass(4, 3 * HOUR).office().act(SUPERVISOR, { type: 'closeComplaint', outcome: null, reason: null });
}

function end(walk: Walk, told: Told): void {
  const { chance } = walk;
  const { story, fate, fill } = told;
  const way: ContactWay = WAYS[told.channel] === 'LETTER' ? 'VISIT' : WAYS[told.channel];
  const content = story.flow === 'REPAIR' || (story.flow === 'DISPATCHED' && story.judgement === 'VALID') ? 'SATISFIED' : chance.hits(40) && story.flow !== 'PLANNED' ? 'SATISFIED' : 'UNDERSTOOD';
  if (chance.hits(8)) walk.pass(3.5 * DAY, 5 * DAY);
  else walk.pass(0.3 * DAY, 1.7 * DAY);
  if (fate === 'UNREACHABLE') {
    words.NOT_REACHED.forEach((text, nth) => {
      if (nth > 0) walk.at = onDay(walk.at, 1, 10 * HOUR + chance.between(0, 5 * HOUR));
      callBack(walk, nth === 2 ? 'VISIT' : 'PHONE', 'NOT_REACHED', text);
    });
    walk.pass(20, 3 * HOUR).office().act(SUPERVISOR, { type: 'closeComplaint', outcome: 'UNREACHABLE', reason: words.UNREACHABLE });
    return;
  }
  if (fate === 'REJUDGED') return rejudged(walk, told);
  if (fate === 'AGAIN' && story.flow !== 'SETTLED' && story.flow !== 'REFERRED') again(walk, told, story);
  if (fate === 'DISAGREES') callBack(walk, way, 'DISSATISFIED', '道理听懂了，但心里还是不舒服，你们说的也不是没道理，先这样吧。', false);
  else callBack(walk, way, content, fill(chance.pick(story.callBack)));
  if (fate === 'DISAGREES') walk.pass(1, 6).act(SUPERVISOR, { type: 'tellRecourse', text: words.RECOURSE });
  const full = severityIn(story) === 'MAJOR' || story.flow === 'PLANNED' || (story.flow === 'DISPATCHED' && story.judgement === 'VALID');
  close(walk, full);
  if (fate === 'REOPENED' && story.flow !== 'SETTLED' && story.flow !== 'REFERRED') reopened(walk, told, story);
  if (story.flow === 'PLANNED') {
    walk.pass(story.planDays * 0.6 * DAY, story.planDays * 1.05 * DAY).office().act(MANAGERS[story.department], { type: 'completePlan', text: fill(story.planDone) });
  }
}

/** The one whom an earlier step named or who took it. */
const workerOf = (walk: Walk): string => {
  const done = walk.steps.findLast(({ commandOf }) => commandOf(NOBODY).type === 'completeComplaint');
  return done!.by;
};

function secondRound(walk: Walk, told: Told, story: Laboured, found: string, fixed: string, text: string): void {
  const worker = workerOf(walk);
  walk.pass(1 * HOUR, 5 * HOUR).day().act(worker, { type: 'recordMeasures', text: `${found}${fixed}`, staffSent: true, customerTold: true, cause: found, correctiveAction: fixed, preventiveAction: null });
  walk.pass(1 * HOUR, 6 * HOUR).day().act(deskAt(walk.at), { type: 'replyToComplaint', stage: 'SECOND', way: WAYS[told.channel], text: told.fill(text), acts: ['APOLOGY', 'EXPLANATION'], settles: false, toAuthority: false });
  walk.pass(2 * HOUR, 20 * HOUR).day();
  complete(walk, told, story, worker);
  tell(walk, told, story.told);
  walk.pass(0.5 * DAY, 2 * DAY);
}

function again(walk: Walk, told: Told, story: Laboured): void {
  const { said, found, fixed } = walk.chance.pick(words.DISSATISFIED);
  const decides = story.flow === 'DISPATCHED' && story.judgement === 'VALID';
  callBack(walk, 'PHONE', 'DISSATISFIED', said, decides ? null : true);
  secondRound(walk, told, story, found, fixed, '{name}，上次没有给您处理到位，实在抱歉。主管已重新看过现场，今天就返工，弄好了请您亲自验。');
}

function reopened(walk: Walk, told: Told, story: Laboured): void {
  const { reason, fixed } = walk.chance.pick(words.REOPENED);
  walk.pass(6 * DAY, 9 * DAY).office().act('centre-manager', { type: 'reopenComplaint', reason });
  secondRound(walk, told, story, '首次处理后同一部位再次出现。', fixed, '{name}，同样的问题又给您添麻烦了，对不起。这次我们整段重查，不再头痛医头。');
  callBack(walk, 'VISIT', 'SATISFIED', '这次弄得彻底，看了一个星期都没事，可以了。');
  close(walk, true);
}

/** CMP-4: help that was promised and did not come makes it a VALID one. */
function rejudged(walk: Walk, told: Told): void {
  const { REJUDGED: said } = words;
  callBack(walk, 'PHONE', 'DISSATISFIED', said.said, true);
  walk.pass(10, 60).office().act(SUPERVISOR, { type: 'judgeComplaint', judgement: 'VALID', communicationKind: null, reason: said.reason });
  walk.pass(5, 20).act(deskAt(walk.at), { type: 'replyToComplaint', stage: 'SECOND', way: 'PHONE', text: told.fill(said.apology), acts: ['APOLOGY', 'EXPLANATION'], settles: false, toAuthority: false });
  walk.pass(3, 10).act(deskAt(walk.at), ({ departmentId }) => ({ type: 'dispatchComplaint', departmentId: departmentId!, supporting: [], limitAt: null, instruction: '主管督办，当天办结。' }), { department: 'CUSTOMER_SERVICE' });
  walk.pass(5, 30).day().act('housekeeper', { type: 'acceptComplaint', assigneeId: null });
  walk.pass(1 * HOUR, 4 * HOUR).day().act('housekeeper', { type: 'recordMeasures', text: said.measures, staffSent: true, customerTold: true, cause: said.cause, correctiveAction: said.corrective, preventiveAction: null });
  walk.pass(20, 90).act('housekeeper', { type: 'completeComplaint', text: said.done, cause: said.cause, correctiveAction: said.corrective, preventiveAction: said.preventive });
  tell(walk, told, '{name}，答应您的事今天已办好，给您添麻烦了。');
  walk.pass(0.6 * DAY, 1.5 * DAY);
  callBack(walk, 'VISIT', 'SATISFIED', said.satisfied);
  close(walk, true);
}
