import { describe, expect, test } from '@jest/globals';
import { DEADLINE_ENTRY_TYPES, FORM_SECTIONS } from '@huiyin/domain';
import { complaintForm, layoutOf } from './form.ts';
import type { FormFacts, PaperRecord } from './gather.ts';

const AT = Date.parse('2026-03-02T01:00:00Z');
const record = (ordinal: number, type: string, data: Record<string, unknown>, more: Partial<PaperRecord> = {}): PaperRecord =>
  ({ ordinal, type, at: AT, by: '李主任', role: 'CUSTOMER_SUPERVISOR', data, corrections: {}, signedBy: [], place: `YYSJ-2026/${ordinal}`, leafHash: 'ab'.repeat(32), ...more });
const facts = (records: readonly PaperRecord[], patch: Partial<FormFacts> = {}): FormFacts => ({
  community: { name: '颐园世家', code: 'YYSJ', timeZone: 'Asia/Shanghai' }, organisation: '长城物业', by: '前台', at: AT, masked: false, template: null, serial: 'YYSJ-B2026-00007', unit: '3 栋 1502', names: { d1: '工程部' },
  complaint: { number: 'YYSJ-2026-00001', version: 1, organisationId: 'o', state: { channel: 'PHONE', content: 'FACILITY', severity: 'NORMAL', receivedAt: AT, registeredAt: AT, backEntry: false, groupSize: 1, firstReceiverId: null, registeredBy: null } },
  records, ...patch,
} as unknown as FormFacts);
const registered = record(1, 'ComplaintRegistered', { title: '灯不亮', reporterName: '张三', remedySought: '修好', channel: 'PHONE' });
const text = (records: readonly PaperRecord[], patch: Partial<FormFacts> = {}): string => JSON.stringify(complaintForm(facts(records, patch)).content);

describe('the form as boxes', () => {
  test('a corrected value stands struck through beside the one that holds, with the reason and who corrected it (LDG-2)', () => {
    const corrected = { ...registered, corrections: { reporterName: { value: '张山', reason: '听错了', by: '前台', at: AT }, remedySought: { value: '修好并答复', reason: '补充', by: '前台', at: AT } } };
    const said = text([corrected]);
    expect(said).toContain('{"text":"张三","decoration":"lineThrough"');
    expect(said).toContain('{"text":"张山","bold":true}');
    expect(said).toContain('更正：听错了　前台 2026-03-02 09:00');
    expect(said).toContain('{"text":"修好","decoration":"lineThrough"');
    expect(said).toContain('修好并答复');
  });

  test('an entry that no part of the form knows stands among the other records: nothing new is lost', () => {
    const said = text([registered, record(2, 'SomethingNew', { text: '新的一步', departmentId: 'd1' })]);
    expect(said).toContain('其他记录');
    expect(said).toContain('【SomethingNew】');
    expect(said).toContain('新的一步');
    expect(said).toContain('工程部');
    expect(text([registered])).not.toContain('其他记录');
  });

  test('what the clock wrote is said in words, and bears the clock\'s name', () => {
    const paused = record(3, 'DeadlinePaused', { key: 'CMP-11b#1', rule: 'CMP-11b', dueAt: AT, until: AT, reason: '客户出差' });
    const said = text([registered, record(2, 'DeadlineMissed', { key: 'CMP-8#1', rule: 'CMP-8', dueAt: AT, told: ['s1'] }, { by: '', role: null }), paused]);
    for (const words of ['【时限超时】', '规则：', 'CMP-8', '期限：', '2026-03-02 09:00', '时钟　2026-03-02 09:00', '【等待客户】', '等待至：', '客户出差']) expect(said).toContain(words);
    for (const inside of ['s1', 'CMP-8#1', '系统　']) expect(said).not.toContain(inside);
  });

  test.each(DEADLINE_ENTRY_TYPES.map((type) => [type]))('%s has a word', (type) => expect(text([registered, record(2, type, {})])).not.toContain(type));

  test('the serial of the blank form, and signatures under a record, are on it (LDG-4)', () => {
    const said = text([registered, record(2, 'ComplaintJudged', { judgement: 'VALID' }, { signedBy: [{ by: '王经理', at: AT }] })]);
    expect(said).toContain('YYSJ-B2026-00007');
    expect(said).toContain('已签字：王经理　2026-03-02 09:00');
  });

  test('parts that nothing was recorded in keep room for a hand', () => {
    const said = text([registered]);
    expect(said.match(/签字：＿/g)?.length).toBeGreaterThan(4);
    expect(said).not.toContain('改进计划');
  });

  test('without a template every part and box is laid out', () => {
    expect(layoutOf(null).sections.map(({ section }) => section)).toEqual([...FORM_SECTIONS]);
    expect(layoutOf({ title: 't', code: 'c', edition: 'e', footer: null, retentionYears: null, sections: [{ section: 'INTAKE', label: '登记' }], fields: [{ field: 'NUMBER', label: null }] })).toEqual({ sections: [{ section: 'INTAKE', label: '登记' }], fields: [{ field: 'NUMBER', label: '登记编号' }] });
  });
});
