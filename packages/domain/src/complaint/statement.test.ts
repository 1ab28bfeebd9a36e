import { describe, expect, test } from '@jest/globals';
import { evolveComplaint, recordComplaint } from '../index.ts';
import type { ComplaintCommand, ComplaintEntry, StatementInForce, SubjectId } from '../index.ts';
import { at, COMMUNITY, contextOf, register, WHO } from '../../test/kit.ts';

const inForce = (id: string, version: number): StatementInForce => ({
  incidentId: 'incident-1' as SubjectId, number: 'YYSJ-E2026-00001', statementId: id as SubjectId, communityId: COMMUNITY, version, fixedAt: at('2026-11-02 19:00'),
  matter: { content: null, keywords: ['停水'], places: [] }, explanation: '管网抢修', handling: '今晚恢复', wording: '您好，今晚恢复供水',
});
const V2 = inForce('statement-2', 2);
const OTHER = inForce('statement-9', 1);

describe('STM-3: what is answered is answered with the version in force', () => {
  const registered = recordComplaint(null, register({ title: '停水' }), contextOf(at('2026-11-02 20:00'), WHO.assistant));
  if (!registered.ok) throw new Error('not registered');
  const { state } = registered.value;
  const decide = (command: ComplaintCommand) => recordComplaint(state, command, contextOf(at('2026-11-02 20:05'), WHO.assistant));
  const replied = (statement?: Extract<ComplaintCommand, { type: 'replyToComplaint' }>['statement']): ComplaintCommand =>
    ({ type: 'replyToComplaint', stage: 'FIRST', way: 'PHONE', text: '今晚恢复', acts: [], settles: false, toAuthority: false, ...(statement === undefined ? {} : { statement }) });
  const factsOf = (command: ComplaintCommand): Partial<Record<string, unknown>> => {
    const result = decide(command);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return (result.value.recorded[0]!.entry as ComplaintEntry).facts as Partial<Record<string, unknown>>;
  };

  test.each([
    ['without one', { inForce: [V2], used: null }],
    ['with the version before it', { inForce: [V2], used: 'statement-1' as SubjectId }],
  ] as const)('refused %s, and says which one is in force', (_what, statement) => {
    expect(decide(replied(statement))).toEqual({ ok: false, refusal: { kind: 'StatementRequired', field: 'statementId', statement: V2 } });
  });

  test.each<readonly [string, ComplaintCommand]>([
    ['a reply', replied({ inForce: [V2], used: V2.statementId })],
    ['an explanation', { type: 'explainComplaint', way: 'REPLY', text: '管网抢修', notice: null, statement: { inForce: [OTHER, V2], used: V2.statementId } }],
  ])('%s records the version it was given with', (_what, command) => {
    expect(factsOf(command)).toMatchObject({ statementId: 'statement-2', statementVersion: 2 });
  });

  test('the result too; told without the version it is refused', () => {
    const settled = decide({ ...replied({ inForce: [V2], used: V2.statementId }), settles: true } as ComplaintCommand);
    if (!settled.ok) throw new Error(JSON.stringify(settled.refusal));
    const tell = (used: SubjectId | null) => recordComplaint(settled.value.state, { type: 'tellResult', way: 'PHONE', text: '已恢复', statement: { inForce: [V2], used } }, contextOf(at('2026-11-02 22:00'), WHO.assistant));
    expect(tell(null)).toMatchObject({ ok: false, refusal: { kind: 'StatementRequired' } });
    expect(tell(V2.statementId)).toMatchObject({ ok: true, value: { recorded: [{ entry: { type: 'ResultTold', facts: { way: 'PHONE', statementId: 'statement-2', statementVersion: 2 } } }] } });
  });

  test('none in force: none is recorded, and one that ended meanwhile is refused', () => {
    for (const command of [replied(), replied({ inForce: [], used: null })]) expect(Object.keys(factsOf(command)).filter((key) => key.startsWith('statement'))).toEqual([]);
    expect(decide(replied({ inForce: [], used: V2.statementId }))).toEqual({ ok: false, refusal: { kind: 'InvalidField', field: 'statementId', problem: 'NOT_APPLICABLE', limit: null } });
  });

  test('the fold is the same with it and without', () => {
    const fold = (command: ComplaintCommand) => {
      const result = decide(command);
      if (!result.ok) throw new Error(JSON.stringify(result.refusal));
      return evolveComplaint(state, JSON.parse(JSON.stringify(result.value.recorded[0])) as never);
    };
    expect(fold(replied({ inForce: [V2], used: V2.statementId }))).toEqual(fold(replied()));
  });
});
