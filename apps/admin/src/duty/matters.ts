/** A matter as the page shows it. */
export interface ListedMatter { readonly number: string; readonly complaint: boolean; readonly incident: boolean; readonly deadlines: readonly { readonly rule: string; readonly dueAt: string; readonly overdue: boolean }[] }

export const MATTER_GROUPS = ['incident', 'overdue', 'day', 'later', 'open'] as const;
export type MatterGroup = (typeof MATTER_GROUPS)[number];
const DAY = 86_400_000;

/** What presses most first: open incidents, overdue when it was listed, due within a day, due later, and open complaints of which nothing runs. */
export function groupMatters<Matter extends ListedMatter>(matters: readonly Matter[], listedAt: string): readonly { readonly group: MatterGroup; readonly matters: readonly Matter[] }[] {
  const of = ({ incident, deadlines: [first] }: Matter): MatterGroup =>
    (incident ? 'incident' : first === undefined ? 'open' : first.overdue ? 'overdue' : Date.parse(first.dueAt) - Date.parse(listedAt) <= DAY ? 'day' : 'later');
  return MATTER_GROUPS.map((group) => ({ group, matters: matters.filter((matter) => of(matter) === group) })).filter(({ matters: own }) => own.length > 0);
}
