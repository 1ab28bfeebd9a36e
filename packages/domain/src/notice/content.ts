import type { FieldReader } from '../kernel/fields.ts';
import { DAY_MS, isInstant, plus } from '../kernel/instant.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import type { DecisionContext } from '../kernel/subject.ts';
import { NOTICE_LIMITS as LIMITS } from './model.ts';
import type { ContentFacts, ContentWords, NoticeChannel, NoticeContent, NoticeState } from './model.ts';
import { NOTICE_MEDIA, SENT_MEDIA } from './vocabulary.ts';

type Reader = FieldReader<CommonRefusal>;
// A tag, an end tag or a comment; 3 < 5 and 《…》 are words.
const MARKUP = /<(?:[a-z!/?])[^>]{0,2000}>/iu;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/;

/** A text people read on paper and on screens alike: markup is refused, not cleaned. */
function plain(read: Reader, field: string, text: string, limit: number): string {
  const value = read.required(field, text, limit);
  read.demand(!MARKUP.test(value), invalidField(field, 'MALFORMED'));
  return value;
}

function optional(read: Reader, field: string, text: string | null, limit: number): string | null {
  const value = read.optional(field, text, limit);
  read.demand(value === null || !MARKUP.test(value), invalidField(field, 'MALFORMED'));
  return value;
}

const few = (read: Reader, field: string, list: readonly unknown[], most: number): void => read.demand(list.length <= most, invalidField(field, 'OUT_OF_RANGE', most));

function readTexts(read: Reader, { texts }: NoticeContent): Pick<ContentWords, 'texts'> {
  read.demand(texts.length > 0, invalidField('texts', 'EMPTY'));
  few(read, 'texts', texts, LIMITS.languages);
  read.demand(new Set(texts.map(({ language }) => language)).size === texts.length, invalidField('texts', 'NOT_APPLICABLE'));
  return {
    texts: texts.slice(0, LIMITS.languages).map(({ language, title, body }, index) => {
      read.demand(LANGUAGE.test(language) && language.length <= LIMITS.language, invalidField(`texts.${index}.language`, 'MALFORMED'));
      return { title: plain(read, `texts.${index}.title`, title, LIMITS.title), body: plain(read, `texts.${index}.body`, body, LIMITS.body) };
    }),
  };
}

function readChannel(read: Reader, { medium, channelId, label }: NoticeChannel, field: string): string | null {
  read.demand(NOTICE_MEDIA.includes(medium), invalidField(`${field}.medium`, 'MALFORMED'));
  const sent = SENT_MEDIA.includes(medium);
  read.demand(sent === (channelId !== null), invalidField(`${field}.channelId`, channelId === null ? 'EMPTY' : 'NOT_APPLICABLE'));
  const said = optional(read, `${field}.label`, label, LIMITS.label);
  read.demand(medium !== 'OTHER' || said !== null, invalidField(`${field}.label`, 'EMPTY'));
  return said;
}

/** Where it goes: somewhere, each channel and each place once. */
function readPlan(read: Reader, { channels, places, doors, buildings }: NoticeContent, important: boolean): Pick<ContentWords, 'labels' | 'placeNames'> {
  read.demand(channels.length + places.length + doors.length > 0, invalidField('channels', 'EMPTY'));
  read.demand(!important || doors.length > 0, invalidField('doors', 'EMPTY'));
  for (const [field, list, most] of [['channels', channels, LIMITS.channels], ['places', places, LIMITS.places], ['doors', doors, LIMITS.doors], ['buildings', buildings, LIMITS.buildings]] as const) few(read, field, list, most);
  const labels = channels.slice(0, LIMITS.channels).map((channel, index) => readChannel(read, channel, `channels.${index}`));
  channels.forEach(({ medium, channelId, label }, index) => {
    const twice = channels.slice(0, index).some((one) => one.medium === medium && one.channelId === channelId && one.label === label);
    read.demand(!twice, invalidField(`channels.${index}`, 'NOT_APPLICABLE'));
  });
  const placeNames = places.slice(0, LIMITS.places).map(({ name }, index) => plain(read, `places.${index}.name`, name, LIMITS.place));
  [...buildings, ...places.flatMap(({ building }) => building ?? []), ...doors.map(({ building }) => building)].forEach((name) => plain(read, 'buildings', name, LIMITS.place));
  const seen = new Set<string>();
  places.slice(0, LIMITS.places).forEach(({ building }, index) => {
    const key = `${building ?? ''} ${placeNames[index]}`;
    read.demand(!seen.has(key), invalidField(`places.${index}`, 'NOT_APPLICABLE'));
    seen.add(key);
  });
  doors.forEach(({ building, households }, index) => {
    read.demand(Number.isInteger(households) && households > 0 && households <= LIMITS.households, invalidField(`doors.${index}.households`, 'OUT_OF_RANGE', LIMITS.households));
    read.demand(doors.findIndex((one) => one.building === building) === index, invalidField(`doors.${index}`, 'NOT_APPLICABLE'));
  });
  return { labels, placeNames };
}

/** NOT-9: it holds for a time that lies ahead, and is not published after it. */
function readTimes(read: Reader, { validUntil, publishAt }: NoticeContent, { plannedStart }: Pick<NoticeState, 'plannedStart'>, { now, policy }: DecisionContext): void {
  read.future('validUntil', validUntil, now);
  read.demand(validUntil <= plus(now, LIMITS.validDays * DAY_MS), invalidField('validUntil', 'OUT_OF_RANGE', LIMITS.validDays));
  if (publishAt === null) return;
  read.demand(isInstant(publishAt), invalidField('publishAt', 'OUT_OF_RANGE'));
  read.demand(publishAt < validUntil, invalidField('publishAt', 'OUT_OF_RANGE'));
  read.demand(plannedStart === null || publishAt < plannedStart, invalidField('publishAt', 'OUT_OF_RANGE', policy.noticeGeneralDays));
}

/** Reads what is to be published into what the entry of its draft holds. */
export function readContent(read: Reader, content: NoticeContent, state: NoticeState, context: DecisionContext): { readonly facts: ContentFacts; readonly personal: ContentWords } {
  readTimes(read, content, state, context);
  const { texts, validUntil, publishAt, buildings, channels, places, doors } = content;
  const personal = { ...readTexts(read, content), short: optional(read, 'short', content.short, LIMITS.short), contact: optional(read, 'contact', content.contact, LIMITS.contact), ...readPlan(read, content, state.important) };
  return {
    facts: {
      languages: texts.map(({ language }) => language), validUntil, publishAt, buildings: [...new Set(buildings)], channels: channels.map(({ medium, channelId }) => ({ medium, channelId })),
      places: places.map(({ building }) => ({ building })), doors: doors.map(({ building, households }) => ({ building, households })),
    },
    personal,
  };
}
