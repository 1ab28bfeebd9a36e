import { evolveCustody, handCustodyOver, presentHolder, takeCustody, type CommunityId, type CustodyContext, type CustodyEntry, type CustodyState, type StaffId } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { globalId } from '../../platform/ids.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { changeKept, createKept, shownHash, staffIn, type KeptNoun } from '../base/kept.ts';
import { failureOf, isFailure, notFound, stale, type Failure } from '../base/user-errors.ts';
import { confirmPassword } from '../session/commands.ts';
import type { CustodyHandOverInput, CustodyTakeInput } from '../types.generated.ts';
import { custodyIn, custodyOf } from './queries.ts';
import { custodyId, custodyRow, type CustodyRow } from './rows.ts';

type Answer = { readonly custody: CustodyRow } | Failure;
const NOUN: KeptNoun<CustodyState, CustodyEntry> = { kind: 'Custody', evolve: evolveCustody, rows: (state, organisationId) => [custodyRow(state, organisationId)], read: custodyOf };

/** What a decision on custody counts with. */
export async function custodyContext(context: Context, communityId: string, state: CustodyState | null): Promise<CustodyContext> {
  const holder = presentHolder(state);
  const holderActive = holder === null || (await context.loaders.staff.load(holder))?.active === true;
  return { actor: requireViewer(context).actor, communityId: communityId as CommunityId, holderActive, hashOf: shownHash };
}

const answered = (kept: CustodyRow | Failure): Answer => (isFailure(kept) ? kept : { custody: kept });
const placeIn = (community: CommunityInSight): string => globalId('Custody', community.id, custodyId(community.id));

/** The present custodian signs the register over to somebody. */
export async function handOver(context: Context, input: CustodyHandOverInput): Promise<Answer> {
  const community = communityInSight(requireViewer(context), input.communityId);
  if (community === null) return notFound(context, ['input', 'communityId']);
  const toId = await staffIn(context, community, input.toId, 'toId');
  if (isFailure(toId)) return toId;
  const present = await custodyIn(context, input.communityId);
  const counts = await custodyContext(context, community.id, present?.state ?? null);
  const decide = (state: CustodyState | null): ReturnType<typeof handCustodyOver> => handCustodyOver(state, toId as StaffId, input.note ?? null, counts);
  if (present === null) {
    const decided = decide(null);
    return decided.ok ? notFound(context, ['input', 'communityId']) : failureOf(context, decided.refusal);
  }
  return answered(await changeKept(context, NOUN, { id: placeIn(community), idPath: 'communityId', expectedVersion: input.expectedVersion, decide, confirm: () => confirmPassword(context, input.password, ['input', 'password']) }));
}

/** Signs for the register: the first custodian, or the one it was signed over to. */
export async function take(context: Context, input: CustodyTakeInput): Promise<Answer> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, input.communityId);
  if (community === null) return notFound(context, ['input', 'communityId']);
  const present = await custodyIn(context, input.communityId);
  const counts = await custodyContext(context, community.id, present?.state ?? null);
  const decide = (state: CustodyState | null): ReturnType<typeof takeCustody> => takeCustody(state, input.reason ?? null, counts);
  const confirm = (): Promise<Failure | null> => confirmPassword(context, input.password, ['input', 'password']);
  if (present !== null) return answered(await changeKept(context, NOUN, { id: placeIn(community), idPath: 'communityId', expectedVersion: input.expectedVersion, decide, confirm }));
  const decided = decide(null);
  if (!decided.ok) return failureOf(context, decided.refusal);
  if (input.expectedVersion !== 0) return stale(context, 0);
  const unsigned = await confirm();
  if (unsigned !== null) return unsigned;
  const kept = await createKept(context, NOUN, { community, id: custodyId(community.id) }, decided, null);
  // Two who take it for the first time at once: the second one finds it taken.
  return isFailure(kept) && kept.code === 'TAKEN' ? stale(context, 1) : answered(kept);
}
