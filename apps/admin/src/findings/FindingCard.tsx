import type { FindingFactsFragment } from '../gql/graphql.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { useWorkWords } from '../works/useWorkWords.ts';
import { WorkCard } from '../works/WorkCard.tsx';

/** One finding in a list: status, severity, source, and by when it has to be rectified. */
export function FindingCard({ finding }: { finding: FindingFactsFragment }) {
  const join = useJoin();
  const words = useWorkWords();
  const { id, number, status, severity, source, description, place, inspectedBy, department, nextDeadline } = finding;
  return (
    <WorkCard
      to={`/findings/${id}`} number={number} pills={[[status, words('finding', status)], [severity, words('severity', severity)], ['NONE', words('source', source)]]}
      title={description} lines={[join([place, inspectedBy, department?.name])]} deadline={nextDeadline}
    />
  );
}
