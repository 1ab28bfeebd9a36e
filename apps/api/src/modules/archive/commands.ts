import { decideArchive, evolveArchive, localDate, type ArchiveCommand, type ArchiveContext, type ArchiveEntry, type ArchiveItemId, type ArchiveItemState, type CommunityId, type LocalDate, type StaffId } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { newId } from '../../platform/ids.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { intentOf } from '../base/book.ts';
import { changeKept, createKept, seatOf, staffIn, type KeptNoun } from '../base/kept.ts';
import { badKey, isFailure, notFound, type Failure } from '../base/user-errors.ts';
import type { ArchiveItemDeclineDestructionInput, ArchiveItemDestroyInput, ArchiveItemFileInput, ArchiveItemLendInput, ArchiveItemMoveInput, ArchiveItemProposeDestructionInput, ArchiveItemTakeBackInput } from '../types.generated.ts';
import { archiveItemOf } from './queries.ts';
import { archiveRow, type ArchiveRow } from './rows.ts';

type Answer = { readonly archiveItem: ArchiveRow } | Failure;
const NOUN: KeptNoun<ArchiveItemState, ArchiveEntry> = { kind: 'ArchiveItem', evolve: evolveArchive, rows: (state, organisationId) => [archiveRow(state, organisationId)], read: archiveItemOf };

/** What a decision on an item counts with. */
export const archiveContext = (context: Context, community: CommunityInSight): ArchiveContext => ({ now: context.now, today: localDate(community.timeZone, context.now), actor: requireViewer(context).actor });
const answered = (kept: ArchiveRow | Failure): Answer => (isFailure(kept) ? kept : { archiveItem: kept });

/** Puts something on the archive list. */
export async function fileItem(context: Context, input: ArchiveItemFileInput): Promise<Answer> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, input.communityId);
  if (community === null) return notFound(context, ['input', 'communityId']);
  const keyProblem = badKey(context, input.idempotencyKey);
  if (keyProblem !== null) return keyProblem;
  const custodianId = input.custodianId == null ? viewer.staffId : await staffIn(context, community, input.custodianId, 'custodianId');
  if (isFailure(custodianId)) return custodianId;
  const id = newId(context.now) as ArchiveItemId;
  const decided = decideArchive(null, {
    type: 'fileArchiveItem', id, communityId: community.id as CommunityId, kind: input.kind, title: input.title, place: input.place, retentionYears: input.retentionYears ?? null,
    archivedOn: (input.archivedOn ?? null) as LocalDate | null, custodianId: custodianId as StaffId, note: input.note ?? null,
  }, archiveContext(context, community));
  return answered(await createKept(context, NOUN, { community, id }, decided, intentOf(context, 'archiveItemFile', input)));
}

interface Changing { readonly archiveItemId: string; readonly expectedVersion: number }
const change = async (context: Context, input: Changing, command: ArchiveCommand): Promise<Answer> => answered(await changeKept(context, NOUN, {
  id: input.archiveItemId, idPath: 'archiveItemId', expectedVersion: input.expectedVersion, decide: (state, _viewer, community) => decideArchive(state, command, archiveContext(context, community)),
}));

/** Puts it elsewhere, or into somebody else's keeping. */
export async function moveItem(context: Context, input: ArchiveItemMoveInput): Promise<Answer> {
  const seat = seatOf(requireViewer(context), 'ArchiveItem', input.archiveItemId);
  if (seat === null) return notFound(context, ['input', 'archiveItemId']);
  const custodianId = input.custodianId == null ? null : await staffIn(context, seat.community, input.custodianId, 'custodianId');
  return isFailure(custodianId) ? custodianId : change(context, input, { type: 'moveArchiveItem', place: input.place, custodianId: custodianId as StaffId | null });
}
/** Lends it out. */
export const lendItem = (context: Context, input: ArchiveItemLendInput): Promise<Answer> => change(context, input, { type: 'lendArchiveItem', to: input.to, dueOn: (input.dueOn ?? null) as LocalDate | null });
/** Takes it back. */
export const takeItemBack = (context: Context, input: ArchiveItemTakeBackInput): Promise<Answer> => change(context, input, { type: 'takeArchiveItemBack' });
/** The first of two persons: says why it may be destroyed now that its term is over. */
export const proposeItemDestruction = (context: Context, input: ArchiveItemProposeDestructionInput): Promise<Answer> => change(context, input, { type: 'proposeDestruction', reason: input.reason });
/** The second person does not agree. */
export const declineItemDestruction = (context: Context, input: ArchiveItemDeclineDestructionInput): Promise<Answer> => change(context, input, { type: 'declineDestruction', reason: input.reason });
/** The second person agrees: it is destroyed; its row stays. */
export const destroyItem = (context: Context, input: ArchiveItemDestroyInput): Promise<Answer> => change(context, input, { type: 'destroyArchiveItem' });
