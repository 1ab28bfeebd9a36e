import { invalidField } from '../kernel/refusal.ts';
import type { Write } from './decide-handling.ts';
import { COMPLAINT_LIMITS } from './limits.ts';
import { correctionAt, correctionOf } from './corrections.ts';
import { closingOf, evidenceMissing } from './evidence.ts';
import type { ComplaintState, EntryTarget } from './model.ts';
import { judgementOf } from './row.ts';
import { CHANNELS, CONTENTS } from './vocabulary.ts';
import type { Evidence } from './vocabulary.ts';

const CHOICES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([['channel', CHANNELS], ['content', CONTENTS]]);
const LIMITS: ReadonlyMap<string, number> = new Map(Object.entries({
  ...COMPLAINT_LIMITS, reporterName: COMPLAINT_LIMITS.name, reporterPhone: COMPLAINT_LIMITS.phone, backEntryReason: COMPLAINT_LIMITS.reason,
  channel: COMPLAINT_LIMITS.referralChannel, name: COMPLAINT_LIMITS.party, acceptedBy: COMPLAINT_LIMITS.name,
}));
/** What names the complaint itself is no fact about it; the value of a correction is corrected where it stands. */
const isCorrectable = ({ type, keys }: EntryTarget, key: string): boolean =>
  keys.includes(key) && key !== 'id' && key !== 'communityId' && (type !== 'EntryCorrected' || key === 'reason');
const HASH = /^[0-9a-f]{64}$/;

/** What a closed complaint was closed on, and would no longer have (CMP-15). */
const takenAway = (state: ComplaintState, patch: Partial<ComplaintState>): readonly Evidence[] => {
  const before = evidenceMissing(state);
  return state.outcome === closingOf(state).outcome ? evidenceMissing({ ...state, ...patch }).filter((evidence) => !before.includes(evidence)) : [];
};

/** LDG-2: a new entry that names what it corrects and why; what was recorded stays beside it. */
export const correct: Write<'correctEntry'> = (read, { target, key, value, reason }, state) => {
  read.demand(isCorrectable(target, key), invalidField('key', 'NOT_APPLICABLE'));
  const rule = correctionOf(target.type, key);
  const limit = LIMITS.get(key) ?? COMPLAINT_LIMITS.text;
  const clean = rule?.required === true ? read.required('value', value, limit) : read.optional('value', value, limit);
  const choices = target.type === 'ComplaintRegistered' ? CHOICES.get(key) : undefined;
  read.demand(choices === undefined || (clean !== null && choices.includes(clean)), invalidField('value', 'OUT_OF_RANGE'));
  read.demand(target.type !== 'EntrySigned', invalidField('entryId', 'NOT_APPLICABLE'));
  const missing = takenAway(state, correctionAt(state, { ...target, key }, clean));
  read.demand(missing.length === 0, { kind: 'EvidenceMissing', judgement: judgementOf(state), missing });
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
