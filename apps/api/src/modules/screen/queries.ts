import { mayCommand, SCREEN, type CommunityId, type ScreenCommand, type ScreenEntry, type ScreenState } from '@huiyin/domain';
import type { CommunityInSight, Context, Key, ScreenPrincipal } from '../../context.ts';
import type { Database, Scope } from '../../platform/database.ts';
import { globalId } from '../../platform/ids.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import type { Connection, PageRequest } from '../base/connection.ts';
import { subjectOf, subjectPage, type SubjectNoun, type SubjectRow } from '../base/subject.ts';
import { failureOf, notFound, type Failure } from '../base/user-errors.ts';
import { sightings } from './rows.ts';

export type ScreenRow = SubjectRow<ScreenState>;

/** Screens as the API knows them. */
export const SCREEN_NOUN: SubjectNoun<ScreenState, ScreenCommand, ScreenEntry> = {
  type: 'BoardScreen', table: 'board_screens', rules: SCREEN, idField: 'screenId', book: 'administration', ofOffices: true,
  actions: { pairScreen: 'screenApprove', changeScreen: 'screenChange', revokeScreen: 'screenRevoke' },
  columns: ({ pairedAt, status }) => ({ kind: 'BOARD', parentId: null, happenedAt: pairedAt, open: status === 'PAIRED' }),
  author: () => null,
};

const denialAt = (context: Context, communityId: string) => mayCommand(requireViewer(context).actor, 'pairScreen', { communityId: communityId as CommunityId });

/** Screens of a community or office, for whoever manages them there. */
export function screenPage(context: Context, communityId: string, page: PageRequest, total: boolean): Promise<Connection<ScreenRow>> {
  const community = communityInSight(requireViewer(context), communityId);
  return subjectPage(context, SCREEN_NOUN, community !== null && denialAt(context, community.id) === null ? communityId : '', null, page, total);
}

/** One screen, for whoever manages it. */
export async function screenOf(context: Context, id: string): Promise<ScreenRow | null> {
  const row = await subjectOf<ScreenState>(context, SCREEN_NOUN, id);
  return row !== null && denialAt(context, row.state.communityId) === null ? row : null;
}

/** The community where somebody would pair a screen, or why not: asked before any code is looked at. */
export function pairingPlace(context: Context, id: string, path: readonly string[]): CommunityInSight | Failure {
  const community = communityInSight(requireViewer(context), id);
  if (community === null) return notFound(context, path);
  const denial = denialAt(context, community.id);
  return denial === null ? community : failureOf(context, { kind: 'NotAllowed', denial });
}

/** The screen that asks, for itself; null for people. Throws UNAUTHENTICATED for nobody: a screen that was revoked is told so. */
export function selfOf(context: Context): ScreenPrincipal | null {
  if (context.screen === null) requireViewer(context);
  return context.screen;
}

/** Communities as a wall names them: no more of each than that, so that nothing is reached through them. */
export const namesOf = (organisationId: string, communities: readonly { readonly id: string; readonly code: string; readonly name: string; readonly timeZone: string }[]) =>
  communities.map(({ id, code, name, timeZone }) => ({ id: globalId('Community', organisationId, id), code, name, timeZone }));

/** The global id of the screen that asks. */
export const selfId = ({ homeId, id }: ScreenPrincipal): string => globalId(SCREEN_NOUN.type, homeId, id);

/** When a screen was last there, to the minute, and from which address. */
export interface SightingRow {
  readonly id: string;
  readonly seenAt: number;
  readonly address: string;
}

/** The sightings of screens, of those that were ever there. */
export const sightingsOf = (database: Database, scope: Scope, keys: readonly Key[]): Promise<readonly SightingRow[]> =>
  database.read<SightingRow>(scope, sightings, [[...new Set(keys.map(({ communityId }) => communityId))], keys.map(({ id }) => id)]);
