import { FORM_FIELDS, FORM_SECTIONS, type FormField, type FormSection } from '@huiyin/domain';
import type { PaperVersionFragment } from '../gql/graphql.ts';

/** A template as the form holds it: each part and box with whether it is printed and under which words. */
export interface TemplateDraft {
  title: string; code: string; edition: string; footer: string; retentionYears: string;
  sections: readonly { section: FormSection; printed: boolean; label: string }[];
  fields: readonly { field: FormField; printed: boolean; label: string }[];
}
type Content = PaperVersionFragment['content'];

/** What is typed at first: the version before, else everything with the usual words. */
export function draftOf(content: Content, title: string): TemplateDraft {
  const sections = content?.sections ?? FORM_SECTIONS.map((section) => ({ section, label: null }));
  const fields = content?.fields ?? FORM_FIELDS.map((field) => ({ field, label: null }));
  const rest = <Key extends string>(all: readonly Key[], there: readonly Key[]): readonly Key[] => all.filter((one) => !there.includes(one));
  return {
    title: content?.title ?? title, code: content?.code ?? '', edition: content?.edition ?? 'A/0', footer: content?.footer ?? '', retentionYears: content === null || content === undefined ? '5' : String(content.retentionYears ?? ''),
    sections: [...sections.map(({ section, label }) => ({ section, printed: true, label: label ?? '' })), ...rest(FORM_SECTIONS, sections.map(({ section }) => section)).map((section) => ({ section, printed: false, label: '' }))],
    fields: [...fields.map(({ field, label }) => ({ field, printed: true, label: label ?? '' })), ...rest(FORM_FIELDS, fields.map(({ field }) => field)).map((field) => ({ field, printed: false, label: '' }))],
  };
}

/** The input that a draft stands for. */
export function contentOf(draft: TemplateDraft): Record<string, unknown> {
  const years = draft.retentionYears.trim();
  return {
    title: draft.title, code: draft.code, edition: draft.edition, footer: draft.footer, retentionYears: years === '' ? null : Number(years),
    sections: draft.sections.filter(({ printed }) => printed).map(({ section, label }) => ({ section, label: label.trim() || null })),
    fields: draft.fields.filter(({ printed }) => printed).map(({ field, label }) => ({ field, label: label.trim() || null })),
  };
}

/** One line of a template, for two versions side by side. */
export interface Line { name: string; said: string }
type Say = (key: string, values?: Record<string, unknown>) => string;

/** A template in lines, each with a name that two versions share. */
export function linesOf(content: Content, say: Say): Line[] {
  if (!content) return [];
  const printed = (label: string | null | undefined): string => label ?? say('paper.document.printed');
  return [
    { name: say('paper.document.name'), said: content.title }, { name: say('paper.document.code'), said: content.code }, { name: say('paper.document.edition'), said: content.edition },
    { name: say('paper.document.footer'), said: content.footer ?? say('paper.none') },
    { name: say('paper.document.retention'), said: content.retentionYears ? say('paper.document.years', { n: content.retentionYears }) : say('paper.document.forEver') },
    ...content.sections.map(({ section, label }) => ({ name: say(`paper.section.${section}`), said: printed(label) })),
    ...content.fields.map(({ field, label }) => ({ name: say(`paper.field.${field}`), said: printed(label) })),
  ];
}

/** The lines in which two versions differ; what one does not print says so. */
export function differences(before: readonly Line[], after: readonly Line[], absent: string): { name: string; before: string; after: string }[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  const said = (lines: readonly Line[], name: string): string => lines.find((one) => one.name === name)?.said ?? absent;
  return names.map((name) => ({ name, before: said(before, name), after: said(after, name) })).filter((one) => one.before !== one.after);
}
