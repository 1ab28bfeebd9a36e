import type { Instant } from './instant.ts';
import type { Denial } from './permission.ts';

/** What is wrong with one field, whatever the noun. */
export type FieldProblem = 'EMPTY' | 'TOO_LONG' | 'MALFORMED' | 'OUT_OF_RANGE' | 'NOT_APPLICABLE';

/** Why the fields of a command are refused; `path` in the edge's error comes from `field`. */
export type FieldRefusal =
  | { readonly kind: 'InvalidField'; readonly field: string; readonly problem: FieldProblem; /** The figure it breaks, if there is one. */ readonly limit: number | null }
  | { readonly kind: 'ReasonRequired'; readonly field: string; readonly rule: string }
  | { readonly kind: 'InTheFuture'; readonly field: string; readonly now: Instant }
  | { readonly kind: 'InThePast'; readonly field: string; readonly now: Instant };

/** Why a command on any noun may be refused: who asks, what state it is in, or its fields. */
export type CommonRefusal =
  | FieldRefusal
  | { readonly kind: 'NotAllowed'; readonly denial: Denial }
  | { readonly kind: 'WrongState'; readonly state: string; readonly allowedIn: readonly string[] }
  | { readonly kind: 'NotOwnWork' }
  | { readonly kind: 'StillOpen'; /** How many of what hangs on it are not done yet. */ readonly open: number }
  | { readonly kind: 'ListChanged'; /** How many matters are no longer as the list says. */ readonly changes: number };

/** Makes the refusal of one field; `limit` is the figure it breaks, if there is one. */
export const invalidField = (field: string, problem: FieldProblem, limit: number | null = null): FieldRefusal =>
  ({ kind: 'InvalidField', field, problem, limit });
