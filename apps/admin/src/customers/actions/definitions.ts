import { AGE_GROUPS, CONTACT_KINDS, CUSTOMER_NOTE_KINDS, CUSTOMER_RELATIONS } from '@huiyin/domain';
import type { CustomerFactsFragment } from '../../gql/graphql.ts';
import * as documents from '../commands.graphql.ts';
import type { CommandDocument } from '../../providers/command.ts';

/** A field of a command's form: a name of the input, and how it is asked for. */
export type FieldSpec =
  | { readonly name: string; readonly kind: 'text' | 'date' | 'year'; readonly required?: true; readonly rows?: number }
  | { readonly name: string; readonly kind: 'toggle' | 'unit'; readonly required?: true }
  | { readonly name: string; readonly kind: 'choice'; readonly words: 'note' | 'relation' | 'contact' | 'age'; readonly values: readonly string[]; readonly required?: true }
  /** One of the customer's own relations or contact ways, by number. */
  | { readonly name: string; readonly kind: 'relationNumber' | 'contactNumber'; readonly required?: true };
export type Values = Readonly<Record<string, string | boolean | undefined>>;
interface Definition { readonly document: CommandDocument; readonly fields: readonly FieldSpec[]; readonly initial?: (today: string) => Values; readonly danger?: true }

const as = (document: unknown): CommandDocument => document as CommandDocument;

/** Every command of a customer as a form; what is left empty is not sent. */
export const DEFINITIONS: Readonly<Record<string, Definition>> = {
  customerNote: { document: as(documents.customerNoteDocument), initial: () => ({ kind: 'REMARK' }), fields: [{ name: 'kind', kind: 'choice', words: 'note', values: CUSTOMER_NOTE_KINDS, required: true }, { name: 'text', kind: 'text', rows: 3, required: true }] },
  customerAddRelation: {
    document: as(documents.customerAddRelationDocument), initial: (today) => ({ from: today, livesHere: true }),
    fields: [{ name: 'unitId', kind: 'unit', required: true }, { name: 'relation', kind: 'choice', words: 'relation', values: CUSTOMER_RELATIONS, required: true }, { name: 'from', kind: 'date' }, { name: 'livesHere', kind: 'toggle' }],
  },
  customerEndRelation: { document: as(documents.customerEndRelationDocument), initial: (today) => ({ to: today }), fields: [{ name: 'number', kind: 'relationNumber', required: true }, { name: 'to', kind: 'date', required: true }, { name: 'reason', kind: 'text' }] },
  customerAddContact: {
    document: as(documents.customerAddContactDocument), initial: () => ({ kind: 'MOBILE', preferred: false }),
    fields: [{ name: 'kind', kind: 'choice', words: 'contact', values: CONTACT_KINDS, required: true }, { name: 'value', kind: 'text', required: true }, { name: 'preferred', kind: 'toggle' }, { name: 'bestTime', kind: 'text' }],
  },
  customerRemoveContact: { document: as(documents.customerRemoveContactDocument), fields: [{ name: 'number', kind: 'contactNumber', required: true }, { name: 'reason', kind: 'text' }] },
  customerCorrect: {
    document: as(documents.customerCorrectDocument),
    fields: [{ name: 'name', kind: 'text' }, { name: 'language', kind: 'text' }, { name: 'preferences', kind: 'text', rows: 2 }, { name: 'birthYear', kind: 'year' }, { name: 'ageGroup', kind: 'choice', words: 'age', values: AGE_GROUPS }, { name: 'preferredContact', kind: 'contactNumber' }, { name: 'reason', kind: 'text', required: true }],
  },
  customerRemove: { document: as(documents.customerRemoveDocument), danger: true, fields: [{ name: 'reason', kind: 'text', required: true }] },
};

export const missingFields = (fields: readonly FieldSpec[], values: Values): readonly string[] =>
  fields.filter(({ name, required }) => required && (values[name] === undefined || String(values[name]).trim() === '')).map(({ name }) => name);

/** What is sent: empty fields are absent, numbers are numbers. */
export function inputOf(fields: readonly FieldSpec[], values: Values): Record<string, unknown> {
  const given = fields.filter(({ name }) => values[name] !== undefined && String(values[name]).trim() !== '');
  return Object.fromEntries(given.map(({ name, kind }) => [name, kind === 'year' || kind === 'relationNumber' || kind === 'contactNumber' ? Number(values[name]) : typeof values[name] === 'string' ? values[name].trim() : values[name]]));
}

/** Whether a command has anything to act on: without a contact way none can be removed. */
export const hasSubject = (action: string, customer: CustomerFactsFragment): boolean =>
  action === 'customerEndRelation' ? customer.relations.some(({ current }) => current) : action === 'customerRemoveContact' ? customer.contacts.length > 0 : true;
