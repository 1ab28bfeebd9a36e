// How section 8 counts: holidays, the year end, desk hours, re-setting, rounds and back-entries.
import { describe, expect, test } from '@jest/globals';
import { at, contextOf, ENGINEERING, ENVIRONMENT, NO_FLAGS, register, say, story, wall, WHO } from '../../test/kit.ts';
import type { Story } from '../../test/kit.ts';
import { dispatched, done, handling, MORNING, owed, taken } from '../../test/stories.ts';
import type { Instant } from '../index.ts';
import { DEFAULT_POLICY, deadlineState, formatInstant, nextDeadline, recordComplaint } from '../index.ts';

describe('what starts at intake', () => {
  const rules = (told: Story): string[] => told.state.deadlines.map(({ rule }) => rule);
  test('a complaint: CMP-8, CMP-9, CMP-11a, CMP-12, CMP-11b', () => expect(rules(taken())).toEqual(['CMP-8', 'CMP-9', 'CMP-11a', 'CMP-12', 'CMP-11b']));
  test('a repair has no CMP-11b', () => expect(rules(taken({ kind: 'REPAIR' }))).toEqual(['CMP-8', 'CMP-9', 'CMP-11a', 'CMP-12']));
  test.each(['dangerToLifeOrProperty', 'essentialFacility', 'ongoingBreach'] as const)('%s starts CMP-10', (flag) =>
    expect(rules(taken({ flags: { ...NO_FLAGS, [flag]: true } }))).toContain('CMP-10'));
  test.each(['media', 'legal', 'image'] as const)('%s is major: CMP-7, but no CMP-10', (flag) => {
    const told = taken({ flags: { ...NO_FLAGS, [flag]: true } });
    expect(rules(told)).toContain('CMP-7');
    expect(rules(told)).not.toContain('CMP-10');
  });
  test('an authority without a date of its own starts no CMP-1', () => expect(rules(taken({ channel: 'AUTHORITY' }))).not.toContain('CMP-1'));
  test('before dispatch the department that owes is not known; dispatch names it and moves no time', () => {
    const told = taken({ flags: { ...NO_FLAGS, essentialFacility: true } });
    const before = told.state.deadlines;
    expect(owed(told, 'CMP-11a')).toBe('DEPARTMENT_MANAGER');
    told.do('2026-10-01 09:05', 'assistant', say.dispatch());
    for (const rule of ['CMP-10', 'CMP-11a', 'CMP-11b'] as const) expect(owed(told, rule)).toBe(`DEPARTMENT_MANAGER ${ENGINEERING}`);
    expect(told.state.deadlines.slice(0, before.length).map(({ key, startsAt, dueAt }) => [key, startsAt, dueAt])).toEqual(before.map(({ key, startsAt, dueAt }) => [key, startsAt, dueAt]));
    expect(owed(told, 'CMP-9')).toBe('CUSTOMER_ASSISTANT');
  });
  test('taken in late, CMP-8 counts from when it was received', () => {
    const told = taken({ receivedAt: at('2026-10-01 06:00') });
    expect(told.shows('CMP-8', MORNING)).toBe('MISSED 2026-10-01 06:15');
  });
});

describe('desk hours (section 8: "desk")', () => {
  test.each([
    ['2026-10-01 07:59:59.999', 'DUTY_PERSON'], ['2026-10-01 08:00', 'CUSTOMER_ASSISTANT'],
    ['2026-10-01 21:59:59.999', 'CUSTOMER_ASSISTANT'], ['2026-10-01 22:00', 'DUTY_PERSON'], ['2026-10-02 00:00', 'DUTY_PERSON'],
  ])('received %s: CMP-8 and CMP-9 lie on the %s', (when, role) => {
    const told = story().do(when, 'duty', register());
    expect([owed(told, 'CMP-8'), owed(told, 'CMP-9'), owed(told, 'CMP-12')]).toEqual([role, role, 'CUSTOMER_ASSISTANT']);
  });
  test('CMP-14a lies on whoever holds the desk when it is handled', () =>
    expect(owed(handling().do('2026-10-01 22:30', 'engineer', say.complete()), 'CMP-14a')).toBe('DUTY_PERSON'));
});

describe('over the year end into 2027, a year without published data', () => {
  const told = (): Story => taken({}, '2026-12-30 09:00');
  test('working days are counted Monday to Friday and marked provisional 暂定; days are not', () => {
    expect(told().shows('CMP-11a', '2026-12-30 09:00')).toBe('RUNNING 2027-01-05 00:00 provisional');
    expect(told().shows('CMP-9', '2026-12-30 09:00')).toBe('RUNNING 2027-01-03 00:00');
    expect(told().shows('CMP-11b', '2026-12-30 09:00')).toBe('RUNNING 2027-01-03 00:00');
  });
  test('CMP-14a: one working day after 30 December is certain, after the 31st it is not', () => {
    const handled = (when: string): string => told().do(when, 'assistant', say.reply({ settles: true })).shows('CMP-14a', when);
    expect(handled('2026-12-30 10:00')).toBe('RUNNING 2027-01-01 00:00');
    expect(handled('2026-12-31 10:00')).toBe('RUNNING 2027-01-02 00:00 provisional');
  });
  test('published data removes the mark', () => {
    const published = story({ calendar: { years: { 2026: { off: [], on: [] }, 2027: { off: ['2027-01-01' as never], on: [] } } } });
    expect(published.do('2026-12-30 09:00', 'assistant', register()).shows('CMP-11a', '2026-12-30 09:00')).toBe('RUNNING 2027-01-06 00:00');
  });
});

describe('1–10 October 2026', () => {
  test.each([
    // received, CMP-9 and CMP-11b and CMP-12 (3 days), CMP-11a (3 working days)
    ['2026-09-30 23:59:59.999', '2026-10-04 00:00', '2026-10-11 00:00'],
    ['2026-10-01 00:00', '2026-10-05 00:00', '2026-10-11 00:00'],
    ['2026-10-07 12:00', '2026-10-11 00:00', '2026-10-11 00:00'],
    ['2026-10-08 12:00', '2026-10-12 00:00', '2026-10-13 00:00'],
    ['2026-10-09 12:00', '2026-10-13 00:00', '2026-10-14 00:00'],
    ['2026-10-10 12:00', '2026-10-14 00:00', '2026-10-15 00:00'],
  ])('received %s: 3 days end %s, 3 working days %s', (when, days, working) => {
    const told = taken({}, when);
    for (const rule of ['CMP-9', 'CMP-11b', 'CMP-12'] as const) expect(told.shows(rule, when)).toBe(`RUNNING ${days}`);
    expect(told.shows('CMP-11a', when)).toBe(`RUNNING ${working}`);
  });
});

describe('CMP-8 and CMP-9: first and second reply', () => {
  test('settled at once meets CMP-8 and needs no second reply', () => {
    const told = taken().do('2026-10-01 09:10', 'assistant', say.reply({ settles: true }));
    expect([told.shows('CMP-8', MORNING), told.shows('CMP-9', MORNING)]).toEqual(['MET 2026-10-01 09:15', 'CANCELLED 2026-10-05 00:00']);
  });
  test('an agreed time meets CMP-8 and re-sets CMP-9; agreeing again re-sets it again', () => {
    const told = taken().do('2026-10-01 09:10', 'assistant', say.agree(at('2026-10-02 18:00')));
    expect([told.shows('CMP-8', MORNING), told.shows('CMP-9', MORNING)]).toEqual(['MET 2026-10-01 09:15', 'RUNNING 2026-10-02 18:00']);
    told.do('2026-10-02 17:00', 'assistant', say.agree(at('2026-10-03 12:00')));
    expect(told.state.deadlines.filter(({ rule }) => rule === 'CMP-9').map(({ key, replacedBy, cancelledAt }) => [key, replacedBy, cancelledAt === null])).toEqual([
      ['CMP-9#1', 'CMP-9#2', false], ['CMP-9#2', 'CMP-9#3', false], ['CMP-9#3', null, true],
    ]);
    expect(deadlineState(told.state.deadlines.find(({ key }) => key === 'CMP-9#2') as never, at('2026-10-04 00:00'))).toBe('CANCELLED');
  });
  test('a second reply without a first meets both; a further one meets neither', () => {
    const told = taken().do('2026-10-01 09:10', 'assistant', say.reply({ stage: 'SECOND' }));
    expect([told.shows('CMP-8', MORNING), told.shows('CMP-9', MORNING)]).toEqual(['MET 2026-10-01 09:15', 'MET 2026-10-05 00:00']);
  });
});

describe('CMP-10: same day 当天', () => {
  const flagged = { flags: { ...NO_FLAGS, dangerToLifeOrProperty: true } };
  test.each([['2026-10-01 21:59:59', '2026-10-02 00:00'], ['2026-10-01 22:00', '2026-10-02 00:00'], ['2026-10-01 22:00:01', '2026-10-02 00:00:01'], ['2026-10-01 23:59', '2026-10-02 01:59']])(
    'received %s is due %s: 24:00, never less than two hours', (when, due) => {
      expect(wall(taken(flagged, when).deadline('CMP-10')?.dueAt as Instant)).toBe(due);
    });
  test('measures without staff sent do not meet it; handing back with a corrective action does', () => {
    const told = handling(flagged).do('2026-10-01 10:00', 'engineer', say.measures({ staffSent: false }));
    expect(told.shows('CMP-10', MORNING)).toBe('RUNNING 2026-10-02 00:00');
    expect(told.do('2026-10-01 11:00', 'engineer', say.completeFully()).shows('CMP-10', MORNING)).toBe('MET 2026-10-02 00:00');
  });
});

describe('CMP-11: measures and settling', () => {
  test('CMP-11a is met in two entries: measures, then the customer told', () => {
    const told = dispatched().do('2026-10-01 09:30', 'manager', say.measures());
    expect(told.shows('CMP-11a', MORNING)).toBe('RUNNING 2026-10-11 00:00');
    told.do('2026-10-01 09:40', 'assistant', say.reply({ stage: 'SECOND' }));
    expect(told.deadline('CMP-11a')?.metAt).toBe(at('2026-10-01 09:40'));
  });
  test('a reply before the measures does not tell the customer of them', () => {
    const told = dispatched().do('2026-10-01 09:10', 'assistant', say.reply()).do('2026-10-01 09:30', 'manager', say.measures());
    expect(told.shows('CMP-11a', MORNING)).toBe('RUNNING 2026-10-11 00:00');
  });
  test('CMP-11a is cancelled when handled the same day, up to 24:00, and runs on a millisecond later', () => {
    const ends = (when: string): string => handling().do(when, 'engineer', say.complete()).shows('CMP-11a', MORNING);
    expect(ends('2026-10-02 00:00')).toBe('CANCELLED 2026-10-11 00:00');
    expect(ends('2026-10-02 00:00:00.001')).toBe('RUNNING 2026-10-11 00:00');
  });
  test('CMP-11b is met by a plan explained at once, or explained by a later reply', () => {
    const judged = (): Story => handling().do('2026-10-01 09:30', 'supervisor', say.judge('TO_IMPROVE'));
    expect(judged().do('2026-10-01 09:40', 'manager', say.plan(at('2026-12-01 00:00'), { explainedToCustomer: true })).shows('CMP-11b', MORNING)).toBe('MET 2026-10-05 00:00');
    const later = judged().do('2026-10-01 09:40', 'manager', say.plan(at('2026-12-01 00:00')));
    expect(later.shows('CMP-11b', MORNING)).toBe('RUNNING 2026-10-05 00:00');
    later.do('2026-10-01 09:50', 'assistant', say.reply({ acts: ['EXPLANATION'] }));
    expect([later.shows('CMP-11b', MORNING), later.state.plan?.explainedAt]).toEqual(['MET 2026-10-05 00:00', at('2026-10-01 09:50')]);
  });
});

describe('CMP-12: follow-up 跟进 repeats', () => {
  test('each one meets the running and starts the next, until handled', () => {
    const told = handling().do('2026-10-03 15:00', 'assistant', say.followUp());
    expect(told.shows('CMP-12', '2026-10-03 15:00')).toBe('RUNNING 2026-10-07 00:00');
    told.do('2026-10-06 15:00', 'assistant', say.followUp()).do('2026-10-06 16:00', 'engineer', say.complete());
    expect(told.state.deadlines.filter(({ rule }) => rule === 'CMP-12').map(({ key, metAt, cancelledAt }) => [key, metAt !== null, cancelledAt !== null])).toEqual([
      ['CMP-12#1', true, false], ['CMP-12#2', true, false], ['CMP-12#3', false, true],
    ]);
  });
});

describe('CMP-14: result and call-back', () => {
  test.each([['PHONE', '2026-10-09 00:00'], ['VISIT', '2026-10-09 00:00'], ['STAFF', '2026-10-09 00:00'], ['LETTER', '2026-10-05 00:00'], ['WEBSITE', '2026-10-05 00:00'], ['AUTHORITY', '2026-10-05 00:00']] as const)(
    'CMP-14a by %s, handled on 1 October, ends %s', (channel, due) => expect(done({ channel }).shows('CMP-14a', MORNING)).toBe(`RUNNING ${due}`));
  test('an attempt that reaches nobody does not meet CMP-14b; deciding UNREACHABLE does', () => {
    const told = done().do('2026-10-01 10:01', 'supervisor', say.judge('INVALID'));
    for (const day of ['2026-10-01', '2026-10-02', '2026-10-03']) told.do(`${day} 12:00`, 'supervisor', say.callBack('NOT_REACHED'));
    expect(told.shows('CMP-14b', '2026-10-03 12:00')).toBe('RUNNING 2026-10-05 00:00');
    told.do('2026-10-03 12:05', 'supervisor', say.close('UNREACHABLE', '三次未接'));
    expect(told.shows('CMP-14b', '2026-10-06 12:00')).toBe('MET 2026-10-05 00:00');
    expect(told.shows('CMP-14a', '2026-10-06 12:00')).toBe('CANCELLED 2026-10-09 00:00');
  });
});

describe('CMP-15: a plan lives on', () => {
  const planned = (): Story => handling().do('2026-10-01 09:30', 'supervisor', say.judge('TO_IMPROVE'))
    .do('2026-10-01 09:40', 'manager', say.plan(at('2026-12-31 18:00'), { departmentId: ENVIRONMENT }))
    .do('2026-10-01 09:50', 'assistant', say.reply({ acts: ['EXPLANATION'] }))
    .do('2026-10-01 10:00', 'engineer', say.complete()).do('2026-10-01 11:00', 'supervisor', say.callBack('UNDERSTOOD'))
    .do('2026-10-01 11:10', 'assistant', say.suggest()).do('2026-10-01 11:20', 'assistant', say.sumUp());
  test('closing cancels what still runs, but not the plan, which is met later by its own department', () => {
    const told = planned().do('2026-10-01 12:00', 'supervisor', say.close());
    expect(told.state.deadlines.filter(({ metAt, cancelledAt }) => metAt === null && cancelledAt === null).map(({ rule }) => rule)).toEqual(['CMP-15']);
    expect(nextDeadline(told.state)?.rule).toBe('CMP-15');
    expect(owed(told, 'CMP-15')).toBe(`DEPARTMENT_MANAGER ${ENVIRONMENT}`);
    expect(told.refusal('2026-12-31 17:00', 'manager', say.planDone())).toMatchObject({ kind: 'NotAllowed' });
    expect(told.do('2026-12-31 18:00', 'gardener', say.planDone()).shows('CMP-15', '2027-01-01 00:00')).toBe('MET 2026-12-31 18:00');
  });
  test('a new plan takes the place of the old', () => {
    const told = planned().do('2026-10-01 11:30', 'manager', say.plan(at('2027-02-01 00:00')));
    expect(told.state.deadlines.filter(({ rule }) => rule === 'CMP-15').map(({ key, replacedBy }) => [key, replacedBy])).toEqual([['CMP-15#1', 'CMP-15#2'], ['CMP-15#2', null]]);
  });
});

test('CMP-15: a plan keeps its department when the complaint is dispatched to another', () => {
  const told = taken().do('2026-10-01 09:05', 'assistant', say.reply({ settles: true })).do('2026-10-01 09:06', 'assistant', say.judge('TO_IMPROVE'))
    .do('2026-10-01 09:07', 'assistant', say.plan(at('2026-12-31 18:00'), { departmentId: ENVIRONMENT }))
    .do('2026-10-01 09:30', 'supervisor', say.callBack('DISSATISFIED', { handleAgain: true })).do('2026-10-01 09:40', 'supervisor', say.dispatch());
  expect([owed(told, 'CMP-15'), owed(told, 'CMP-22')]).toEqual([`DEPARTMENT_MANAGER ${ENVIRONMENT}`, `DEPARTMENT_MANAGER ${ENGINEERING}`]);
});

describe('CMP-22: time limit at dispatch 限时处理', () => {
  test.each([['NORMAL', '2026-10-04 09:05'], ['URGENT', '2026-10-02 09:05'], ['MAJOR', '2026-10-01 13:05']] as const)('%s: %s by policy', (severity, due) =>
    expect(dispatched({ severity }).shows('CMP-22', MORNING)).toBe(`RUNNING ${due}`));
  test('a limit set at dispatch holds instead', () =>
    expect(taken().do('2026-10-01 09:05', 'assistant', say.dispatch({ limitAt: at('2026-10-01 18:00') })).shows('CMP-22', MORNING)).toBe('RUNNING 2026-10-01 18:00'));
  test('a referral ends it without meeting it', () =>
    expect(handling().do('2026-10-01 09:30', 'assistant', say.judge('NOT_OURS')).do('2026-10-01 09:40', 'assistant', say.refer()).shows('CMP-22', MORNING)).toBe('CANCELLED 2026-10-04 09:05'));
});

describe('a new round of handling', () => {
  const dissatisfied = (): Story => handling().do('2026-10-01 09:30', 'supervisor', say.judge('VALID'))
    .do('2026-10-02 10:00', 'engineer', say.completeFully()).do('2026-10-02 12:00', 'supervisor', say.callBack('DISSATISFIED'));
  test('CMP-12 and CMP-22 start anew, CMP-14a ends, CMP-14b was met', () => {
    const told = dissatisfied();
    const now = '2026-10-02 12:00';
    expect([told.shows('CMP-12', now), told.shows('CMP-22', now), told.shows('CMP-14a', now), told.shows('CMP-14b', now)]).toEqual([
      'RUNNING 2026-10-06 00:00', 'RUNNING 2026-10-05 12:00', 'CANCELLED 2026-10-09 00:00', 'MET 2026-10-06 00:00',
    ]);
  });
  test('handled again, result and call-back are owed again', () => {
    const told = dissatisfied().do('2026-10-03 10:00', 'engineer', say.complete());
    expect([told.shows('CMP-14a', '2026-10-03 10:00'), told.shows('CMP-14b', '2026-10-03 10:00'), told.shows('CMP-12', '2026-10-03 10:00')]).toEqual([
      'RUNNING 2026-10-09 00:00', 'RUNNING 2026-10-07 00:00', 'CANCELLED 2026-10-06 00:00',
    ]);
    expect(told.deadline('CMP-14b')?.key).toBe('CMP-14b#2');
  });
  test('reopening starts CMP-12 and, with a department, CMP-22', () => {
    const told = dissatisfied().do('2026-10-03 10:00', 'supervisor', say.close('WITHDRAWN', '撤回')).do('2026-10-08 10:00', 'centreManager', say.reopen());
    expect([told.shows('CMP-12', '2026-10-08 10:00'), told.shows('CMP-22', '2026-10-08 10:00')]).toEqual(['RUNNING 2026-10-12 00:00', 'RUNNING 2026-10-11 10:00']);
  });
});

describe('back-entry 补录', () => {
  const back = (receivedAt: string, severity: 'MAJOR' | null = null): Story =>
    taken({ receivedAt: at(receivedAt), backEntry: { reason: '系统停机', reply: null }, severity });
  test('starts no deadline that is already past, also when it was major', () => {
    expect(back('2026-03-01 09:00', 'MAJOR').state.deadlines).toEqual([]);
    expect(back('2026-09-30 09:00', 'MAJOR').state.deadlines.map(({ rule, dueAt }) => `${rule} ${wall(dueAt)}`)).toEqual([
      'CMP-9 2026-10-04 00:00', 'CMP-11a 2026-10-11 00:00', 'CMP-12 2026-10-04 00:00', 'CMP-11b 2026-10-04 00:00',
    ]);
  });
  test('one with its reply ends with nothing running', () => {
    const told = taken({ receivedAt: at('2026-09-30 20:00'), backEntry: { reason: '补录', reply: { text: '已答复', repliedAt: at('2026-09-30 21:00') } } });
    expect(nextDeadline(told.state)).toBeNull();
  });
});

test('in a zone with clock changes days are the wall calendar\'s', () => {
  const told = story({ zone: 'Europe/Berlin' }).do('2026-10-24T10:00:00Z', 'assistant', register());
  expect(formatInstant(told.deadline('CMP-9')?.dueAt as Instant)).toBe('2026-10-27T23:00:00.000Z');
});

test('a later edit of the policy moves no running deadline; what starts afterwards cites the new version', () => {
  const told = taken();
  const policy = { ...DEFAULT_POLICY, version: 2, followUpDays: 1 };
  const edited = recordComplaint(told.state, say.followUp(), contextOf(at('2026-10-01 10:00'), WHO.assistant, { policy }));
  const deadlines = edited.ok ? edited.value.state.deadlines : [];
  expect(deadlines.filter(({ rule }) => rule !== 'CMP-12')).toEqual(told.state.deadlines.filter(({ rule }) => rule !== 'CMP-12'));
  expect(deadlines.at(-1)).toMatchObject({ key: 'CMP-12#2', policyVersion: 2, dueAt: at('2026-10-03 00:00') });
});
