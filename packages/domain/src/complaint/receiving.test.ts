// ORG-4 首问责任: who is first told takes it in and passes it on; until somebody opens it the desk owes the first reply.
import { describe, expect, test } from '@jest/globals';
import { actorOf, at, say } from '../../test/kit.ts';
import type { Story } from '../../test/kit.ts';
import { MORNING, taken } from '../../test/stories.ts';
import { ROLES } from '../index.ts';

const byProgram = (when = MORNING): Story => taken({ channel: 'API' }, when);
const owner = (told: Story): unknown => told.deadline('CMP-8')?.owner;
const desk = { role: 'CUSTOMER_ASSISTANT', departmentId: null, staffId: null };

describe('ORG-4: the first receiver', () => {
  test('ORG-4: who first opens what a program brought in has taken it in', () => {
    const told = byProgram();
    expect(told.state).toMatchObject({ firstReceiverId: null, registeredBy: 'assistant' });
    told.do('2026-10-01 09:03', 'guard', say.receive());
    expect(told.state).toMatchObject({ firstReceiverId: 'guard', status: 'REGISTERED' });
    expect(told.entries.at(-1)).toMatchObject({ actor: 'guard', entry: { type: 'ComplaintReceived', facts: {}, personal: {} } });
  });

  test('ORG-4: it is received once, and not at all where a person took it in', () => {
    const refusal = { kind: 'InvalidField', field: 'firstReceiver', problem: 'NOT_APPLICABLE', limit: null };
    expect(byProgram().do('2026-10-01 09:03', 'guard', say.receive()).refusal('2026-10-01 09:04', 'assistant', say.receive())).toEqual(refusal);
    for (const channel of ['PHONE', 'VISIT', 'WEBSITE', 'STAFF'] as const) expect(taken({ channel }).refusal(MORNING, 'guard', say.receive())).toEqual(refusal);
  });

  test('ORG-4: anybody who works here receives; the owners\' committee and strangers do not', () => {
    for (const role of ROLES.filter((one) => one !== 'OWNERS_COMMITTEE')) expect(byProgram().do(MORNING, actorOf('first', role), say.receive()).state.firstReceiverId).toBe('first');
    expect(byProgram().refusal(MORNING, 'committee', say.receive())).toEqual({ kind: 'NotAllowed', command: 'receiveComplaint', denial: { reason: 'READ_ONLY' } });
    expect(byProgram().refusal(MORNING, 'stranger', say.receive())).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
  });

  test('ORG-4: a closed one is received by nobody', () =>
    expect(byProgram().do(MORNING, 'supervisor', say.close('WITHDRAWN', '撤回')).refusal(MORNING, 'guard', say.receive())).toMatchObject({ kind: 'IllegalTransition', status: 'CLOSED' }));
});

describe('ORG-4, CMP-8: who owes the first reply', () => {
  test('ORG-4: the desk until somebody opens it, then who opened it; the time stays', () => {
    const told = byProgram();
    const before = told.deadline('CMP-8');
    expect(owner(told)).toEqual(desk);
    told.do('2026-10-01 09:03', 'guard', say.receive());
    expect(owner(told)).toEqual({ ...desk, staffId: 'guard' });
    expect(told.deadline('CMP-8')).toEqual({ ...before, owner: { ...desk, staffId: 'guard' } });
    expect(told.deadline('CMP-9')?.owner).toEqual(desk);
  });

  test.each([['2026-10-01 07:59', 'DUTY_PERSON'], ['2026-10-01 08:00', 'CUSTOMER_ASSISTANT'], ['2026-10-01 21:59', 'CUSTOMER_ASSISTANT'], ['2026-10-01 22:00', 'DUTY_PERSON']])(
    'ORG-4: come in at %s it lies on the %s', (when, role) => expect(owner(byProgram(when))).toEqual({ ...desk, role }));

  test('ORG-4: passed on it is the desk\'s again, who opened it owes nothing more', () => {
    const told = byProgram().do('2026-10-01 09:03', 'guard', say.receive()).do('2026-10-01 09:04', 'guard', say.passOn());
    expect(owner(told)).toEqual(desk);
    expect(told.shows('CMP-8', '2026-10-01 09:04')).toBe('RUNNING 2026-10-01 09:15');
    expect(told.state).toMatchObject({ firstReceiverId: 'guard', passedOnAt: at('2026-10-01 09:04') });
  });

  test('ORG-4: a first reply that was already given is owed by nobody when it is opened', () => {
    const told = byProgram().do('2026-10-01 09:01', 'assistant', say.reply());
    const met = told.deadline('CMP-8');
    expect(told.do('2026-10-01 09:05', 'guard', say.receive()).deadline('CMP-8')).toEqual(met);
  });
});

describe('ORG-4: passing on to the customer assistant', () => {
  test('ORG-4: whoever took it in passes it on in words; the first time stays', () => {
    const told = taken().do('2026-10-01 09:02', 'guard', say.passOn());
    expect(told.entries.at(-1)?.entry).toEqual({ type: 'ComplaintPassedOn', facts: {}, personal: { text: '已转前台' } });
    expect(told.do('2026-10-01 09:09', 'gardener', say.passOn()).state.passedOnAt).toBe(at('2026-10-01 09:02'));
    expect(told.deadline('CMP-8')?.owner).toEqual(desk);
    expect(told.entries.flatMap(({ deadlines }) => deadlines).filter(({ op }) => op === 'assign')).toEqual([]);
  });

  test('ORG-4: not without words, not by the committee, not once it is dispatched', () => {
    expect(taken().refusal(MORNING, 'guard', { type: 'passOnComplaint', text: ' ' })).toEqual({ kind: 'InvalidField', field: 'text', problem: 'EMPTY', limit: null });
    expect(taken().refusal(MORNING, 'committee', say.passOn())).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'READ_ONLY' } });
    expect(taken().do(MORNING, 'assistant', say.dispatch()).refusal(MORNING, 'guard', say.passOn())).toEqual({ kind: 'IllegalTransition', command: 'passOnComplaint', status: 'DISPATCHED', allowedIn: ['REGISTERED'] });
  });
});
