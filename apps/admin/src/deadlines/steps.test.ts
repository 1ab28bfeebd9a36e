import { describe, expect, test } from '@jest/globals';
import { DEADLINE_ENTRY_TYPES, DEFAULT_CHAINS, ESCALATION_TARGETS, type DeadlineRule } from '@huiyin/domain';
import { ACTIONS } from '../complaints/actions/definitions.ts';
import { english } from '../i18n/en/index.ts';
import { chinese } from '../i18n/zh-cn/index.ts';
import { NOTICE_DOCUMENTS } from '../notices/commands.ts';
import { STATEMENT_DOCUMENTS } from '../statements/commands.ts';
import { WORK_DEFINITIONS } from '../works/definitions.ts';
import { STEPS, stepOf, stepPath } from './steps.ts';

type Dictionary = Readonly<Record<string, string>>;
const RULES = Object.keys(DEFAULT_CHAINS) as DeadlineRule[];
const owed = (rule: string, role = 'CUSTOMER_ASSISTANT', department: object | null = null) => ({ rule, owner: { role, department } });

describe('what to do about a deadline', () => {
  test('every rule has a step, and nothing else has', () => expect(Object.keys(STEPS).sort()).toEqual([...RULES].sort()));
  test.each(RULES.map((rule) => [rule]))('%s: its rule and its step have words in both languages, its forms exist', (rule) => {
    for (const { deadline, words } of [chinese, english]) expect([(deadline.step as Dictionary)[STEPS[rule].words], (words.rule as Dictionary)[rule]]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
    expect(STEPS[rule].actions.filter((action) => !(action in ACTIONS) && !(action in WORK_DEFINITIONS) && !(action in STATEMENT_DOCUMENTS) && !(action in NOTICE_DOCUMENTS))).toEqual([]);
  });
  test('no words are left over', () => expect(Object.keys(chinese.deadline.step).sort()).toEqual([...RULES, 'dispatch', 'rectify'].sort()));

  test('before a department is known somebody has to be asked first', () => {
    expect(stepOf(owed('CMP-11b', 'DEPARTMENT_MANAGER'), 'Complaint')).toMatchObject({ words: 'dispatch', actions: ['complaintDispatch'] });
    expect(stepOf(owed('CMP-11b', 'DEPARTMENT_MANAGER', { name: '工程部' }), 'Complaint')).toMatchObject({ words: 'CMP-11b' });
    expect(stepOf(owed('CMP-8'), 'Complaint')).toMatchObject({ words: 'CMP-8', actions: ['complaintReply'] });
  });
  test('a finding is rectified whatever rule it stands under, a commitment is kept', () => {
    expect([stepOf(owed('ORG-7'), 'Finding')?.words, stepOf(owed('ORG-7'), 'Commitment')?.words]).toEqual(['rectify', 'ORG-7']);
  });
  test('a rule that is newer than this screen has no step', () => expect(stepOf(owed('XYZ-1'), 'Complaint')).toBeNull());
  test('the address opens the form, the first that may be filled in', () => {
    expect(stepPath('/complaints/A-2026-00001/show', STEPS['CMP-22'])).toBe('/complaints/A-2026-00001/show#complaintComplete,complaintHandBackPart,complaintAccept');
    expect(stepPath('/weekly-checks/x', STEPS['CMP-13'])).toBe('/weekly-checks/x');
  });
});

test('whatever the clock or people write about a deadline has a word, and so has whoever is told', () => {
  for (const { words, deadline } of [chinese, english]) {
    expect(DEADLINE_ENTRY_TYPES.filter((type) => !(type in words.entry))).toEqual([]);
    expect(Object.keys(deadline.target).sort()).toEqual([...ESCALATION_TARGETS].sort());
  }
});
