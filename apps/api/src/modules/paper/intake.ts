import type { FormField } from '@huiyin/domain';
import type { PdfNode } from '../../platform/pdf.ts';
import type { FormFacts } from './gather.ts';
import { correctable, type Saying } from './record.ts';
import { cell, label, wallTime } from './shape.ts';
import { CHANNEL_WORDS, CONTENT_WORDS, PAPER, relationWord, SEVERITY_WORDS } from './words.ts';

/** Boxes that take the whole width. */
export const WIDE: ReadonlySet<FormField> = new Set(['TITLE', 'DETAIL']);

/** What each box of the intake part says, and the key of the entry whose correction would strike it. */
function valueOf({ complaint, serial, unit, records, names, community }: FormFacts, field: FormField): readonly [string | null, string | null] {
  const { state, number } = complaint;
  const data = records.find(({ type }) => type === 'ComplaintRegistered')?.data ?? {};
  const text = (key: string): string | null => (typeof data[key] === 'string' ? data[key] : null);
  const time = (instant: number): string => wallTime(community.timeZone, instant);
  const person = (id: string | null): string | null => (id === null ? null : (names[id] ?? null));
  switch (field) {
    case 'NUMBER': return [number, null];
    case 'SERIAL': return [serial, null];
    case 'RECEIVED_AT': return [`${time(state.receivedAt)}${state.backEntry ? `（${PAPER.backEntry}）` : ''}`, null];
    case 'REGISTERED_AT': return [time(state.registeredAt), null];
    case 'CHANNEL': return [CHANNEL_WORDS[String(data['channel'] ?? state.channel)] ?? null, 'channel'];
    case 'CONTENT': return [CONTENT_WORDS[String(data['content'] ?? state.content)] ?? null, 'content'];
    case 'SEVERITY': return [SEVERITY_WORDS[state.severity] ?? null, null];
    case 'REPORTER': return [text('reporterName'), 'reporterName'];
    case 'PHONE': return [text('reporterPhone'), 'reporterPhone'];
    case 'UNIT': return [unit, null];
    case 'RELATION': return [text('relation') === null ? null : relationWord(text('relation')!), 'relation'];
    case 'LOCATION': return [text('location'), 'location'];
    case 'GROUP_SIZE': return [String(state.groupSize), null];
    case 'AUTHORITY_REFERENCE': return [text('authorityReference'), 'authorityReference'];
    case 'RECEIVER': return [person(state.firstReceiverId), null];
    case 'REGISTRAR': return [person(state.registeredBy), null];
    case 'TITLE': return [text('title'), 'title'];
    case 'DETAIL': return [text('detail'), 'detail'];
  }
}

/** The rows of six boxes, three names and values a row; a wide box has a row of its own. */
export function intakeRows(facts: FormFacts, saying: Saying, fields: readonly { readonly field: FormField; readonly label: string }[]): readonly (readonly PdfNode[])[] {
  const registered = facts.records.find(({ type }) => type === 'ComplaintRegistered');
  const shown = (field: FormField): PdfNode => {
    const [value, key] = valueOf(facts, field);
    const parts = key === null || registered === undefined ? (value === null ? [] : [value]) : correctable(saying, registered, key, value);
    return cell(parts.length === 0 ? PAPER.none : [...parts]);
  };
  return rowsOfBoxes(fields, shown);
}

/** Lays boxes out three a row, the last one of a row as wide as is left. */
export function rowsOfBoxes(fields: readonly { readonly field: FormField; readonly label: string }[], shown: (field: FormField) => PdfNode): readonly (readonly PdfNode[])[] {
  const rows: PdfNode[][] = [];
  let open: PdfNode[] = [];
  const close = (): void => {
    if (open.length === 0) return;
    const missing = 6 - open.length;
    if (missing > 0) open = [...open.slice(0, -1), { ...(open.at(-1) as object), colSpan: missing + 1 }, ...Array.from({ length: missing }, () => '')];
    rows.push(open);
    open = [];
  };
  for (const { field, label: word } of fields) {
    if (WIDE.has(field)) {
      close();
      rows.push([label(word), { ...(shown(field) as object), colSpan: 5 }, '', '', '', '']);
      continue;
    }
    open.push(label(word), shown(field));
    if (open.length === 6) close();
  }
  close();
  return rows;
}
