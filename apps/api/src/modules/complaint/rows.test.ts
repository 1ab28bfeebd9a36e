import { expect, test } from '@jest/globals';
import { deadlineStatements, type DeadlineCriteria } from '../deadline/rows.ts';
import type { Read } from '../base/connection.ts';
import { countStatement, pageStatement, searching, searchStatement, type Criteria, type OrderField, type Stretch } from './rows.ts';

const ID = '0190a000-0000-7000-8000-000000000000';
const mine = { staffId: ID, departmentId: null, ofDepartment: ['CENTRE_MANAGER'], ofCommunity: ['CENTRE_MANAGER'] } as const;

/** Every choice of the given values, each present or not. */
const combinations = <T extends object>(choices: { readonly [K in keyof T]?: readonly T[K][] }): readonly T[] =>
  Object.entries(choices).reduce<readonly T[]>((all, [key, values]) => all.flatMap((one) => [one, ...(values as readonly unknown[]).map((value) => ({ ...one, [key]: value }))]), [{} as T]);

function kept(reads: readonly Read[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { statement: { name, text } } of reads) {
    if (name === '') continue;
    if ((texts.get(name) ?? text) !== text) throw new Error(`Two texts are called ${name}.`);
    texts.set(name, text);
  }
  expect(new Set(texts.values()).size).toBe(texts.size);
  return texts;
}

test('of all shapes of the register only the hot ones are named, each name for one text', () => {
  const shapes = combinations<Omit<Criteria, 'search'>>({ status: [['CLOSED'], []], kind: ['REPAIR'], judgement: [['VALID']], severity: [['MAJOR']], departmentId: [ID], open: [true, false], overdueAt: [1], mine: [mine], receivedFrom: [1], backEntry: [false, true] });
  const stretches = (['RECEIVED_AT', 'NUMBER', 'NEXT_DUE_AT'] as readonly OrderField[]).flatMap((field) => [true, false].flatMap((descending) => [null, ['x', ID] as const].map((after): Stretch => ({ field, descending, after, limit: 26, offset: 0 }))));
  const columns = { whole: false, unit: true };
  const reads = shapes.flatMap((criteria) => [countStatement(ID, criteria), ...stretches.map((stretch) => pageStatement(ID, criteria, stretch, columns))]);
  const search = { words: 'x', persons: true, shown: null };
  const searches = shapes.flatMap((criteria) => stretches.map((stretch) => searchStatement(ID, { ...criteria, search }, stretch, columns)));
  const names = [...kept([...reads, ...searches, searching(ID, search)]).keys()];
  expect(names).toHaveLength(5 * (4 * 2 + 1) + 1);
  expect(names).toEqual(expect.arrayContaining(['complaint_search', 'complaints_all_received_at_desc_unit_26', 'complaints_open_next_due_at_asc_after_unit_26', 'complaints_mine_received_at_asc_unit_26', 'complaints_status_count']));
  expect(new Set(reads.map(({ statement }) => statement.text)).size).toBeGreaterThan(1_000);
});

test('of deadlines too', () => {
  const shapes = combinations<DeadlineCriteria>({ state: ['RUNNING', 'MET', 'MISSED', 'CANCELLED'], rule: ['CMP-9'], dueBefore: [1], mine: [mine], open: [true, false] });
  const reads = shapes.flatMap((criteria) => [null, ['x', ID, 'k'] as const].flatMap((keys) => Object.values(deadlineStatements(ID, { ...criteria, now: 1 }, keys, 26))));
  expect([...kept(reads).keys()]).toHaveLength(30 * 3);
});
