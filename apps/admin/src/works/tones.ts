import type { ToneName } from '../look/palette.ts';

/** How a status looks; its word stands beside it always. */
const TONES: Readonly<Record<string, ToneName>> = {
  OPEN: 'amber', RECTIFIED: 'blue', CLOSED: 'green', APPLIED: 'neutral', APPROVED: 'blue', UNDER_WORKS: 'jade', PAUSED: 'amber', COMPLETED: 'violet', ACCEPTED: 'green', REFUSED: 'red', WITHDRAWN: 'neutral',
  DEMANDED: 'blue', PASSED: 'green', SIGNED: 'green', KEPT: 'green', NOT_KEPT: 'red', IN_ORDER: 'green', FINDING: 'amber', MINOR: 'neutral', MAJOR: 'amber', CRITICAL: 'red', DONE: 'green', OWED: 'amber', MISSED: 'red',
  FAILED: 'red', NOT_CONCERNED: 'neutral', DRAFTED: 'neutral', GIVEN: 'amber', RETURNED: 'red', TAKEN: 'green', PLANNED: 'jade', CANCELLED: 'neutral', PROPOSED: 'amber', RECEIVED: 'amber', ANSWERED: 'green', FORWARDED: 'blue', DISMISSED: 'neutral',
};
export const toneOf = (value: string): ToneName => TONES[value] ?? 'neutral';
