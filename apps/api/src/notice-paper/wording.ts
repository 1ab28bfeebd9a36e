// How a notice names its publisher, its times and its places, on paper and on its public page.
import { wallTime } from '../outputs/wall-clock.ts';

/** The service centre of a community, which signs its notices 落款. */
export const centreOf = (community: string): string => (/服务中心$/.test(community) ? community : `${community}物业服务中心`);

const inWords = (wall: string): string => wall.replace(/^(\d+)-0?(\d+)-0?(\d+)/, '$1年$2月$3日');

/** `2026年11月26日`. */
export const dayInWords = (zone: string, at: number): string => inWords(wallTime(zone, at).slice(0, 10));

/** `2026年11月26日 18:00`. */
export const timeInWords = (zone: string, at: number): string => inWords(wallTime(zone, at));

/** The end of a validity: midnight ends the day before, as people say it. */
export function untilInWords(zone: string, at: number): string {
  const wall = wallTime(zone, at);
  return wall.endsWith(' 00:00') ? `${dayInWords(zone, at - 1)} 24:00` : inWords(wall);
}

/** `2026年12月3日 09:00 至 17:00`; the day once where both are of the same. */
export function spanInWords(zone: string, from: number, until: number | null): string {
  const [start, end] = [timeInWords(zone, from), until === null ? '' : timeInWords(zone, until)];
  const sameDay = until !== null && dayInWords(zone, from) === dayInWords(zone, until);
  return end === '' ? start : `${start} 至 ${sameDay ? end.slice(-5) : end}`;
}

/** `3栋1单元大堂`: the building in front, where the place's own name does not begin with it. */
export const placeInWords = ({ building, name }: { readonly building: string | null; readonly name: string }): string =>
  building === null || name.startsWith(building) ? name : `${building} ${name}`;
