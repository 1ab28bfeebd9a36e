import { addDays, CHINA_CALENDAR, startOfDay, weekOf, type Instant } from '@huiyin/domain';
import { weekOpening, weeklyCheckId } from '../modules/check/weekly.ts';
import { NO_SCOPE } from '../platform/database.ts';
import type { Services } from '../services.ts';
import * as rows from './rows.ts';
import type { Policies } from './worker.ts';

/** Opens the week of every community where nobody has (CMP-13); answers how many, and when the next one begins somewhere. Of several workers one opens it. */
export async function openWeeks({ database, journal }: Pick<Services, 'database' | 'journal'>, policies: Policies, now: number): Promise<{ readonly opened: number; readonly nextAt: number }> {
  const communities = await database.write(NO_SCOPE, async (query) => {
    await query(rows.lookEverywhere, []);
    return query<rows.Round>(rows.rounds, []);
  });
  let opened = 0;
  for (const organisationId of new Set(communities.map((one) => one.organisationId))) {
    const own = communities.filter((one) => one.organisationId === organisationId);
    const wanted = own.map((place) => ({ place, check: weeklyCheckId(place.id, weekOf(place.timeZone, now as Instant)) }));
    const there = new Set((await database.read<{ id: string }>({ organisationId, communityIds: own.map(({ id }) => id) }, rows.openedWeeks, [own.map(({ id }) => id), wanted.map(({ check }) => check)])).map(({ id }) => id));
    for (const { place } of wanted.filter(({ check }) => !there.has(check))) {
      const scope = { organisationId, communityIds: [place.id] };
      const policyOf = await policies.of(database, scope, place.id, []);
      const append = weekOpening({ ...place, communityId: place.id, policy: policyOf(null) }, CHINA_CALENDAR, now as Instant);
      try {
        await journal.append(scope, [append]);
        opened += 1;
      } catch (error) {
        // Another worker, or the supervisor, was a moment faster.
        if ((error as { code?: string }).code !== '23505') throw error;
      }
    }
  }
  return { opened, nextAt: Math.min(...communities.map(({ timeZone }) => startOfDay(timeZone, addDays(weekOf(timeZone, now as Instant), 7)))) };
}
