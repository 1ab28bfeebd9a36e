import { StatementPanel } from './StatementPanel.tsx';
import { useWindowStatements, type AskedAtWindow } from './useWindowStatements.ts';

/** The statements in force for what is on this screen, as they are now; nothing where there are none. */
export function WindowPanel({ asked }: { asked: AskedAtWindow }) {
  const { shown, isNew } = useWindowStatements(asked);
  return <StatementPanel statements={shown} isNew={isNew} />;
}
