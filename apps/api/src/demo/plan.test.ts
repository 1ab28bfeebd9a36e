import { NOBODY } from './walk.ts';
import { describe, expect, test } from '@jest/globals';
import {
  CHANNELS, CHINA_CALENDAR, COMPLAINT_STATUSES, CONTENTS, DEFAULT_POLICY, JUDGEMENTS, OUTCOMES, recordComplaint, SEVERITIES, type Actor, type CommunityId, type ComplaintContext, type ComplaintId,
  type ComplaintState, type DepartmentId, type Instant, type RoleGrant, type StaffId,
} from '@huiyin/domain';
import { actsOf } from './act.ts';
import { CAST } from './cast.ts';
import { ZONE } from './hours.ts';
import { ORGANISATIONS, type DemoOrganisation } from './organisations.ts';
import { PAST_DAYS, planOf } from './plan.ts';

const community = 'community' as CommunityId;
const actors = new Map(CAST.map(({ login, roles, department }): [string, Actor] => [login, {
  staffId: login as StaffId, grants: roles.map((role): RoleGrant => ({ role, communityId: community, departmentId: department as DepartmentId | null })),
}]));

/** Plays a plan against the rules alone; answers every complaint as it stands, or throws what was refused. */
function simulate(organisation: DemoOrganisation, now: Instant): ReadonlyMap<string, ComplaintState> {
  const states = new Map<string, ComplaintState>();
  for (const { at, course: { intake }, step } of actsOf(planOf(organisation, now))) {
    const context = (by: string): ComplaintContext => ({ now: at as Instant, actor: actors.get(by)!, policy: DEFAULT_POLICY, calendar: CHINA_CALENDAR, zone: ZONE });
    const { input } = intake;
    const decided = step === null
      ? recordComplaint(null, {
        type: 'registerComplaint', complaintId: intake.key as ComplaintId, communityId: community, kind: input.kind ?? 'COMPLAINT', channel: input.channel, content: input.content, title: input.title, detail: input.detail ?? null,
        severity: input.severity ?? null, receivedAt: input.receivedAt ?? null, backEntry: input.backEntryReason == null ? null : { reason: input.backEntryReason, reply: input.backEntryReply == null ? null : { text: input.backEntryReply, repliedAt: input.backEntryRepliedAt! } },
        reporter: { name: null, phone: null, unitId: null, relation: null }, location: input.location ?? null, remedySought: input.remedySought ?? null, authorityReference: input.authorityReference ?? null, authorityDueAt: input.authorityDueAt ?? null,
        flags: { dangerToLifeOrProperty: input.dangerToLifeOrProperty ?? false, essentialFacility: input.essentialFacility ?? false, ongoingBreach: input.ongoingBreach ?? false, media: input.media ?? false, legal: input.legal ?? false, image: input.image ?? false },
        groupSize: input.groupSize ?? null, previousComplaintId: null, repairSize: null, aboutRepair: false,
      }, context(intake.by))
      : recordComplaint(states.get(intake.key)!, step.commandOf({ departmentId: (step.named.department ?? null) as DepartmentId | null, assigneeId: (step.named.assignee ?? null) as StaffId | null, callerId: null, supporting: [] }), context(step.by));
    if (!decided.ok) throw new Error(`${intake.key} ${input.title} at ${new Date(at).toISOString()} by ${step?.by ?? intake.by}: ${JSON.stringify({ step: step?.commandOf(NOBODY), refusal: decided.refusal })}`);
    states.set(intake.key, decided.value.state);
  }
  return states;
}

const [first, second] = ORGANISATIONS as readonly [DemoOrganisation, DemoOrganisation];
const NOON = Date.UTC(2026, 10, 23, 4) as Instant;
/** Instants all over the year and the day: a step that falls on a night or a holiday must not break a rule. */
const PRESENTS = Array.from({ length: 24 }, (_, n) => (Date.UTC(2026, 0, 1) + n * (15 * 24 + 7) * 3_600_000 + n * 61_000) as Instant);

describe('The plan of the demo', () => {
  test('is the same for the same present', () => {
    const shape = () => planOf(first, NOON).map(({ intake, steps }) => [intake, steps.map(({ at, by }) => [at, by])]);
    expect(shape()).toEqual(shape());
  });

  test('has about 170 complaints of more than 45 stories, the smaller one about 25', () => {
    expect(new Set(first.stories.map(({ key }) => key)).size).toBeGreaterThan(45);
    expect(planOf(first, NOON).length).toBeGreaterThanOrEqual(165);
    expect(planOf(first, NOON).length).toBeLessThanOrEqual(175);
    expect(planOf(second, NOON).length).toBeGreaterThanOrEqual(24);
  });

  test.each(PRESENTS.map((now) => ({ now, iso: new Date(now).toISOString() })))('breaks no rule and shows every state when it is $iso', ({ now }) => {
    const states = [...simulate(first, now).values()];
    const seen = <K extends keyof ComplaintState>(key: K) => new Set(states.map((state) => state[key]));
    expect([...seen('status')].sort()).toEqual([...COMPLAINT_STATUSES].sort());
    expect([...seen('outcome')].filter((outcome) => outcome !== null).sort()).toEqual([...OUTCOMES].sort());
    expect([...seen('channel')].sort()).toEqual([...CHANNELS].sort());
    expect([...seen('content')].sort()).toEqual([...CONTENTS].sort());
    expect([...seen('severity')].sort()).toEqual([...SEVERITIES].sort());
    expect([...new Set(states.flatMap(({ judgements }) => judgements.map(({ judgement }) => judgement)))].sort()).toEqual([...JUDGEMENTS].sort());
    expect(states.some(({ rounds }) => rounds > 1)).toBe(true);
    expect(states.some(({ status, plan }) => status === 'CLOSED' && plan !== null && plan.completedAt === null)).toBe(true);
    simulate(second, now);
  });

  test('reaches from some hundred days ago to three minutes ago, in an order that goes forward', () => {
    const acts = actsOf(planOf(first, NOON));
    expect(acts.every(({ at }, index) => index === 0 || at >= acts[index - 1]!.at)).toBe(true);
    expect(NOON - acts[0]!.at).toBeGreaterThan((PAST_DAYS - 4) * 86_400_000);
    expect(acts.at(-1)).toMatchObject({ at: NOON - 180_000, step: null });
  });

  test('meets most deadlines of the past, but not all', () => {
    const past = [...simulate(first, NOON).values()].filter(({ closedAt, backEntry }) => closedAt !== null && !backEntry);
    for (const rule of ['CMP-8', 'CMP-9', 'CMP-11b', 'CMP-14a', 'CMP-14b']) {
      const all = past.flatMap(({ deadlines }) => deadlines.filter((deadline) => deadline.rule === rule && deadline.metAt !== null));
      const rate = all.filter(({ metAt, dueAt }) => metAt! <= dueAt).length / all.length;
      expect([rule, rate, rate > 0.75 && rate < 1]).toEqual([rule, rate, true]);
    }
  });

  test('every text says all it has to: no placeholder is left', () => {
    const texts = JSON.stringify([first, second].flatMap((organisation) => planOf(organisation, NOON).map(({ intake, steps }) => [intake.input, steps.map(({ commandOf }) => commandOf(NOBODY))])));
    expect(/\{\w+\}/.exec(texts)).toBeNull();
  });
});
