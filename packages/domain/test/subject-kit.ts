// Tells the life of one subject of works and checks, and tries every command in every state of its table.
import type { Actor, CommonRefusal, DecisionContext, DeadlineRule, Instant, Lifecycle, NewEntry, RecordedEntry, SubjectId, SubjectRules, SubjectState } from '../src/index.ts';
import { CHINA_CALENDAR, DEFAULT_POLICY, deadlineState, evolveSubject, foldSubject, recordSubject, statusesFor } from '../src/index.ts';
import { actorOf, at, wall, WHO, ZONE, type Name } from './kit.ts';

export const SUBJECT = 'subject-1' as SubjectId;
export const OTHER = 'subject-2' as SubjectId;
export const inspector = actorOf('inspector', 'REGION_INSPECTOR');
export const gardeningManager = actorOf('gardening-manager', 'DEPARTMENT_MANAGER', 'department-environment' as never);

type Who = Name | Actor;
const who = (name: Who): Actor => (typeof name === 'string' ? WHO[name] : name);
export const contextAt = (when: string | Instant, name: Who): DecisionContext =>
  ({ now: typeof when === 'string' ? at(when) : when, actor: who(name), policy: DEFAULT_POLICY, calendar: CHINA_CALENDAR, zone: ZONE });

/** One subject told in steps; what it wrote is folded through JSON, as the journal would. */
export class Tale<State extends SubjectState, Command extends { readonly type: string }, Entry extends NewEntry> {
  readonly rules: SubjectRules<State, Command, Entry>;
  entries: RecordedEntry<Entry>[] = [];
  private current: State | null = null;
  constructor(rules: SubjectRules<State, Command, Entry>) {
    this.rules = rules;
  }

  get state(): State {
    if (this.current === null) throw new Error('nothing recorded yet');
    return this.current;
  }

  /** The command must be taken. */
  do(when: string | Instant, name: Who, command: Command): this {
    const result = recordSubject(this.rules, this.current, command, contextAt(when, name));
    if (!result.ok) throw new Error(`${command.type} refused: ${JSON.stringify(result.refusal)}`);
    const recorded = JSON.parse(JSON.stringify(result.value.recorded)) as RecordedEntry<Entry>[];
    this.entries = [...this.entries, ...recorded];
    this.current = recorded.reduce<State | null>((state, one) => evolveSubject(this.rules, state, one), this.current);
    return this;
  }

  /** What somebody else wrote: the system, or a command on another subject. */
  protected take(recorded: RecordedEntry<Entry>, state: State): void {
    this.entries = [...this.entries, recorded];
    this.current = state;
  }

  /** The command must be refused: how. */
  refusal(when: string | Instant, name: Who, command: Command): CommonRefusal {
    const result = recordSubject(this.rules, this.current, command, contextAt(when, name));
    if (result.ok) throw new Error(`${command.type} was not refused`);
    return result.refusal;
  }

  /** State, start and due wall clock of every deadline of a rule, seen at an instant. */
  shows(rule: DeadlineRule, when: string | Instant): string[] {
    const now = typeof when === 'string' ? at(when) : when;
    return this.state.deadlines.filter((deadline) => deadline.rule === rule).map((deadline) => `${deadlineState(deadline, now)} ${wall(deadline.startsAt)} – ${wall(deadline.dueAt)}`);
  }

  /** The state as its entries fold once their personal values are erased. */
  erased(): State {
    return foldSubject(this.rules, this.entries.map((one) => ({ ...one, entry: { ...one.entry, personal: {} } as Entry })));
  }
}

/** Every state × every command: refused by WrongState exactly where the table has no row. */
export function matrix<State extends SubjectState, Command extends { readonly type: string }, Entry extends NewEntry>(
  rules: SubjectRules<State, Command, Entry>, inState: Readonly<Record<string, () => State>>, commands: readonly Command[], when: string, actors: readonly Who[],
): { readonly state: string; readonly command: string; readonly legal: boolean; readonly refusedByState: boolean }[] {
  const table = rules.lifecycle as Lifecycle<string, string>;
  return table.states.flatMap((state) => commands.map((command) => {
    const found = inState[state]!();
    if (found.status !== state) throw new Error(`not ${state} but ${found.status}`);
    const answers = actors.map((name) => recordSubject(rules, found, command, contextAt(when, name)));
    return { state, command: command.type, legal: statusesFor(table, command.type).includes(state), refusedByState: answers.every((one) => !one.ok && (one.refusal.kind === 'WrongState' || one.refusal.kind === 'NotAllowed')) };
  }));
}
