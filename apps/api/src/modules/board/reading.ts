import type { Database, Scope } from '../../platform/database.ts';
import { globalId } from '../../platform/ids.ts';
import { forWall } from './for-wall.ts';
import { incidentLine } from './incidents.ts';
import type { BoardComplaint, BoardCommunity, BoardNotice, BoardPicture } from './picture.ts';
import { boardClock, boardCommunities, boardComplaints, boardHeads, boardIncidents, boardMissed, boardNotices, boardStrangers, type BoardComplaintRow, type BoardIncidentRow, type BoardNoticeRow, type ClockRow, type CommunityFigures, type HeadRow, type MissedRow } from './rows.ts';

const COMPLAINTS_MAX = 50;
const INCIDENTS_MAX = 50;
const NOTICES_MAX = 20;
const BUILDINGS_SHOWN = 4;

/** What one look at the database found, without the rows: the clock, and how far the volumes are. */
export interface Look {
  readonly now: number;
  /** Entries in all volumes of the communities. */
  readonly sequence: number;
  readonly heads: readonly HeadRow[];
}
/** A whole reading, of one snapshot of the database. */
export interface FullLook extends Look {
  readonly picture: BoardPicture;
  /** When time alone will change a figure. */
  readonly turnsAt: number;
  /** The heads handed in are not those of this database, or of an earlier state of it. */
  readonly strange: boolean;
}

const looking = ({ communityIds }: Scope) => [{ statement: boardClock, values: [communityIds] }, { statement: boardHeads, values: [communityIds] }];
const named = (heads: readonly HeadRow[]) => [heads.map(({ communityId }) => communityId), heads.map(({ volume }) => volume), heads.map(({ sequence }) => sequence)];
const comparing = (heads: readonly HeadRow[]) => ({ statement: boardStrangers, values: [...named(heads), heads.map(({ mark }) => mark)] });

/** Looks whether anything moved. */
export async function look(database: Database, scope: Scope): Promise<Look> {
  const [clock, heads] = await database.readAll(scope, looking(scope)) as [ClockRow[], HeadRow[]];
  return { ...clock[0]!, heads };
}

/** What is shown of some communities: drills 演习 to those who take part in them. */
export interface BoardSight {
  readonly scope: Scope;
  readonly drills: boolean;
}

/** Reads all that the walls of a scope show; `known`: heads that should still be there. */
export async function readAll(database: Database, { scope, drills }: BoardSight, known: readonly HeadRow[]): Promise<FullLook> {
  const { communityIds } = scope;
  const [clock, heads, strangers, communities, complaints, incidents, notices] = await database.readAll(scope, [
    ...looking(scope), comparing(known), { statement: boardCommunities, values: [communityIds] }, { statement: boardComplaints, values: [communityIds, COMPLAINTS_MAX] },
    { statement: boardIncidents, values: [communityIds, INCIDENTS_MAX, drills] }, { statement: boardNotices, values: [communityIds, NOTICES_MAX] },
  ]) as [ClockRow[], HeadRow[], { count: number }[], CommunityFigures[], BoardComplaintRow[], BoardIncidentRow[], BoardNoticeRow[]];
  return {
    ...clock[0]!, heads, strange: strangers[0]!.count > 0,
    turnsAt: Math.min(...communities.map(({ turnsAt }) => turnsAt)),
    picture: communities.map((community) => communityOf(community, { complaints, incidents, notices })),
  };
}

interface Rows { readonly complaints: readonly BoardComplaintRow[]; readonly incidents: readonly BoardIncidentRow[]; readonly notices: readonly BoardNoticeRow[] }

function communityOf({ id, organisationId, code, name, timeZone, turnsAt: _, ...figures }: CommunityFigures, { complaints, incidents, notices }: Rows): BoardCommunity {
  const own = incidents.filter(({ state }) => state.communityId === id);
  return {
    id: globalId('Community', organisationId, id), code, name, timeZone, figures,
    incidents: own.map(incidentLine), incidentTotal: own[0]?.total ?? 0,
    complaints: complaints.filter(({ state }) => state.communityId === id).map(complaintLine),
    notices: notices.filter(({ communityId }) => communityId === id).map(noticeLine),
  };
}

/** Kinds of what was recorded after some heads, by community, at most `limit` a volume; null where the heads are not of this database. */
export async function missedSince(database: Database, scope: Scope, heads: readonly HeadRow[], limit: number): Promise<readonly MissedRow[] | null> {
  const present = await look(database, scope);
  const unseen = present.heads.filter(({ communityId, volume }) => !heads.some((head) => head.communityId === communityId && head.volume === volume)).map((head) => ({ ...head, sequence: 0 }));
  const [strangers, missed] = await database.readAll(scope, [comparing(heads), { statement: boardMissed, values: [...named([...heads, ...unseen]), limit] }]) as [{ count: number }[], MissedRow[]];
  return strangers[0]!.count > 0 ? null : missed;
}

function complaintLine({ number, state, department }: BoardComplaintRow): BoardComplaint {
  const [next] = state.deadlines;
  return {
    id: globalId('Complaint', state.communityId, state.id), number, kind: state.kind, title: forWall(state.title),
    status: state.status, severity: state.severity, receivedAt: state.receivedAt, department,
    next: next === undefined ? null : { rule: next.rule, warnAt: next.warnAt, dueAt: next.dueAt, pausedSince: next.pause?.since ?? null, provisional: next.provisional },
  };
}

/** Where it holds, as far as there is room; the whole community needs no saying. */
function noticeLine({ communityId, id, number, title, buildings, publishedAt, validUntil }: BoardNoticeRow): BoardNotice {
  const place = buildings.length === 0 ? null : `${buildings.slice(0, BUILDINGS_SHOWN).join('、')}${buildings.length > BUILDINGS_SHOWN ? '…' : ''}`;
  return { id: globalId('Notice', communityId, id), number, title: title ?? '', place, publishedAt, validUntil };
}
