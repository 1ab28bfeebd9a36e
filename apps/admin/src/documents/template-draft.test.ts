import { describe, expect, test } from '@jest/globals';
import { FORM_FIELDS, FORM_SECTIONS } from '@huiyin/domain';
import { contentOf, differences, draftOf, linesOf } from './template-draft.ts';

const CONTENT = { title: '登记表', code: 'QR-1', edition: 'A/0', footer: null, retentionYears: null, sections: [{ section: 'INTAKE' as const, label: '登记' }], fields: [{ field: 'NUMBER' as const, label: null }] };
const say = (key: string, values: Record<string, unknown> = {}): string => `${key}${String(Object.values(values))}`;

describe('a template as a form', () => {
  test('begins with everything printed and five years, or with the version before', () => {
    const fresh = contentOf(draftOf(null, '表')) as { sections: unknown[]; fields: unknown[]; retentionYears: number };
    expect([fresh.sections.length, fresh.fields.length, fresh.retentionYears]).toEqual([FORM_SECTIONS.length, FORM_FIELDS.length, 5]);
    expect(contentOf(draftOf(CONTENT, '表'))).toEqual({ ...CONTENT, footer: '' });
    expect(draftOf(CONTENT, '表').sections).toHaveLength(FORM_SECTIONS.length);
  });
  test('two versions differ in the lines that say something else, and in those that one lacks', () => {
    const after = { ...CONTENT, edition: 'A/1', sections: [...CONTENT.sections, { section: 'REMEDY' as const, label: null }] };
    expect(differences(linesOf(CONTENT, say), linesOf(after, say), '不打印').map(({ name, before, after: now }) => [name, before, now])).toEqual([
      ['paper.document.edition', 'A/0', 'A/1'], ['paper.section.REMEDY', '不打印', 'paper.document.printed'],
    ]);
    expect(differences(linesOf(CONTENT, say), linesOf(CONTENT, say), '不打印')).toEqual([]);
    expect(linesOf(null, say)).toEqual([]);
  });
});
