import { describe, expect, test } from '@jest/globals';
import { INCIDENT_LIMITS, PLAYBOOK_TRIAGE } from '@huiyin/domain';
import { raisePath } from './path.ts';
import { EMPTY, missingOf, OTHER, raisedFrom, raiseInput, saidBy, type FromComplaint } from './raise-draft.ts';
import { chosenBy, questionAt } from './triage.ts';

const complaint = (n: number, more: Partial<FromComplaint> = {}): FromComplaint => ({ id: `c${n}`, number: `Y-${n}`, title: `第 ${n} 件`, detail: `详情 ${n}`, location: '小区大门', reporter: { unit: { label: `3栋150${n}` } }, ...more });
const [one, two] = [complaint(1), complaint(2)];

describe('raised from complaints (INC-1)', () => {
  test('one says place, name and details: then what it is is all that is missing', () => {
    const draft = raisedFrom({ ...EMPTY, complaintIds: ['c1'] }, [], [one]);
    expect(draft).toEqual({ ...EMPTY, place: '小区大门', title: '第 1 件', detail: '详情 1', complaintIds: ['c1'] });
    expect(missingOf(draft)).toEqual(['playbook']);
    expect(raiseInput({ ...draft, what: 'FIRE' }, 'community', 'key')).toEqual({ communityId: 'community', idempotencyKey: 'key', playbook: 'FIRE', place: '小区大门', title: '第 1 件', detail: '详情 1', complaintIds: ['c1'] });
  });

  test('without a location the home is the place; what was erased says nothing; nothing is longer than an incident takes', () => {
    expect(saidBy([complaint(1, { location: null })]).place).toBe('3栋1501');
    expect(saidBy([complaint(1, { location: null, title: null, detail: null, reporter: {} })])).toEqual({ place: '', title: '', detail: '' });
    const long = saidBy([complaint(1, { title: '长'.repeat(200), detail: '长'.repeat(20_000) })]);
    expect([long.title.length, long.detail.length, long.title.endsWith('…')]).toEqual([INCIDENT_LIMITS.title, INCIDENT_LIMITS.text, true]);
    expect(saidBy([complaint(1, { title: '长'.repeat(100) })]).title).toBe('长'.repeat(100));
  });

  test('several say where only when they agree, and each what it is about', () => {
    expect(saidBy([one, two])).toEqual({ place: '小区大门', title: '', detail: 'Y-1 第 1 件\nY-2 第 2 件' });
    expect(saidBy([one, complaint(2, { location: '东门' })]).place).toBe('');
    expect(saidBy([])).toEqual({ place: '', title: '', detail: '' });
  });

  test('what was typed stays; what the complaints said follows them when one is taken off', () => {
    const typed = raisedFrom({ ...EMPTY, what: 'FIRE', place: '南门', complaintIds: ['c1', 'c2'] }, [], [one, two]);
    expect([typed.what, typed.place, typed.detail]).toEqual(['FIRE', '南门', 'Y-1 第 1 件\nY-2 第 2 件']);
    const less = raisedFrom(typed, [one, two], [two]);
    expect([less.place, less.title, less.detail, less.complaintIds]).toEqual(['南门', '第 2 件', '详情 2', ['c2']]);
    expect(raisedFrom(less, [two], [])).toEqual({ ...EMPTY, what: 'FIRE', place: '南门' });
  });

  test('INC-10: a drill takes none of them', () => {
    expect(raiseInput({ ...raisedFrom(EMPTY, [], [one]), what: OTHER, kind: 'SUDDEN', drill: true }, 'community', 'key')).not.toHaveProperty('complaintIds');
  });

  test('the address names them', () => {
    expect(new URL(raisePath(['a=', 'b+/']), 'https://huiyin').searchParams.getAll('complaint')).toEqual(['a=', 'b+/']);
  });
});

describe('the questions (PBK)', () => {
  test('from the first question every way ends within three touches at a playbook, or at “other”', () => {
    const questions = PLAYBOOK_TRIAGE as unknown as Parameters<typeof questionAt>[0];
    const found = new Set<string>();
    const walk = (way: readonly string[]): void => {
      expect(way.length).toBeLessThan(3);
      for (const option of questionAt(questions, way)!.options) {
        const to = chosenBy(option);
        if ('what' in to) found.add(to.what);
        else walk([...way, to.next]);
      }
    };
    walk([]);
    expect([...found]).toEqual(expect.arrayContaining(['FIRE', 'POWER_CUT_PLANNED', 'MEDIA_LEGAL', OTHER]));
    expect(found.size).toBe(15);
    expect(questionAt([], [])).toBeNull();
  });
});
