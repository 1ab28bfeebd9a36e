import { isDeadlineEntry } from '@huiyin/domain';
import type { PdfNode } from '../../platform/pdf.ts';
import type { PaperRecord } from './gather.ts';
import { right, wallTime } from './shape.ts';
import { DATA_WORDS, ENTRY_WORDS, FLAG_WORDS, PAPER, roleWord, VALUE_WORDS } from './words.ts';

const TIMES: ReadonlySet<string> = new Set(['limitAt', 'repliedAt', 'replyAt', 'dueAt', 'before', 'until']);

/** Free text, which takes a line of its own. */
const LONG: ReadonlySet<string> = new Set(['text', 'reason', 'instruction', 'cause', 'correctiveAction', 'preventiveAction', 'lesson', 'adjustment', 'promise', 'remark']);

/** What the words of a value need: the community's zone, and names by id. */
export interface Saying { readonly zone: string; readonly names: Readonly<Record<string, string>> }

/** A value in words; null for what says nothing on paper. */
export function said({ zone, names }: Saying, key: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) {
    const parts = value.map((one) => said({ zone, names }, key, one)).filter((one) => one !== null);
    return parts.length === 0 ? null : parts.join('、');
  }
  if (TIMES.has(key)) return typeof value === 'number' ? wallTime(zone, value) : null;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? (VALUE_WORDS[key]?.[value] ?? names[value] ?? value) : null;
}

/** A value, and where it was corrected the old one struck through with the new one, the reason and who did it (LDG-2). */
export function correctable(saying: Saying, record: PaperRecord, key: string, value: string | null): readonly PdfNode[] {
  const correction = record.corrections[key];
  if (correction === undefined) return value === null ? [] : [value];
  const now = said(saying, key, correction.value) ?? PAPER.none;
  return [
    { text: value ?? PAPER.none, decoration: 'lineThrough', color: '#777777' }, ' ', { text: now, bold: true },
    { text: `（${PAPER.corrected}：${correction.reason ?? ''}　${correction.by} ${wallTime(saying.zone, correction.at)}）`, fontSize: 7.5, color: '#444444' },
  ];
}

/** A record under its section: what was done, what it says, and whose hand it is. */
export function recordNode(saying: Saying, record: PaperRecord, titled: boolean): PdfNode {
  const flags = Object.entries(FLAG_WORDS).filter(([key]) => record.data[key] === true).map(([, word]) => word);
  const values = Object.entries(record.data).flatMap(([key, value]): readonly { readonly long: boolean; readonly parts: readonly PdfNode[] }[] => {
    const word = DATA_WORDS[key];
    const text = typeof value === 'boolean' ? null : said(saying, key, value);
    if (word === undefined || (text === null && record.corrections[key] === undefined)) return [];
    return [{ long: LONG.has(key), parts: [{ text: `${word}：`, bold: true }, ...correctable(saying, record, key, text)] }];
  });
  // What is short stands in one line: how, to whom, until when.
  const short = values.filter(({ long }) => !long).flatMap(({ parts }, index) => (index === 0 ? parts : ['　　', ...parts]));
  const lines = [...(short.length === 0 ? [] : [{ text: short }]), ...values.filter(({ long }) => long).map(({ parts }) => ({ text: [...parts] }))];
  return {
    margin: [0, 0, 0, 3],
    stack: [
      ...(titled ? [{ text: `【${ENTRY_WORDS[record.type] ?? record.type}】${flags.join('、')}`, bold: true }] : flags.length > 0 ? [{ text: flags.join('、') }] : []),
      ...lines, right(signatureLine(saying, record)),
      ...record.signedBy.map(({ by, at }) => right(`${PAPER.signed}：${by}　${wallTime(saying.zone, at)}`)),
    ],
  };
}

/** Whose hand it is: nobody's is the clock's or the system's. */
export const handOf = ({ by, type }: PaperRecord): string => (by !== '' ? by : isDeadlineEntry(type) ? PAPER.clock : PAPER.system);

const signatureLine = ({ zone }: Saying, record: PaperRecord): string =>
  `${handOf(record)}${record.by === '' ? '' : `（${roleWord(record.role)}）`}　${wallTime(zone, record.at)}`;
