import type { DeadlineFactsFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useWords } from '../i18n/useWords.ts';

/** Who owes a deadline, in words. */
export function useOwnerWords(): (owner: DeadlineFactsFragment['owner']) => string {
  const join = useJoin();
  const words = useWords();
  return ({ department, role, staff }) => join([department?.name, words('role', role), staff?.name]);
}
