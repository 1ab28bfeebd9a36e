const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (zone: string): Intl.DateTimeFormat => {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, numberingSystem: 'latn', hourCycle: 'h23',
    year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
};

export interface Wall { year: number; month: number; day: number; hour: number; minute: number; second: number }

/** What the wall clock of the zone shows at the instant. */
export function wallOf(zone: string, at: number): Wall {
  const wall: Wall = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatterOf(zone).formatToParts(at)) {
    if (type in wall) wall[type as keyof Wall] = Number(value);
  }
  return wall;
}

const asUtc = (wall: Wall): number => Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);

/** The number of the local day, so that neighbouring days differ by 1. */
export const dayNumber = (zone: string, at: number): number => Math.floor(asUtc(wallOf(zone, at)) / 86_400_000);

/** The instant at which the zone's wall clock shows `YYYY-MM-DDTHH:mm`; null for anything else. */
export function instantOf(zone: string, local: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/.exec(local);
  if (!match) return null;
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [number, number, number, number, number];
  const target = Date.UTC(year, month - 1, day, hour, minute);
  if (new Date(target).getUTCDate() !== day || hour > 23 || minute > 59) return null;
  const first = target - (asUtc(wallOf(zone, target)) - target);
  // The offset may differ between the guess and the answer around a clock change.
  return target - (asUtc(wallOf(zone, first)) - first);
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `YYYY-MM-DDTHH:mm` in the zone, the value of a datetime-local field. */
export function localOf(zone: string, at: number): string {
  const w = wallOf(zone, at);
  return `${w.year}-${two(w.month)}-${two(w.day)}T${two(w.hour)}:${two(w.minute)}`;
}

/** The first instant of the local day `days` after the one of `at`. */
export function startOfLocalDay(zone: string, at: number, days = 0): number {
  const date = new Date((dayNumber(zone, at) + days) * 86_400_000).toISOString().slice(0, 10);
  return instantOf(zone, `${date}T00:00`) ?? at;
}
