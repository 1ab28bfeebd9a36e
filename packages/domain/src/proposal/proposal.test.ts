// Concentrations (INC-1): which complaints are put together, to the minute, and what becomes of a proposal.
import { describe, expect, test } from '@jest/globals';
import { actorOf, at, COMMUNITY, contextOf, ENGINEERING, WHO } from '../../test/kit.ts';
import { weigh, wordingOf } from '../complaint/likeness.ts';
import type { Wording } from '../complaint/likeness.ts';
import type { Content } from '../complaint/vocabulary.ts';
import type { ComplaintId, SubjectId } from '../kernel/ids.ts';
import { plus } from '../kernel/instant.ts';
import { DEFAULT_POLICY } from '../kernel/policy.ts';
import { foldSubject, recordSubject, subjectActions } from '../kernel/subject.ts';
import { walkLifecycle } from '../kernel/lifecycle.ts';
import type { Lifecycle } from '../kernel/lifecycle.ts';
import { concentrationAround, joining } from './find.ts';
import type { Heard } from './find.ts';
import { PROPOSAL_LIMITS } from './model.ts';
import type { ProposalCommand, ProposalState } from './model.ts';
import { growProposal, INCIDENT_PROPOSAL, proposeIncident } from './rules.ts';

const T0 = at('2026-11-02 20:00');
const MINUTE = 60_000;
interface Told { readonly minutes?: number; readonly title?: string; readonly content?: Content; readonly places?: readonly string[]; readonly households?: readonly string[] }
/** A complaint before its words are weighed with those of others. */
type Came = Omit<Heard, 'words'> & { readonly wording: Wording };
let made = 0;
const heard = ({ minutes = 0, title = '电梯停运困人', content = 'FACILITY', places = [], households }: Told = {}): Came => {
  made += 1;
  return { id: `c${String(made).padStart(4, '0')}` as ComplaintId, receivedAt: plus(T0, minutes * MINUTE), content, wording: wordingOf({ title, location: null, detail: null }), places, households: households ?? [`h${made}`] };
};
const compared = (came: readonly Came[]): readonly Heard[] => weigh(came.map(({ wording }) => wording)).map((words, index) => ({ ...came[index]!, words }));
const surroundings = (newest: Came, others: readonly Came[], figures: Partial<typeof DEFAULT_POLICY> = {}) => {
  const [first, ...rest] = compared([newest, ...others]);
  return { newest: first!, others: rest, policy: { ...DEFAULT_POLICY, ...figures } };
};
const around = (...told: Parameters<typeof surroundings>) => concentrationAround(surroundings(...told));

describe('INC-1: complaints concentrate', () => {
  test('by matter: three households within 72 hours, to the millisecond', () => {
    const [first, second, third] = [heard(), heard({ minutes: 60, title: '3栋电梯停运' }), heard({ minutes: 72 * 60, title: '电梯又停运了' })];
    expect(around(third, [first, second])).toMatchObject({ ground: 'MATTER', households: 3, from: first.receivedAt, until: third.receivedAt, gathered: [{ complaintId: first.id }, { complaintId: second.id }, { complaintId: third.id, likeness: null }] });
    expect(around({ ...third, receivedAt: plus(third.receivedAt, 1) }, [first, second])).toBeNull();
    expect(around(second, [first])).toBeNull();
  });
  test('the same household counts once however often it calls, a group with all its households', () => {
    const again = [heard({ households: ['h'] }), heard({ minutes: 1, households: ['h'] })];
    expect(around(heard({ minutes: 2, households: ['h'] }), again)).toBeNull();
    expect(around(heard({ minutes: 2, households: ['a', 'b'] }), [again[0]!])).toMatchObject({ households: 3 });
  });
  test('one complaint alone is none, however many stand behind it (CMP-17 is for those)', () => expect(around(heard({ households: ['a', 'b', 'c', 'd', 'e', 'f'] }), [])).toBeNull());
  test('what is not alike is not the same matter', () => expect(around(heard({ minutes: 2 }), [heard({ title: '垃圾桶满溢无人清运' }), heard({ title: '夜间施工噪音扰民' })])).toBeNull());
  test('by place: four households of one building with the same content; of another content or building not', () => {
    const told = (title: string, more: Told = {}): Came => heard({ title, places: ['building:3'], ...more });
    const three = [told('消防门损坏'), told('路灯不亮'), told('门禁失灵')];
    expect(around(told('外墙脱落'), three)).toMatchObject({ ground: 'PLACE', households: 4 });
    expect(around(told('外墙脱落', { content: 'FEES' }), three)).toBeNull();
    expect(around(told('外墙脱落', { places: ['building:4'] }), three)).toBeNull();
  });
  test('by time: five households within sixty minutes with the same content, to the millisecond', () => {
    const titles = ['消防门损坏', '路灯不亮', '门禁失灵', '外墙脱落'];
    const four = titles.map((title, index) => heard({ title, minutes: index }));
    const fifth = heard({ title: '水泵异响', minutes: 60 });
    expect(around(fifth, four)).toMatchObject({ ground: 'TIME', households: 5 });
    expect(around({ ...fifth, receivedAt: plus(fifth.receivedAt, 1) }, four)).toBeNull();
  });
  test('the policy says how many, within how long and how like', () => {
    const two = [heard(), heard({ minutes: 60 * 24 * 5 })] as const;
    expect(around(two[1], [two[0]], { concentrationMatterHouseholds: 2 })).toBeNull();
    expect(around(two[1], [two[0]], { concentrationMatterHouseholds: 2, concentrationHours: 120 })).toMatchObject({ ground: 'MATTER', households: 2 });
    const other = heard({ minutes: 1, title: '电梯广告太多' });
    expect([around(other, [two[0]], { concentrationMatterHouseholds: 2, concentrationLikenessPercent: 100 }), around(other, [two[0]], { concentrationMatterHouseholds: 2, concentrationLikenessPercent: 5 })]).toEqual([null, expect.objectContaining({ ground: 'MATTER' })]);
  });
});

function proposed(): { readonly state: ProposalState; readonly came: readonly Came[]; readonly held: readonly Heard[] } {
  const came = [heard(), heard({ minutes: 1 }), heard({ minutes: 2 })];
  const held = compared(came);
  const found = around(came[2]!, came.slice(0, 2))!;
  const { state } = proposeIncident({ id: 'p1' as SubjectId, communityId: COMMUNITY, newest: held[2]!, title: '电梯停运困人', place: '3栋' }, found, DEFAULT_POLICY, plus(T0, 3 * MINUTE));
  return { state, came, held };
}

describe('a proposal', () => {
  test('carries its evidence and the figures that made it, and nobody wrote it', () => {
    const { state } = proposed();
    expect(state).toMatchObject({ status: 'PROPOSED', ground: 'MATTER', households: 3, title: '电梯停运困人', place: '3栋', figures: { households: 3, minutes: 4_320, likeness: 25 }, policyVersion: 1, decision: null });
    expect(state.evidence).toHaveLength(3);
    expect(walkLifecycle(INCIDENT_PROPOSAL.lifecycle as unknown as Lifecycle<string, string>)).toEqual([]);
  });
  test('grows by what belongs to at least half of it, each complaint once, until it is decided', () => {
    const { state, came, held } = proposed();
    const fourth = compared([heard({ minutes: 30 })])[0]!;
    const joins = (title: string) => joining('MATTER', surroundings(heard({ minutes: 30, title }), came));
    expect([joins('电梯停运困人')?.likeness, joins('垃圾满溢')]).toEqual([expect.any(Number), null]);
    const grown = growProposal(state, fourth, held, 100, plus(T0, 31 * MINUTE))!;
    expect(grown.state).toMatchObject({ households: 4, until: fourth.receivedAt });
    expect(grown.state.evidence.at(-1)).toEqual({ complaintId: fourth.id, likeness: 100, countedAt: plus(T0, 31 * MINUTE) });
    expect(growProposal(grown.state, fourth, held, 100, T0)).toBeNull();
    expect(growProposal(state, compared([heard({ households: held[0]!.households })])[0]!, held, 100, T0)?.state.households).toBe(3);
    const decided = recordSubject(INCIDENT_PROPOSAL, state, { type: 'dismissProposal', verdict: 'UNRELATED', reason: null }, contextOf(T0, WHO.supervisor));
    expect(growProposal(decided.ok ? decided.value.state : state, fourth, held, 100, T0)).toBeNull();
    const full = { ...state, evidence: Array.from({ length: PROPOSAL_LIMITS.complaints }, () => state.evidence[0]!) };
    expect(growProposal(full, fourth, held, 100, T0)).toBeNull();
  });

  const give = (command: ProposalCommand, who = WHO.supervisor, state = proposed().state) => recordSubject(INCIDENT_PROPOSAL, state, command, contextOf(plus(T0, 5 * MINUTE), who));
  test.each([
    ['UNRELATED', null, true], ['NOT_GRAVE', null, false], ['NOT_GRAVE', '已口头告知', true], ['HANDLED_OTHERWISE', '  ', false], ['HANDLED_OTHERWISE', '见 YYSJ-E2026-00003', true],
  ] as const)('dismissed as %s with reason %j: taken %s', (verdict, reason, taken) => {
    const answer = give({ type: 'dismissProposal', verdict, reason });
    expect(answer.ok).toBe(taken);
    if (answer.ok) expect(answer.value.state).toMatchObject({ status: 'DISMISSED', decision: { verdict, by: 'supervisor', incidentId: null } });
    else expect(answer.refusal).toMatchObject({ kind: 'InvalidField', field: 'reason' });
  });
  test('states × commands: decided once, and the fold of its entries is its state', () => {
    const commands: readonly ProposalCommand[] = [{ type: 'acceptProposal', incidentId: 'i1' as SubjectId }, { type: 'dismissProposal', verdict: 'UNRELATED', reason: null }];
    for (const first of commands) {
      const answer = give(first);
      if (!answer.ok) throw new Error(first.type);
      expect(answer.value.state.status).toBe(first.type === 'acceptProposal' ? 'ACCEPTED' : 'DISMISSED');
      for (const second of commands) expect(give(second, WHO.supervisor, answer.value.state)).toMatchObject({ ok: false, refusal: { kind: 'WrongState', allowedIn: ['PROPOSED'] } });
    }
    const { state, came, held } = proposed();
    const start = proposeIncident({ id: state.id, communityId: COMMUNITY, newest: held[2]!, title: state.title, place: state.place }, around(came[2]!, came.slice(0, 2))!, DEFAULT_POLICY, T0);
    const grown = growProposal(start.state, compared([heard({ minutes: 9 })])[0]!, held, 50, plus(T0, 10 * MINUTE))!;
    const ended = give(commands[0]!, WHO.assistant, grown.state);
    if (!ended.ok) throw new Error('refused');
    expect(foldSubject(INCIDENT_PROPOSAL, [...start.recorded, ...grown.recorded, ...ended.value.recorded])).toEqual(ended.value.state);
  });
  test('the window, managers and the centre accept and dismiss; nobody else', () => {
    const may = (who: (typeof WHO)[keyof typeof WHO]) => subjectActions(INCIDENT_PROPOSAL, proposed().state, contextOf(T0, who)).filter(({ refusal }) => refusal === null).map(({ command }) => command);
    expect([may(WHO.guard), may(WHO.assistant), may(WHO.manager), may(WHO.centreManager), may(WHO.committee), may(WHO.stranger)]).toEqual([
      [], ['acceptProposal', 'dismissProposal'], ['acceptProposal', 'dismissProposal'], ['acceptProposal', 'dismissProposal'], [], []]);
    expect(may(actorOf('m', 'DEPARTMENT_MANAGER', ENGINEERING))).toHaveLength(2);
  });
});
