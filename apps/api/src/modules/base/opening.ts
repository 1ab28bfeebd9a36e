import { foldSubject, recordSubject, type Actor, type CommunityId, type Instant, type NewEntry, type Policy, type Role, type SubjectState, type WorkingCalendar } from '@huiyin/domain';
import type { Append } from '../../platform/journal.ts';
import { volumeOf, type Place } from './book.ts';
import { subjectRow } from './rows.ts';
import type { SubjectNoun } from './subject.ts';

/** A community as the clock knows it, with the figures in force there. */
export interface ClockedPlace extends Place { readonly policy: Policy }

/** What the clock itself opens in the place of whoever owes it; what it writes bears nobody's name. */
export function openingByClock<State extends SubjectState, Command extends { readonly type: string }, Entry extends NewEntry>(
  noun: SubjectNoun<State, Command, Entry>, place: ClockedPlace, role: Role, command: Command, calendar: WorkingCalendar, now: Instant,
): Append {
  const { communityId, organisationId, policy, timeZone } = place;
  const actor: Actor = { staffId: '' as Actor['staffId'], grants: [{ role, communityId: communityId as CommunityId, departmentId: null }] };
  const decided = recordSubject(noun.rules, null, command, { now, actor, policy, calendar, zone: timeZone });
  if (!decided.ok) throw new Error(`The clock could not ${command.type}: ${JSON.stringify(decided.refusal)}`);
  const recorded = decided.value.recorded.map((one) => ({ ...one, actor: null }));
  const state = foldSubject(noun.rules, recorded);
  const volume = volumeOf(place, noun.book ?? 'works', now);
  return {
    ...volume, communityId, organisationId, numberPrefix: `${volume.volume}-`, subject: { id: state.id, kind: noun.type }, expectedVersion: null, at: now, actorId: null, actorRole: null, intent: null,
    recorded, rows: [subjectRow(noun.table, state, organisationId, noun.columns(state))], deadlines: state.deadlines,
  };
}
