import { useQuery } from '@tanstack/react-query';
import { useDebounced } from '../complaints/create/useDebounced.ts';
import type { NoticeFieldsFragment } from '../gql/graphql.ts';
import { client } from '../providers/client.ts';
import { holidayNoticeDocument } from './calendar.graphql.ts';

/** What the server reads off the text while it is pasted; a text that says no year is read as `year`. */
export function useNotice(text: string, year: number) {
  const settled = useDebounced(text.trim(), 350);
  const read = async (asked: number | null): Promise<NoticeFieldsFragment> => (await client.request(holidayNoticeDocument, { text: settled, year: asked })).holidayNoticeRead;
  const query = useQuery({
    queryKey: ['holidayNotice', settled, year], enabled: settled !== '', staleTime: Infinity, placeholderData: (before) => before,
    queryFn: async () => {
      const notice = await read(null);
      return notice.year ? notice : read(year);
    },
  });
  const notice = settled === '' ? null : (query.data ?? null);
  return { notice, reading: text.trim() !== settled || query.isFetching, error: settled === '' ? null : query.error, retry: () => void query.refetch() };
}
