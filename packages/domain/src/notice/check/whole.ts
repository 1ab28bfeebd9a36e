import type { CheckedNotice, CheckedText, NoticeWarning, Place } from './model.ts';
import { isChinese, plain, warnAt, warnWhole } from './place.ts';

/** Mobile, landline and 400 numbers as they are; shorter ones where something says that they are to be called. */
const PHONE = /(?<!\d)(?:\+86[ -]?\d{2,3}[ -]?\d{3,4}[ -]?\d{4}|1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\(?0\d{2,3}\)?[ -]?\d{3,4}[ -]?\d{4}|[48]00[ -]?\d{3,4}[ -]?\d{3,4})(?!\d)|(?:电话|热线|手机|致电|拨打|垂询|联系|[Tt]el|[Pp]hone|[Cc]all|[Hh]otline)[^\d\n]{0,16}(?:\d{3,4}[ -]\d{4}|\d{5,8})(?!\d)/g;

/** The telephone numbers of a text: digits alone, with where they begin and end. */
export const phonesOf = (text: string): readonly { readonly at: number; readonly length: number; readonly digits: string }[] =>
  [...plain(text).matchAll(PHONE)].map(({ 0: whole, index }) => {
    const lead = whole.search(/[\d(+]/);
    return { at: index + lead, length: whole.length - lead, digits: whole.replace(/\D/g, '') };
  });

/** X月X日, XX小区: a template's hole. A masked name or number, 张XX and 138XXXX1234, is none. */
const HOLE = /[Xx×]{1,4} ?年 ?[Xx×]{1,2} ?月|[Xx×]{1,2} ?月 ?[Xx×]{1,2} ?[日号]|(?<=\d ?[年月] ?)[Xx×]{1,2} ?[月日]|(?<![0-9A-Za-z])[Xx×]{1,2} ?[时点] ?[Xx×]{1,2} ?分|(?<![0-9A-Za-z×])[Xx×]{2,4}(?=小区|物业|公司|服务中心|管理处|花园|单元|栋)|\{\{[^{}\n]{0,40}\}\}/gu;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** Of the number of an identity card (GB 11643) the last place is made of the others. */
const isIdentity = (number: string): boolean =>
  /^\d{6}(?:19|20)\d{2}(?:0\d|1[0-2])[0-3]\d{4}[\dX]$/.test(number) && '10X98765432'.charAt(WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(number[index]), 0) % 11) === number[17];

/** What a template left behind, and numbers of identity cards. */
export function checkLeftovers(place: Place): readonly NoticeWarning[] {
  const holes = [...place.text.matchAll(HOLE)].map(({ 0: hole, index }) => warnAt(place, 'PLACEHOLDER', index, hole.length));
  const numbers = [...plain(place.text).matchAll(/(?<!\d)\d{17}[\dXx](?!\d)/g)].filter(([number]) => isIdentity(number.toUpperCase()));
  return [...holes, ...numbers.map(({ 0: number, index }) => warnAt(place, 'PERSONAL_DATA', index, number.length))];
}

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Chinese without a Chinese character, or another script's language mostly in Chinese characters. */
function isForeign({ language, body }: CheckedText): boolean {
  const han = count(body, /\p{Script=Han}/gu);
  if (isChinese(language)) return han === 0;
  return !/^(?:ja|ko|yue|wuu|nan|lzh)\b/i.test(language) && han > count(body, /(?!\p{Script=Han})\p{L}/gu);
}

function checkText(text: CheckedText): readonly NoticeWarning[] {
  const { language, title, body } = text;
  const empty = (['title', 'body'] as const).filter((field) => isBlank(text[field])).map((field) => warnWhole('LANGUAGE_EMPTY', field, language));
  if (!isBlank(body) && isForeign(text)) return [...empty, warnWhole('LANGUAGE_WRONG', 'body', language)];
  return isBlank(title) && isBlank(body) ? empty.slice(1) : empty;
}

/** What is about the notice as a whole: languages without text, whom to ask, how long it is valid (NOT-9). */
export function checkWhole({ texts, contact, validUntil }: CheckedNotice): readonly NoticeWarning[] {
  return [
    ...(texts.length === 0 ? [warnWhole('LANGUAGE_EMPTY', 'body')] : texts.flatMap(checkText)),
    ...(isBlank(contact) && texts.every(({ body }) => phonesOf(body).length === 0) ? [warnWhole('CONTACT_MISSING', 'contact')] : []),
    ...(validUntil === null ? [warnWhole('VALIDITY_MISSING', 'validUntil')] : []),
  ];
}
