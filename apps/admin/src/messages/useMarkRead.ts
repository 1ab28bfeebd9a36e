import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { useFailureWords } from '../controls/Failure.tsx';
import type { MessagesMarkReadInput } from '../gql/graphql.ts';
import { client } from '../providers/client.ts';
import { UNREAD_KEY } from '../providers/unread.ts';
import { markReadDocument } from './messages.graphql.ts';

/** Marks own messages as read, some or all up to an instant; the count and the list follow. */
export function useMarkRead(): (input: MessagesMarkReadInput) => Promise<void> {
  const cache = useQueryClient();
  const notify = useNotify();
  const say = useFailureWords();
  return useCallback(async (input) => {
    try {
      const { messagesMarkRead: result } = await client.request(markReadDocument, { input });
      if (result.__typename !== 'MessagesMarkReadPayload') return notify(result.message, { type: 'warning' });
      cache.setQueryData(UNREAD_KEY, result.unread);
      await cache.invalidateQueries({ queryKey: ['messages'] });
    } catch (error) {
      notify(say(error), { type: 'warning' });
    }
  }, [cache, notify, say]);
}
