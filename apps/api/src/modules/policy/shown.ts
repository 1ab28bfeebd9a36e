import { CHAIN_RULES, DEFAULT_POLICY, FIGURE_NAMES, POLICY_FIGURES, policyDifferences, policyFrom, policyInForce, setOf, type ChainStep, type FigureSpec, type PolicySource, type PolicyVersion } from '@huiyin/domain';
import type { PolicyView } from './queries.ts';
import type { ChainStep as StepShown, PolicyChain, PolicyChange, PolicyEffect, PolicyFigure, PolicyOrigin } from '../types.generated.ts';

const stepsOf = (steps: readonly ChainStep[]): StepShown[] => steps.map(({ afterMinutes, to, waitsForMorning }) => ({ afterMinutes, to, waitsForMorning }));

function originOf({ line, community }: PolicyView, source: PolicySource | undefined): PolicyOrigin | null {
  if (source === undefined) return null;
  return { level: source.level, office: line.find(({ id }) => id === source.officeId)?.name ?? '', version: source.version, own: source.officeId === community.id };
}

/** Every figure as it holds, with its bounds and where it comes from. */
export function figuresOf(view: PolicyView): PolicyFigure[] {
  const { policy, sources } = view.inForce;
  const [figures, inherited] = [policyFrom(0, policy), policyFrom(0, view.inherited.policy)];
  return FIGURE_NAMES.map((name) => {
    const { rule, unit, value, least, most }: FigureSpec = POLICY_FIGURES[name];
    return { name, rule, unit, value: figures[name], defaultValue: value, least, most, givenWith: [...setOf(name)], origin: originOf(view, sources[name]), inherited: inherited[name], inheritedFrom: originOf(view, view.inherited.sources[name]) };
  });
}

/** Every chain as it holds. */
export function chainsOf(view: PolicyView): PolicyChain[] {
  const { policy, sources } = view.inForce;
  const [{ chains }, inherited] = [policyFrom(0, policy), policyFrom(0, view.inherited.policy)];
  return CHAIN_RULES.map((rule) => ({
    rule, steps: stepsOf(chains[rule]), defaultSteps: stepsOf(DEFAULT_POLICY.chains[rule]), origin: originOf(view, sources[rule]),
    inheritedSteps: stepsOf(inherited.chains[rule]), inheritedFrom: originOf(view, view.inherited.sources[rule]),
  }));
}

/** What held when a version came: the highest before it that had begun by then; of the first one the catalogue. */
function before(versions: readonly PolicyVersion[], { version, inForceFrom }: PolicyVersion): PolicyVersion['policy'] {
  const earlier = versions.filter((one) => one.version < version);
  return inForceFrom === null || earlier.length === 0 ? {} : policyInForce(earlier, inForceFrom).policy;
}

function changesOf(view: PolicyView, version: PolicyVersion): PolicyChange[] {
  return policyDifferences(before(view.versions, version), version.policy).map((difference) => ('figure' in difference
    ? { name: difference.figure, unit: POLICY_FIGURES[difference.figure].unit, before: difference.before, after: difference.after, stepsBefore: null, stepsAfter: null, origin: originOf(view, version.sources[difference.figure]) }
    : { name: difference.rule, unit: null, before: null, after: null, stepsBefore: stepsOf(difference.before), stepsAfter: stepsOf(difference.after), origin: originOf(view, version.sources[difference.rule]) }));
}

/** The versions of a community, newest first, each with what it changed. */
export const effectsOf = (view: PolicyView): readonly PolicyEffect[] =>
  view.versions.map((version): PolicyEffect => ({ version: version.version, inForceFrom: version.inForceFrom, inForce: version.version === view.inForce.version, changes: changesOf(view, version) })).reverse();
