import type { Channel, Content, ImportRowInput } from '../gql/graphql.ts';
import { english } from '../i18n/en/index.ts';
import { chinese } from '../i18n/zh-cn/index.ts';
import type { SheetRow } from './import-file.ts';

export const IMPORT_FIELDS = ['title', 'detail', 'receivedAt', 'reporterName', 'reporterPhone', 'location', 'reply', 'repliedAt', 'channel', 'content', 'key'] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];
export const NEEDED: readonly ImportField[] = ['title', 'receivedAt'];
/** Which column of the sheet holds each field; null: none. */
export type Mapping = Record<ImportField, number | null>;

export const mappingFrom = (suggested: Partial<Record<ImportField, number | null>>): Mapping =>
  Object.fromEntries(IMPORT_FIELDS.map((field) => [field, suggested[field] ?? null])) as Mapping;

const dictionary = (group: 'channel' | 'content'): Map<string, string> => new Map(
  [chinese, english].flatMap((pack) => Object.entries(pack.words[group]).flatMap(([value, word]) => [[word.toLowerCase(), value], [value.toLowerCase(), value]] as const)),
);
const CHANNEL_WORDS = dictionary('channel');
const CONTENT_WORDS = dictionary('content');

export interface BadWord { row: number; field: 'channel' | 'content'; value: string }

/** A row of the sheet as the mutation takes it; a word for channel or content that nobody knows is told, not guessed. */
export function importRow({ row, cells }: SheetRow, mapping: Mapping): ImportRowInput | BadWord {
  const cell = (field: ImportField): string => (mapping[field] === null ? '' : (cells[mapping[field]] ?? '')).trim();
  const [channel, content] = [cell('channel'), cell('content')];
  if (channel && !CHANNEL_WORDS.has(channel.toLowerCase())) return { row, field: 'channel', value: channel };
  if (content && !CONTENT_WORDS.has(content.toLowerCase())) return { row, field: 'content', value: content };
  const input: ImportRowInput = {
    row, key: cell('key') || String(row), title: cell('title'), detail: cell('detail') || null, receivedAt: cell('receivedAt') || null, reporterName: cell('reporterName') || null,
    reporterPhone: cell('reporterPhone') || null, location: cell('location') || null, reply: cell('reply') || null, repliedAt: cell('repliedAt') || null,
    channel: (CHANNEL_WORDS.get(channel.toLowerCase()) as Channel | undefined) ?? null, content: (CONTENT_WORDS.get(content.toLowerCase()) as Content | undefined) ?? null,
  };
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null)) as ImportRowInput;
}

export const isBadWord = (row: ImportRowInput | BadWord): row is BadWord => 'field' in row;
