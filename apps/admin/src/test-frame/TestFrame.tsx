import type { ReactNode } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { MemoryRouter } from 'react-router-dom';
import { Frame } from '../Root.tsx';
import { CommunityContext, type Community } from '../providers/community.ts';
import { LiveProvider } from '../providers/live.tsx';

export const COMMUNITY: Community = { id: 'c1', code: 'YYSJ', name: '颐园世家', level: 'COMMUNITY', timeZone: 'Asia/Shanghai', regionName: null };
const chosen = { community: COMMUNITY, choose: () => {} };

/** Everything a screen of the console stands in, without the network. */
export function TestFrame({ children }: { children: ReactNode }) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return (
    <QueryClientProvider client={client}>
      <MemoryRouter><Frame><CommunityContext.Provider value={chosen}><LiveProvider>{children}</LiveProvider></CommunityContext.Provider></Frame></MemoryRouter>
    </QueryClientProvider>
  );
}
