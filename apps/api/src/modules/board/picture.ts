/** What the walls of some communities show at one instant; instants in epoch milliseconds, names as in the schema. */
export type BoardPicture = readonly BoardCommunity[];

export interface BoardCommunity {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly figures: BoardFigures;
  readonly incidents: readonly BoardIncident[];
  readonly incidentTotal: number;
  readonly complaints: readonly BoardComplaint[];
  readonly notices: readonly BoardNotice[];
}
export interface BoardFigures {
  readonly openComplaints: number;
  readonly dueToday: number;
  readonly overdue: number;
  readonly toCallBack: number;
  readonly openIncidents: number;
}
export interface BoardComplaint {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly title: string | null;
  readonly status: string;
  readonly severity: string;
  readonly receivedAt: number;
  readonly department: string | null;
  readonly next: { readonly rule: string; readonly warnAt: number; readonly dueAt: number; readonly pausedSince: number | null; readonly provisional: boolean } | null;
}
export interface BoardNotice {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly place: string | null;
  readonly publishedAt: number;
  readonly validUntil: number | null;
}
export interface BoardWords { readonly zh: string; readonly en: string }
export interface BoardIncident {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly kind: string;
  readonly level: number;
  readonly drill: boolean;
  readonly title: string | null;
  readonly place: string | null;
  readonly raisedAt: number;
  readonly happenedAt: number;
  readonly status: string;
  readonly underControlAt: number | null;
  readonly owner: string | null;
  readonly department: string | null;
  readonly notified: readonly { readonly party: string; readonly role: string; readonly acknowledgedAt: number | null }[];
  readonly replyDueAt: number | null;
  readonly deadlines: readonly { readonly rule: string; readonly key: string; readonly owner: string; readonly startsAt: number; readonly warnAt: number; readonly dueAt: number; readonly missed: boolean }[];
  readonly playbook: { readonly title: BoardWords; readonly done: number; readonly total: number; readonly current: readonly { readonly title: BoardWords; readonly role: string; readonly dueAt: number | null }[] } | null;
  readonly statement: { readonly number: string | null; readonly version: number; readonly explanation: string; readonly handling: string; readonly fixedAt: number; readonly stale: boolean } | null;
  readonly log: readonly { readonly at: number; readonly kind: string; readonly text: string | null }[];
}

/** A list as it stands now: which rows, in which order, and those that are new or different. */
export interface ListChange<Row> {
  readonly order: readonly string[];
  readonly rows: readonly Row[];
}
/** Null: as it was. */
export interface BoardCommunityChange {
  readonly id: string;
  readonly figures: BoardFigures | null;
  readonly incidents: ListChange<BoardIncident> | null;
  readonly incidentTotal: number | null;
  readonly complaints: ListChange<BoardComplaint> | null;
  readonly notices: readonly BoardNotice[] | null;
}

/** What every event says of the reading it comes from. */
export interface Reading {
  readonly cursor: string;
  readonly asOf: number;
  readonly sequence: number;
}
export type BoardEvent = Reading & (
  | { readonly __typename: 'BoardSnapshot'; readonly communities: BoardPicture }
  | { readonly __typename: 'BoardChange'; readonly since: number; readonly communities: readonly BoardCommunityChange[] }
  | { readonly __typename: 'BoardHeartbeat' }
);

/** Parts of a community that something not yet seen may have changed. */
export type BoardPart = 'complaints' | 'incidents' | 'notices';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function changeOfList<Row extends { readonly id: string }>(before: readonly Row[], after: readonly Row[]): ListChange<Row> | null {
  const known = new Map(before.map((row) => [row.id, row]));
  const rows = after.filter((row) => !same(known.get(row.id), row));
  const order = after.map(({ id }) => id);
  return rows.length === 0 && same(order, before.map(({ id }) => id)) ? null : { order, rows };
}

function changeOfCommunity(before: BoardCommunity, after: BoardCommunity): BoardCommunityChange | null {
  const change: BoardCommunityChange = {
    id: after.id,
    figures: same(before.figures, after.figures) ? null : after.figures,
    incidents: changeOfList(before.incidents, after.incidents),
    incidentTotal: before.incidentTotal === after.incidentTotal ? null : after.incidentTotal,
    complaints: changeOfList(before.complaints, after.complaints),
    notices: same(before.notices, after.notices) ? null : after.notices,
  };
  return Object.entries(change).every(([part, value]) => part === 'id' || value === null) ? null : change;
}

/** What leads from one picture to the next; null when a community is another or is named otherwise: then only a snapshot will do. */
export function changesBetween(before: BoardPicture, after: BoardPicture): readonly BoardCommunityChange[] | null {
  const named = ({ id, code, name, timeZone }: BoardCommunity): readonly string[] => [id, code, name, timeZone];
  if (!same(before.map(named), after.map(named))) return null;
  return after.flatMap((community, index) => changeOfCommunity(before[index]!, community) ?? []);
}

/** A change for somebody whose picture is not known, only which parts of it may be out of date: those come whole. */
export function changeOfParts(community: BoardCommunity, parts: ReadonlySet<BoardPart>): BoardCommunityChange {
  const whole = <Row extends { readonly id: string }>(rows: readonly Row[]): ListChange<Row> => ({ order: rows.map(({ id }) => id), rows });
  return {
    id: community.id,
    // Time alone moves the figures.
    figures: community.figures,
    incidents: parts.has('incidents') ? whole(community.incidents) : null,
    incidentTotal: parts.has('incidents') ? community.incidentTotal : null,
    complaints: parts.has('complaints') ? whole(community.complaints) : null,
    notices: parts.has('notices') ? community.notices : null,
  };
}
