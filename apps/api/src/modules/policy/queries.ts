import { effectivePolicy, policyFrom, policyInForce, type CommunityId, type DocumentState, type EffectivePolicy, type Instant, type Policy, type PolicyLayer, type PolicyVersion } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import type { Database, Scope, Statement } from '../../platform/database.ts';
import { requireViewer } from '../../sight.ts';
import { policyDocumentsRead, type DocumentRow } from '../document/queries.ts';
import { communityVersions, familyRows, lineOf, policiesByKeys, policiesFrom, policiesOfCommunity, type OfficeRow, type PolicyRow } from './rows.ts';

const iso = (instant: number): string => new Date(instant).toISOString();
const versionOf = ({ version, inForceFrom, policy, sources }: PolicyRow): PolicyVersion => ({ version, inForceFrom: inForceFrom as Instant | null, policy, sources });

/** The offices over a community in sight, from headquarters down to itself. */
export const lineOver = (context: Context, communityId: string): Promise<readonly OfficeRow[]> => surveyed(context, lineOf, communityId);

const surveyed = (context: Context, statement: Statement, officeId: string): Promise<readonly OfficeRow[]> =>
  context.services.database.survey((query) => query<OfficeRow>(statement, [officeId]));

/** What stands below an office in sight, the nearer first. */
export function below(context: Context, officeId: string): readonly CommunityInSight[] {
  const { communities } = requireViewer(context);
  const next = communities.filter(({ parentId }) => parentId === officeId);
  return [...next, ...next.flatMap(({ id }) => below(context, id))];
}

/** Everything an approval in one office touches, as one snapshot shows it. */
export interface Family {
  readonly above: readonly OfficeRow[];
  /** The office itself, then what is below it. */
  readonly whole: readonly OfficeRow[];
  readonly scope: Scope;
  /** Of each office's own subject: what an append expects. */
  versionOf(officeId: string): number;
  /** The recorded versions that may still hold now or later. */
  recordedOf(officeId: string): readonly PolicyVersion[];
  /** The layers of a community, headquarters first; `own`: the versions that the office's document is taken to have. */
  layersOf(officeId: string, own?: PolicyLayer['versions']): readonly PolicyLayer[];
}

const layerOf = (id: string, level: PolicyLayer['level'], document: DocumentRow | undefined, versions: PolicyLayer['versions'] = (document?.state as DocumentState<'POLICY'> | undefined)?.versions ?? []): PolicyLayer =>
  ({ officeId: id as CommunityId, level, versions });

/** Reads the family of an office: those over it, itself, and whatever is below. */
export async function familyOf(context: Context, office: CommunityInSight): Promise<Family> {
  // As it is now, not as it was when the request began: what was opened since belongs to it.
  const all = await surveyed(context, familyRows, office.id);
  const own = all.findIndex(({ id }) => id === office.id);
  const [above, whole] = [all.slice(0, own), all.slice(own)];
  const scope: Scope = { organisationId: office.organisationId, communityIds: all.map(({ id }) => id) };
  const [subjects, policies, documents] = (await context.services.database.readAll(scope, [
    { statement: communityVersions, values: [scope.communityIds] },
    { statement: policiesFrom, values: [scope.communityIds, iso(context.now)] },
    policyDocumentsRead(scope.communityIds),
  ])) as [readonly { communityId: string; version: number }[], readonly PolicyRow[], readonly DocumentRow[]];
  const parents = new Map(all.map((one) => [one.id, one]));
  const recorded = new Map<string, PolicyVersion[]>(scope.communityIds.map((id) => [id, []]));
  for (const row of policies) recorded.get(row.communityId)!.push(versionOf(row));
  const layersOf: Family['layersOf'] = (id, versions) => {
    const at = parents.get(id);
    if (at === undefined) return [];
    const layer = layerOf(id, at.level, documents.find(({ state }) => state.communityId === id), id === office.id ? versions : undefined);
    return [...(at.parentId === null ? [] : layersOf(at.parentId, versions)), layer];
  };
  return {
    above, whole, scope, layersOf,
    versionOf: (id) => subjects.find(({ communityId }) => communityId === id)!.version,
    recordedOf: (id) => recorded.get(id)!,
  };
}

/** What an office's own subject and figures are now: for whatever is opened below it. */
export async function recordedIn(context: Context, communityId: string): Promise<{ readonly asRead: number; readonly policies: readonly PolicyVersion[] }> {
  const [subjects, rows] = (await context.services.database.readAll(requireViewer(context).scope, [
    { statement: communityVersions, values: [[communityId]] }, { statement: policiesFrom, values: [[communityId], iso(context.now)] },
  ])) as [readonly { version: number }[], readonly PolicyRow[]];
  return { asRead: subjects[0]!.version, policies: rows.map(versionOf) };
}

/** Every version a community in sight has had or is going to have, oldest first. */
export async function versionsOf(context: Context, communityId: string): Promise<readonly PolicyVersion[]> {
  return (await context.services.database.read<PolicyRow>(requireViewer(context).scope, policiesOfCommunity, [communityId])).map(versionOf);
}

/** A policy as a screen shows it: the version in force, where it is from, and every other version. */
export interface PolicyView {
  readonly community: CommunityInSight;
  readonly inForce: PolicyVersion;
  readonly versions: readonly PolicyVersion[];
  readonly line: readonly OfficeRow[];
  /** What would hold without the community's own document. */
  readonly inherited: EffectivePolicy;
}

/** The figures of a community in sight, with their history. */
export async function policyView(context: Context, community: CommunityInSight): Promise<PolicyView> {
  const [versions, line] = await Promise.all([versionsOf(context, community.id), lineOver(context, community.id)]);
  const above = line.slice(0, -1);
  const { statement, values } = policyDocumentsRead(above.map(({ id }) => id));
  const documents = await context.services.database.read<DocumentRow>({ organisationId: community.organisationId, communityIds: above.map(({ id }) => id) }, statement, values);
  const layers = above.map(({ id, level }) => layerOf(id, level, documents.find(({ state }) => state.communityId === id)));
  return { community, versions, line, inForce: policyInForce(versions, context.now), inherited: effectivePolicy(layers, context.now) };
}

/** Names a version of a community's figures. */
export interface PolicyKey { readonly communityId: string; readonly version: number }

/** Versions by community and number, as they are counted with; null where there is none. */
export async function policiesOfKeys(database: Database, scope: Scope, keys: readonly PolicyKey[]): Promise<readonly (Policy | null)[]> {
  const rows = await database.read<PolicyRow>(scope, policiesByKeys, [keys.map(({ communityId }) => communityId), keys.map(({ version }) => version)]);
  return keys.map((key) => rows.find(({ communityId, version }) => communityId === key.communityId && version === key.version)).map((row) => (row === undefined ? null : policyFrom(row.version, row.policy)));
}
