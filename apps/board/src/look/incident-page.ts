import type { IncidentLine } from '../feed/lines.ts';
import type { CommunityPicture } from '../feed/picture.ts';
import { pageAt } from './paging.ts';

/** How much room a card has, and so how much it says. */
export type CardSize = 'hero' | 'half' | 'quarter';

export interface IncidentPage {
  readonly cards: readonly { readonly incident: IncidentLine; readonly size: CardSize }[];
  /** Counted from 0, of those that the feed sends. */
  readonly from: number;
  readonly to: number;
  /** How many are open in all. */
  readonly total: number;
  /** How many the wall turns through. */
  readonly sent: number;
  readonly page: number;
  readonly pages: number;
  /** Whether these are drills. */
  readonly drills: boolean;
  /** Drills that run besides real ones: they get no card, so that nobody takes one for the other. */
  readonly drillsBesides: number;
}

const drillsAtMost = 2;

/**
 * The incidents that are on the wall now: real ones, or drills while nothing real is open; never both.
 *
 * @param shownFor milliseconds that the community has been on the wall
 * @param isNew whether one has just come: the gravest of those is seen at once, whosever turn it is
 */
export function incidentPage({ incidents, incidentTotal, figures }: Pick<CommunityPicture, 'incidents' | 'incidentTotal' | 'figures'>, shownFor: number, perPage: number, isNew: (id: string) => boolean = () => false): IncidentPage {
  const [real, drills] = [incidents.filter(({ drill }) => !drill), incidents.filter(({ drill }) => drill)];
  const drillTotal = Math.max(drills.length, incidentTotal - Math.max(figures.openIncidents, real.length));
  const rows = real.length > 0 ? real : drills;
  // Their bar above takes the room of the second row.
  const { from, to, page, pages } = pageAt(shownFor, rows.length, real.length > 0 ? perPage : Math.min(perPage, drillsAtMost), rows.findIndex(({ id }) => isNew(id)));
  const shown = rows.slice(from, to);
  return {
    cards: shown.map((incident, at) => ({ incident, size: sizeOf(at, shown.length, perPage) })), from, to, page, pages, sent: rows.length,
    total: real.length > 0 ? Math.max(real.length, figures.openIncidents) : drillTotal,
    drills: real.length === 0 && drills.length > 0, drillsBesides: real.length > 0 ? drillTotal : 0,
  };
}

/** Of three the first, the gravest, takes the room of two; a page that can hold only two stacks them. */
function sizeOf(at: number, cards: number, perPage: number): CardSize {
  if (cards === 1) return 'hero';
  return perPage > 2 && (cards === 2 || (cards === 3 && at === 0)) ? 'half' : 'quarter';
}
