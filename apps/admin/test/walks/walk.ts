// A walk: one complaint from intake to closing, as data. Who does what on the screen, and what must then be seen there.
import type { ComplaintStatus, Content, Channel, Evidence, JUDGEMENTS, OUTCOMES } from '@huiyin/domain';
import type { ActionName } from '../../src/complaints/actions/definitions.ts';
import { CAST } from '../../../api/test/testkit.ts';

/** Who takes part: the usual cast, and a leader of the company. */
export const WALKERS = { ...CAST, leader: { roles: ['COMPANY_LEADER'], department: null } } as const;
export type Walker = keyof typeof WALKERS;

/** Values typed into a form, by field: a text, a code of the domain, codes to tick, a time from now in days. */
export type Fill = Readonly<Record<string, string | boolean | number | readonly string[] | { readonly days: number }>>;

/** What the complaint's page shows afterwards. */
export interface Seen {
  readonly status?: ComplaintStatus;
  /** The rules whose deadlines run, no other. */
  readonly runs: readonly string[];
  /** The pieces of evidence that closing still misses, no other; absent once it is closed. */
  readonly lacks?: readonly Evidence[];
  /** Words that stand somewhere on the page. */
  readonly says?: readonly string[];
}
/** Somebody does something by its form, and it is done. `asks`: the fields of the form, no other. What was typed before and refused still stands in it. */
interface Does extends Seen { readonly who: Walker; readonly does: ActionName; readonly with?: Fill; readonly asks?: readonly string[] }
/** The action is not offered; beside its name stands why. */
interface NotOffered { readonly who: Walker; readonly mayNot: ActionName; readonly because: string }
/** The form is sent and refused; `at`: the fields that are marked, else words of the notice. */
interface Refused { readonly who: Walker; readonly tries: ActionName; readonly with: Fill; readonly refused: string | readonly string[] }
/** Time passes. */
interface Waits { readonly days: number }
export type WalkStep = Does | NotOffered | Refused | Waits;

export interface Walk {
  readonly title: string;
  /** The form of intake. `title`: the walk's unless given; `linkedTo`: an earlier complaint of that title, which the form suggests and the clerk says it is. */
  readonly intake: { readonly title?: string; readonly channel?: Channel; readonly content: Content; readonly fields?: Fill; readonly linkedTo?: string } & Seen;
  readonly steps: readonly WalkStep[];
  /** How it ended. */
  readonly outcome: (typeof OUTCOMES)[number];
  readonly judgement: (typeof JUDGEMENTS)[number] | null;
}
