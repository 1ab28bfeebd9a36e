import { versionInForce } from '../document/model.ts';
import type { DocumentVersion } from '../document/model.ts';
import type { ChainStep } from '../kernel/escalation.ts';
import type { DeadlineRule } from '../kernel/deadline.ts';
import type { CommunityId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { DEFAULT_POLICY, policyFrom } from '../kernel/policy.ts';
import type { PolicyChains, PolicyFigure, PolicyFigures, StoredPolicy } from '../kernel/policy.ts';
import type { CommunityLevel } from '../organisation/level.ts';
import { CHAIN_RULES, FIGURE_NAMES } from './content.ts';
import type { PolicyContent } from './content.ts';

/** The approved versions of one office's policy document, as far as layers know them. */
export type PolicyLayerVersion = Pick<DocumentVersion<PolicyContent>, 'number' | 'content' | 'inForceFrom' | 'inForceUntil'>;
/** One office over a community, or the community itself, with its policy document's versions. */
export interface PolicyLayer {
  readonly officeId: CommunityId;
  readonly level: CommunityLevel;
  readonly versions: readonly PolicyLayerVersion[];
}

/** Whose document a figure or chain comes from, and which version of it. */
export interface PolicySource {
  readonly officeId: CommunityId;
  readonly level: CommunityLevel;
  readonly version: number;
}
/** Name of a figure, or rule of a chain. */
export type PolicyKey = PolicyFigure | DeadlineRule;
/** Where each figure and chain comes from; one that is absent stands as the catalogue has it. */
export type PolicySources = Readonly<Partial<Record<PolicyKey, PolicySource>>>;

/** Figures and chains as they hold for a community, with where they come from. */
export interface EffectivePolicy {
  readonly policy: StoredPolicy;
  readonly sources: PolicySources;
}
/** A version of it as it is recorded for one community. In force at an instant: the highest that had begun by then. */
export interface PolicyVersion extends EffectivePolicy {
  readonly version: number;
  /** Null: from the opening on, and for whatever is older. */
  readonly inForceFrom: Instant | null;
}
/** What applies from an instant on, until the next. */
export interface PolicyPeriod extends EffectivePolicy {
  readonly from: Instant;
}

const PLAIN: EffectivePolicy = { policy: withoutVersion(policyFrom(DEFAULT_POLICY.version, {})), sources: {} };

function withoutVersion({ version: _, ...policy }: ReturnType<typeof policyFrom>): PolicyFigures & { readonly chains: PolicyChains } {
  return policy;
}

/** The catalogue's figures, then each layer's over them, key by key: the nearer wins. `layers`: headquarters first. */
export const effectivePolicy = (layers: readonly PolicyLayer[], at: Instant): EffectivePolicy =>
  layers.reduce<EffectivePolicy>(({ policy, sources }, layer) => {
    const version = versionInForce(layer, at);
    const { figures, chains } = version?.content ?? { figures: {}, chains: {} };
    const source = { officeId: layer.officeId, level: layer.level, version: version?.number ?? 0 };
    const mine = [...Object.keys(figures), ...Object.keys(chains)].map((key) => [key, source]);
    return { policy: { ...policy, ...figures, chains: { ...policy.chains, ...chains } }, sources: { ...sources, ...(Object.fromEntries(mine) as PolicySources) } };
  }, PLAIN);

const sameSteps = (a: readonly ChainStep[], b: readonly ChainStep[]): boolean =>
  a.length === b.length && a.every(({ afterMinutes, to, waitsForMorning }, index) => afterMinutes === b[index]!.afterMinutes && to === b[index]!.to && waitsForMorning === b[index]!.waitsForMorning);
const sameSource = (a: PolicySource | undefined, b: PolicySource | undefined): boolean => a?.officeId === b?.officeId && a?.version === b?.version;

/** One figure or chain that two versions have differently. */
export type PolicyDifference =
  | { readonly figure: PolicyFigure; readonly before: number; readonly after: number }
  | { readonly rule: DeadlineRule; readonly before: readonly ChainStep[]; readonly after: readonly ChainStep[] };

/** What differs between two policies, in the order of the catalogue; what neither names stands as it is there. */
export function policyDifferences(before: StoredPolicy, after: StoredPolicy): readonly PolicyDifference[] {
  const [from, to] = [policyFrom(0, before), policyFrom(0, after)];
  return [
    ...FIGURE_NAMES.filter((figure) => from[figure] !== to[figure]).map((figure) => ({ figure, before: from[figure], after: to[figure] })),
    ...CHAIN_RULES.filter((rule) => !sameSteps(from.chains[rule], to.chains[rule])).map((rule) => ({ rule, before: from.chains[rule], after: to.chains[rule] })),
  ];
}

const same = (a: EffectivePolicy, b: EffectivePolicy): boolean =>
  policyDifferences(a.policy, b.policy).length === 0 && [...FIGURE_NAMES, ...CHAIN_RULES].every((key) => sameSource(a.sources[key], b.sources[key]));

const after = (from: Instant, instants: readonly (Instant | null)[]): readonly Instant[] =>
  [...new Set([from, ...instants.filter((instant) => instant !== null && instant > from)])].sort((a, b) => a! - b!) as Instant[];

/** Each instant from `from` on at which something begins to apply, with it; the first is `from` itself. */
function periods(instants: readonly Instant[], at: (instant: Instant) => EffectivePolicy): readonly PolicyPeriod[] {
  return instants.reduce<readonly PolicyPeriod[]>((list, from) => {
    const next = at(from);
    return list.length > 0 && same(list.at(-1)!, next) ? list : [...list, { from, policy: next.policy, sources: next.sources }];
  }, []);
}

/** How a community's policy goes on from an instant, as the documents of the layers say. */
export const policyTimeline = (layers: readonly PolicyLayer[], from: Instant): readonly PolicyPeriod[] =>
  periods(after(from, layers.flatMap(({ versions }) => versions.map(({ inForceFrom }) => inForceFrom))), (at) => effectivePolicy(layers, at));

/** The recorded version in force at an instant: the highest that had begun; a community always has its first one. */
export function policyInForce<Version extends Pick<PolicyVersion, 'version' | 'inForceFrom'>>(versions: readonly Version[], at: Instant): Version {
  const begun = versions.filter(({ inForceFrom }) => inForceFrom === null || inForceFrom <= at);
  return begun.reduce((highest, one) => (one.version > highest.version ? one : highest));
}

/** How a community's policy goes on from an instant, as its recorded versions say: what one opened below it inherits. */
export const recordedTimeline = (versions: readonly PolicyVersion[], from: Instant): readonly PolicyPeriod[] =>
  periods(after(from, versions.map(({ inForceFrom }) => inForceFrom)), (at) => policyInForce(versions, at));

/**
 * The versions to record for one community so that from `now` on what is recorded is what its layers say: one for each
 * instant that differs, numbered on from the highest. What was in force before `now` stays as it was.
 */
export function policyEffects(recorded: readonly PolicyVersion[], layers: readonly PolicyLayer[], now: Instant): readonly PolicyVersion[] {
  const effects: PolicyVersion[] = [];
  // Whatever was planned before came from the layers too, so their instants are all there are.
  for (const { from, policy, sources } of policyTimeline(layers, now)) {
    const all = [...recorded, ...effects];
    if (same(policyInForce(all, from), { policy, sources })) continue;
    effects.push({ version: Math.max(...all.map(({ version }) => version)) + 1, inForceFrom: from, policy, sources });
  }
  return effects;
}
