import { useQuery } from '@tanstack/react-query';
import { PLAYBOOK_KEYS } from '@huiyin/domain';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useLanguage } from '../providers/language.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { playbooksInForceDocument } from './incidents.graphql.ts';

export interface PlaybookChoice { readonly key: string; readonly title: string; /** Null: not known yet. */ readonly level: number | null }

/** The playbooks that may be started here. Until they are read, or when they cannot be, the fourteen that come with Huiyin: an emergency waits for no list. */
export function usePlaybooks(): readonly PlaybookChoice[] {
  const { community } = useCommunity();
  const language = useLanguage();
  const words = useWorkWords();
  const { data } = useQuery({ queryKey: ['playbooks', 'in-force', community.id], staleTime: 5 * 60_000, queryFn: () => client.request(playbooksInForceDocument, { communityId: community.id }) });
  // Of the fourteen the short names of the screen stand on tiles, of others their own.
  const titleOf = (key: string, title: { zh: string; en: string }): string => (PLAYBOOK_KEYS.some((one) => one === key) ? words('playbook', key) : language === 'en' ? title.en : title.zh);
  const known = data?.playbooks.map(({ key, template: { title, level } }) => ({ key, title: titleOf(key, title), level }));
  return known && known.length > 0 ? known : PLAYBOOK_KEYS.map((key) => ({ key, title: words('playbook', key), level: null }));
}
