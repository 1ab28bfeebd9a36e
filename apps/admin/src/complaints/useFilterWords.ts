import { useTranslate } from 'ra-core';
import { useWords } from '../i18n/useWords.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { cleanFilter, LIST_FILTERS, SWITCH_FILTERS, toggleValue, type RegisterFilter } from './filter.ts';

export interface FilterWord { key: string; text: string; without: RegisterFilter }

/** Each condition that narrows the list, in words, with the filter that is left when it is taken away. */
export function useFilterWords(filter: RegisterFilter): FilterWord[] {
  const t = useTranslate();
  const words = useWords();
  const { moment } = useTimeWords();
  const { departments } = useCommunityRoom();
  const found: FilterWord[] = [];
  const drop = (name: keyof RegisterFilter) => cleanFilter({ ...filter, [name]: null });
  if (filter.search) found.push({ key: 'search', text: t('complaint.filter.search', { q: filter.search }), without: drop('search') });
  for (const name of SWITCH_FILTERS) if (filter[name]) found.push({ key: name, text: t(`complaint.filter.${name}`), without: drop(name) });
  for (const name of LIST_FILTERS) {
    for (const value of (filter[name] ?? []) as string[]) found.push({ key: `${name}.${value}`, text: words(name, value), without: toggleValue(filter, name, value) });
  }
  if (filter.runningRule) found.push({ key: 'rule', text: t(filter.runningDueBefore ? 'complaint.filter.runningBefore' : 'complaint.filter.running', { rule: words('rule', filter.runningRule), at: filter.runningDueBefore ? moment(filter.runningDueBefore) : '' }), without: cleanFilter({ ...filter, runningRule: null, runningDueBefore: null }) });
  if (filter.kind) found.push({ key: 'kind', text: words('kind', filter.kind), without: drop('kind') });
  if (filter.departmentId) found.push({ key: 'department', text: departments.find(({ id }) => id === filter.departmentId)?.name ?? t('complaint.filter.department'), without: drop('departmentId') });
  if (filter.receivedFrom) found.push({ key: 'from', text: `${t('complaint.filter.receivedFrom')} ${moment(filter.receivedFrom)}`, without: drop('receivedFrom') });
  if (filter.receivedTo) found.push({ key: 'to', text: `${t('complaint.filter.receivedTo')} ${moment(filter.receivedTo)}`, without: drop('receivedTo') });
  return found;
}
