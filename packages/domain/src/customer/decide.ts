import { readFields } from '../kernel/fields.ts';
import type { FieldReader } from '../kernel/fields.ts';
import type { LocalDate } from '../kernel/instant.ts';
import { invalidField } from '../kernel/refusal.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { isContact, plainPhone } from './contact.ts';
import { AGE_GROUPS, CUSTOMER_LIMITS as LIMITS } from './model.ts';
import type { AgeGroup, Contact, ContactInput, CorrectedField, CustomerChanges, CustomerCommand, CustomerContext, CustomerEntry, CustomerRefusal, CustomerState, RegisterCustomer, RelationInput } from './model.ts';
import { customerDenial, precheckCustomer } from './precheck.ts';

type Read = FieldReader<CustomerRefusal>;
const DATE = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/;

const isDate = (text: string): boolean => DATE.test(text) && new Date(`${text}T00:00:00Z`).getTime() === Date.parse(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

function readDate(read: Read, field: string, date: LocalDate | null): LocalDate | null {
  read.demand(date === null || isDate(date), invalidField(field, 'MALFORMED'));
  return date;
}

function readRelation(read: Read, at: string, given: RelationInput, number: number): CustomerEntry {
  const [from, to] = [readDate(read, `${at}from`, given.from), readDate(read, `${at}to`, given.to)];
  read.demand(from === null || to === null || from <= to, invalidField(`${at}to`, 'OUT_OF_RANGE'));
  read.demand(number <= LIMITS.relations, invalidField(at === '' ? 'unitId' : at.slice(0, -1), 'OUT_OF_RANGE', LIMITS.relations));
  return { type: 'CustomerRelationAdded', facts: { number, relation: given.relation, from, to, livesHere: given.livesHere }, personal: { unitId: given.unitId } };
}

function readContact(read: Read, at: string, given: ContactInput, number: number, present: readonly Pick<Contact, 'kind' | 'value'>[]): CustomerEntry {
  const text = read.required(`${at}value`, given.value, LIMITS.contact);
  const value = given.kind === 'MOBILE' || given.kind === 'PHONE' ? plainPhone(text) : text;
  read.demand(isContact(given.kind, value), invalidField(`${at}value`, 'MALFORMED'));
  read.demand(!present.some((one) => one.kind === given.kind && one.value === value), invalidField(`${at}value`, 'NOT_APPLICABLE'));
  read.demand(present.length < LIMITS.contacts, invalidField(`${at}value`, 'OUT_OF_RANGE', LIMITS.contacts));
  return { type: 'CustomerContactAdded', facts: { number, kind: given.kind, preferred: given.preferred }, personal: { value, bestTime: read.optional(`${at}bestTime`, given.bestTime, LIMITS.bestTime) } };
}

function readAge(read: Read, birthYear: number | null, ageGroup: AgeGroup | null, today: LocalDate): void {
  const year = Number(today.slice(0, 4));
  read.demand(birthYear === null || (Number.isInteger(birthYear) && birthYear >= LIMITS.birthYearMin && birthYear <= year), invalidField('birthYear', 'OUT_OF_RANGE', year));
  read.demand(ageGroup === null || AGE_GROUPS.includes(ageGroup), invalidField('ageGroup', 'MALFORMED'));
}

/** Two relations of one unit and kind at the same time would count one person twice. */
const overlaps = (a: Pick<RelationInput, 'unitId' | 'relation' | 'from' | 'to'>, b: { readonly unitId: string | null; readonly relation: string; readonly from: LocalDate | null; readonly to: LocalDate | null }): boolean =>
  a.unitId === b.unitId && a.relation === b.relation && (a.to === null || b.from === null || b.from <= a.to) && (b.to === null || a.from === null || a.from <= b.to);

function register(read: Read, command: RegisterCustomer, context: CustomerContext): readonly CustomerEntry[] {
  const name = read.required('name', command.name, LIMITS.name);
  const [language, preferences] = [read.optional('language', command.language, LIMITS.language), read.optional('preferences', command.preferences, LIMITS.preferences)];
  readAge(read, command.birthYear, command.ageGroup, context.today);
  read.demand(command.contacts.filter(({ preferred }) => preferred).length <= 1, invalidField('contacts', 'NOT_APPLICABLE'));
  read.demand(command.relations.length <= LIMITS.relations, invalidField('relations', 'OUT_OF_RANGE', LIMITS.relations));
  read.demand(command.contacts.length <= LIMITS.contacts, invalidField('contacts', 'OUT_OF_RANGE', LIMITS.contacts));
  if (read.refusal !== null) return [];
  const contacts: CustomerEntry[] = [];
  for (const [index, contact] of command.contacts.entries()) {
    const before = contacts.map((one) => ({ kind: (one.facts as { kind: Contact['kind'] }).kind, value: (one.personal as { value: string }).value }));
    contacts.push(readContact(read, `contacts.${index}.`, contact, index + 1, before));
  }
  command.relations.forEach((one, index) => read.demand(!command.relations.slice(0, index).some((other) => overlaps(one, other)), invalidField(`relations.${index}.unitId`, 'NOT_APPLICABLE')));
  return [
    { type: 'CustomerRegistered', facts: { id: command.customerId, communityId: command.communityId, source: context.source }, personal: { name, language, preferences, birthYear: command.birthYear, ageGroup: command.ageGroup } },
    ...command.relations.map((relation, index) => readRelation(read, `relations.${index}.`, relation, index + 1)),
    ...contacts,
  ];
}

function correct(read: Read, state: CustomerState, { changes, reason }: { readonly changes: CustomerChanges; readonly reason: string | null }, context: CustomerContext): CustomerEntry {
  const fields = (['name', 'language', 'preferences', 'birthYear', 'ageGroup', 'preferredContact'] as const satisfies readonly CorrectedField[]).filter((field) => changes[field] !== undefined);
  const personal = {
    ...(changes.name === undefined ? {} : { name: read.required('name', changes.name, LIMITS.name) }),
    ...(changes.language === undefined ? {} : { language: read.optional('language', changes.language, LIMITS.language) }),
    ...(changes.preferences === undefined ? {} : { preferences: read.optional('preferences', changes.preferences, LIMITS.preferences) }),
    ...(changes.birthYear === undefined ? {} : { birthYear: changes.birthYear }),
    ...(changes.ageGroup === undefined ? {} : { ageGroup: changes.ageGroup }),
  };
  readAge(read, changes.birthYear ?? null, changes.ageGroup ?? null, context.today);
  const first = changes.preferredContact ?? null;
  read.demand(first === null || state.contacts.some(({ number }) => number === first), invalidField('preferredContact', 'NOT_APPLICABLE'));
  read.demand(fields.length > 0, invalidField('name', 'EMPTY'));
  return { type: 'CustomerCorrected', facts: { fields, ...(changes.preferredContact === undefined ? {} : { preferredContact: first }) }, personal: { ...personal, reason: read.reason('reason', reason, LIMITS.reason, 'LDG-2', true) } };
}

function change(read: Read, state: CustomerState, command: Exclude<CustomerCommand, RegisterCustomer>, context: CustomerContext): CustomerEntry {
  switch (command.type) {
    case 'correctCustomer': return correct(read, state, command, context);
    case 'addRelation':
      read.demand(!state.relations.some((one) => overlaps(command.relation, one)), invalidField('unitId', 'NOT_APPLICABLE'));
      return readRelation(read, '', command.relation, state.relations.length + 1);
    case 'endRelation': {
      const found = state.relations.find(({ number }) => number === command.number);
      read.demand(found !== undefined, invalidField('number', 'NOT_APPLICABLE'));
      const to = readDate(read, 'to', command.to)!;
      read.demand(found === undefined || ((found.from === null || found.from <= to) && (found.to === null || to <= found.to)), invalidField('to', 'OUT_OF_RANGE'));
      return { type: 'CustomerRelationEnded', facts: { number: command.number, to }, personal: { reason: read.optional('reason', command.reason, LIMITS.reason) } };
    }
    case 'addContact': return readContact(read, '', command.contact, state.contactCount + 1, state.contacts);
    case 'removeContact':
      read.demand(state.contacts.some(({ number }) => number === command.number), invalidField('number', 'NOT_APPLICABLE'));
      return { type: 'CustomerContactRemoved', facts: { number: command.number }, personal: { reason: read.optional('reason', command.reason, LIMITS.reason) } };
    case 'noteCustomer': return { type: 'CustomerNoted', facts: { kind: command.kind }, personal: { text: read.required('text', command.text, LIMITS.note) } };
    case 'removeCustomer': return { type: 'CustomerRemoved', facts: {}, personal: { reason: read.reason('reason', command.reason, LIMITS.reason, 'LDG-2', true) } };
  }
}

/**
 * Answers a command on a customer (null: not in the file yet) with entries or a refusal: role, status, then fields, the
 * first that stands against it (ORG-6). Throws when anything but a registration is asked of nobody.
 */
export function decideCustomer(state: CustomerState | null, command: CustomerCommand, context: CustomerContext): Result<readonly CustomerEntry[], CustomerRefusal> {
  const read = readFields<CustomerRefusal>();
  if (command.type === 'registerCustomer') {
    const refusal = state !== null ? precheckCustomer(state, command.type, context) : customerDenial(command.communityId, command.type, context);
    if (refusal !== null) return refuse(refusal);
    const entries = register(read, command, context);
    return read.refusal === null ? ok(entries) : refuse(read.refusal);
  }
  if (state === null) throw new Error(`${command.type} needs a customer`);
  const refusal = precheckCustomer(state, command.type, context);
  if (refusal !== null) return refuse(refusal);
  const entry = change(read, state, command, context);
  return read.refusal === null ? ok([entry]) : refuse(read.refusal);
}
