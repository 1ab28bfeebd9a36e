import type { RecordedEntry } from '../kernel/decider.ts';
import type { Contact, CustomerEntry, CustomerState } from './model.ts';

type Personal = Readonly<Record<string, never>>;

/** What a correction says of one field: unchanged, or its new value, which is null when it was emptied or erased. */
const corrected = <T>(fields: readonly string[], field: string, personal: Personal, before: T): T => (fields.includes(field) ? ((personal[field] ?? null) as T) : before);

const preferring = (contacts: readonly Contact[], number: number | null): readonly Contact[] => contacts.map((one) => ({ ...one, preferred: one.number === number }));

/** Folds one entry into a customer; null before the first. Values that were erased read as null. */
export function evolveCustomer(state: CustomerState | null, { at, entry }: RecordedEntry<CustomerEntry>): CustomerState {
  const personal = entry.personal as unknown as Personal;
  if (entry.type === 'CustomerRegistered') {
    const { name = null, language = null, preferences = null, birthYear = null, ageGroup = null } = personal;
    return { ...entry.facts, status: 'ACTIVE', name, language, preferences, birthYear, ageGroup, registeredAt: at, relations: [], contacts: [], contactCount: 0, majorBehaviourCount: 0, lastMajorBehaviourAt: null };
  }
  if (state === null) throw new Error(`${entry.type} before CustomerRegistered`);
  switch (entry.type) {
    case 'CustomerCorrected': {
      const { fields, preferredContact } = entry.facts;
      return {
        ...state, name: corrected(fields, 'name', personal, state.name), language: corrected(fields, 'language', personal, state.language), preferences: corrected(fields, 'preferences', personal, state.preferences),
        birthYear: corrected(fields, 'birthYear', personal, state.birthYear), ageGroup: corrected(fields, 'ageGroup', personal, state.ageGroup),
        contacts: preferredContact === undefined ? state.contacts : preferring(state.contacts, preferredContact),
      };
    }
    case 'CustomerRelationAdded': return { ...state, relations: [...state.relations, { ...entry.facts, unitId: personal['unitId'] ?? null }] };
    case 'CustomerRelationEnded': return { ...state, relations: state.relations.map((one) => (one.number === entry.facts.number ? { ...one, to: entry.facts.to } : one)) };
    case 'CustomerContactAdded': {
      const others = entry.facts.preferred ? preferring(state.contacts, null) : state.contacts;
      return { ...state, contacts: [...others, { ...entry.facts, value: personal['value'] ?? null, bestTime: personal['bestTime'] ?? null }], contactCount: entry.facts.number };
    }
    case 'CustomerContactRemoved': return { ...state, contacts: state.contacts.filter(({ number }) => number !== entry.facts.number) };
    case 'CustomerNoted': return entry.facts.kind === 'MAJOR_BEHAVIOUR' ? { ...state, majorBehaviourCount: state.majorBehaviourCount + 1, lastMajorBehaviourAt: at } : state;
    case 'CustomerRemoved': return { ...state, status: 'REMOVED' };
  }
}

/** A customer from its entries, oldest first; throws when there are none. */
export function foldCustomer(entries: readonly RecordedEntry<CustomerEntry>[]): CustomerState {
  const state = entries.reduce<CustomerState | null>(evolveCustomer, null);
  if (state === null) throw new Error('A customer has at least one entry');
  return state;
}
