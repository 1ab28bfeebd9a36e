import { policyFrom, runClock, type ClockContext, type DeadlineEntry, type Instant, type Policy, type RecordedEntry, type StoredPolicy } from '@huiyin/domain';
import { calendarOf } from '../modules/calendar/queries.ts';
import { NO_SCOPE, type Scope } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import type { Append, Message } from '../platform/journal.ts';
import type { Services } from '../services.ts';
import { deadlineAppend, loadSubjects, type Loaded } from './append.ts';
import { whoIsOver } from './people.ts';
import * as rows from './rows.ts';

/** Most deadlines one look takes; most subjects one transaction writes: no volume is locked for long. */
const LOOK = 500;
const BATCH = 40;

type Found = Pick<Services, 'database' | 'journal'>;

/** What a look over the due deadlines did. */
export interface Look {
  /** Subjects with something due. */
  readonly found: number;
  /** Entries written; what another worker wrote meanwhile is not among them. */
  readonly written: number;
}

/** The figures of a community by version; null: of the one in force at `now`. */
export async function policiesOf(database: Services['database'], scope: Scope, communityId: string, now: number): Promise<(version: number | null) => Policy> {
  const stored = await database.read<{ version: number; figures: StoredPolicy; inForceFrom: number | null }>(scope, rows.policiesOf, [communityId]);
  const known = new Map(stored.map(({ version, figures }) => [version, policyFrom(version, figures)]));
  const inForce = stored.filter(({ inForceFrom }) => inForceFrom === null || inForceFrom <= now).reduce((latest, { version }) => Math.max(latest, version), 1);
  return (version) => known.get(version ?? inForce) ?? policyFrom(version ?? inForce, {});
}

/**
 * Looks once for what is due at `now` and writes it: warnings, misses, steps of chains, ends of pauses. Each append
 * expects the last entry it saw of its subject, so of several workers one writes and the others find it done.
 */
export async function lookOnce(services: Found, now: number): Promise<Look> {
  const { due, places } = await services.database.write(NO_SCOPE, async (query) => {
    await query(rows.lookEverywhere, []);
    const subjects = await query<rows.DueSubject>(rows.dueSubjects, [new Date(now).toISOString(), LOOK]);
    const communities = [...new Set(subjects.map(({ communityId }) => communityId))];
    return { due: subjects, places: communities.length === 0 ? [] : await query<rows.Lineage>(rows.lineages, [communities]) };
  });
  let written = 0;
  for (const place of places) written += await workIn(services, place, due.filter(({ communityId }) => communityId === place.id), now);
  return { found: due.length, written };
}

async function workIn(services: Found, place: rows.Lineage, due: readonly rows.DueSubject[], now: number): Promise<number> {
  const scope: Scope = { organisationId: place.organisationId, communityIds: [place.id] };
  const calendar = await calendarOf(services.database, place.organisationId);
  const policyOf = await policiesOf(services.database, scope, place.id, now);
  const whoIs = await whoIsOver(services.database, place, now);
  let written = 0;
  // Side by side with others, not behind them: each takes the due ones in an order of its own.
  const left = shuffled(due);
  while (left.length > 0) {
    const loaded = await loadSubjects(services.database, scope, place.id, left.splice(0, BATCH));
    const context: ClockContext = { now: now as Instant, zone: place.timeZone, calendar, policy: policyOf(null), policyOf, whoIs };
    const appends = loaded.flatMap((one) => clockAppend(place, one, context) ?? []);
    if (appends.length === 0) continue;
    const outcomes = await services.journal.append(scope, appends);
    outcomes.forEach(({ outcome }, index) => (written += outcome === 'appended' ? appends[index]!.recorded.length : 0));
  }
  return written;
}

/** What the clock writes for one subject; null when nothing is due any more. */
function clockAppend(place: rows.Lineage, subject: Loaded, context: ClockContext): Append | null {
  const { recorded, deadlines } = runClock(subject.state.deadlines, context);
  if (recorded.length === 0) return null;
  return deadlineAppend({ ...place, communityId: place.id }, subject, recorded, deadlines, { at: context.now, actorId: null, actorRole: null, messages: messagesOf(recorded, context.now, subject.state.drill === true) });
}

/** One message a person and deadline: whoever is told of a warning and a miss at once reads the miss. */
function messagesOf(recorded: readonly RecordedEntry<DeadlineEntry>[], now: number, drill: boolean): readonly Message[] {
  const messages = new Map<string, Message>();
  for (const { entry } of recorded) {
    if (!('told' in entry.facts)) continue;
    const { told, deliverAt, key, rule, ...named } = entry.facts;
    const facts = drill ? { ...named, drill } : named;
    for (const staffId of told) messages.set(`${staffId} ${key}`, { id: newId(now), staffId, kind: entry.type, key, rule, facts, deliverAt });
  }
  return [...messages.values()];
}

function shuffled<T>(list: readonly T[]): T[] {
  const mixed = [...list];
  for (let index = mixed.length - 1; index > 0; index -= 1) {
    const other = Math.floor(Math.random() * (index + 1));
    [mixed[index], mixed[other]] = [mixed[other]!, mixed[index]!];
  }
  return mixed;
}
