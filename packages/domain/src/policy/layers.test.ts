import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { at } from '../../test/kit.ts';
import type { CommunityId } from '../kernel/ids.ts';
import { plus } from '../kernel/instant.ts';
import type { Instant } from '../kernel/instant.ts';
import { DEFAULT_POLICY, POLICY_FIGURES, policyFrom } from '../kernel/policy.ts';
import type { PolicyFigure, StoredPolicy } from '../kernel/policy.ts';
import { COMMUNITY_LEVELS } from '../organisation/level.ts';
import { CHAIN_RULES, FIGURE_NAMES, FIGURE_SETS } from './content.ts';
import type { PolicyContent } from './content.ts';
import { effectivePolicy, policyDifferences, policyEffects, policyInForce, policyTimeline, recordedTimeline } from './layers.ts';
import type { PolicyLayer, PolicyVersion } from './layers.ts';

const T0 = at('2026-10-01 00:00');
const DAY = 86_400_000;
const day = (n: number): Instant => plus(T0, n * DAY);
const content = (figures: PolicyContent['figures'], chains: PolicyContent['chains'] = {}): PolicyContent => ({ figures, chains });
const OPENING: PolicyVersion = { version: 1, inForceFrom: null, policy: withoutVersion(), sources: {} };
function withoutVersion(): StoredPolicy {
  const { version: _, ...policy } = DEFAULT_POLICY;
  return policy;
}
const LAYERS: readonly PolicyLayer[] = COMMUNITY_LEVELS.map((level) => ({ officeId: level.toLowerCase() as CommunityId, level, versions: [] }));
/** What approving a version does to the versions of its document. */
const approve = (layers: readonly PolicyLayer[], level: number, next: PolicyContent, from: Instant): readonly PolicyLayer[] => layers.map((layer, index) => (index !== level ? layer : {
  ...layer, versions: [...layer.versions.map((one) => (one.inForceUntil === null ? { ...one, inForceUntil: from } : one)), { number: layer.versions.length + 1, content: next, inForceFrom: from, inForceUntil: null }],
}));
/** Written again the other way round: whoever is nearest and says something is asked, key by key. */
const directly = (layers: readonly PolicyLayer[], when: Instant, figure: PolicyFigure): readonly [number, string] => {
  for (const layer of [...layers].reverse()) {
    const version = layer.versions.filter(({ inForceFrom }) => inForceFrom! <= when).sort((a, b) => b.number - a.number)[0];
    const value = version?.content?.figures[figure];
    if (value !== undefined) return [value, `${layer.level} ${version!.number}`];
  }
  return [POLICY_FIGURES[figure].value, 'catalogue'];
};
const SOME = ['firstReplyMinutes', 'settleDays', 'warnDenominator', 'secondReplyDays', 'callBackDays'] as const;
const recordedAt = (versions: readonly PolicyVersion[], when: Instant, figure: PolicyFigure): readonly [number, string] => {
  const { policy, sources } = policyInForce(versions, when);
  const source = sources[figure];
  return [policyFrom(1, policy)[figure], source === undefined ? 'catalogue' : `${source.level} ${source.version}`];
};

describe('layers: headquarters → region → community', () => {
  const three = [[0, content({ firstReplyMinutes: 20, settleDays: 4 }), day(0)], [1, content({ firstReplyMinutes: 12, callBackDays: 5 }, { 'CMP-8': [{ afterMinutes: 30, to: 'COMPANY', waitsForMorning: false }] }), day(2)], [2, content({ settleDays: 2 }), day(4)]] as const;
  const layers = three.reduce<readonly PolicyLayer[]>((all, [level, next, from]) => approve(all, level, next, from), LAYERS);

  test('the nearer wins, key by key; each says where it comes from', () => {
    const { policy, sources } = effectivePolicy(layers, day(5));
    expect([policy.firstReplyMinutes, policy.settleDays, policy.callBackDays, policy.followUpDays]).toEqual([12, 2, 5, 3]);
    expect([policy.chains!['CMP-8'], policy.chains!['CMP-7']]).toEqual([[{ afterMinutes: 30, to: 'COMPANY', waitsForMorning: false }], DEFAULT_POLICY.chains['CMP-7']]);
    expect([sources.firstReplyMinutes, sources.settleDays, sources['CMP-8'], sources.followUpDays]).toEqual([{ officeId: 'region', level: 'REGION', version: 1 }, { officeId: 'community', level: 'COMMUNITY', version: 1 }, { officeId: 'region', level: 'REGION', version: 1 }, undefined]);
  });

  test('in the order in which they come into force, to the millisecond', () => {
    expect(policyTimeline(layers, day(-1)).map(({ from, policy }) => [from, policy.firstReplyMinutes, policy.settleDays])).toEqual([[day(-1), 15, 3], [day(0), 20, 4], [day(2), 12, 4], [day(4), 12, 2]]);
    expect(policyTimeline(layers, day(4))).toHaveLength(1);
    expect([plus(day(2), -1), day(2)].map((when) => effectivePolicy(layers, when).policy.firstReplyMinutes)).toEqual([20, 12]);
  });

  test('what differs is named with before and after, in the order of the catalogue', () => {
    const steps = [{ afterMinutes: 0, to: 'MANAGER', waitsForMorning: true }] as const;
    expect(policyDifferences({ settleDays: 4, firstReplyMinutes: 15 }, { firstReplyMinutes: 5, chains: { 'CMP-8': steps } })).toEqual([
      { figure: 'firstReplyMinutes', before: 15, after: 5 }, { figure: 'settleDays', before: 4, after: 3 }, { rule: 'CMP-8', before: DEFAULT_POLICY.chains['CMP-8'], after: steps },
    ]);
    for (const changed of [{ afterMinutes: 1 }, { to: 'OWNER' }, { waitsForMorning: false }] as const) expect(policyDifferences({ chains: { 'CMP-8': steps } }, { chains: { 'CMP-8': [{ ...steps[0], ...changed }] } })).toHaveLength(1);
  });
});

describe('the versions that take effect', () => {
  const versions = (layers: readonly PolicyLayer[], now: Instant, recorded: readonly PolicyVersion[] = [OPENING]): readonly PolicyVersion[] => [...recorded, ...policyEffects(recorded, layers, now)];
  const told = (list: readonly PolicyVersion[]): unknown => list.slice(1).map(({ version, inForceFrom, policy }) => [version, inForceFrom, policy.firstReplyMinutes, policy.settleDays]);

  test('nothing approved, nothing to record', () => expect(policyEffects([OPENING], LAYERS, day(0))).toEqual([]));

  test('an approval above overrides what was planned below, and plans it anew', () => {
    const planned = approve(LAYERS, 2, content({ settleDays: 2 }), day(9));
    const first = versions(planned, day(0));
    expect(told(first)).toEqual([[2, day(9), 15, 2]]);
    const above = approve(planned, 0, content({ firstReplyMinutes: 10 }), day(1));
    const second = versions(above, day(1), first);
    expect(told(second)).toEqual([[2, day(9), 15, 2], [3, day(1), 10, 3], [4, day(9), 10, 2]]);
    expect([0, 1, 8.9, 9, 20].map((n) => policyInForce(second, day(n)).version)).toEqual([1, 3, 3, 4, 4]);
  });

  test('what the nearer says already changes nothing there', () => {
    const own = approve(LAYERS, 2, content({ settleDays: 2 }), day(0));
    const recorded = versions(own, day(0));
    expect(policyEffects(recorded, approve(own, 0, content({ settleDays: 9 }), day(1)), day(1))).toEqual([]);
  });

  test('a figure that came back to what it was is a version too: it comes from elsewhere', () => {
    const own = approve(LAYERS, 2, content({ settleDays: 3 }), day(0));
    const recorded = versions(own, day(0));
    expect(recorded.at(-1)!.sources.settleDays).toEqual({ officeId: 'community', level: 'COMMUNITY', version: 1 });
    const dropped = versions(approve(own, 2, content({}), day(1)), day(1), recorded);
    expect([dropped.length, dropped.at(-1)!.sources]).toEqual([3, {}]);
  });

  test('what is opened below takes over what holds above and what is planned there', () => {
    const recorded = versions(approve(approve(LAYERS.slice(0, 2), 0, content({ settleDays: 4 }), day(0)), 1, content({ settleDays: 5 }), day(7)), day(0));
    expect(recordedTimeline(recorded, day(3)).map(({ from, policy }) => [from, policy.settleDays])).toEqual([[day(3), 4], [day(7), 5]]);
    expect(recordedTimeline([OPENING], day(3)).map(({ from, sources }) => [from, sources])).toEqual([[day(3), {}]]);
  });

  test('a first version older than some figures stands for them as the catalogue has them', () => {
    const old: PolicyVersion = { version: 1, inForceFrom: null, policy: { firstReplyMinutes: 15 }, sources: {} };
    expect(policyEffects([old], LAYERS, day(0))).toEqual([]);
  });
});

/** Contents as offices write them: a few figures, sets whole. */
const someContent = fc.record({
  firstReplyMinutes: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }), settleDays: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  share: fc.option(fc.constantFrom([1, 2], [2, 3], [3, 4]), { nil: undefined }), reply: fc.option(fc.constantFrom([1, 1], [2, 5], [9, 9]), { nil: undefined }), chain: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
}).map(({ firstReplyMinutes, settleDays, share, reply, chain }): PolicyContent => content({
  ...(firstReplyMinutes === undefined ? {} : { firstReplyMinutes }), ...(settleDays === undefined ? {} : { settleDays }),
  ...(share === undefined ? {} : { warnNumerator: share[0]!, warnDenominator: share[1]! }), ...(reply === undefined ? {} : { secondReplyDays: reply[0]!, secondReplyMaxWorkingDays: reply[1]! }),
}, chain === undefined ? {} : { 'CMP-8': [{ afterMinutes: chain, to: 'MANAGER', waitsForMorning: false }] }));
const approvals = fc.array(fc.record({ level: fc.integer({ min: 0, max: 2 }), next: someContent, wait: fc.integer({ min: 0, max: 5 }), ahead: fc.constantFrom(0, 0, 1, 4, 9) }), { maxLength: 12 });

test('whatever is approved, at which level, for when and in which order: at every instant the recorded version is what the layers say', () => {
  fc.assert(fc.property(approvals, (steps) => {
    let [layers, recorded, now] = [LAYERS, [OPENING] as readonly PolicyVersion[], 0];
    for (const { level, next, wait, ahead } of steps) {
      now += wait;
      // A version comes into force after the one before it, as the documents demand.
      const before = layers[level]!.versions.at(-1)?.inForceFrom ?? day(-1);
      const from = Math.max(now + ahead, (before - T0) / DAY + 1);
      layers = approve(layers, level, next, day(from));
      const effects = policyEffects(recorded, layers, day(now));
      const past = [-2, ...Array.from({ length: now }, (_, n) => n)];
      const history = past.map((n) => policyInForce(recorded, day(n)).version);
      recorded = [...recorded, ...effects];
      expect(past.map((n) => policyInForce(recorded, day(n)).version)).toEqual(history);
      expect(recorded.map(({ version }) => version)).toEqual(recorded.map((_, index) => index + 1));
      const future = Array.from({ length: 25 }, (_, n) => day(now + n));
      const wrong = future.flatMap((when) => SOME.filter((figure) => recordedAt(recorded, when, figure).join() !== directly(layers, when, figure).join()).map((figure) => [figure, when]));
      const chainsWrong = future.filter((when) => policyDifferences(policyInForce(recorded, when).policy, effectivePolicy(layers, when).policy).length > 0);
      expect([wrong, chainsWrong, policyEffects(recorded, layers, day(now))]).toEqual([[], [], []]);
    }
  }), { numRuns: 100 });
});

test('sound layers make a sound policy: no set is ever torn apart', () => {
  fc.assert(fc.property(fc.array(someContent, { minLength: 3, maxLength: 3 }), (contents) => {
    const layers = contents.reduce<readonly PolicyLayer[]>((all, next, level) => approve(all, level, next, T0), LAYERS);
    const policy = policyFrom(1, effectivePolicy(layers, T0).policy);
    for (const { figures, order } of FIGURE_SETS) {
      const values = figures.map((figure) => policy[figure]);
      expect(values.slice(1).every((value, index) => (order === 'DIFFERENT' ? value !== values[index] : order === 'RISING' ? value > values[index]! : value >= values[index]!))).toBe(true);
    }
    expect([Object.keys(policy.chains).length, FIGURE_NAMES.every((figure) => Number.isInteger(policy[figure]))]).toEqual([CHAIN_RULES.length, true]);
  }));
});
