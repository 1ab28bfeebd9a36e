// What people write goes into the register in their words (LDG-2): each text of the newer commands, where it must be and how long it may be.
import { describe, expect, test } from '@jest/globals';
import { at, ENVIRONMENT, say } from '../../test/kit.ts';
import type { Name, Story } from '../../test/kit.ts';
import { done, handling, MORNING, taken } from '../../test/stories.ts';
import type { ComplaintCommand } from '../index.ts';
import { COMPLAINT_LIMITS as LIMITS } from '../index.ts';

const LATER = '2026-10-01 12:00';
interface Row {
  readonly given: () => Story;
  readonly who: Name;
  readonly command: ComplaintCommand;
  readonly field: string;
  readonly limit: number;
  /** `optional`: it may be left out; a rule: it is a reason that the rule demands. */
  readonly needed: 'required' | 'optional' | 'CMP-7' | 'CMP-17' | 'CMP-22';
}
const row = (given: () => Story, who: Name, command: ComplaintCommand, field: string, limit: number, needed: Row['needed'] = 'required'): Row => ({ given, who, command, field, limit, needed });
const told = (): Story => taken({ severity: 'MAJOR' }).do(MORNING, 'supervisor', say.tellLeader());
const group = (): Story => taken().do(MORNING, 'assistant', say.complainants('a', 'b', 'c'));
const split = (): Story => taken().do(MORNING, 'assistant', say.dispatch({ supporting: [ENVIRONMENT] }));
const outside = say.outside(at('2026-12-01 00:00'));

const rows: readonly Row[] = [
  row(taken, 'guard', say.passOn(), 'text', LIMITS.text),
  row(taken, 'assistant', say.major(), 'reason', LIMITS.reason, 'CMP-7'),
  row(told, 'leader', say.acknowledge(), 'text', LIMITS.text, 'optional'),
  row(taken, 'assistant', say.explain(), 'text', LIMITS.text),
  row(taken, 'assistant', say.explain({ way: 'NOTICE' }), 'notice', LIMITS.notice),
  row(taken, 'assistant', say.link(), 'notice', LIMITS.notice, 'optional'),
  row(group, 'assistant', say.hear(1), 'text', LIMITS.text),
  row(group, 'assistant', say.escalate('COMMUNITY_OFFICE'), 'reason', LIMITS.reason, 'CMP-17'),
  row(taken, 'assistant', say.recourse(), 'text', LIMITS.text),
  row(taken, 'assistant', say.suggest(), 'text', LIMITS.text),
  row(taken, 'assistant', outside, 'name', LIMITS.party),
  row(taken, 'assistant', outside, 'promise', LIMITS.text),
  row(() => taken().do(MORNING, 'assistant', outside), 'assistant', say.outsideDone(), 'text', LIMITS.text),
  row(handling, 'assistant', say.urge(), 'text', LIMITS.text),
  row(handling, 'engineer', say.giveBack(), 'reason', LIMITS.reason, 'CMP-22'),
  row(handling, 'engineer', say.transfer(ENVIRONMENT), 'reason', LIMITS.reason, 'CMP-22'),
  row(split, 'gardener', say.handBack(), 'text', LIMITS.text),
  row(() => handling({ aboutRepair: true }), 'engineer', say.arrive(), 'text', LIMITS.text, 'optional'),
  row(() => handling({ kind: 'REPAIR' }), 'engineer', say.acceptWork(), 'acceptedBy', LIMITS.name),
  row(() => handling({ kind: 'REPAIR' }), 'engineer', say.acceptWork(), 'remark', LIMITS.text, 'optional'),
  row(done, 'assistant', say.sumUp(), 'lesson', LIMITS.text),
  row(done, 'assistant', say.sumUp(), 'cause', LIMITS.text, 'optional'),
  row(done, 'assistant', say.sumUp(), 'adjustment', LIMITS.text, 'optional'),
];

describe.each(rows)('LDG-2: $field of $command.type', ({ given, who, command, field, limit, needed }) => {
  const saying = (text: string | null): ComplaintCommand => ({ ...command, [field]: text }) as ComplaintCommand;
  const recorded = (text: string | null): unknown => (given().do(LATER, who, saying(text)).entries.at(-1)!.entry.personal as Record<string, unknown>)[field];

  test('is kept as it was written, without outer white space', () => expect(recorded(' 刘某说：“老地方”\r\n第二行🙂 ')).toBe('刘某说：“老地方”\n第二行🙂'));

  test('has a longest length, to the character', () => {
    expect(recorded('字'.repeat(limit))).toHaveLength(limit);
    expect(given().refusal(LATER, who, saying('字'.repeat(limit + 1)))).toEqual({ kind: 'InvalidField', field, problem: 'TOO_LONG', limit });
  });

  test('is no place for characters that no screen shows', () => expect(given().refusal(LATER, who, saying('a\u0000b'))).toEqual({ kind: 'InvalidField', field, problem: 'MALFORMED', limit: null }));

  test(`is ${needed}`, () => {
    const asked = given().try(LATER, who, saying(' '));
    if (command.type === 'linkComplaint') expect(asked).toMatchObject({ ok: false, refusal: { field: 'previousComplaintId', problem: 'EMPTY' } });
    else if (needed === 'optional') expect([asked.ok, recorded(null)]).toEqual([true, null]);
    else expect(asked).toEqual({ ok: false, refusal: needed === 'required' ? { kind: 'InvalidField', field, problem: 'EMPTY', limit: null } : { kind: 'ReasonRequired', field, rule: needed } });
  });
});
