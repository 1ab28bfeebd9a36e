import { INCIDENT_LIMITS, type PROPOSAL_VERDICTS } from '@huiyin/domain';
import type { IncidentProposalQuery, ProposalRowFragment } from '../gql/graphql.ts';
import { cutTo, OTHER, type RaiseDraft } from '../incidents/raise-draft.ts';

/** A proposal as its page reads it. */
export type ProposalFacts = NonNullable<IncidentProposalQuery['incidentProposal']>;
export type Evidence = ProposalFacts['evidence'][number];

export const ACCEPT = 'incidentRaise';
export const DISMISS = 'incidentProposalDismiss';
const may = ({ allowedActions }: Pick<ProposalRowFragment, 'allowedActions'>, action: string): boolean => allowedActions.some((one) => one.action === action && one.allowed);
export const mayAccept = (proposal: Pick<ProposalRowFragment, 'allowedActions'>): boolean => may(proposal, ACCEPT);
export const mayDismiss = (proposal: Pick<ProposalRowFragment, 'allowedActions'>): boolean => may(proposal, DISMISS);
export const mayDecide = (proposal: Pick<ProposalRowFragment, 'allowedActions'>): boolean => mayAccept(proposal) || mayDismiss(proposal);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Within how long they came in, in whole minutes, hours or days, never less than it was. */
export function withinMs({ from, until }: { readonly from: string; readonly until: string }): number {
  const ms = Math.max(Date.parse(until) - Date.parse(from), 1);
  const unit = ms <= HOUR ? MINUTE : ms <= DAY ? HOUR : DAY;
  return Math.ceil(ms / unit) * unit;
}

/** What became of proposals, how often each: the order in which it is said. */
export const ENDINGS = ['ACCEPTED', 'HANDLED_OTHERWISE', 'NOT_GRAVE', 'UNRELATED'] as const satisfies readonly ('ACCEPTED' | (typeof PROPOSAL_VERDICTS)[number])[];
export type Ending = (typeof ENDINGS)[number];
export interface Share { readonly decided: number; readonly counts: readonly (readonly [ending: Ending, times: number])[] }

/** How many of the decided ones were accepted, and with which verdict the others were dismissed; those that nobody has decided are not counted. */
export function shareOf(rows: readonly Pick<ProposalRowFragment, 'status' | 'verdict'>[]): Share {
  const endings = rows.flatMap(({ status, verdict }): readonly Ending[] => (status === 'ACCEPTED' ? [status] : verdict ? [verdict] : []));
  return { decided: endings.length, counts: ENDINGS.map((ending) => [ending, endings.filter((one) => one === ending).length] as const) };
}

/** Which complaint each entry of a proposal's growth counted in: its evidence stands in the order in which it was counted. */
export function grownBy(entries: readonly { readonly id: string; readonly type: string; readonly data?: unknown }[], evidence: readonly Evidence[]): ReadonlyMap<string, Evidence> {
  const gathered = (entries.find(({ type }) => type === 'IncidentProposed')?.data as { readonly gathered?: readonly unknown[] } | undefined)?.gathered?.length ?? evidence.length;
  const grown = entries.filter(({ type }) => type === 'IncidentProposalGrown');
  return new Map(grown.flatMap(({ id }, index) => { const one = evidence[gathered + index]; return one ? [[id, one] as const] : []; }));
}

type Draft = Pick<RaiseDraft, 'what' | 'kind' | 'place' | 'title'>;

/** What a proposal says on the form of raising, where nothing was said yet: concentrated complaints, about what and where. */
export function draftFrom({ title, place }: Pick<ProposalFacts, 'title' | 'place'>, said: Draft): Draft {
  return {
    ...(said.what === '' ? { what: OTHER, kind: 'CONCENTRATED' } : { what: said.what, kind: said.kind }),
    place: said.place || cutTo(place ?? '', INCIDENT_LIMITS.place), title: said.title || cutTo(title, INCIDENT_LIMITS.title),
  };
}
