import { isInstant } from './instant.ts';
import type { Instant } from './instant.ts';
import { invalidField } from './refusal.ts';
import type { FieldRefusal } from './refusal.ts';

/** How far a stated instant may lie ahead of the clock of the server, in milliseconds; it is then taken as now. */
export const CLOCK_TOLERANCE_MS = 5_000;

// NUL and the other C0 controls but tab and line feed, and surrogates that stand alone.
const MALFORMED = /[\u0000-\u0008\u000b-\u001f]|\p{Surrogate}/u;
const VISIBLE = /[^\p{Cf}\p{Z}\p{Cc}]/u;

/**
 * Cleans a text without changing the customer's words: CRLF and CR become LF, outer white space goes. No Unicode
 * normalisation: NFC would replace compatibility ideographs, and with them the characters of people's names.
 */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/**
 * Checks one text: refuses NUL, C0 controls and lone surrogates as MALFORMED, more than `limit` code points as
 * TOO_LONG; answers null for a text without a visible character. Emoji and direction marks pass.
 */
export function checkText(field: string, text: string | null, limit: number): { readonly value: string | null } | FieldRefusal {
  if (text === null) return { value: null };
  const value = cleanText(text);
  if (MALFORMED.test(value)) return invalidField(field, 'MALFORMED');
  if (value.length > limit && [...value].length > limit) return invalidField(field, 'TOO_LONG', limit);
  return { value: VISIBLE.test(value) ? value : null };
}

/** Reads the fields of one command and keeps the first refusal; what it returns counts only when `refusal` is null. */
export interface FieldReader<Refusal = never> {
  readonly refusal: Refusal | FieldRefusal | null;
  /** A text that must be there: EMPTY otherwise. */
  required(field: string, text: string | null, limit: number): string;
  optional(field: string, text: string | null, limit: number): string | null;
  /** A reason that a rule demands when `needed`. */
  reason(field: string, text: string | null, limit: number, rule: string, needed: boolean): string | null;
  /** An instant within 1900–2199 that lies after `now`. */
  future(field: string, instant: Instant, now: Instant): Instant;
  /** An instant within 1900–2199 not after `now`; up to 5 s ahead is taken as now. */
  past(field: string, instant: Instant, now: Instant): Instant;
  /** Refuses unless the condition holds. */
  demand(holds: boolean, refusal: Refusal | FieldRefusal): void;
}

/** Opens a reader for one command; `Refusal`: what else its noun may refuse. */
export function readFields<Refusal = never>(): FieldReader<Refusal> {
  let first: Refusal | FieldRefusal | null = null;
  const demand = (holds: boolean, refusal: Refusal | FieldRefusal): void => {
    if (!holds) first ??= refusal;
  };
  const optional = (field: string, text: string | null, limit: number): string | null => {
    const checked = checkText(field, text, limit);
    if ('value' in checked) return checked.value;
    demand(false, checked);
    return null;
  };
  return {
    get refusal() { return first; },
    demand, optional,
    required: (field, text, limit) => {
      const value = optional(field, text, limit);
      demand(value !== null, invalidField(field, 'EMPTY'));
      return value ?? '';
    },
    reason: (field, text, limit, rule, needed) => {
      const value = optional(field, text, limit);
      demand(value !== null || !needed, { kind: 'ReasonRequired', field, rule });
      return value;
    },
    future: (field, instant, now) => {
      demand(isInstant(instant), invalidField(field, 'OUT_OF_RANGE'));
      demand(instant > now, { kind: 'InThePast', field, now });
      return instant;
    },
    past: (field, instant, now) => {
      demand(isInstant(instant), invalidField(field, 'OUT_OF_RANGE'));
      demand(instant <= now + CLOCK_TOLERANCE_MS, { kind: 'InTheFuture', field, now });
      return instant > now ? now : instant;
    },
  };
}
