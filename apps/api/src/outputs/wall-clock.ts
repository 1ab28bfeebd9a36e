import { localDate, MINUTE_MS, minuteOfDay, type Instant } from '@huiyin/domain';

/** The wall clock of the zone, as if it were UTC. */
const wallOf = (zone: string, at: number): number =>
  Date.parse(`${localDate(zone, at as Instant)}T00:00:00Z`) + minuteOfDay(zone, at as Instant) * MINUTE_MS + (at - Math.floor(at / MINUTE_MS) * MINUTE_MS);
const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-11-25 10:30`. */
export const wallTime = (zone: string, at: number): string => new Date(wallOf(zone, at)).toISOString().slice(0, 16).replace('T', ' ');

/** `2026-11-25T10:30:00+08:00`, as CAP 1.2 (3.3.2) has it: whole seconds, never `Z`, and UTC is `-00:00`. */
export function capTime(zone: string, at: number): string {
  const wall = wallOf(zone, at);
  const offset = Math.round((wall - at) / MINUTE_MS);
  const ahead = `${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return `${new Date(wall).toISOString().slice(0, 19)}${offset > 0 ? '+' : '-'}${ahead}`;
}
