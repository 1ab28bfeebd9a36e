import { describe, expect, test } from '@jest/globals';
import { say, WHO } from '../../test/kit.ts';
import { dispatched, handling } from '../../test/stories.ts';
import { foldComplaint } from '../index.ts';

const T = '2026-10-01 12:00';

describe('attaching files to a complaint (LDG-2)', () => {
  test('whoever may register may attach, in whatever department; the owners\' committee may read only', () => {
    for (const who of ['assistant', 'duty', 'supervisor', 'manager', 'engineer', 'gardener', 'guard', 'centreManager'] as const) {
      expect(dispatched().do(T, who, say.attach('漏水点')).types().at(-1)).toBe('ComplaintAttachmentsAdded');
    }
    expect(dispatched().refusal(T, 'committee', say.attach('漏水点'))).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'READ_ONLY' } });
    expect(dispatched().refusal(T, 'stranger', say.attach('漏水点'))).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'ROLE' } });
  });

  test('changes nothing of the complaint and makes nobody a doer: who adds a photo may still close it (CMP-15)', () => {
    const told = handling();
    const before = told.state;
    expect(told.do(T, 'supervisor', say.attach('漏水点', '维修后')).state).toEqual({ ...before, entries: before.entries + 1 });
    expect(told.state.doers).not.toContain(WHO.supervisor.staffId);
    expect(told.entries.at(-1)?.deadlines).toEqual([]);
    expect(foldComplaint(told.entries)).toEqual(told.state);
  });

  test('needs at least one file, each once, and a note that can be read', () => {
    const told = handling();
    expect(told.refusal(T, 'assistant', say.attach())).toMatchObject({ kind: 'InvalidField', field: 'attachmentIds', problem: 'EMPTY' });
    expect(told.refusal(T, 'assistant', say.attach('甲', '甲'))).toMatchObject({ kind: 'InvalidField', field: 'attachmentIds.1', problem: 'NOT_APPLICABLE' });
    expect(told.refusal(T, 'assistant', { ...say.attach('甲'), note: 'a\u0000' } as never)).toMatchObject({ kind: 'InvalidField', field: 'note', problem: 'MALFORMED' });
    expect(told.refusal(T, 'assistant', { ...say.attach('甲'), note: '长'.repeat(2_001) } as never)).toMatchObject({ kind: 'InvalidField', field: 'note', problem: 'TOO_LONG', limit: 2_000 });
  });
});
