import { pinyin } from 'pinyin-pro';
import { plainPhone, type CustomerState } from '@huiyin/domain';

/** Longest word that is kept or asked for, and how far into a name a search may begin. */
const KEY_MAX = 60;
const STARTS_MAX = 8;
const HAN = /\p{Script=Han}/u;
/** Above every character: ends the range of what begins with a word. */
const END = '\u{10ffff}';

/** By code points: half a character is none, and PostgreSQL takes none. */
const cut = (text: string, length: number): string => [...text.toWellFormed()].slice(0, length).join('');
const plain = (text: string): string => cut(text.normalize('NFKC').toLowerCase().replace(/[\s·•.'’_-]+/gu, ''), KEY_MAX);
const backwards = (digits: string): string => [...digits].reverse().join('');
const digitsOf = (text: string): string => text.replace(/\D/g, '');

function spelling(name: string): { readonly syllables: readonly string[]; readonly initials: readonly string[] } | null {
  if (!HAN.test(name)) return null;
  const options = { toneType: 'none', type: 'array', surname: 'head', v: true } as const;
  const syllables = pinyin(name, options).map((one) => one.toLowerCase()).filter((one) => one.isWellFormed());
  return { syllables, initials: syllables.map((one) => cut(one, 1)) };
}

/** Every way a name may be begun: from each of its characters, in pinyin, in initials. */
function nameKeys(name: string): readonly string[] {
  const word = plain(name);
  const characters = [...word];
  const starts = characters.slice(0, STARTS_MAX).map((_, at) => characters.slice(at).join(''));
  const spelt = spelling(word);
  const spellings = spelt === null ? [] : spelt.syllables.slice(0, STARTS_MAX).flatMap((_, at) => [spelt.syllables.slice(at).join(''), spelt.initials.slice(at).join('')]);
  return [...starts, ...spellings].filter((key) => key !== '').map((key) => `n:${cut(key, KEY_MAX)}`);
}

/** The words a customer is found by: name, pinyin and initials; telephone numbers from both ends; other addresses whole. */
export function searchKeys(state: CustomerState): readonly string[] {
  if (state.status !== 'ACTIVE' && state.name === null) return [];
  const contacts = state.contacts.flatMap(({ kind, value }) => {
    if (value === null) return [];
    if (kind === 'WECHAT' || kind === 'EMAIL') return [`w:${plain(value)}`];
    const digits = digitsOf(value.replace(/-\d{1,6}$/, ''));
    return [`p:${digits}`, `t:${backwards(digits)}`];
  });
  return [...new Set([...(state.name === null ? [] : nameKeys(state.name)), ...contacts])].sort();
}

/** What lists are ordered by: pinyin, then the characters themselves. */
export const sortKey = (state: CustomerState): string => {
  const name = plain(state.name ?? '');
  return cut(`${spelling(name)?.syllables.join(' ') ?? name} ${name}`, 2 * KEY_MAX);
};

/** A range of keys, the end not included. */
export type KeyRange = readonly [from: string, until: string];
/** A room as somebody may have written it: each part in every way it may stand in a unit. */
export interface RoomWords { readonly buildings: readonly string[] | null; readonly entrances: readonly string[] | null; readonly numbers: readonly string[] | null }

/** The key that a whole name is found by. */
export const nameKey = (name: string): string => `n:${plain(name)}`;
const beginning = (key: string): KeyRange => [key, `${key}${END}`];
const written = (word: string, ...marks: readonly string[]): readonly string[] => [...new Set([word, word.toUpperCase(), word.toLowerCase()])].flatMap((one) => [one, ...marks.map((mark) => `${one}${mark}`)]);
/** A building as it may stand in a unit. */
export const buildingWords = (word: string): readonly string[] => written(word, '栋', '幢', '座', '号楼', ' 栋', '号');
const PART = /^[0-9a-z]{1,8}$/i;
const BUILDING_ONLY = /^([0-9a-z]{1,6})(?:栋|幢|座|号楼)$/i;
const UNIT_NUMBER = /^([0-9a-z]{3,8})(?:室|房|号)?$/i;

/** `3-1502`, `3栋1502`, `3栋2单元1502`, `A座1203`, `1502`, `3栋` → what to look for among the units; null: no room. */
export function roomWords(text: string): RoomWords | null {
  const asked = text.normalize('NFKC').trim();
  const numbers = (word: string): readonly string[] => written(word, '室', '房', '号');
  const only = BUILDING_ONLY.exec(asked);
  if (only !== null) return { buildings: buildingWords(only[1]!), entrances: null, numbers: null };
  if (UNIT_NUMBER.test(asked)) return { buildings: null, entrances: null, numbers: numbers(UNIT_NUMBER.exec(asked)![1]!) };
  const parts = asked.replace(/(?:室|房|号)$/u, '').split(/[-—–\s栋幢座楼#单元门号]+/u).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 3 || !parts.every((part) => PART.test(part))) return null;
  const [building, number, entrance] = [parts[0]!, parts.at(-1)!, parts.length === 3 ? parts[1]! : null];
  return { buildings: buildingWords(building), entrances: entrance === null ? null : written(entrance, '单元', '门', ' 单元'), numbers: numbers(number) };
}

/** Digits of the end of a telephone number that are enough to look for it; fewer would list a whole community. */
const TAIL_DIGITS = 4;
const HEAD_DIGITS = 7;

/** What a search asks for: ranges of keys, and a room. */
export function searchPlan(text: string): { readonly ranges: readonly KeyRange[]; readonly room: RoomWords | null } {
  const word = plain(text);
  const digits = /^[\d\s()+.\-–—]+$/.test(text.normalize('NFKC')) ? digitsOf(plainPhone(text)) : '';
  const ranges: KeyRange[] = [];
  if (digits.length >= TAIL_DIGITS) ranges.push(beginning(`t:${backwards(digits)}`));
  if (digits.length >= HEAD_DIGITS) ranges.push(beginning(`p:${digits}`));
  if (digits === '' && word !== '') ranges.push(beginning(`n:${word}`));
  if (digits === '' && word.length >= TAIL_DIGITS) ranges.push([`w:${word}`, `w:${word}\u0001`]);
  return { ranges, room: roomWords(text) };
}
