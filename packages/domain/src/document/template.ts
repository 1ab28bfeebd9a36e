import { invalidField } from '../kernel/refusal.ts';
import type { FieldRefusal } from '../kernel/refusal.ts';
import { readFields } from '../kernel/fields.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';

/** The parts of the 客户投诉受理登记表 in the order of the paper (S3). */
export const FORM_SECTIONS = ['INTAKE', 'REMEDY', 'JUDGEMENT', 'DISPATCH', 'MEASURES', 'REPLIES', 'FOLLOW_UPS', 'PLAN', 'RESULT', 'CALL_BACKS', 'SUMMARY', 'CLOSING', 'OTHER', 'SIGNATURES'] as const;
export type FormSection = (typeof FORM_SECTIONS)[number];
/** The boxes of the intake part. */
export const FORM_FIELDS = ['NUMBER', 'SERIAL', 'RECEIVED_AT', 'REGISTERED_AT', 'CHANNEL', 'CONTENT', 'SEVERITY', 'REPORTER', 'PHONE', 'UNIT', 'RELATION', 'LOCATION', 'GROUP_SIZE', 'AUTHORITY_REFERENCE', 'RECEIVER', 'REGISTRAR', 'TITLE', 'DETAIL'] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** The longest texts of a template in code points, and the years a form may be kept. */
export interface TemplateLimits { readonly title: number; readonly code: number; readonly edition: number; readonly label: number; readonly footer: number; readonly retentionYears: number }

/** What a template of the complaint form says: which parts and boxes are printed, under which words; null: the usual words. */
export interface FormTemplate {
  readonly title: string;
  /** 表单编号, e.g. `QR-KF-01`. */
  readonly code: string;
  /** 版次, e.g. `A/0`. */
  readonly edition: string;
  readonly sections: readonly { readonly section: FormSection; readonly label: string | null }[];
  readonly fields: readonly { readonly field: FormField; readonly label: string | null }[];
  readonly footer: string | null;
  /** 保存年限 in years; null: for ever 永久. */
  readonly retentionYears: number | null;
}

/** Whether the words of a template can be taken; its parts each once, at least INTAKE, and NUMBER among the boxes. */
export function checkTemplate(given: FormTemplate, limits: TemplateLimits): Result<FormTemplate, FieldRefusal> {
  const reader = readFields();
  const content: FormTemplate = {
    title: reader.required('title', given.title, limits.title),
    code: reader.required('code', given.code, limits.code),
    edition: reader.required('edition', given.edition, limits.edition),
    sections: given.sections.map(({ section, label }, index) => ({ section, label: reader.optional(`sections.${index}.label`, label, limits.label) })),
    fields: given.fields.map(({ field, label }, index) => ({ field, label: reader.optional(`fields.${index}.label`, label, limits.label) })),
    footer: reader.optional('footer', given.footer, limits.footer),
    retentionYears: given.retentionYears,
  };
  const sections = given.sections.map(({ section }) => section);
  const fields = given.fields.map(({ field }) => field);
  reader.demand(sections.includes('INTAKE') && new Set(sections).size === sections.length, invalidField('sections', 'NOT_APPLICABLE'));
  reader.demand(fields.includes('NUMBER') && new Set(fields).size === fields.length, invalidField('fields', 'NOT_APPLICABLE'));
  const years = given.retentionYears;
  reader.demand(years === null || (Number.isInteger(years) && years >= 1 && years <= limits.retentionYears), invalidField('retentionYears', 'OUT_OF_RANGE', limits.retentionYears));
  return reader.refusal === null ? ok(content) : refuse(reader.refusal);
}
