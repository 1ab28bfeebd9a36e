import { describe, expect, test } from '@jest/globals';
import { ATTACHMENTS_MAX, attachmentsOf, readAttachments } from './attachment.ts';
import type { FileId, GivenAttachment } from './attachment.ts';
import { readFields } from './fields.ts';

const file = (index: number, patch: Partial<GivenAttachment> = {}): GivenAttachment => ({
  id: `file-${index}` as FileId, kind: 'PHOTO', hash: `hash-${index}`, originalHash: `original-${index}`, bytes: 1_000 + index, mediaType: 'image/jpeg', name: `照片 ${index}.jpg`, ...patch,
});
const files = (count: number): GivenAttachment[] => Array.from({ length: count }, (_, index) => file(index));
const reading = (given: readonly GivenAttachment[], needed = false) => {
  const read = readFields();
  return { ...readAttachments(read, 'attachmentIds', given, needed), refusal: read.refusal };
};

describe('attachments of an entry (LDG-2)', () => {
  test('facts hold hash, kind, size and type and never a name; names are personal, in the same order (LDG-2)', () => {
    const { facts, personal, refusal } = reading([file(1), file(2, { kind: 'VOICE_NOTE', mediaType: 'audio/mp4' })]);
    expect(refusal).toBeNull();
    expect(facts).toEqual({ attachments: [
      { id: 'file-1', kind: 'PHOTO', hash: 'hash-1', originalHash: 'original-1', bytes: 1_001, mediaType: 'image/jpeg' },
      { id: 'file-2', kind: 'VOICE_NOTE', hash: 'hash-2', originalHash: 'original-2', bytes: 1_002, mediaType: 'audio/mp4' },
    ] });
    expect(JSON.stringify(facts)).not.toContain('照片');
    expect(personal).toEqual({ attachmentNames: ['照片 1.jpg', '照片 2.jpg'] });
  });

  test('nine are taken, ten are not', () => {
    expect(reading(files(ATTACHMENTS_MAX)).refusal).toBeNull();
    expect(reading(files(ATTACHMENTS_MAX + 1)).refusal).toEqual({ kind: 'InvalidField', field: 'attachmentIds', problem: 'OUT_OF_RANGE', limit: 9 });
  });

  test('none are taken unless some are needed, and leave no personal value', () => {
    expect(reading([])).toEqual({ facts: { attachments: [] }, personal: { attachmentNames: null }, refusal: null });
    expect(reading([], true).refusal).toEqual({ kind: 'InvalidField', field: 'attachmentIds', problem: 'EMPTY', limit: null });
  });

  test.each([['the same upload', file(0, { hash: 'another' })], ['the same content', file(5, { hash: 'hash-0' })]])('%s twice is refused where it stands', (_what, twin) => {
    expect(reading([file(0), file(1), twin]).refusal).toEqual({ kind: 'InvalidField', field: 'attachmentIds.2', problem: 'NOT_APPLICABLE', limit: null });
  });

  test('are read back from the facts of any entry', () => {
    expect(attachmentsOf(reading([file(1)]).facts).map(({ hash }) => hash)).toEqual(['hash-1']);
    for (const facts of [{}, null, undefined, { attachments: 'x' }]) expect(attachmentsOf(facts)).toEqual([]);
  });
});
