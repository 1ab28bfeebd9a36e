import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';

/** Whatever shows deadlines, by the first word of its key. */
const SHOWING: readonly unknown[] = ['complaint', 'complaints', 'entries', 'messages', 'overview', 'tasks', 'unread', 'work', 'works'];

/** After a command on a deadline: what shows it is read anew. */
export function useDeadlineChanged(): () => void {
  const cache = useQueryClient();
  return useCallback(() => void cache.invalidateQueries({ predicate: ({ queryKey: [first] }) => SHOWING.includes(first) }), [cache]);
}
