import { runningUrgency, spanOf } from '../look/due.ts';
import type { IncidentWords } from './words.ts';
import type { Words } from '../look/words.ts';

/** Both catalogues of a language. */
export interface WallWords { readonly board: Words; readonly incident: IncidentWords }

interface Props {
  readonly due: { readonly warnAt: number; readonly dueAt: number };
  /** Server time, epoch milliseconds. */
  readonly time: number;
  readonly words: WallWords;
}

/** What is left of a deadline, or by how much it is over, in words and to the second. */
export function TimeLeft({ due, time, words }: Props) {
  const urgency = runningUrgency(due, time);
  const word = { overdue: words.incident.overdue, soon: words.incident.soon, calm: words.incident.remaining }[urgency];
  return (
    <span className={`left ${urgency}`}>
      <span>{word}</span> <Span milliseconds={due.dueAt - time} words={words} />
    </span>
  );
}

export function Span({ milliseconds, words }: { readonly milliseconds: number; readonly words: WallWords }) {
  const { days, clock } = spanOf(milliseconds);
  return (
    <time>
      {days > 0 && <span className="days">{words.board.days(days)}</span>}
      {clock}
    </time>
  );
}
