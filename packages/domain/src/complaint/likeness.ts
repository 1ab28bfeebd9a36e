/** Words nearly every complaint is made with, and characters that only join words: they say that somebody complains, not of what. */
const COMMON = /投诉|反映|反应|咨询|请求|要求|关于|问题|希望|建议|请问|强烈|严重|尽快|解决|举报|小区|物业|业主|居民|我们|你们|[的了吗呢又再还没不很都已在有无被把到也就太是从及和与等请让向对为]/gu;
/** A building, entrance, floor or flat: `3栋`, `三号楼`, `B座`, `1203室`. */
const PLACE = /[0-9a-z一二三四五六七八九十]+(?:号楼|单元|[栋幢座层楼室号期])/gu;
const NUMERALS: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' };
const inDigits = (place: string): string => place.replace(/^[一二三四五六七八九](?!十)/u, (numeral) => NUMERALS[numeral]!).replace(/号楼|[幢座]/u, '栋');

/**
 * Pairs of neighbouring characters of a text, which is how Chinese is compared without a dictionary, and its places as
 * one each: full and half width, capital and small, 三号楼 and 3栋 are one; punctuation, places and {@link COMMON} words break it.
 */
export function characterPairs(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKC').toLowerCase();
  const places = [...plain.matchAll(PLACE)].map(([place]) => inDigits(place));
  const rest = plain.replace(PLACE, ' ').replace(COMMON, ' ');
  const pairs = rest.split(/[\s\p{P}\p{S}]+/u).flatMap((run) => {
    const characters = [...run];
    return characters.slice(0, -1).map((character, index) => character + characters[index + 1]!);
  });
  return new Set([...places, ...pairs]);
}

/** What a complaint is compared by. */
export interface Wording {
  /** Pairs of title and place. */
  readonly title: ReadonlySet<string>;
  /** Pairs of the beginning of the detail that are not in the title. */
  readonly detail: ReadonlySet<string>;
}

/** Code points of a detail that count: what it is about stands at its beginning. */
const DETAIL_LENGTH = 200;
const DETAIL_WEIGHT = 0.25;

/** What a complaint is compared by, from its texts. */
export function wordingOf({ title, location, detail }: { readonly title: string; readonly location: string | null; readonly detail: string | null }): Wording {
  const named = characterPairs(`${title}\n${location ?? ''}`);
  const told = [...characterPairs([...(detail ?? '')].slice(0, DETAIL_LENGTH).join(''))];
  return { title: named, detail: new Set(told.filter((pair) => !named.has(pair))) };
}

/** A wording with the weight of each of its pairs, and the length of them all together. */
export interface Weighed { readonly weights: ReadonlyMap<string, number>; readonly length: number }

/**
 * Weighs wordings that are compared with one another, in their order: the rarer a pair is among them, the heavier, never
 * below 0; the added figures keep a short list from taking chance for rarity.
 */
export function weigh(wordings: readonly Wording[]): readonly Weighed[] {
  const counts = new Map<string, number>();
  for (const { title, detail } of wordings) for (const pair of [...title, ...detail]) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const rarity = (pair: string): number => Math.max(0, Math.log((wordings.length + 20) / (counts.get(pair)! + 2)));
  return wordings.map(({ title, detail }) => {
    const weights = new Map([...[...detail].map((pair) => [pair, DETAIL_WEIGHT * rarity(pair)] as const), ...[...title].map((pair) => [pair, rarity(pair)] as const)]);
    return { weights, length: Math.hypot(...weights.values()) };
  });
}

/** How much two that were weighed together are alike: cosine of their pairs, 0 (nothing shared) to 1 (the same). */
export function likeness(a: Weighed, b: Weighed): number {
  if (a.length === 0 || b.length === 0) return 0;
  let shared = 0;
  a.weights.forEach((weight, pair) => (shared += weight * (b.weights.get(pair) ?? 0)));
  return Math.min(1, shared / (a.length * b.length));
}
