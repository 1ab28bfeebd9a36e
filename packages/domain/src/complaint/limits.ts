/** Longest texts in Unicode code points after trimming: one table for decisions, screens and imports. */
export const COMPLAINT_LIMITS = {
  title: 200,
  detail: 20_000,
  remedySought: 2_000,
  location: 200,
  name: 100,
  phone: 40,
  relation: 100,
  authorityReference: 100,
  /** Replies, measures, follow-ups, causes, actions, plans. */
  text: 20_000,
  reason: 2_000,
  instruction: 2_000,
  /** Where a complaint that is not ours is referred to. */
  referralChannel: 200,
  /** Number or title of a notice that explains or answers. */
  notice: 200,
  /** Name of an outside party. */
  party: 200,
} as const;

/** Most persons registered by name in one group complaint. */
export const COMPLAINANTS_MAX = 500;

/** Most persons one complaint may stand for. */
export const GROUP_SIZE_MAX = 100_000;
