/** The form of a new customer. */
export interface NewCustomer { name: string; mobile: string; bestTime: string; birthYear: string; ageGroup: string; language: string; preferences: string; unitId: string; unitLabel: string; relation: string; livesHere: boolean }
export const EMPTY: NewCustomer = { name: '', mobile: '', bestTime: '', birthYear: '', ageGroup: '', language: '', preferences: '', unitId: '', unitLabel: '', relation: '', livesHere: true };

/** One key a form, the same for every retry. */
export const newKey = (): string => crypto.randomUUID?.() ?? `${performance.timeOrigin + performance.now()}-${Math.random().toString(36).slice(2)}`;

const text = (value: string): string | undefined => value.trim() || undefined;
const MOBILE = /^(?:\+?86)?1[3-9]\d{9}$/;

/** What is sent: empty fields are absent; a number that is no mobile one goes as a landline. */
export function registrationOf(values: NewCustomer): Record<string, unknown> {
  const phone = text(values.mobile);
  return {
    name: values.name.trim(), language: text(values.language), preferences: text(values.preferences), birthYear: values.birthYear === '' ? undefined : Number(values.birthYear), ageGroup: values.birthYear === '' ? text(values.ageGroup) : undefined,
    relations: values.unitId === '' ? [] : [{ unitId: values.unitId, relation: values.relation, livesHere: values.livesHere }],
    contacts: phone === undefined ? [] : [{ kind: MOBILE.test(phone.replace(/[\s-]/g, '')) || !/^0|^[2-9]|^400/.test(phone) ? 'MOBILE' : 'PHONE', value: phone, preferred: true, bestTime: text(values.bestTime) }],
  };
}
