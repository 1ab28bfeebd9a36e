import { describe, expect, test } from '@jest/globals';
import { matchesMatter, statementInForce, statementsFor } from '../index.ts';
import type { IncidentState, SaidAtWindow, StatementMatter, SubjectId } from '../index.ts';
import { incident, raise, say, securityManager, statementOffice } from '../../test/incident-kit.ts';
import { at } from '../../test/kit.ts';

const MATTER: StatementMatter = { content: 'FACILITY', keywords: ['停水', 'Lift'], places: ['3栋'] };
const said = (patch: Partial<SaidAtWindow> = {}): SaidAtWindow => ({ content: 'FACILITY', text: '家里没有水', place: null, ...patch });

describe('STM-3: by what a window recognises the matter', () => {
  test.each([
    ['no word of it occurs', MATTER, said(), false],
    ['a keyword occurs', MATTER, said({ text: '今天又停水了' }), true],
    ['a place occurs where it happened', MATTER, said({ place: '3栋2单元' }), true],
    ['a place occurs in the words', MATTER, said({ text: '住在3栋的老人' }), true],
    ['full width and spaces are no difference', MATTER, said({ place: '３ 栋' }), true],
    ['capital and small letters are no difference', MATTER, said({ text: 'the LIFT stopped' }), true],
    ['another content', MATTER, said({ content: 'FEES', text: '停水为什么还收费' }), false],
    ['nobody has chosen the content yet', MATTER, said({ content: null, text: '停水' }), true],
    ['whatever the content is', { ...MATTER, content: null }, said({ content: 'FEES', text: '停水' }), true],
    ['no words: the content alone decides', { content: 'FACILITY', keywords: [], places: [] }, said(), true],
    ['no words: another content', { content: 'FEES', keywords: [], places: [] }, said(), false],
    ['no words, content not chosen yet', { content: 'FEES', keywords: [], places: [] }, said({ content: null }), false],
    ['a matter that says nothing, as after erasing', { content: null, keywords: [], places: [] }, said(), false],
    ['a word of spaces alone is none', { content: null, keywords: ['　'], places: [] }, said(), false],
  ] as const)('%s', (_what, matter, words, matches) => expect(matchesMatter(matter, words)).toBe(matches));
});

describe('STM-3: which statements a window shows', () => {
  const stated = (id: string, when: string, patch = {}, raised = {}): IncidentState =>
    incident().do('2026-11-02 20:00', 'assistant', raise({ incidentId: id as SubjectId, ...raised })).do('2026-11-02 20:10', securityManager, say.answer)
      .do(when, statementOffice, { ...say.stated, statementId: `of-${id}` as SubjectId, ...patch }).state;
  const fire = statementInForce(stated('fire', '2026-11-02 20:20'), 'E1')!;
  const water = statementInForce(stated('water', '2026-11-02 20:30', { version: 2, matter: { content: null, keywords: ['停水'], places: ['3栋'] } }), 'E2')!;
  const shown = (patch: Partial<SaidAtWindow & { incidentId: SubjectId | null }>): string[] => statementsFor([fire, water], { ...said({ content: null }), incidentId: null, ...patch }).map(({ statementId }) => statementId);

  test('those whose matter fits, the latest first; the incident it is linked to goes before', () => {
    expect(shown({ text: '3栋停水' })).toEqual(['of-water', 'of-fire']);
    expect(shown({ text: '冒烟' })).toEqual(['of-fire']);
    expect(shown({ text: '停水', incidentId: 'fire' as SubjectId })).toEqual(['of-fire']);
    expect(shown({ text: '没有关系' })).toEqual([]);
    expect(shown({ text: '没有关系', incidentId: 'water' as SubjectId })).toEqual(['of-water']);
    // Linked to one that has none, or none any more: the words decide.
    expect(shown({ text: '停水', incidentId: 'elsewhere' as SubjectId })).toEqual(['of-water']);
    expect(water).toMatchObject({ number: 'E2', version: 2, fixedAt: at('2026-11-02 20:30'), explanation: say.stated.explanation });
  });

  test('INC-10: that of a drill reaches no window; nor does one that ended, nor one of an incident that is over', () => {
    expect(statementInForce(stated('drill', '2026-11-02 20:20', {}, { drill: true }), 'E3')).toBeNull();
    expect(statementInForce(incident().do('2026-11-02 20:00', 'assistant', raise()).state, 'E4')).toBeNull();
    const tale = incident().do('2026-11-02 20:00', 'assistant', raise()).do('2026-11-02 20:10', securityManager, say.answer).do('2026-11-02 20:20', statementOffice, say.stated);
    expect(statementInForce(tale.state, 'E5')).not.toBeNull();
    expect(statementInForce(tale.do('2026-11-02 20:30', statementOffice, say.endStatement).state, 'E5')).toBeNull();
    const over = incident().do('2026-11-02 20:00', 'assistant', raise()).do('2026-11-02 20:20', statementOffice, say.stated).do('2026-11-02 20:30', 'centreManager', say.standDown);
    expect(statementInForce(over.state, 'E6')).toBeNull();
  });
});
