import { complaintLine, incidentLine, noticeLine, type ChangeEvent, type CommunityChange, type FeedEvent, type SnapshotEvent } from './lines.ts';
import type { ComplaintLine, IncidentLine, NoticeLine } from './lines.ts';

/** Figures of a community at the instant of the last event. */
export interface BoardFigures {
  readonly openComplaints: number;
  readonly dueToday: number;
  readonly overdue: number;
  readonly toCallBack: number;
  readonly openIncidents: number;
}

/** One community as the wall shows it. */
export interface CommunityPicture {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** IANA */
  readonly timeZone: string;
  readonly figures: BoardFigures;
  /** Open ones, the gravest first; at most 50 of `incidentTotal`. */
  readonly incidents: readonly IncidentLine[];
  readonly incidentTotal: number;
  /** Open ones, the first due first; at most 50 of `figures.openComplaints`. */
  readonly complaints: readonly ComplaintLine[];
  readonly notices: readonly NoticeLine[];
}

/** What the feed has told so far. */
export interface Picture {
  readonly communities: readonly CommunityPicture[];
  /** Entries of the registers it shows: what a change must name as its `since`. */
  readonly sequence: number;
  /** Server time of the last event, epoch milliseconds. */
  readonly asOf: number;
}

/**
 * The picture after an event. A snapshot takes the place of all before it, also where it says less: an older database was
 * brought back. The same change twice is the same as once.
 *
 * @returns null when the event belongs to another picture: one between is missing, and the feed has to be opened anew
 */
export function reducePicture(picture: Picture | null, event: FeedEvent): Picture | null {
  const asOf = Date.parse(event.asOf);
  if (event.__typename === 'BoardSnapshot') return { communities: event.communities.map(communityOf), sequence: event.sequence, asOf };
  if (picture === null) return null;
  if (event.__typename === 'BoardHeartbeat') return event.sequence === picture.sequence ? { ...picture, asOf } : null;
  // One that came before, and comes again.
  if (event.since !== picture.sequence) return event.sequence <= picture.sequence && asOf <= picture.asOf ? picture : null;
  // Of what time alone has changed, the later word counts.
  if (event.sequence === picture.sequence && asOf < picture.asOf) return picture;
  return changed(picture, event, asOf);
}

const communityOf = (community: SnapshotEvent['communities'][number]): CommunityPicture => ({
  ...community, incidents: community.incidents.map(incidentLine), complaints: community.complaints.map(complaintLine), notices: community.notices.map(noticeLine),
});

function changed(picture: Picture, event: ChangeEvent, asOf: number): Picture | null {
  const communities = picture.communities.map((community) => {
    const change = event.changed.find(({ id }) => id === community.id);
    return change === undefined ? community : changedCommunity(community, change);
  });
  if (communities.includes(null)) return null;
  return { communities: communities as readonly CommunityPicture[], sequence: event.sequence, asOf };
}

function changedCommunity(community: CommunityPicture, change: CommunityChange): CommunityPicture | null {
  const incidents = inOrder(community.incidents, change.incidents, incidentLine);
  const complaints = inOrder(community.complaints, change.complaints, complaintLine);
  if (incidents === null || complaints === null) return null;
  return {
    ...community, incidents, complaints,
    figures: change.figures ?? community.figures,
    incidentTotal: change.incidentTotal ?? community.incidentTotal,
    notices: change.notices?.map(noticeLine) ?? community.notices,
  };
}

/** The rows that a list shows now; null when one of them was never sent. */
function inOrder<Sent extends { readonly id: string }, Row extends { readonly id: string }>(before: readonly Row[], change: { readonly order: readonly string[]; readonly rows: readonly Sent[] } | null | undefined, lineOf: (sent: Sent) => Row): readonly Row[] | null {
  if (change == null) return before;
  const known = new Map([...before, ...change.rows.map(lineOf)].map((row) => [row.id, row]));
  const rows = change.order.map((id) => known.get(id));
  return rows.includes(undefined) ? null : (rows as readonly Row[]);
}
