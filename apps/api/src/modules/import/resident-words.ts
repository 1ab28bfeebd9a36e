import type { CustomerRelationKind } from '@huiyin/domain';
import { plainHeader } from './header-words.ts';
import type { SheetColumn } from './header.ts';

/** The columns a list of units and residents may have. */
export const RESIDENT_FIELDS = ['PLACE', 'BUILDING', 'ENTRANCE', 'NUMBER', 'AREA', 'NAME', 'PHONE', 'RELATION', 'BIRTH_YEAR', 'SINCE', 'LIVES_HERE'] as const;
export type ResidentField = (typeof RESIDENT_FIELDS)[number];
/** Which column (0-based) holds each field; null: none. */
export type ResidentMapping = Readonly<Record<ResidentField, number | null>>;

// In the order of preference; compared whole, then looked for within longer headers.
const WORDS: Readonly<Record<ResidentField, string>> = {
  BUILDING: '楼栋 楼栋号 栋号 楼号 幢号 座号 栋 幢 楼座 楼宇 building',
  ENTRANCE: '单元 单元号 门洞 entrance',
  NUMBER: '房号 房间号 室号 门牌号 户号 房屋号 房间 室 number unit unitnumber room flat',
  PLACE: '房屋 房产 住址 地址 房屋地址 房屋坐落 坐落 楼栋房号 单元房号 房屋编号 address place',
  AREA: '建筑面积 面积 产权面积 计费面积 套内面积 area floorarea squaremetres',
  NAME: '姓名 业主姓名 客户姓名 住户姓名 业主 客户 住户 租户姓名 产权人 name owner resident customer',
  PHONE: '电话 手机 联系电话 手机号 手机号码 电话号码 联系方式 业主电话 phone mobile telephone tel',
  RELATION: '关系 身份 与房屋关系 住户类型 客户类型 人员类型 类型 relation role type',
  BIRTH_YEAR: '出生年份 出生年 出生日期 生日 年份 birthyear birth born',
  SINCE: '入住日期 入伙日期 收楼日期 起始日期 入住时间 入伙时间 since from movedin',
  LIVES_HERE: '是否居住 居住 是否常住 常住 liveshere lives',
};
const lists = new Map(RESIDENT_FIELDS.map((field) => [field, WORDS[field].split(' ')] as const));

function score(header: string, field: ResidentField): number {
  const plain = plainHeader(header);
  const words = lists.get(field)!;
  const whole = words.indexOf(plain);
  if (plain === '') return 0;
  if (whole !== -1) return 1_000 - whole;
  const part = words.findIndex((word) => word.length > 1 && plain.includes(word));
  return part === -1 ? 0 : 400 - part - Math.min(plain.length, 60);
}

/** `3-1502` or `3栋1502` below a header that says 房号: the whole place stands in one column. */
const holdsPlaces = (column: SheetColumn): boolean => column.sample.length > 0 && column.sample.every((text) => /[-—栋幢座]/u.test(text) && /\d/.test(text));

/** Proposes a column for each field by its header; the best match first, no column twice, the leftmost of equals. */
export function suggestResidentMapping(columns: readonly SheetColumn[]): ResidentMapping {
  const candidates = RESIDENT_FIELDS.flatMap((field) => columns.map((column) => ({ field, column: column.index, score: score(column.header, field) })))
    .filter((one) => one.score > 0).sort((a, b) => b.score - a.score || a.column - b.column);
  const mapping: Record<ResidentField, number | null> = { PLACE: null, BUILDING: null, ENTRANCE: null, NUMBER: null, AREA: null, NAME: null, PHONE: null, RELATION: null, BIRTH_YEAR: null, SINCE: null, LIVES_HERE: null };
  const taken = new Set<number>();
  for (const { field, column } of candidates) {
    if (mapping[field] !== null || taken.has(column)) continue;
    mapping[field] = column;
    taken.add(column);
  }
  const number = mapping.NUMBER === null ? undefined : columns[mapping.NUMBER];
  if (mapping.BUILDING === null && mapping.PLACE === null && number !== undefined && holdsPlaces(number)) return { ...mapping, PLACE: number.index, NUMBER: null };
  return mapping;
}

const RELATION_WORDS: Readonly<Record<CustomerRelationKind, string>> = {
  OWNER: '业主 产权人 房主 房东 共有人 共同产权人 owner',
  OCCUPANT: '使用人 家属 业主家属 家庭成员 同住人 住户 居住人 常住人 配偶 子女 父母 老人 孩子 occupant family',
  TENANT: '租户 租客 承租人 租住 租住人 租赁 tenant lessee',
};
const relations = new Map(Object.entries(RELATION_WORDS).flatMap(([kind, words]) => [kind.toLowerCase(), ...words.split(' ')].map((word) => [word, kind as CustomerRelationKind] as const)));
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The relation (ORG-6) that a word names; null for a word it does not know. */
export const relationOfWord = (text: string): CustomerRelationKind | null => relations.get(plain(text)) ?? null;

/** 是/否 and what sheets write instead; null for a word it does not know. */
export function yesOrNo(text: string): boolean | null {
  const word = plain(text);
  if (/^(是|有|常住|居住|自住|y|yes|true|1|在住)$/.test(word)) return true;
  return /^(否|无|不|不住|空置|出租|n|no|false|0|未住)$/.test(word) ? false : null;
}

/** A part of a place for comparing: `3 栋`, `3栋` and `３` are one building. */
export const plainPlace = (text: string | null): string => (text ?? '').normalize('NFKC').toLowerCase().replace(/[\s栋幢座楼号单元门室房#]/gu, '');
/** A place for comparing, as one word. */
export const placeKey = (place: { readonly building: string; readonly entrance: string | null; readonly number: string }): string => JSON.stringify([plainPlace(place.building), plainPlace(place.entrance), plainPlace(place.number)]);
