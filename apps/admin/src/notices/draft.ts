import type { NoticeMedium } from '../gql/graphql.ts';
import type { NoticeContent, NoticeFacts } from './model.ts';

export interface TextValues { readonly language: string; readonly title: string; readonly body: string }
export interface ChannelValues { readonly medium: NoticeMedium; readonly channelId: string | null; readonly label: string }
/** `building` '': of no one building. */
export interface PlaceValues { readonly building: string; readonly name: string }
export interface DoorValues { readonly building: string; readonly households: string }
/** What the drafting form holds; '' stands for "not said". */
export interface DraftValues {
  readonly texts: readonly TextValues[]; readonly short: string; readonly contact: string; readonly validUntil: string; readonly publishAt: string; readonly buildings: readonly string[];
  readonly channels: readonly ChannelValues[]; readonly places: readonly PlaceValues[]; readonly doors: readonly DoorValues[];
}
export const MAIN_LANGUAGE = 'zh-CN';
/** Languages to choose from; the first is the main one. */
export const NOTICE_LANGUAGES = [MAIN_LANGUAGE, 'en', 'ja', 'ko', 'fr', 'de', 'ru', 'es', 'zh-Hant'] as const;

/** The content as a form holds it. */
export function valuesOf({ texts, short, contact, validUntil, publishAt, buildings, channels, places, doors }: NoticeContent): DraftValues {
  return {
    texts: texts.map(({ language, title, body }) => ({ language, title, body })), short: short ?? '', contact: contact ?? '', validUntil, publishAt: publishAt ?? '', buildings,
    channels: channels.map(({ medium, channelId, label }) => ({ medium, channelId: channelId ?? null, label: label ?? '' })),
    places: places.map(({ building, name }) => ({ building: building ?? '', name })), doors: doors.map(({ building, households }) => ({ building, households: String(households) })),
  };
}

type Begun = Pick<NoticeFacts, 'title' | 'plannedEnd'> & { readonly content?: NoticeContent | null };
/** What the form starts with: what stands there; else its title, the time it is planned to end, and what this system shows by itself. */
export const startOf = ({ content, title, plannedEnd }: Begun): DraftValues => (content ? valuesOf(content) : {
  texts: [{ language: MAIN_LANGUAGE, title, body: '' }], short: '', contact: '', validUntil: plannedEnd ?? '', publishAt: '', buildings: [], channels: [{ medium: 'SCREEN', channelId: null, label: '' }, { medium: 'PAGE', channelId: null, label: '' }], places: [], doors: [],
});

const said = (value: string): string | null => (value.trim() === '' ? null : value);

/** What is sent: the whole content anew. */
export const draftInput = ({ texts, short, contact, validUntil, publishAt, buildings, channels, places, doors }: DraftValues): Record<string, unknown> => ({
  texts: texts.map(({ language, title, body }) => ({ language, title, body })), short: said(short), contact: said(contact), validUntil, publishAt: said(publishAt), buildings,
  channels: channels.map(({ medium, channelId, label }) => ({ medium, channelId, label: said(label) })), places: places.map(({ building, name }) => ({ building: said(building), name })),
  doors: doors.map(({ building, households }) => ({ building, households: Number(households) })),
});

/** Names that words about the form may stand at, the innermost of each list. */
export function fieldsOf({ texts, channels, places, doors }: DraftValues): readonly string[] {
  const each = (list: readonly unknown[], name: string, parts: readonly string[]): readonly string[] => list.flatMap((_, index) => parts.map((part) => `${name}.${index}.${part}`));
  return ['texts', 'short', 'contact', 'validUntil', 'publishAt', 'buildings', 'channels', 'places', 'doors', ...each(texts, 'texts', ['title', 'body', 'language']), ...each(channels, 'channels', ['label', 'channelId']), ...each(places, 'places', ['name', 'building']), ...each(doors, 'doors', ['households', 'building'])];
}

/** The innermost field that a refusal's path leads to: `input.texts.0.body` stands at the body of the first text. */
export function fieldAt(path: readonly string[] | null | undefined, fields: readonly string[]): readonly string[] | null {
  const parts = (path ?? []).filter((part) => part !== 'input');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('.');
    if (fields.includes(name)) return [name];
    // A line of a list that names no part of it stands at its first.
    const first = fields.find((field) => field.startsWith(`${name}.`) && length > 1);
    if (first !== undefined) return [first];
  }
  return null;
}

/** What has to be filled and is not. Whether it goes anywhere at all, the API says. */
export const missingIn = ({ texts, validUntil, places, doors, channels }: DraftValues): readonly string[] => [
  ...texts.flatMap(({ title, body }, index) => [...(title.trim() === '' ? [`texts.${index}.title`] : []), ...(body.trim() === '' ? [`texts.${index}.body`] : [])]),
  ...(validUntil === '' ? ['validUntil'] : []),
  ...channels.flatMap(({ medium, label }, index) => (medium === 'OTHER' && label.trim() === '' ? [`channels.${index}.label`] : [])),
  ...places.flatMap(({ name }, index) => (name.trim() === '' ? [`places.${index}.name`] : [])),
  ...doors.flatMap(({ households }, index) => (/^[1-9]\d*$/.test(households.trim()) ? [] : [`doors.${index}.households`])),
];

/** A way more, or one less. */
export function toggledChannel(channels: readonly ChannelValues[], one: Pick<ChannelValues, 'medium' | 'channelId'>): readonly ChannelValues[] {
  const same = (other: ChannelValues): boolean => other.medium === one.medium && other.channelId === one.channelId;
  return channels.some(same) ? channels.filter((other) => !same(other)) : [...channels, { ...one, label: '' }];
}

/** One place in each of the buildings that has none yet. */
export function withPlaceEach(places: readonly PlaceValues[], buildings: readonly string[], nameOf: (building: string) => string): readonly PlaceValues[] {
  return [...places, ...buildings.filter((building) => !places.some((one) => one.building === building)).map((building) => ({ building, name: nameOf(building) }))];
}

export interface Premises { readonly building: string; readonly units: number }
/** A round in each of the buildings that has none yet; with as many copies as it has households. */
export const withDoorsEach = (doors: readonly DoorValues[], premises: readonly Premises[]): readonly DoorValues[] =>
  [...doors, ...premises.filter(({ building }) => !doors.some((one) => one.building === building)).map(({ building, units }) => ({ building, households: String(units) }))];

/** The list with one line changed. */
export const replaced = <T>(list: readonly T[], at: number, part: Partial<T>): readonly T[] => list.map((one, index) => (index === at ? { ...one, ...part } : one));
export const without = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, index) => index !== at);

/** What nobody comes across who does not look for it: the rest of the domain's `REACHING_MEDIA`. */
export const UNSEEN_MEDIA: readonly NoticeMedium[] = ['PAGE', 'WEBHOOK'];
/** Whether nobody would come across it, as planned: a hint while writing; whether it did is the API's to say. */
export const reachesNobody = ({ channels, places, doors }: { readonly channels: readonly { readonly medium: NoticeMedium }[]; readonly places: readonly unknown[]; readonly doors: readonly unknown[] }): boolean =>
  places.length + doors.length === 0 && channels.every(({ medium }) => UNSEEN_MEDIA.includes(medium));
