import { NO_SCOPE } from '../platform/database.ts';
import type { Services } from '../services.ts';
import { lookEverywhere, oldestDue } from './rows.ts';

/** How long something due may wait before somebody has to know: a worker looks every second. */
export const LATE_MS = 60_000;
const AUDIT_MS = 15_000;

/** Since when the longest waiting due deadline waits, by the clock that counts; null: none waits. */
export async function waitingSince({ database }: Pick<Services, 'database'>): Promise<number | null> {
  const [row] = await database.write(NO_SCOPE, async (query) => {
    await query(lookEverywhere, []);
    return query<{ dueAt: number | null }>(oldestDue, []);
  });
  return row?.dueAt ?? null;
}

/**
 * Watches the clock worker from outside it: every process that serves looks whether what is due is worked at, and
 * raises an alarm when not, whether a worker runs, hangs or was never started. Answers how to stop.
 */
export function auditRegularly(services: Services, now: () => Promise<number>): () => void {
  let alarmed = false;
  const audit = async (): Promise<void> => {
    const since = await waitingSince(services);
    const late = since !== null && (await now()) - since > LATE_MS;
    if (late) services.log.error({ waitingSince: new Date(since).toISOString() }, 'Deadlines are due and nobody works at them: is a process with HUIYIN_ROLE=worker or all running?');
    else if (alarmed) services.log.warn('Due deadlines are worked at again.');
    alarmed = late;
  };
  const timer = setInterval(() => void audit().catch((error: unknown) => services.log.warn({ err: error }, 'The auditor could not look.')), AUDIT_MS).unref();
  return () => clearInterval(timer);
}
