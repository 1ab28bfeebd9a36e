import { foldSubject, recordSubject, type Actor, type CommunityId, type Instant, type NewEntry, type Policy, type RecordedEntry, type Role, type SubjectState, type WorkingCalendar } from '@huiyin/domain';
import type { Append, Intent, Message } from '../../platform/journal.ts';
import { volumeOf, type Place } from './book.ts';
import { subjectRow } from './rows.ts';
import type { SubjectNoun } from './subject.ts';

/** A community as the clock knows it, with the figures in force there. */
export interface ClockedPlace extends Place { readonly policy: Policy }

/** Subject as its entries leave it, and those that nobody's name stands under. */
interface Written<State> { readonly state: State; readonly recorded: readonly RecordedEntry[] }
/** Behind which entry of the subject it goes; null: it is the first one, which draws the subject's number. */
interface Standing { readonly ordinal: number | null; readonly intent?: Intent | null; readonly messages?: readonly Message[] }

/** Entries of a noun in nobody's name, as an append to the open volume of its book. */
export function appendInNoName<State extends SubjectState>(noun: Pick<SubjectNoun<State>, 'type' | 'table' | 'book' | 'columns'>, place: Place, { state, recorded }: Written<State>, now: number, { ordinal, intent = null, messages = [] }: Standing): Append {
  const { communityId, organisationId } = place;
  const volume = volumeOf(place, noun.book ?? 'works', now);
  return {
    ...volume, communityId, organisationId, numberPrefix: ordinal === null ? `${volume.volume}-` : null, subject: { id: state.id, kind: noun.type }, expectedVersion: null, ...(ordinal === null ? {} : { expectedOrdinal: ordinal }),
    at: now, actorId: null, actorRole: null, intent, recorded, rows: [subjectRow(noun.table, state, organisationId, noun.columns(state))], deadlines: state.deadlines, messages,
  };
}

/** What the clock itself opens in the place of whoever owes it; what it writes bears nobody's name. */
export function openingByClock<State extends SubjectState, Command extends { readonly type: string }, Entry extends NewEntry>(
  noun: SubjectNoun<State, Command, Entry>, place: ClockedPlace, role: Role, command: Command, calendar: WorkingCalendar, now: Instant,
): Append {
  const { communityId, policy, timeZone } = place;
  const actor: Actor = { staffId: '' as Actor['staffId'], grants: [{ role, communityId: communityId as CommunityId, departmentId: null }] };
  const decided = recordSubject(noun.rules, null, command, { now, actor, policy, calendar, zone: timeZone });
  if (!decided.ok) throw new Error(`The clock could not ${command.type}: ${JSON.stringify(decided.refusal)}`);
  const recorded = decided.value.recorded.map((one) => ({ ...one, actor: null }));
  return appendInNoName(noun, place, { state: foldSubject(noun.rules, recorded), recorded }, now, { ordinal: null });
}
