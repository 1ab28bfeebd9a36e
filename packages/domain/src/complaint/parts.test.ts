// CMP-19 闭环: the centre splits a matter among departments, one leads, each hands its part back to the centre.
import { describe, expect, test } from '@jest/globals';
import { actorOf, at, ENGINEERING, ENVIRONMENT, say } from '../../test/kit.ts';
import type { Story } from '../../test/kit.ts';
import { MORNING, taken } from '../../test/stories.ts';
import type { DepartmentId } from '../index.ts';

const SECURITY = 'department-security' as DepartmentId;
const patrol = actorOf('patrol', 'SECURITY_GUARD', SECURITY);
const out = (departmentId: DepartmentId): unknown => ({ departmentId, handedBackAt: null, handedBackBy: null });
const split = (...supporting: DepartmentId[]): Story => taken().do('2026-10-01 09:05', 'assistant', say.dispatch({ supporting }));
const working = (): Story => split(ENVIRONMENT, SECURITY).do('2026-10-01 09:06', 'manager', say.accept('engineer'));
const back = (told: Story): Story => told.do('2026-10-01 10:00', 'gardener', say.handBack()).do('2026-10-01 10:05', patrol, say.handBack());
const partsMissing = (judgement: string | null = null): unknown => ({ kind: 'EvidenceMissing', judgement, missing: ['PARTS'] });

describe('CMP-19: a matter split among departments', () => {
  test('CMP-19: one leads, the others support; each once, the lead not twice', () => {
    const told = split(ENVIRONMENT, ENGINEERING, SECURITY, ENVIRONMENT);
    expect(told.state).toMatchObject({ departmentId: ENGINEERING, parts: [out(ENVIRONMENT), out(SECURITY)] });
    expect(told.entries.at(-1)?.entry.facts).toMatchObject({ departmentId: ENGINEERING, supporting: [ENVIRONMENT, SECURITY] });
    expect(split().state.parts).toEqual([]);
  });

  test('CMP-19: each hands its own part back, with who did it and when, also before the lead has accepted', () => {
    const told = split(ENVIRONMENT, SECURITY).do('2026-10-01 09:30', 'gardener', say.handBack());
    expect(told.state).toMatchObject({ status: 'DISPATCHED', doers: ['gardener'], parts: [{ departmentId: ENVIRONMENT, handedBackAt: at('2026-10-01 09:30'), handedBackBy: 'gardener' }, out(SECURITY)] });
    expect(told.entries.at(-1)?.entry).toEqual({ type: 'PartHandedBack', facts: { departmentId: ENVIRONMENT }, personal: { text: '已清理' } });
    expect(told.do('2026-10-01 09:40', patrol, say.handBack()).state.parts[1]).toEqual({ departmentId: SECURITY, handedBackAt: at('2026-10-01 09:40'), handedBackBy: 'patrol' });
  });

  test('CMP-19: nobody hands back another\'s part, and none twice', () => {
    for (const who of ['engineer', 'manager'] as const) expect(working().refusal('2026-10-01 10:00', who, say.handBack())).toEqual({ kind: 'NotAllowed', command: 'handBackPart', denial: { reason: 'RESPONSIBLE_DEPARTMENT', departmentId: ENVIRONMENT } });
    for (const who of ['assistant', 'supervisor', 'centreManager'] as const) expect(working().refusal('2026-10-01 10:00', who, say.handBack())).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
    expect(working().do('2026-10-01 10:00', 'gardener', say.handBack()).refusal('2026-10-01 10:01', 'greenManager', say.handBack())).toEqual({ kind: 'InvalidField', field: 'parts', problem: 'NOT_APPLICABLE', limit: null });
    expect(split().refusal('2026-10-01 10:00', 'gardener', say.handBack())).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT' } });
    expect(working().refusal('2026-10-01 10:00', 'gardener', { type: 'handBackPart', text: ' ' })).toEqual({ kind: 'InvalidField', field: 'text', problem: 'EMPTY', limit: null });
  });

  test('CMP-19: the lead hands the whole back only after every part is', () => {
    const told = working();
    expect(told.refusal('2026-10-01 09:30', 'engineer', say.complete())).toEqual(partsMissing());
    told.do('2026-10-01 10:00', 'gardener', say.handBack());
    expect(told.refusal('2026-10-01 10:01', 'engineer', say.complete())).toEqual(partsMissing());
    told.do('2026-10-01 10:05', patrol, say.handBack()).do('2026-10-01 10:10', 'engineer', say.complete());
    expect(told.state).toMatchObject({ status: 'HANDLED', doers: ['manager', 'engineer', 'gardener', 'patrol'] });
  });

  test('CMP-19, CMP-15: who did a part neither calls back nor closes', () => {
    const both = { ...actorOf('gardener', 'RESPONSIBLE_STAFF', ENVIRONMENT), grants: [...actorOf('gardener', 'RESPONSIBLE_STAFF', ENVIRONMENT).grants, ...actorOf('gardener', 'CUSTOMER_SUPERVISOR').grants] };
    const told = back(working()).do('2026-10-01 10:10', 'engineer', say.complete()).do('2026-10-01 10:20', 'supervisor', say.judge('INVALID'));
    expect(told.refusal('2026-10-01 11:00', both, say.callBack('SATISFIED'))).toEqual({ kind: 'DoerMayNot', command: 'callBackComplaint' });
  });

  test('CMP-19: only the centre calls back, and sends every part out again when the customer is dissatisfied', () => {
    const told = back(working()).do('2026-10-01 10:10', 'supervisor', say.judge('VALID')).do('2026-10-01 10:20', 'engineer', say.completeFully());
    for (const who of ['manager', 'greenManager', 'assistant'] as const) expect(told.refusal('2026-10-01 11:00', who, say.callBack('SATISFIED'))).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
    told.do('2026-10-01 11:00', 'supervisor', say.callBack('DISSATISFIED'));
    expect(told.state).toMatchObject({ status: 'HANDLING', rounds: 2, parts: [out(ENVIRONMENT), out(SECURITY)] });
    expect(told.refusal('2026-10-01 11:30', 'engineer', say.complete())).toEqual(partsMissing('VALID'));
    expect(told.do('2026-10-02 10:00', 'gardener', say.handBack()).do('2026-10-02 10:05', patrol, say.handBack()).do('2026-10-02 10:10', 'engineer', say.complete()).state.status).toBe('HANDLED');
  });

  test('CMP-19: reopened, every part is out again; returned, none is', () => {
    const closed = back(working()).do('2026-10-01 11:00', 'supervisor', say.close('WITHDRAWN', '撤回')).do('2026-10-02 09:00', 'supervisor', say.reopen());
    expect(closed.state.parts).toEqual([out(ENVIRONMENT), out(SECURITY)]);
    expect(working().do('2026-10-01 10:00', 'gardener', say.handBack()).do('2026-10-01 10:30', 'manager', say.giveBack()).state.parts).toEqual([]);
  });

  test('CMP-19: transferred to a department that supports, it leads and its part is gone; the other stays', () =>
    expect(back(working()).do('2026-10-01 10:30', 'manager', say.transfer(ENVIRONMENT)).state).toMatchObject({ departmentId: ENVIRONMENT, parts: [{ departmentId: SECURITY, handedBackBy: 'patrol' }] }));

  test('CMP-19, CMP-15: referred while a part is out, it is handed back afterwards and then closes', () => {
    const told = working().do('2026-10-01 09:30', 'assistant', say.judge('NOT_OURS')).do('2026-10-01 09:40', 'assistant', say.refer()).do('2026-10-01 09:50', 'assistant', say.followUp())
      .do('2026-10-01 10:00', 'gardener', say.handBack()).do('2026-10-01 11:00', 'supervisor', say.callBack('UNDERSTOOD'));
    expect(told.refusal('2026-10-01 12:00', 'supervisor', say.close())).toEqual(partsMissing('NOT_OURS'));
    expect(told.do('2026-10-01 12:05', patrol, say.handBack()).do('2026-10-01 12:10', 'supervisor', say.close()).state.outcome).toBe('REFERRED');
  });

  test('CMP-19: nothing is out in the register, nothing is handed back there', () =>
    expect(taken().refusal(MORNING, 'gardener', say.handBack())).toMatchObject({ kind: 'IllegalTransition', allowedIn: ['DISPATCHED', 'HANDLING', 'HANDLED', 'CALLED_BACK'] }));
});
