/** Longest texts of works, inspections and checks in code points after trimming: one table for decisions and screens. */
export const WORK_LIMITS = { name: 100, phone: 40, place: 200, reference: 200, text: 4_000, reason: 2_000 } as const;
