/** Times and days of one zone, as the wall writes them. */
export interface ZoneTime {
  /** `13:05:20` */
  clock(instant: number): string;
  /** `2026-11-23`, to compare days by. */
  day(instant: number): string;
  /** `11月23日 星期一` */
  date(instant: number): string;
}

/** @param timeZone IANA; an unknown one falls back to China's, where the communities are */
export function zoneTime(timeZone: string, language: string): ZoneTime {
  const zone = isZone(timeZone) ? timeZone : 'Asia/Shanghai';
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  // English names of months and days are long.
  const form = language === 'en' ? 'short' : 'long';
  const date = new Intl.DateTimeFormat(language, { timeZone: zone, month: form, day: 'numeric', weekday: form });
  return { clock: (instant) => clock.format(instant), day: (instant) => day.format(instant), date: (instant) => date.format(instant) };
}

function isZone(timeZone: string): boolean {
  try {
    return Boolean(Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}
