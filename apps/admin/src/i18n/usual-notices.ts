import { wallOf } from '../time/zone.ts';

/** How an outage is usually put, by what is cut off and in which language the notice is written. What is not known yet stands as an underlined gap, which the check of the text points at. */
type Wording = (facts: { readonly planned: boolean; readonly from: string; readonly until: string }) => string;

const WHAT: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = { POWER: { zh: '停电', en: 'power' }, WATER: { zh: '停水', en: 'water' }, LIFT: { zh: '停梯', en: 'lift service' }, GAS: { zh: '停气', en: 'gas' } };

const chinese = (what: string): Wording => ({ planned, from, until }) => [
  '尊敬的业主、住户：', planned ? `因检修需要，定于${from || 'X月X日X时'}起${what}${until ? `，预计${until}恢复` : '，预计X时恢复'}。` : `因突发故障，${from || 'X时'}起${what}，正在抢修${until ? `，预计${until}恢复` : '，恢复时间另行通知'}。`,
  ...(planned ? ['请提前做好准备。'] : []), '给您带来不便，敬请谅解。',
].join('\n');
const english = (what: string): Wording => ({ planned, from, until }) => [
  'Dear residents,', planned ? `There will be no ${what} from ${from || '____'} for maintenance${until ? `; it is expected back at ${until}` : ''}.` : `There is no ${what} since ${from || '____'} because of a fault. Repairs are under way${until ? `; it is expected back at ${until}` : ''}.`,
  'We apologise for the inconvenience.',
].join('\n');

/** The usual wording; null where there is none. */
export function usualWording(lifeline: string, language: string): Wording | null {
  const what = WHAT[lifeline];
  if (what === undefined) return null;
  return language === 'zh-CN' ? chinese(what.zh) : language === 'en' ? english(what.en) : null;
}

const two = (n: number): string => String(n).padStart(2, '0');
/** A day and a time as they stand on paper that hangs for days: never "today". */
export function usualMoment(language: string, zone: string, at: number): string {
  if (language === 'en') return new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }).format(at);
  const start = wallOf(zone, at);
  // Midnight is the end of a day as people read it.
  const { month, day, hour, minute } = start.hour === 0 && start.minute === 0 ? { ...wallOf(zone, at - 1), hour: 24, minute: 0 } : start;
  return `${month}月${day}日${two(hour)}:${two(minute)}`;
}
