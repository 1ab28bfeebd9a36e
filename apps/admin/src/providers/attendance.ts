const ATTENDED_MS = 2 * 60_000;
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'focus'] as const;

let usedAt = Date.now();
for (const sign of SIGNS) window.addEventListener(sign, () => { usedAt = Date.now(); }, { passive: true, capture: true });

/** Whether somebody uses the page: what it asks by itself while nobody does must not keep a session alive. A distance, since a wall clock may be set back. */
export const isAttended = (): boolean => Math.abs(Date.now() - usedAt) < ATTENDED_MS;
