import {
  concentrationAround, growProposal, HOUR_MS, joining, PROPOSAL_TOLD, proposeIncident, weigh, wordingOf,
  type CommunityId, type ComplaintId, type Content, type Heard, type Instant, type Policy, type ProposalEntry, type ProposalState, type SubjectDecision, type SubjectId, type Weighed,
} from '@huiyin/domain';
import { appendInNoName } from '../modules/base/opening.ts';
import { PROPOSAL_NOUN } from '../modules/proposal/queries.ts';
import { NO_SCOPE, type Scope } from '../platform/database.ts';
import { derivedId, newId } from '../platform/ids.ts';
import type { Append, Message } from '../platform/journal.ts';
import type { Services } from '../services.ts';
import { loadSubjects } from './append.ts';
import { whoIsOver } from './people.ts';
import * as rows from './rows.ts';
import { policiesOf } from './worker.ts';

/** Most registrations that are counted in at once, and most complaints they are compared with. */
const PAGE = 200;
const COMPARED = 500;

type Found = Pick<Services, 'database' | 'journal'>;
interface Place { readonly services: Found; readonly lineage: rows.Lineage; readonly scope: Scope; readonly policy: Policy; readonly now: Instant }
interface Standing { readonly state: ProposalState; readonly ordinal: number }

/**
 * Looks through complaints that were registered since the last look for those that concentrate (INC-1), and writes
 * proposals. How far it came is a row: a restart goes on there. Of two workers one writes; the other's proposal has the
 * same id, its growth expects another last entry, and it looks again. Answers how many entries it wrote.
 */
export async function lookForConcentrations(services: Found, now: number): Promise<number> {
  const { volumes, places } = await services.database.write(NO_SCOPE, async (query) => {
    await query(rows.lookEverywhere, []);
    const unread = await query<rows.Unread>(rows.unread, [new Date(now).getUTCFullYear() - 1]);
    const communities = [...new Set(unread.map(({ communityId }) => communityId))];
    return { volumes: unread, places: communities.length === 0 ? [] : await query<rows.Lineage>(rows.lineages, [communities]) };
  });
  let written = 0;
  for (const lineage of places) {
    const scope: Scope = { organisationId: lineage.organisationId, communityIds: [lineage.id] };
    const policyOf = await policiesOf(services.database, scope, lineage.id, now);
    const place = { services, lineage, scope, policy: policyOf(null), now: now as Instant };
    written += await alone(place, async () => {
      let counted = 0;
      for (const volume of volumes.filter(({ communityId }) => communityId === lineage.id)) counted += await lookThrough(place, volume);
      return counted;
    });
  }
  return written;
}

/**
 * One worker looks through a community at a time, or each would find a concentration of its own: what is compared grows
 * while they look, and the one that began earlier takes a later complaint for part of an earlier one's. Whoever comes
 * second leaves it to the first.
 */
const alone = ({ services: { database }, scope, lineage }: Place, look: () => Promise<number>): Promise<number> =>
  database.write(scope, async (query) => {
    const [turn] = await query<{ mine: boolean }>(rows.turn, [lineage.id]);
    return turn!.mine ? look() : 0;
  });

/** Reads a volume to its end, page by page; another worker that is a moment faster leaves the rest to the next look. */
async function lookThrough(place: Place, { communityId, organisationId, volume, after, size }: rows.Unread): Promise<number> {
  const { services: { database }, scope, policy, now } = place;
  // What is compared came in within the policy's time before one that may have been written down late (CMP-2).
  const since = new Date(now - (policy.concentrationHours + policy.backEntryHours) * HOUR_MS).toISOString();
  let written = 0;
  for (let reached = after; reached < size;) {
    const fresh = await database.read<{ sequence: number; id: string }>(scope, rows.registered, [communityId, volume, reached, size, since, PAGE]);
    const counted = fresh.length === 0 ? 0 : await propose(place, fresh.map(({ id }) => id), since);
    if (counted === null) return written;
    written += counted;
    reached = fresh.length < PAGE ? size : fresh.at(-1)!.sequence;
    await database.write(scope, (query) => query(rows.mark, [communityId, volume, organisationId, reached]));
  }
  return written;
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s\p{P}]+/gu, '');
/** Who complains: a home, else a telephone, else a name; of nobody named each complaint is its own. */
const keyOf = ({ unitId, phone, name }: rows.Compared['reporter'], otherwise: string): string => unitId ?? phone ?? (name === null ? otherwise : folded(name));

/** A complaint as the rules compare it. */
function heardOf({ id, receivedAt, content, location, reporter, complainants, building }: rows.Compared, words: Weighed): Heard {
  return {
    id: id as ComplaintId, receivedAt: receivedAt as Instant, content: content as Content, words,
    places: [...(building === null ? [] : [`building:${folded(building)}`]), ...(location === null || folded(location) === '' ? [] : [`place:${folded(location)}`])],
    households: [keyOf(reporter, id), ...complainants.map((one, index) => keyOf(one, `${id}:${index}`))],
  };
}

/** Counts registrations in, one after another; null: another worker was a moment faster. */
async function propose(place: Place, fresh: readonly string[], since: string): Promise<number | null> {
  const { services: { database }, scope, lineage } = place;
  const [compared, standing, unlooked] = (await database.readAll(scope, [
    { statement: rows.compared, values: [lineage.id, since, COMPARED] }, { statement: rows.standing, values: [lineage.id, since] }, { statement: rows.unlooked, values: [lineage.id, since] },
  ])) as [rows.Compared[], { subjectId: string }[], { id: string }[]];
  const loaded = await loadSubjects(database, scope, lineage.id, standing.map((one) => ({ ...one, kind: PROPOSAL_NOUN.type })));
  const count = new Counting(place, compared, loaded.map(({ state, ordinal }) => ({ state: state as unknown as ProposalState, ordinal })), unlooked.map(({ id }) => id));
  let written = 0;
  for (const id of fresh) {
    const append = await count.next(id);
    if (append === null) continue;
    if (!(await appended(place, append))) return null;
    written += append.recorded.length;
  }
  return written;
}

async function appended({ services: { journal }, scope }: Place, append: Append): Promise<boolean> {
  try {
    const [outcome] = await journal.append(scope, [append]);
    return outcome!.outcome === 'appended';
  } catch (error) {
    if ((error as { code?: string }).code === '23505') return false;
    throw error;
  }
}

/** What one page is compared with in a community, and what it has led to so far. */
class Counting {
  readonly #place: Place;
  readonly #rows: ReadonlyMap<string, rows.Compared>;
  readonly #heard: ReadonlyMap<string, Heard>;
  readonly #waiting: Set<string>;
  #standing: readonly Standing[];

  constructor(place: Place, compared: readonly rows.Compared[], standing: readonly Standing[], unlooked: readonly string[]) {
    this.#place = place;
    this.#rows = new Map(compared.map((row) => [row.id, row]));
    const words = weigh(compared.map(wordingOf));
    this.#heard = new Map(compared.map((row, index) => [row.id, heardOf(row, words[index]!)]));
    this.#standing = standing;
    this.#waiting = new Set(unlooked);
  }

  /** What a registration leads to; null: nothing, or it is counted already. */
  async next(id: string): Promise<Append | null> {
    this.#waiting.delete(id);
    const newest = this.#heard.get(id);
    if (newest === undefined || this.#held().has(id)) return null;
    return this.#grown(newest) ?? this.#proposed(newest);
  }

  #held(): ReadonlySet<string> {
    return new Set(this.#standing.flatMap(({ state }) => state.evidence.map(({ complaintId }) => complaintId as string)));
  }

  #grown(newest: Heard): Append | null {
    const { policy, now } = this.#place;
    for (const [index, { state, ordinal }] of this.#standing.entries()) {
      if (state.status !== 'PROPOSED') continue;
      const others = state.evidence.flatMap(({ complaintId }) => this.#heard.get(complaintId) ?? []);
      const joins = joining(state.ground, { newest, others, policy });
      const decided = joins === null ? null : growProposal(state, newest, others, joins.likeness, now);
      if (decided === null) continue;
      this.#standing = this.#standing.with(index, { state: decided.state, ordinal: ordinal + 1 });
      return appendOf(this.#place, decided, ordinal, []);
    }
    return null;
  }

  async #proposed(newest: Heard): Promise<Append | null> {
    const { policy, now, lineage } = this.#place;
    const held = this.#held();
    const others = [...this.#heard.values()].filter(({ id }) => id !== newest.id && !held.has(id) && !this.#waiting.has(id));
    const found = concentrationAround({ newest, others, policy });
    if (found === null) return null;
    const { title, location, building } = this.#rows.get(newest.id)!;
    const id = derivedId('incidentProposal', lineage.id, newest.id) as SubjectId;
    const decided = proposeIncident({ id, communityId: lineage.id as CommunityId, newest, title, place: location ?? building }, found, policy, now);
    this.#standing = [...this.#standing, { state: decided.state, ordinal: 1 }];
    return appendOf(this.#place, decided, null, await told(this.#place, decided.state));
  }
}

const appendOf = ({ lineage, now }: Place, decided: SubjectDecision<ProposalState, ProposalEntry>, ordinal: number | null, messages: readonly Message[]): Append =>
  appendInNoName(PROPOSAL_NOUN, { ...lineage, communityId: lineage.id }, decided, now, { ordinal, messages });

/** One message for each person who is to decide: of a post on the roster whoever is on duty. */
async function told({ services: { database }, lineage, now }: Place, { ground, households }: ProposalState): Promise<readonly Message[]> {
  const whoIs = await whoIsOver(database, lineage, now);
  const people = new Set(PROPOSAL_TOLD.flatMap((role) => whoIs({ role, departmentId: null, staffId: null }, 'OWNER').staffIds));
  return [...people].map((staffId) => ({ id: newId(now), staffId, kind: 'IncidentProposed', key: '', rule: 'INC-1', facts: { ground, households }, deliverAt: now }));
}
