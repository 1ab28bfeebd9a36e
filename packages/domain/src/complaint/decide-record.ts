import { invalidField } from '../kernel/refusal.ts';
import type { Write } from './decide-handling.ts';
import { COMPLAINT_LIMITS } from './limits.ts';
import { correctionOf } from './corrections.ts';
import { CHANNELS, CONTENTS } from './vocabulary.ts';

const CHOICES: Readonly<Record<string, readonly string[]>> = { channel: CHANNELS, content: CONTENTS };
const LIMITS: Readonly<Record<string, number>> = { ...COMPLAINT_LIMITS, reporterName: COMPLAINT_LIMITS.name, reporterPhone: COMPLAINT_LIMITS.phone };
const HASH = /^[0-9a-f]{64}$/;

/** LDG-2: a new entry that names what it corrects and why; what was recorded stays beside it. */
export const correct: Write<'correctEntry'> = (read, { target, key, value, reason }) => {
  // What names the complaint itself is no fact about it.
  read.demand(target.keys.includes(key) && key !== 'id' && key !== 'communityId', invalidField('key', 'NOT_APPLICABLE'));
  const rule = correctionOf(target.type, key);
  const clean = rule?.required === true ? read.required('value', value, LIMITS[key] ?? COMPLAINT_LIMITS.text) : read.optional('value', value, LIMITS[key] ?? COMPLAINT_LIMITS.text);
  const choices = target.type === 'ComplaintRegistered' ? CHOICES[key] : undefined;
  read.demand(choices === undefined || (clean !== null && choices.includes(clean)), invalidField('value', 'OUT_OF_RANGE'));
  read.demand(target.type !== 'EntrySigned', invalidField('entryId', 'NOT_APPLICABLE'));
  return {
    type: 'EntryCorrected', facts: { ordinal: target.ordinal, entryType: target.type, key },
    personal: { value: clean, reason: read.reason('reason', reason, COMPLAINT_LIMITS.reason, 'LDG-2', true) ?? '' },
  };
};

/** LDG-3: whoever took a step signs it, once, having been shown what the hash is of. */
export const sign: Write<'signEntry'> = (read, { target, way, shownHash }, state) => {
  read.demand(target.type !== 'EntrySigned' && !state.signatures.some(({ ordinal }) => ordinal === target.ordinal), invalidField('entryId', 'NOT_APPLICABLE'));
  read.demand(HASH.test(shownHash), invalidField('shownHash', 'MALFORMED'));
  return { type: 'EntrySigned', facts: { ordinal: target.ordinal, way, shownHash }, personal: {} };
};
