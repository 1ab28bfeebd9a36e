// Section 8 of the rules, row by row: due, owner, warning, and both sides of the due instant.
import { describe, expect, test } from '@jest/globals';
import { at, ENGINEERING, NO_FLAGS, say } from '../../test/kit.ts';
import type { Name, Story } from '../../test/kit.ts';
import { dispatched, done, handling, MORNING, owed, taken } from '../../test/stories.ts';
import type { ComplaintCommand, DeadlineRule, DeadlineState, Instant } from '../index.ts';
import { deadlineState, plus } from '../index.ts';

/** Each row of section 8 that a complaint can have: how it comes to run, when it is due, and what meets it. */
interface Row {
  readonly rule: DeadlineRule;
  readonly given: () => Story;
  readonly due: string;
  readonly owner: string;
  readonly who: Name;
  readonly meet: ComplaintCommand;
}
const rows: readonly Row[] = [
  { rule: 'CMP-1', given: () => taken({ channel: 'AUTHORITY', authorityDueAt: at('2026-10-06 17:00') }), due: '2026-10-06 17:00', owner: 'CUSTOMER_SUPERVISOR', who: 'supervisor', meet: say.reply({ toAuthority: true }) },
  { rule: 'CMP-7', given: () => taken({ severity: 'MAJOR' }), due: '2026-10-01 09:15', owner: 'CUSTOMER_SUPERVISOR', who: 'supervisor', meet: say.tellLeader() },
  { rule: 'CMP-8', given: () => taken(), due: '2026-10-01 09:15', owner: 'CUSTOMER_ASSISTANT', who: 'assistant', meet: say.reply() },
  { rule: 'CMP-9', given: () => taken(), due: '2026-10-05 00:00', owner: 'CUSTOMER_ASSISTANT', who: 'assistant', meet: say.reply({ stage: 'SECOND' }) },
  { rule: 'CMP-10', given: () => dispatched({ flags: { ...NO_FLAGS, essentialFacility: true } }), due: '2026-10-02 00:00', owner: `DEPARTMENT_MANAGER ${ENGINEERING}`, who: 'manager', meet: say.measures({ staffSent: true }) },
  // 1–7 October are off; the 8th, the 9th and the make-up Saturday 10th are the three working days.
  { rule: 'CMP-11a', given: () => dispatched(), due: '2026-10-11 00:00', owner: `DEPARTMENT_MANAGER ${ENGINEERING}`, who: 'manager', meet: say.measures({ customerTold: true }) },
  { rule: 'CMP-11b', given: () => handling(), due: '2026-10-05 00:00', owner: `DEPARTMENT_MANAGER ${ENGINEERING}`, who: 'engineer', meet: say.complete() },
  { rule: 'CMP-12', given: () => taken(), due: '2026-10-05 00:00', owner: 'CUSTOMER_ASSISTANT', who: 'assistant', meet: say.followUp() },
  { rule: 'CMP-14a', given: () => done(), due: '2026-10-09 00:00', owner: 'CUSTOMER_ASSISTANT', who: 'assistant', meet: say.tellResult() },
  { rule: 'CMP-14b', given: () => done().do('2026-10-01 10:01', 'supervisor', say.judge('INVALID')), due: '2026-10-05 00:00', owner: 'CUSTOMER_SUPERVISOR', who: 'supervisor', meet: say.callBack('UNDERSTOOD') },
  { rule: 'CMP-15', given: () => handling().do('2026-10-01 09:30', 'supervisor', say.judge('TO_IMPROVE')).do('2026-10-01 09:40', 'manager', say.plan(at('2026-12-31 18:00'))), due: '2026-12-31 18:00', owner: `DEPARTMENT_MANAGER ${ENGINEERING}`, who: 'manager', meet: say.planDone() },
  { rule: 'CMP-24', given: () => handling().do('2026-10-01 09:40', 'assistant', say.outside(at('2026-11-30 18:00'))), due: '2026-11-30 18:00', owner: 'CUSTOMER_ASSISTANT', who: 'assistant', meet: say.outsideDone() },
  { rule: 'REP-1', given: () => handling({ kind: 'REPAIR' }), due: '2026-10-01 09:15', owner: `DEPARTMENT_MANAGER ${ENGINEERING}`, who: 'engineer', meet: say.arrive() },
  { rule: 'REP-1', given: () => handling({ aboutRepair: true }), due: '2026-10-01 09:30', owner: `DEPARTMENT_MANAGER ${ENGINEERING}`, who: 'engineer', meet: say.arrive() },
  { rule: 'REP-2', given: () => handling({ kind: 'REPAIR' }).do('2026-10-01 09:30', 'engineer', say.acceptWork()), due: '2026-10-01 11:05', owner: `DEPARTMENT_MANAGER ${ENGINEERING}`, who: 'engineer', meet: say.complete() },
  { rule: 'REP-2', given: () => handling({ kind: 'REPAIR', repairSize: 'LARGE' }).do('2026-10-01 10:00', 'engineer', say.complete()), due: '2026-10-09 00:00', owner: `DEPARTMENT_MANAGER ${ENGINEERING}`, who: 'engineer', meet: say.acceptWork() },
  { rule: 'CMP-22', given: () => handling(), due: '2026-10-04 09:05', owner: `DEPARTMENT_MANAGER ${ENGINEERING}`, who: 'engineer', meet: say.complete() },
];

describe.each(rows)('$rule (section 8), due $due, taken in on 1 October 2026 at 09:00', ({ rule, given, due, owner, who, meet }) => {
  const first = (told: Story): Instant => told.state.deadlines.filter((deadline) => deadline.rule === rule)[0]?.dueAt as Instant;
  const stateAfter = (when: Instant): DeadlineState => {
    const told = given().do(when, who, meet);
    const ended = told.state.deadlines.find((deadline) => deadline.rule === rule);
    if (ended === undefined) throw new Error('none');
    expect(ended.metAt).toBe(when);
    return deadlineState(ended, when);
  };

  test(`is due ${due} and owed by ${owner}`, () => {
    const told = given();
    expect(told.shows(rule, MORNING)).toBe(`RUNNING ${due}`);
    expect(owed(told, rule)).toBe(owner);
  });

  test('met at the due instant is met, one millisecond later is missed', () => {
    const dueAt = first(given());
    expect(stateAfter(dueAt)).toBe('MET');
    expect(stateAfter(plus(dueAt, 1))).toBe('MISSED');
    expect(given().shows(rule, dueAt)).toBe(`RUNNING ${due}`);
    expect(given().shows(rule, plus(dueAt, 1))).toBe(`MISSED ${due}`);
  });

  test('warns at two thirds and cites the policy version', () => {
    const { startsAt, warnAt, dueAt, policyVersion } = given().deadline(rule) ?? { startsAt: 0, warnAt: 0, dueAt: 1, policyVersion: 0 };
    expect(warnAt).toBe(startsAt + Math.floor(((dueAt - startsAt) * 2) / 3));
    expect(policyVersion).toBe(1);
  });

  test('WITHDRAWN and REGISTERED_IN_ERROR cancel it', () => {
    for (const outcome of ['WITHDRAWN', 'REGISTERED_IN_ERROR'] as const) {
      expect(given().do('2026-10-01 10:02', 'supervisor', say.close(outcome, '客户撤回')).deadline(rule)).toMatchObject({ cancelledAt: at('2026-10-01 10:02'), metAt: null });
    }
  });
});
