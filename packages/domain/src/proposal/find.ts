import type { Content } from '../complaint/vocabulary.ts';
import { likeness } from '../complaint/likeness.ts';
import type { Weighed } from '../complaint/likeness.ts';
import type { ComplaintId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Policy } from '../kernel/policy.ts';

/** By what complaints are concentrated 集中性投诉 (INC-1): the same matter, the same place, or the same time. */
export const CONCENTRATION_GROUNDS = ['MATTER', 'PLACE', 'TIME'] as const;
export type ConcentrationGround = (typeof CONCENTRATION_GROUNDS)[number];

/** A complaint as far as it is compared with others. */
export interface Heard {
  readonly id: ComplaintId;
  readonly receivedAt: Instant;
  readonly content: Content;
  /** Weighed together with all that it is compared with. */
  readonly words: Weighed;
  /** The building of the reporter's home, and the place that was named; two complaints share a place when they share one. */
  readonly places: readonly string[];
  /** Who complains, one key a household; never empty. */
  readonly households: readonly string[];
}
/** A complaint in a concentration, with how like the one that completed it is, in whole percent; null: likeness was not asked. */
export interface Gathered { readonly complaintId: ComplaintId; readonly likeness: number | null }
/** Complaints that gather. */
export interface Concentration {
  readonly ground: ConcentrationGround;
  /** Oldest first. */
  readonly gathered: readonly Gathered[];
  readonly households: number;
  readonly from: Instant;
  readonly until: Instant;
}
/** From how many households on a ground makes a proposal, within how long, and for MATTER from how much likeness, in percent. */
export interface ConcentrationFigures { readonly households: number; readonly minutes: number; readonly likeness: number | null }

/** The figures of a ground in a community's policy. */
export function figuresOf(ground: ConcentrationGround, policy: Policy): ConcentrationFigures {
  const minutes = policy.concentrationHours * 60;
  switch (ground) {
    case 'MATTER': return { households: policy.concentrationMatterHouseholds, minutes, likeness: policy.concentrationLikenessPercent };
    case 'PLACE': return { households: policy.concentrationPlaceHouseholds, minutes, likeness: null };
    case 'TIME': return { households: policy.concentrationTimeHouseholds, minutes: policy.concentrationTimeMinutes, likeness: null };
  }
}

const percent = (share: number): number => Math.floor(share * 100 + 1e-9);
/** How many households complain, each once however often. */
export const householdsOf = (heard: readonly Heard[]): number => new Set(heard.flatMap(({ households }) => households)).size;
const within = ({ receivedAt }: Heard, newest: Heard, minutes: number): boolean => Math.abs(newest.receivedAt - receivedAt) <= minutes * 60_000;

/** Whether two complaints belong together on a ground, and how like they are. */
function together(ground: ConcentrationGround, newest: Heard, other: Heard, figures: ConcentrationFigures): { readonly likeness: number | null } | null {
  if (!within(other, newest, figures.minutes)) return null;
  if (ground !== 'MATTER') return other.content === newest.content && (ground === 'TIME' || other.places.some((place) => newest.places.includes(place))) ? { likeness: null } : null;
  const alike = percent(likeness(newest.words, other.words));
  return alike >= figures.likeness! ? { likeness: alike } : null;
}

/** What is found with a newest complaint: others are those before it that no proposal holds yet. */
export interface Surroundings {
  readonly newest: Heard;
  readonly others: readonly Heard[];
  readonly policy: Policy;
}

/**
 * The concentration that a complaint completes (INC-1): at least so many households as the policy says, counted once
 * each, on the first ground that holds. Each member belongs together with the newest one, so a chain of cousins is none.
 */
export function concentrationAround({ newest, others, policy }: Surroundings): Concentration | null {
  for (const ground of CONCENTRATION_GROUNDS) {
    const figures = figuresOf(ground, policy);
    const found = others.flatMap((one) => {
      const belongs = together(ground, newest, one, figures);
      return belongs === null ? [] : [{ one, ...belongs }];
    });
    const members = [...found, { one: newest, likeness: null }].sort((a, b) => a.one.receivedAt - b.one.receivedAt || (a.one.id < b.one.id ? -1 : 1));
    const households = householdsOf(members.map(({ one }) => one));
    if (found.length === 0 || households < figures.households) continue;
    const gathered = members.map(({ one, likeness: alike }) => ({ complaintId: one.id, likeness: alike }));
    return { ground, gathered, households, from: members[0]!.one.receivedAt, until: members.at(-1)!.one.receivedAt };
  }
  return null;
}

/** How a complaint joins those that a proposal holds: it belongs together with at least half of what is compared; null: it does not. */
export function joining(ground: ConcentrationGround, { newest, others, policy }: Surroundings): { readonly likeness: number | null } | null {
  const figures = figuresOf(ground, policy);
  const near = others.filter((one) => within(one, newest, figures.minutes));
  const found = near.flatMap((one) => together(ground, newest, one, figures) ?? []);
  if (found.length === 0 || found.length * 2 < near.length) return null;
  const best = found.reduce<number | null>((most, { likeness: alike }) => (alike === null ? most : Math.max(most ?? 0, alike)), null);
  return { likeness: best };
}
