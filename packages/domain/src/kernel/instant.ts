import type { Branded } from './ids.ts';

/** Milliseconds since 1970-01-01T00:00:00Z, a safe integer. */
export type Instant = Branded<number, 'Instant'>;
