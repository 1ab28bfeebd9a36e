import { dayNumber, wallOf } from './zone.ts';

export type Language = 'zh-CN' | 'en';

const two = (n: number): string => String(n).padStart(2, '0');
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const NAMED_DAYS: Record<Language, Record<number, string>> = {
  'zh-CN': { [-2]: '前天', [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' },
  en: { [-1]: 'Yesterday', 0: 'Today', 1: 'Tomorrow' },
};

/** “今天”, “昨天”, “11月20日”, and the year where it is another one. */
export const formatDay = (language: Language, zone: string, at: number, now: number): string =>
  NAMED_DAYS[language][dayNumber(zone, at) - dayNumber(zone, now)] ?? formatDate(language, zone, at, now);

/** “11月20日”, and the year where it is another one: for calendars, where days stand side by side. */
export function formatDate(language: Language, zone: string, at: number, now: number): string {
  const wall = wallOf(zone, at);
  const sameYear = wall.year === wallOf(zone, now).year;
  if (language === 'en') return `${wall.day} ${MONTHS[wall.month - 1]}${sameYear ? '' : ` ${wall.year}`}`;
  return `${sameYear ? '' : `${wall.year}年`}${wall.month}月${wall.day}日`;
}

/** “今天 14:05”, “昨天 09:30”, “11月20日 18:00”, “2025年11月20日 18:00”. */
export function formatMoment(language: Language, zone: string, at: number, now: number): string {
  const wall = wallOf(zone, at);
  return `${formatDay(language, zone, at, now)} ${two(wall.hour)}:${two(wall.minute)}`;
}

/** As `formatMoment`, but midnight is said as 24:00 of the day before: periods of days end there. */
export function formatDue(language: Language, zone: string, at: number, now: number): string {
  const wall = wallOf(zone, at);
  if (wall.hour !== 0 || wall.minute !== 0) return formatMoment(language, zone, at, now);
  return `${formatDay(language, zone, at - 1, now)} 24:00`;
}

/** A length of time in at most two units: “2 天 3 小时”, “5 分钟”, “不到 1 分钟”. */
export function formatSpan(language: Language, ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const parts: [number, string, string][] = days > 0 ? [[days, '天', 'd'], [hours, '小时', 'h']] : [[hours, '小时', 'h'], [rest, '分钟', 'min']];
  const said = (days > 30 ? parts.slice(0, 1) : parts).filter(([n]) => n > 0);
  if (said.length === 0) return language === 'en' ? 'under 1 min' : '不到 1 分钟';
  return said.map(([n, zh, en]) => (language === 'en' ? `${n} ${en}` : `${n} ${zh}`)).join(' ');
}

/** How long ago, in one unit: “刚刚”, “5 分钟前”, “3 小时前”, “2 天前”. */
export function formatAge(language: Language, at: number, now: number): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return language === 'en' ? 'just now' : '刚刚';
  const [n, zh, en] = minutes < 60 ? [minutes, '分钟', 'min'] : minutes < 1440 ? [Math.floor(minutes / 60), '小时', 'h'] : [Math.floor(minutes / 1440), '天', 'd'];
  return language === 'en' ? `${n} ${en} ago` : `${n} ${zh}前`;
}
