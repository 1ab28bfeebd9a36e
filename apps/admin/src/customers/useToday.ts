import { useCommunity } from '../providers/community.ts';
import { localOf } from '../time/zone.ts';
import { useNow } from '../time/useNow.ts';

/** Today where the community lies, `YYYY-MM-DD`. */
export function useToday(): string {
  const { timeZone } = useCommunity().community;
  return localOf(timeZone, useNow()).slice(0, 10);
}
