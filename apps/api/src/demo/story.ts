import type { Channel, CommunicationKind, ComplaintFlags, Content, DepartmentKind, Severity } from '@huiyin/domain';

/** One customer's own words. `{building}`, `{entrance}`, `{home}`, `{floor}` and `{name}` are filled in. */
export interface Telling {
  readonly title: string;
  readonly detail: string;
  /** Where it is, when not in the caller's home. */
  readonly location?: string;
  readonly remedy?: string;
  readonly channel?: Channel;
  /** What is said and done otherwise than in the story's other tellings. */
  readonly instead?: Partial<Readonly<Record<'first' | 'measures' | 'second' | 'cause' | 'corrective' | 'preventive' | 'done' | 'told' | 'grounds' | 'channel' | 'followUp' | 'plan' | 'planDone', string>>> & { readonly callBack?: readonly string[] };
}

interface Common {
  readonly key: string;
  readonly content: Content;
  /** Where no telling says otherwise: one of these, else phone, visit or message board. */
  readonly channels?: readonly Channel[];
  /** Local hours between which people complain of it, where it matters. */
  readonly hours?: readonly [from: number, to: number];
  /** Only in buildings with lifts. */
  readonly lifts?: boolean;
  readonly flags?: Partial<ComplaintFlags>;
  readonly severity?: Severity;
  readonly groupSize?: number;
  readonly tellings: readonly Telling[];
  /** First reply, minutes after. */
  readonly first: string;
  /** What the customer is told in the end. */
  readonly told: string;
  /** Words of a customer who is content, or understands. */
  readonly callBack: readonly string[];
}

/** How long the work takes: the same day, one or two days, or longer than the three days of the rules. */
export type Pace = 'HOURS' | 'DAYS' | 'LONG';

interface Work {
  readonly department: DepartmentKind;
  readonly pace: Pace;
  /** Who does it, where not just anybody of the department. */
  readonly worker?: string;
  readonly measures: string;
  readonly done: string;
}

/** A fault of ours, or something that the department has to look into: dispatched, handled, handed back. */
export interface DispatchedStory extends Common, Work {
  readonly flow: 'DISPATCHED';
  readonly judgement: 'VALID' | 'INVALID' | 'COMMUNICATION';
  readonly communication?: CommunicationKind;
  /** Why it is judged so. */
  readonly grounds?: string;
  readonly second: string;
  readonly cause: string;
  readonly corrective: string;
  readonly preventive: string;
}

/** Settled by the desk with the first reply. */
export interface SettledStory extends Common {
  readonly flow: 'SETTLED';
  readonly judgement: 'INVALID' | 'COMMUNICATION';
  readonly communication?: CommunicationKind;
  readonly grounds?: string;
}

/** Not ours: the customer is helped to who can help. */
export interface ReferredStory extends Common {
  readonly flow: 'REFERRED';
  readonly grounds: string;
  readonly channel: string;
  readonly followUp: string;
}

/** Cannot be solved now: a plan is explained to the customer and outlives the complaint. */
export interface PlannedStory extends Common, Work {
  readonly flow: 'PLANNED';
  readonly grounds: string;
  readonly second: string;
  readonly plan: string;
  /** Days from the plan to its date. */
  readonly planDays: number;
  readonly planDone: string;
}

/** A repair request: no judgement, a book of its own. */
export interface RepairStory extends Common, Work {
  readonly flow: 'REPAIR';
}

export type Story = DispatchedStory | SettledStory | ReferredStory | PlannedStory | RepairStory;
