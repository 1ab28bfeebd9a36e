import type { Premises } from '@huiyin/domain';

/** Where somebody lives, as the unit's row says it. */
export interface Home {
  readonly building: string;
  readonly entrance: string | null;
  readonly number: string;
  readonly floorAreaSquareMetres: number;
}

/** ORG-5: the reference community. */
export const YYSJ_PREMISES: Premises = { siteAreaSquareMetres: 79_000, builtAreaSquareMetres: 182_000, liftCount: 57, parkingPlaceCount: 671 };
export const CCHY_PREMISES: Premises = { siteAreaSquareMetres: 18_600, builtAreaSquareMetres: 31_400, liftCount: 8, parkingPlaceCount: 168 };

/** Floors and entrances of each building of 颐园世家: two multi-storey, ten mid-rise. */
const YYSJ_BUILDINGS = [[6, 2], [6, 2], [11, 3], [11, 3], [16, 3], [18, 3], [18, 3], [16, 3], [18, 3], [18, 3], [17, 3], [18, 3]] as const;
const AREAS = [89, 97, 112, 118, 126, 134, 143] as const;

const doorsOf = (building: string, entrance: string | null, floors: number, doors: number, offset: number): Home[] =>
  Array.from({ length: floors * doors }, (_, n) => ({
    building, entrance, number: `${Math.floor(n / doors) + 1}0${(n % doors) + 1}`,
    floorAreaSquareMetres: AREAS[(n % doors + offset) % AREAS.length]!,
  }));

/** A thousand units in twelve buildings. */
export const YYSJ_HOMES: readonly Home[] = YYSJ_BUILDINGS.flatMap(([floors, entrances], index) =>
  Array.from({ length: entrances }, (_, entrance) => doorsOf(`${index + 1}栋`, `${entrance + 1}单元`, floors, 2, index + entrance)).flat());

/** 208 units in four towers without entrances of their own. */
export const CCHY_HOMES: readonly Home[] = ['A座', 'B座', 'C座', 'D座'].flatMap((building, index) => doorsOf(building, null, 13, 4, index));

export const homeLabel = ({ building, entrance, number }: Home): string => `${building}${entrance ?? ''}${number}`;
/** `1502` → 15. */
export const floorOf = ({ number }: Home): string => number.slice(0, -2);
