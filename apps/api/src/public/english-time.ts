import { wallTime } from '../outputs/wall-clock.ts';

/** `28 November 2026, 18:00` by the wall clock of a place; `until`: midnight ends the day before. */
export function inEnglish(zone: string, at: number, until = false): string {
  const wall = wallTime(zone, at).slice(11);
  const ends = until && wall === '00:00';
  const day = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'long' }).format(ends ? at - 1 : at);
  return `${day}, ${ends ? '24:00' : wall}`;
}
