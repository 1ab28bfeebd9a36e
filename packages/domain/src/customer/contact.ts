import type { LocalDate } from '../kernel/instant.ts';
import type { AgeGroup, ContactKind, CustomerState, Relation } from './model.ts';

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^(?:0\d{2,3})?[2-9]\d{6,7}(?:-\d{1,6})?$/;
const SERVICE = /^(?:400|800)\d{7}$/;
const ABROAD = /^\+(?!86)\d{6,15}$/;
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u;
/** An elderly person 老年人 is 60 or more, by the law of this country; a child 儿童 is under 14. By year: the day is not kept. */
const ELDERLY_YEARS = 60;
const CHILD_YEARS = 14;

/** What follows the country's own 86, as it is dialled within it: a landline gets back the 0 that goes before its area. */
function national(plain: string): string {
  const rest = /^\+86-?([\d-]{7,})$/.exec(plain)?.[1] ?? /^86-?(1[3-9][\d-]{9,}|0?\d{2,3}-?\d{7,8})$/.exec(plain)?.[1];
  if (rest === undefined) return plain;
  return /^(?:0|1[3-9]|[48]00)/.test(rest) ? rest : `0${rest}`;
}

/** A telephone number without what people write between its digits, and without the country's own 86; what remains may still be none. */
export function plainPhone(text: string): string {
  const plain = national(text.normalize('NFKC').replace(/[\s.·•_()‐‑‒–—―−-]/gu, (mark) => (mark === '-' ? '-' : '')).replace(/^00/, '+'));
  const digits = plain.replace(/-/g, '');
  if (MOBILE.test(digits)) return digits;
  // Of a landline only the last hyphen parts anything: the extension, after a number that is whole.
  const [whole, extension] = [plain.replace(/-\d{1,6}$/, ''), /-(\d{1,6})$/.exec(plain)?.[1]];
  const number = whole.replace(/-/g, '');
  return extension !== undefined && LANDLINE.test(number) ? `${number}-${extension}` : digits;
}

/** Whether a text is an address of its kind; telephone numbers as {@link plainPhone} leaves them. */
export function isContact(kind: ContactKind, value: string): boolean {
  switch (kind) {
    case 'MOBILE': return MOBILE.test(value) || ABROAD.test(value);
    case 'PHONE': return LANDLINE.test(value) || SERVICE.test(value) || ABROAD.test(value) || MOBILE.test(value);
    case 'EMAIL': return EMAIL.test(value);
    case 'WECHAT': return !/\s/u.test(value);
  }
}

/** Whether a relation holds on a day; both ends belong to it. */
export const isCurrent = ({ from, to }: Pick<Relation, 'from' | 'to'>, today: LocalDate): boolean => (from === null || from <= today) && (to === null || to >= today);

/** The age group counted for evacuation (ORG-6): what was said, else by the year of birth; null: unknown. */
export function ageGroupOf({ ageGroup, birthYear }: Pick<CustomerState, 'ageGroup' | 'birthYear'>, year: number): AgeGroup | null {
  if (birthYear === null) return ageGroup;
  const years = year - birthYear;
  return years >= ELDERLY_YEARS ? 'ELDERLY' : years < CHILD_YEARS ? 'CHILD' : 'ADULT';
}
