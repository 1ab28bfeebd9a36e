import { diffWordsWithSpace } from 'diff';
import type { NoticeContent } from './model.ts';

export interface Part { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
let segmenter: Intl.Segmenter | undefined;

/** What became of a text, word by word as Chinese parts them. */
export function changesOf(before: string, after: string): readonly Part[] {
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  return diffWordsWithSpace(before, after, { intlSegmenter: segmenter }).map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }));
}

/** One thing that a content says: where, of which language, and the words. */
export interface Line { readonly key: string; readonly language: string | null; readonly text: string }
export interface SayContent { readonly at: (iso: string) => string; readonly channel: (channel: NoticeContent['channels'][number]) => string; readonly place: (place: NoticeContent['places'][number]) => string; readonly building: (name: string) => string; readonly doors: (doors: NoticeContent['doors'][number]) => string; readonly list: (words: readonly string[]) => string }

/** What a content says, line by line: words first, then how long it holds and where it goes. */
export function linesOf({ texts, short, contact, validUntil, publishAt, buildings, channels, places, doors }: NoticeContent, say: SayContent): readonly Line[] {
  const line = (key: string, text: string, language: string | null = null): Line => ({ key, language, text });
  return [
    ...texts.flatMap(({ language, title, body }) => [line('title', title, language), line('body', body, language)]),
    line('short', short ?? ''), line('contact', contact ?? ''), line('validUntil', say.at(validUntil)), line('publishAt', publishAt ? say.at(publishAt) : ''),
    line('buildings', say.list(buildings.map(say.building))), line('channels', say.list(channels.map(say.channel))), line('places', say.list(places.map(say.place))), line('doors', say.list(doors.map(say.doors))),
  ];
}

/** Two contents side by side, what differs alone; a line that only one has counts as empty in the other. */
export function differing(before: readonly Line[], after: readonly Line[]): readonly { readonly key: string; readonly language: string | null; readonly before: string; readonly after: string }[] {
  const name = ({ key, language }: Line): string => `${key} ${language ?? ''}`;
  const old = new Map(before.map((line) => [name(line), line.text]));
  const fresh = new Map(after.map((line) => [name(line), line.text]));
  const all = [...after, ...before.filter((line) => !fresh.has(name(line)))];
  return all.map((line) => ({ key: line.key, language: line.language, before: old.get(name(line)) ?? '', after: fresh.get(name(line)) ?? '' })).filter((one) => one.before !== one.after);
}
