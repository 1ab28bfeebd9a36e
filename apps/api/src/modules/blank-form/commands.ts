import { decideBlankForm, evolveBlankForms, issueBlankForms, localYear, type BlankFormBatchId, type BlankFormBatchState, type BlankFormCommand, type BlankFormEntry, type CommunityId, type ComplaintId, type StaffId } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { globalId, newId, readGlobalId } from '../../platform/ids.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { intentOf } from '../base/book.ts';
import { changeKept, createKept, staffIn, type KeptNoun } from '../base/kept.ts';
import { badKey, isFailure, notFound, type Failure } from '../base/user-errors.ts';
import type { BlankFormCancelInput, BlankFormReportLostInput, BlankFormsIssueInput, BlankFormUseInput } from '../types.generated.ts';
import { batchOf, sheetOf } from './queries.ts';
import { batchRows, lastNumber, sheetsOf, type BatchRow, type SheetRow } from './rows.ts';

const RETRIES = 5;
const NOUN: KeptNoun<BlankFormBatchState, BlankFormEntry> = { kind: 'BlankFormBatch', evolve: evolveBlankForms, rows: batchRows, read: batchOf };

/** Issues sheets with the next serials of the community and year; whoever issues at the same time gets the ones after. */
export async function issueForms(context: Context, input: BlankFormsIssueInput): Promise<{ readonly batch: BatchRow } | Failure> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, input.communityId);
  if (community === null) return notFound(context, ['input', 'communityId']);
  const keyProblem = badKey(context, input.idempotencyKey);
  if (keyProblem !== null) return keyProblem;
  const issuedToId = await staffIn(context, community, input.issuedToId, 'issuedToId');
  if (isFailure(issuedToId)) return issuedToId;
  const year = localYear(community.timeZone, context.now);
  for (let attempt = 1; ; attempt += 1) {
    const [last] = await context.services.database.read<{ last: number }>(viewer.scope, lastNumber, [community.id, year]);
    const id = newId(context.now) as BlankFormBatchId;
    const decided = issueBlankForms({ id, communityId: community.id as CommunityId, year, prefix: `${community.code}-B${year}-`, first: last!.last + 1, count: input.count, issuedToId: issuedToId as StaffId, note: input.note ?? null }, viewer.actor);
    const kept = await createKept(context, NOUN, { community, id }, decided, intentOf(context, 'blankFormsIssue', input));
    if (!isFailure(kept)) return { batch: kept };
    if (kept.code !== 'TAKEN') return kept;
    if (attempt === RETRIES) throw new Error('Blank forms are issued too fast to give these a serial.');
  }
}

/** Ends one sheet by its serial. A sheet ends once, so its own status guards it: whoever ends another of the batch is no obstacle. */
async function endSheet(context: Context, input: { readonly communityId: string; readonly serial: string }, commandOf: (number: number, community: CommunityInSight) => BlankFormCommand | Promise<BlankFormCommand | Failure>): Promise<{ readonly blankForm: SheetRow; readonly batch: BatchRow } | Failure> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, input.communityId);
  if (community === null) return notFound(context, ['input', 'communityId']);
  const found = await sheetOf(context, community, input.serial);
  if (found === null) return notFound(context, ['input', 'serial']);
  const command = await commandOf(found.number, community);
  if (isFailure(command)) return command;
  for (let attempt = 1; ; attempt += 1) {
    const kept = await changeKept(context, NOUN, { id: globalId('BlankFormBatch', community.id, found.batchId), idPath: 'serial', expectedVersion: null, decide: (state) => decideBlankForm(state, command, viewer.actor) });
    if (!isFailure(kept)) return { blankForm: sheetsOf(kept.state).find(({ form }) => form.number === found.number)!, batch: kept };
    if (kept.code !== 'STALE_VERSION') return kept;
    if (attempt === RETRIES) throw new Error('A batch of blank forms changes too fast.');
  }
}

/** Links a sheet to the complaint that was registered from it. */
export const useForm = (context: Context, input: BlankFormUseInput) => endSheet(context, input, async (number, community) => {
  const global = readGlobalId(input.complaintId, 'Complaint');
  const complaint = global?.scope === community.id ? await context.loaders.complaint.load({ communityId: community.id, id: global.id }) : null;
  return complaint === null ? notFound(context, ['input', 'complaintId']) : { type: 'useBlankForm', number, complaintId: complaint.state.id as ComplaintId };
});
/** Cancels a sheet: spoilt, or found again after it was lost. */
export const cancelForm = (context: Context, input: BlankFormCancelInput) => endSheet(context, input, (number) => ({ type: 'cancelBlankForm', number, reason: input.reason }));
/** Records that a sheet cannot be found. */
export const loseForm = (context: Context, input: BlankFormReportLostInput) => endSheet(context, input, (number) => ({ type: 'loseBlankForm', number, reason: input.reason }));
