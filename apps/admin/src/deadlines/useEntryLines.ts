import { isDeadlineEntry } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { useWords } from '../i18n/useWords.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { readDeadlineEntry } from './entry-lines.ts';

/** A line of an entry: its name, empty where the value says it all, and whether it is free text. */
export interface EntryLine { readonly key: string; readonly label: string; readonly value: string; readonly long: boolean }

/** What an entry about a deadline says, in lines; null for any other entry. */
export function useDeadlineLines(): (entry: { readonly type: string; readonly at: string; readonly data: unknown }) => readonly EntryLine[] | null {
  const t = useTranslate();
  const words = useWords();
  const { due, moment } = useTimeWords();
  return ({ type, at, data }) => {
    if (!isDeadlineEntry(type)) return null;
    return readDeadlineEntry(data, at).map(({ key, value }): EntryLine => {
      const line = (text: string, long = false): EntryLine => ({ key, label: t(`deadline.data.${key}`), value: text, long });
      switch (key) {
        case 'rule': return { ...line(`${words('rule', value)} ${value}`), label: '' };
        case 'step': return { ...line(t('deadline.data.stepOf', { n: value })), label: '' };
        case 'to': return line(t(`deadline.target.${value}`));
        case 'told': return line(value.length > 0 ? value.join(t('app.mark.list')) : t('deadline.data.nobody'));
        case 'reason': return line(value, true);
        case 'deliverAt': return line(moment(value));
        default: return line(due(value));
      }
    });
  };
}
