import { createHash, createHmac, randomBytes } from 'node:crypto';
import { canonicalJson, commit } from '@huiyin/evidence';
import type { Deadline, RecordedEntry } from '@huiyin/domain';
import type { Database, Scope } from './database.ts';

/** A business row to write beside the entries: the table's whole row as JSON; number and version are filled in. */
export interface RowWrite {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Something one person is told by an entry; it lands in their inbox in the same transaction. */
export interface Message {
  readonly id: string;
  readonly staffId: string;
  /** Type of the entry that tells. */
  readonly kind: string;
  /** Key and rule of the deadline it is about. */
  readonly key: string;
  readonly rule: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** From when on it may leave the house. */
  readonly deliverAt: number;
}

/** What makes a creation safe to repeat: unique per organisation, actor and mutation. */
export interface Intent {
  /** Whose key it is, when not the actor's: a UUID. An import's belong to the community, whoever repeats it. */
  readonly owner?: string;
  readonly mutation: string;
  readonly key: string;
  /** Keyed hash of the canonical input, hexadecimal: the same key with another input is a conflict. */
  readonly inputHash: string;
}

/** Entries of one subject, to be appended to one volume. */
export interface Append {
  readonly communityId: string;
  readonly organisationId: string;
  readonly book: string;
  readonly year: number;
  /** Name of the volume, e.g. `YYSJ-2026`. */
  readonly volume: string;
  /** Draws the next number of the volume with this prefix; null: the subject has none. */
  readonly numberPrefix: string | null;
  readonly subject: { readonly id: string; readonly kind: string };
  /** Null for a new subject, and where `expectedOrdinal` is given. */
  readonly expectedVersion: number | null;
  /** Of an entry that makes no version: how many entries its writer saw. */
  readonly expectedOrdinal?: number;
  readonly at: number;
  readonly actorId: string | null;
  readonly actorRole: string | null;
  readonly intent: Intent | null;
  readonly recorded: readonly RecordedEntry[];
  readonly rows: readonly RowWrite[];
  /** The deadlines of the subject after the entries; those that the entries touch are written. */
  readonly deadlines?: readonly Deadline[];
  readonly messages?: readonly Message[];
}

/** How an append ended; nothing is written unless it is `appended`. */
export type AppendOutcome =
  | { readonly outcome: 'appended'; readonly subjectId: string; readonly number: string | null; readonly version: number; readonly volume: string; readonly sequence: number; readonly at: number }
  | { readonly outcome: 'replayed'; readonly subjectId: string; readonly communityId: string }
  | { readonly outcome: 'conflict'; readonly subjectId: string; readonly communityId: string }
  | { readonly outcome: 'stale'; readonly subjectId: string; readonly version: number };

/** What the journal has to know of entries and deadlines; the domain answers it. */
export interface RegisterRules {
  /** When the clock acts on a deadline next; null: never again by itself. */
  nextAt(deadline: Deadline): number | null;
  /** Whether an entry makes a version of its subject. */
  counts(type: string, actorId: string | null): boolean;
}

const APPEND = { name: 'journal_append', text: 'select journal_append($1::jsonb) as done' };
const TOGETHER = { name: 'journal_append_together', text: 'select journal_append_together($1::jsonb, $2::uuid[]) as done' };

/** Why nothing of a call that belongs together was written: how each append would have ended, in order. */
export class NotTogether extends Error {
  readonly outcomes: readonly AppendOutcome[];

  constructor(outcomes: readonly AppendOutcome[]) {
    super('Not everything is as it was read: nothing was written.');
    this.outcomes = outcomes;
  }
}

/** How a call is meant. */
export interface AppendOptions {
  /** Throws HY002 when the system is set up already. */
  readonly firstVisit?: boolean;
  /** All or nothing: throws {@link NotTogether} when one of the appends is stale, was written before, or a community below one of these was opened that is none of them. */
  readonly together?: readonly string[];
}
const SALT_BYTES = 16;

/**
 * The only writer of business tables: entries, values, rows, deadlines and outbox in one transaction and one round
 * trip. Answers one outcome per append, in order. All appends of a call commit together; a database error (a broken
 * constraint, a lost connection) is thrown and nothing of the call is written, except that after a lost connection
 * the outcome is unknown: repeat with the same intent.
 */
export class Journal {
  readonly #database: Database;
  readonly #rules: RegisterRules;
  readonly #appended: (communityId: string, outcome: AppendOutcome) => void;

  /** `appended` is told of every commit, after it. */
  constructor(database: Database, rules: RegisterRules, appended: (communityId: string, outcome: AppendOutcome) => void) {
    this.#database = database;
    this.#rules = rules;
    this.#appended = appended;
  }

  /** Appends; retries by itself when PostgreSQL broke a deadlock. */
  async append(scope: Scope, appends: readonly Append[], { firstVisit = false, together }: AppendOptions = {}): Promise<readonly AppendOutcome[]> {
    const request = JSON.stringify({
      organisation: scope.organisationId,
      communities: `{${scope.communityIds.join(',')}}`,
      firstVisit,
      appends: appends.map((append) => written(append, this.#rules)),
    });
    for (let attempt = 1; ; attempt += 1) {
      try {
        const [row] = await this.#database.call<{ done: AppendOutcome[] }>(together === undefined ? APPEND : TOGETHER, together === undefined ? [request] : [request, together]);
        const outcomes = row!.done;
        outcomes.forEach((outcome, index) => {
          if (outcome.outcome === 'appended') this.#appended(appends[index]!.communityId, outcome);
        });
        return outcomes;
      } catch (error) {
        const { code, detail } = error as { readonly code?: string; readonly detail?: string };
        if (code === 'HY005') throw new NotTogether(JSON.parse(detail ?? '[]') as AppendOutcome[]);
        if (code !== '40P01' || attempt === 3) throw error;
      }
    }
  }
}

/** The bytes of an entry's body, final from the first one on: subject, facts, commitments, deadline changes, who and when. */
export function entryBody(recorded: RecordedEntry, actorRole: string | null, subject: Append['subject']): { readonly body: string; readonly personal: Readonly<Record<string, { readonly value: unknown; readonly salt: string }>> | null } {
  const commitments: Record<string, string> = {};
  const personal: Record<string, { value: unknown; salt: string }> = {};
  for (const [key, value] of Object.entries(recorded.entry.personal as Record<string, unknown>)) {
    if (value === null || value === undefined) continue;
    const salt = randomBytes(SALT_BYTES);
    commitments[key] = commit(value, salt);
    personal[key] = { value, salt: salt.toString('base64') };
  }
  const body = canonicalJson({ actor: recorded.actor, actorRole, at: recorded.at, commitments, deadlines: recorded.deadlines, facts: recorded.entry.facts, subject });
  return { body, personal: Object.keys(personal).length > 0 ? personal : null };
}

function written(append: Append, rules: RegisterRules): unknown {
  const touched = new Set<string>();
  const entries = append.recorded.map((recorded) => {
    const { body, personal } = entryBody(recorded, append.actorRole, append.subject);
    for (const { key } of recorded.deadlines) touched.add(key);
    return { type: recorded.entry.type, counts: rules.counts(recorded.entry.type, append.actorId), body, bodyHash: createHash('sha256').update(body, 'utf8').digest('hex'), personal };
  });
  const deadlines = (append.deadlines ?? []).filter(({ key }) => touched.delete(key)).map((deadline) => ({ ...deadline, nextAt: rules.nextAt(deadline) }));
  if (touched.size > 0) throw new Error(`Deadlines ${[...touched].join(', ')} of a ${append.subject.kind} are changed by its entries and missing from its append`);
  return {
    communityId: append.communityId, organisationId: append.organisationId, book: append.book, year: append.year, volume: append.volume,
    numberPrefix: append.numberPrefix, subject: append.subject, expectedVersion: append.expectedVersion, expectedOrdinal: append.expectedOrdinal ?? null, at: append.at,
    actor: append.actorId, actorRole: append.actorRole, intent: append.intent, entries, rows: append.rows, deadlines, messages: append.messages ?? [],
  };
}

/**
 * HMAC-SHA-256 of an input's canonical form, hexadecimal, for `Intent.inputHash`: keyed, so that a stolen table cannot
 * be searched for names. Text that no rule would take is hashed with its faults replaced.
 */
export const inputHash = (secret: Buffer, input: unknown): string => {
  const plain: unknown = JSON.parse(JSON.stringify(input, (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value)));
  return createHmac('sha256', secret).update(canonicalJson(plain)).digest('hex');
};
