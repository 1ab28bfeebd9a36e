import type { ComplaintFilter } from '../gql/graphql.ts';

/** Filters as they stand in the address; the community is added by the list itself. */
export type RegisterFilter = Omit<ComplaintFilter, 'unitId'>;
export const LIST_FILTERS = ['status', 'judgement', 'severity', 'content', 'channel'] as const;
export const SWITCH_FILTERS = ['mine', 'open', 'overdue', 'backEntry', 'repeated'] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The filter without what is not set, so that the address and the request carry only what narrows. */
export function cleanFilter(filter: RegisterFilter): RegisterFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => !isEmpty(value)));
}

/** Adds the value to a list filter, or takes it out again. */
export function toggleValue(filter: RegisterFilter, name: ListFilter, value: string): RegisterFilter {
  const chosen = (filter[name] ?? []) as string[];
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return cleanFilter({ ...filter, [name]: next });
}

/** Sets or takes away a switch; a switch that is off narrows nothing. */
export const toggleSwitch = (filter: RegisterFilter, name: (typeof SWITCH_FILTERS)[number]): RegisterFilter =>
  cleanFilter({ ...filter, [name]: filter[name] ? null : true });

/** The address of the register with a filter, for links from elsewhere. */
export function registerPath(filter: RegisterFilter, sort?: { field: string; order: 'ASC' | 'DESC' }): string {
  const query = new URLSearchParams({ filter: JSON.stringify(filter), page: '1' });
  if (sort) { query.set('sort', sort.field); query.set('order', sort.order); }
  return `/complaints?${query}`;
}
