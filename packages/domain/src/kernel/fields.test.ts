import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { at, register, say, story } from '../../test/kit.ts';
import { checkText, cleanText } from './fields.ts';

const NOW = '2026-10-01 09:00';

describe('texts', () => {
  test.each([
    ['  三号楼  ', '三号楼'], ['a\r\nb\rc', 'a\nb\nc'], ['\u3000全角\u3000', '全角'], ['😀👨‍👩‍👧', '😀👨‍👩‍👧'], ['\u200fمرحبا\u200f', '\u200fمرحبا\u200f'],
    ['a\tb', 'a\tb'], ['\uf900', '\uf900'], ['e\u0301', 'e\u0301'], ['   ', null], ['', null], ['\u200b\u200f', null], ['\n\t ', null],
  ])('%j becomes %j: the customer\'s words are not changed', (text, value) => expect(checkText('f', text, 200)).toEqual({ value }));

  test.each(['a\u0000b', '\u0000', 'a\u0007', 'a\u001bb', '\ud800', 'a\udc00b', '\udc00\ud800', 'a\u000b!'])('refuses %j as malformed', (text) =>
    expect(checkText('f', text, 200)).toEqual({ kind: 'InvalidField', field: 'f', problem: 'MALFORMED', limit: null }));

  test('counts code points, not UTF-16 units', () => {
    expect(checkText('f', '😀'.repeat(200), 200)).toEqual({ value: '😀'.repeat(200) });
    expect(checkText('f', '😀'.repeat(201), 200)).toEqual({ kind: 'InvalidField', field: 'f', problem: 'TOO_LONG', limit: 200 });
    expect(checkText('f', ` ${'字'.repeat(200)} `, 200)).toEqual({ value: '字'.repeat(200) });
  });

  test('property: cleaning twice is cleaning once, and a well-formed text is taken or malformed by a control alone', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = cleanText(text);
      expect(cleanText(once)).toBe(once);
      const checked = checkText('f', text, 1_000_000);
      if (!('value' in checked)) expect(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff]/u.test(text)).toBe(true);
    }));
  });
});

describe('registration refuses bad fields by name', () => {
  const long = (n: number): string => '字'.repeat(n);
  const reporter = { name: null, phone: null, unitId: null, relation: null };
  test.each([
    ['title', 'EMPTY', { title: '  ' }], ['title', 'TOO_LONG', { title: long(201) }], ['title', 'MALFORMED', { title: 'a\u0000' }],
    ['detail', 'TOO_LONG', { detail: long(20_001) }], ['location', 'TOO_LONG', { location: long(201) }], ['remedySought', 'TOO_LONG', { remedySought: long(2_001) }],
    ['reporter.name', 'TOO_LONG', { reporter: { ...reporter, name: long(101) } }], ['reporter.phone', 'TOO_LONG', { reporter: { ...reporter, phone: '1'.repeat(41) } }],
    ['reporter.relation', 'MALFORMED', { reporter: { ...reporter, relation: '\ud800' } }],
    ['authorityReference', 'NOT_APPLICABLE', { authorityReference: 'X-1' }], ['authorityDueAt', 'NOT_APPLICABLE', { authorityDueAt: at('2026-10-05 00:00') }],
    ['authorityDueAt', 'OUT_OF_RANGE', { channel: 'AUTHORITY', authorityDueAt: at('2026-10-01 09:00') }],
    ['authorityReference', 'TOO_LONG', { channel: 'AUTHORITY', authorityReference: long(101) }],
    ['groupSize', 'OUT_OF_RANGE', { groupSize: 0 }], ['groupSize', 'OUT_OF_RANGE', { groupSize: 1.5 }], ['groupSize', 'OUT_OF_RANGE', { groupSize: 100_001 }],
    ['previousComplaintId', 'NOT_APPLICABLE', { previousComplaintId: 'complaint-1' as never }],
    ['receivedAt', 'OUT_OF_RANGE', { receivedAt: at('1999-12-31T23:59:59Z'), backEntry: { reason: 'x', reply: null } }],
    ['receivedAt', 'OUT_OF_RANGE', { receivedAt: Number.NaN as never }],
    ['receivedAt', 'EMPTY', { backEntry: { reason: 'x', reply: null } }],
    ['backEntry.reply.text', 'EMPTY', { receivedAt: at('2026-09-01 09:00'), backEntry: { reason: 'x', reply: { text: '', repliedAt: at('2026-09-02 09:00') } } }],
    ['backEntry.reply.repliedAt', 'OUT_OF_RANGE', { receivedAt: at('2026-09-01 09:00'), backEntry: { reason: 'x', reply: { text: 'y', repliedAt: at('2026-08-31 09:00') } } }],
  ] as const)('%s %s', (field, problem, patch) =>
    expect(story().refusal(NOW, 'assistant', register(patch as never))).toMatchObject({ kind: 'InvalidField', field, problem }));

  test('a back-entry names its reason, and neither it nor its reply lies ahead', () => {
    const back = { reason: ' ', reply: null };
    expect(story().refusal(NOW, 'assistant', register({ receivedAt: at('2026-09-01 09:00'), backEntry: back }))).toMatchObject({ kind: 'ReasonRequired', field: 'backEntry.reason' });
    const ahead = { reason: 'x', reply: { text: 'y', repliedAt: at('2026-10-01 09:00:06') } };
    expect(story().refusal(NOW, 'assistant', register({ receivedAt: at('2026-09-01 09:00'), backEntry: ahead }))).toMatchObject({ kind: 'InTheFuture', field: 'backEntry.reply.repliedAt' });
  });

  test('receivedAt: 5 s of tolerance ahead, 24 h back, not a millisecond more', () => {
    const taking = (text: string) => register({ receivedAt: at(text) });
    expect(story().do(NOW, 'assistant', taking('2026-10-01 09:00:05')).state.receivedAt).toBe(at(NOW));
    expect(story().refusal(NOW, 'assistant', taking('2026-10-01 09:00:05.001'))).toEqual({ kind: 'InTheFuture', field: 'receivedAt', now: at(NOW) });
    expect(story().do(NOW, 'assistant', taking('2026-09-30 09:00')).state.receivedAt).toBe(at('2026-09-30 09:00'));
    expect(story().refusal(NOW, 'assistant', taking('2026-09-30 08:59:59.999'))).toEqual({ kind: 'BackEntryRequired', field: 'receivedAt', oldest: at('2026-09-30 09:00') });
  });
});

test.each([
  ['text', say.reply({ text: ' ' })], ['text', say.followUp()], ['limitAt', say.dispatch({ limitAt: at(NOW) })], ['replyAt', say.agree(at(NOW))],
] as const)('a later command names its field too: %s', (field, command) => {
  const broken = command.type === 'followUpComplaint' ? { ...command, text: 'a\u0001' } : command;
  expect(story().do(NOW, 'assistant', register()).refusal(NOW, 'assistant', broken)).toMatchObject({ field });
});
