import type { Complainant } from '@huiyin/domain';
import { maskName, maskPhone, maskText } from '../base/mask.ts';

/** Values that name somebody, by the name an entry gives them; of every other text only telephone numbers are masked. */
const MASKS: Readonly<Record<string, (value: string) => string>> = { reporterName: maskName, reporterPhone: maskPhone, acceptedBy: maskName, complainants: maskName };

/** A value of an entry for those who may not see who complains: no home, no name, no number. */
export function masked(key: string, value: unknown): unknown {
  if (key === 'unitId' || key === 'attachmentNames') return null;
  if (key === 'complainants' && Array.isArray(value)) {
    return (value as readonly Complainant[]).map(({ name, phone }) => ({ name: maskName(name), phone: phone === null ? null : maskPhone(phone), unitId: null }));
  }
  return typeof value === 'string' ? maskedText(key, value) : value;
}

/** A text recorded under a name, in the same way; what stands for a home is not shown. */
export const maskedText = (key: string, value: string): string | null =>
  key === 'unitId' ? null : (Object.hasOwn(MASKS, key) ? MASKS[key]! : maskText)(value);
