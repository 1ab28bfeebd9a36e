import { localDate, type Channel, type Instant } from '@huiyin/domain';
import { courseOf, severityIn, type Fate } from './courses.ts';
import { deskAt, later, onDay, within, ZONE } from './hours.ts';
import type { LiveCase } from './live.ts';
import { DEPARTMENT_NAMES, type DemoOrganisation } from './organisations.ts';
import { floorOf, homeLabel, type Home } from './premises.ts';
import { chanceOf, type Chance } from './random.ts';
import { residentOf } from './residents.ts';
import type { BackEntry } from './stories/back-entries.ts';
import type { Story, Telling } from './story.ts';
import { NOBODY, type Course, type Intake, type Step } from './walk.ts';

/** How far the past reaches. */
export const PAST_DAYS = 100;
const DAY_MINUTES = 1_440;
/** What an hour of the day brings in: evenings most, nights little. */
const HOUR_WEIGHTS = [3, 2, 1, 1, 2, 4, 7, 16, 25, 30, 26, 20, 18, 14, 18, 19, 22, 30, 42, 50, 50, 35, 16, 8];
const WEEKEND_WEIGHT = 1.6;
const COMMON: readonly Channel[] = ['PHONE', 'PHONE', 'PHONE', 'PHONE', 'PHONE', 'VISIT', 'VISIT', 'VISIT', 'MESSAGE_BOARD', 'MESSAGE_BOARD', 'WEBSITE', 'STAFF'];
/** When people come, write, or are put through, where that is not at any hour. */
const CHANNEL_HOURS: Partial<Record<Channel, readonly [number, number]>> = { VISIT: [8, 21], LETTER: [9, 17], AUTHORITY: [9, 18], NEWS_MEDIA: [9, 18], STAFF: [6, 23] };
const WAKING = { from: 8 * 60, to: 21 * 60 } as const;
const PASSING_ON = ['security-guard', 'cleaner', 'housekeeper', 'engineer-2', 'gardener', 'security-guard-2'];
/** Nothing happens after this many minutes before the present, but the last complaint. */
const QUIET_MINUTES = 4;
const LAST_MINUTES = 3;
const OLD_ENOUGH_DAYS = 16;

interface Case {
  readonly key: string;
  readonly story: Story;
  readonly telling: Telling;
  readonly channel: Channel;
  readonly at: Instant;
  home: Home;
  fate: Fate;
  previous: string | null;
}

/** Everything that happens in one organisation up to the present `now`, by complaint; the last one has nothing after it. */
export function planOf(organisation: DemoOrganisation, now: Instant): readonly Course[] {
  const past = pastCases(organisation, now);
  spreadFates(past, now);
  linkRepeats(past);
  const quiet = later(now, -QUIET_MINUTES);
  const courses = [
    ...past.map((one) => course(organisation, one, quiet, null)),
    ...organisation.backEntries.map((one, nth) => backEntry(organisation, one, nth, now)),
    ...organisation.live.map((one) => course(organisation, liveCase(organisation, one, now), quiet, one)),
  ];
  return courses.sort((a, b) => a.intake.at - b.intake.at || (a.intake.key < b.intake.key ? -1 : 1));
}

/** How many complaints a plan has. */
export const sizeOf = ({ pastCount, backEntries, live }: DemoOrganisation): number => pastCount + backEntries.length + live.length;

/** Key and clerk of the very last act of a plan: when it is there, all of it is. */
export const newestOf = ({ live }: DemoOrganisation, now: Instant): Pick<Intake, 'key' | 'by'> =>
  ({ key: live.find(({ last }) => last === true)!.key, by: deskAt(later(now, -LAST_MINUTES)) });

function pastCases(organisation: DemoOrganisation, now: Instant): Case[] {
  const { community: { code }, stories, homes, pastCount } = organisation;
  const chance = chanceOf(code, 'past');
  const told = shuffled(stories.flatMap((story) => story.tellings.map((telling) => ({ story, telling }))), chance);
  const days = daysOf(now, pastCount, chance);
  return days.map((days_, nth) => {
    const { story, telling } = told[nth % told.length]!;
    const own = chanceOf(code, 'past', nth);
    const places = story.lifts === true ? homes.filter(({ building }) => building !== '1栋' && building !== '2栋') : homes;
    const wished = telling.channel ?? own.pick(story.channels ?? COMMON);
    // Nobody comes to the desk about what happens at night.
    const channel = wished === 'VISIT' && (story.hours?.[0] ?? 0) >= 19 ? 'PHONE' : wished;
    const minute = minuteOf(story.hours ?? CHANNEL_HOURS[channel] ?? [0, 24], own);
    return { key: `past-${nth + 1}`, story, telling, channel, at: onDay(now, -days_, minute), home: own.pick(places), fate: 'PLAIN', previous: null };
  });
}

function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  const copy = [...list];
  for (let n = copy.length - 1; n > 0; n -= 1) {
    const other = chance.between(0, n);
    [copy[n], copy[other]] = [copy[other]!, copy[n]!];
  }
  return copy;
}

/** For each complaint how many days ago, weekends counting more; the last three days are left to the live ones. */
function daysOf(now: Instant, count: number, chance: Chance): number[] {
  const weights = Array.from({ length: PAST_DAYS - 2 }, (_, n) => {
    const weekday = new Date(`${localDate(ZONE, onDay(now, n - PAST_DAYS, 720))}T00:00:00Z`).getUTCDay();
    return weekday === 0 || weekday === 6 ? WEEKEND_WEIGHT : 1;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from({ length: count }, (_, nth) => {
    let left = ((nth + chance.next()) / count) * total;
    const index = weights.findIndex((weight) => (left -= weight) < 0);
    return PAST_DAYS - (index === -1 ? weights.length - 1 : index);
  });
}

function minuteOf([from, to]: readonly [number, number], chance: Chance): number {
  const weights = HOUR_WEIGHTS.map((weight, hour) => (hour >= from && hour < to ? weight : 0));
  let left = chance.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const hour = weights.findIndex((weight) => (left -= weight) < 0);
  return (hour === -1 ? from : hour) * 60 + chance.between(0, 59);
}

/** How often each special course is taken, and which stories it fits. */
const FATES: readonly { readonly fate: Fate; readonly share: number; readonly fits: (story: Story) => boolean }[] = [
  { fate: 'AGAIN', share: 0.05, fits: (story) => story.flow === 'REPAIR' || (story.flow === 'DISPATCHED' && story.judgement === 'VALID') },
  { fate: 'REOPENED', share: 0.014, fits: (story) => story.flow === 'DISPATCHED' && story.judgement === 'VALID' && story.department === 'ENGINEERING' },
  { fate: 'REJUDGED', share: 0.02, fits: (story) => story.flow === 'SETTLED' && story.communication === 'SEEKING_HELP' },
  { fate: 'UNREACHABLE', share: 0.02, fits: (story) => story.flow === 'DISPATCHED' },
  { fate: 'DISAGREES', share: 0.02, fits: (story) => story.flow !== 'REPAIR' && 'judgement' in story && story.judgement === 'INVALID' },
  { fate: 'WITHDRAWN', share: 0.025, fits: (story) => story.flow === 'DISPATCHED' && severityIn(story) === 'NORMAL' },
  { fate: 'IN_ERROR', share: 0.014, fits: (story) => story.flow === 'DISPATCHED' && severityIn(story) === 'NORMAL' },
];

function spreadFates(cases: readonly Case[], now: Instant): void {
  const latest = later(now, -OLD_ENOUGH_DAYS * DAY_MINUTES);
  for (const { fate, share, fits } of FATES) {
    const candidates = cases.filter((one) => one.fate === 'PLAIN' && one.at < latest && fits(one.story));
    const count = Math.min(candidates.length, Math.max(1, Math.round(cases.length * share)));
    for (let n = 0; n < count; n += 1) candidates[Math.floor(((n + 0.5) * candidates.length) / count)]!.fate = fate;
  }
}

/** CMP-16: now and then the same household complains of the same matter a second time. */
function linkRepeats(cases: readonly Case[]): void {
  let links = Math.round(cases.length / 35);
  for (const [index, one] of cases.entries()) {
    if (links === 0) return;
    const earlier = cases.slice(0, index).findLast((other) => other.story === one.story && other.fate === 'PLAIN' && other.previous === null);
    if (earlier === undefined || one.fate !== 'PLAIN' || one.story.flow !== 'DISPATCHED' || one.story.judgement !== 'VALID' || one.at - earlier.at < 12 * DAY_MINUTES * 60_000) continue;
    one.home = earlier.home;
    one.previous = earlier.key;
    links -= 1;
  }
}

function liveCase({ community: { code }, homes }: DemoOrganisation, live: LiveCase, now: Instant): Case {
  const chance = chanceOf(code, live.key);
  const places = live.story.lifts === true ? homes.filter(({ building }) => building !== '1栋' && building !== '2栋') : homes;
  const channel = live.story.tellings[0]!.channel ?? chance.pick(live.story.channels ?? COMMON);
  const minutes = live.last === true ? LAST_MINUTES : live.hoursAgo * 60 + chance.between(0, 5);
  const at = live.daysAgo === undefined ? later(now, -minutes) : onDay(now, -live.daysAgo, 9 * 60 + chance.between(10, 50));
  return { key: live.key, story: live.story, telling: live.story.tellings[0]!, channel, at: minutes < DAY_MINUTES ? at : within(WAKING, at, chance), home: chance.pick(places), fate: live.fate ?? 'PLAIN', previous: null };
}

function course(organisation: DemoOrganisation, one: Case, until: Instant, live: LiveCase | null): Course {
  const { community: { code } } = organisation;
  const { telling, home, channel } = one;
  const story = { ...one.story, ...telling.instead } as Story;
  const chance = chanceOf(code, one.key, 'course');
  const resident = residentOf(code, home);
  const facts: Readonly<Record<string, string>> = {
    building: home.building, entrance: home.entrance ?? '', home: homeLabel(home), floor: floorOf(home), name: resident.address,
    department: 'department' in story ? DEPARTMENT_NAMES[story.department] : DEPARTMENT_NAMES.CUSTOMER_SERVICE,
  };
  const placed = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (whole, word: string) => facts[word] ?? whole);
  const title = placed(telling.title);
  const fill = (text: string): string => placed(text).replaceAll('{title}', title);
  const intake: Intake = {
    key: one.key, at: one.at, by: channel === 'STAFF' ? chance.pick(PASSING_ON) : deskAt(one.at), home, previous: one.previous,
    anonymous: (channel === 'MESSAGE_BOARD' || channel === 'OTHER') && chance.hits(30),
    input: {
      kind: story.flow === 'REPAIR' ? 'REPAIR' : 'COMPLAINT', channel, content: story.content, title, detail: fill(telling.detail),
      location: telling.location === undefined ? homeLabel(home) : fill(telling.location), ...story.flags,
      ...(telling.remedy === undefined ? {} : { remedySought: fill(telling.remedy) }), ...(story.severity === undefined ? {} : { severity: story.severity }),
      ...(story.groupSize === undefined ? {} : { groupSize: story.groupSize }), ...(channel === 'AUTHORITY' ? authority(one.at, chance) : {}),
    },
  };
  const steps = courseOf({ story, channel, fate: one.fate, fill }, one.at, chance).filter(({ at }) => at <= until);
  return { intake, steps: live?.last === true ? [] : live?.stop === undefined ? steps : stopped(steps, live.stop) };
}

/** Leaves out the nth step of a kind and what would come after it. */
function stopped(steps: readonly Step[], { before, nth = 1 }: NonNullable<LiveCase['stop']>): readonly Step[] {
  let seen = 0;
  const cut = steps.findIndex(({ commandOf }) => {
    if (commandOf(NOBODY).type === before) seen += 1;
    return seen === nth;
  });
  return cut === -1 ? steps : steps.slice(0, cut);
}

/** The hotline's number and its own date, five days on. */
const authority = (at: Instant, chance: Chance) => ({
  authorityReference: `12345-${localDate(ZONE, at).replaceAll('-', '')}${String(chance.between(0, 99_999)).padStart(5, '0')}`, authorityDueAt: onDay(at, 5, 17 * 60 + 30),
});

function backEntry(organisation: DemoOrganisation, entry: BackEntry, nth: number, now: Instant): Course {
  const { community: { code }, homes } = organisation;
  const chance = chanceOf(code, 'back', nth);
  const at = onDay(now, -entry.enteredDaysAgo, 9 * 60 + 20 + nth * 7);
  const receivedAt = onDay(at, -entry.receivedDaysBefore, chance.between(8 * 60, 20 * 60));
  return {
    intake: {
      key: `back-${nth + 1}`, at, by: entry.by, home: chance.pick(homes), previous: null, anonymous: false,
      input: {
        channel: entry.channel, content: entry.content, title: entry.title, detail: entry.detail, backEntryReason: entry.reason, receivedAt,
        ...(entry.reply === undefined ? {} : { backEntryReply: entry.reply, backEntryRepliedAt: onDay(receivedAt, 1, 11 * 60) }),
      },
    },
    steps: entry.story !== undefined ? courseOf({ story: entry.story, channel: entry.channel, fate: 'PLAIN', fill: (text) => text.replaceAll(/\{name\}/g, '您好') }, at, chance).filter((step) => step.at <= later(now, -QUIET_MINUTES)) : [],
  };
}
