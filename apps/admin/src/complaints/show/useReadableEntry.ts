import { useTranslate } from 'ra-core';
import { useDeadlineLines, type EntryLine } from '../../deadlines/useEntryLines.ts';
import { readableData } from './entry-data.ts';
import { useEntryWords } from './entry-words.ts';

/** The lines of an entry of a complaint, whatever it is about. */
export function useReadableEntry(): (entry: { readonly type: string; readonly at: string; readonly data: unknown }) => readonly EntryLine[] {
  const t = useTranslate();
  const say = useEntryWords();
  const ofDeadline = useDeadlineLines();
  return (entry) => ofDeadline(entry) ?? readableData(entry.type, entry.data, say).map((line) => ({ ...line, label: t(`complaint.data.${line.key}`) }));
}
