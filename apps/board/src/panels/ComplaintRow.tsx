import type { ComplaintLine } from '../feed/lines.ts';
import { spanOf, urgencyOf } from '../look/due.ts';
import type { Words } from '../look/words.ts';

interface Props {
  readonly row: ComplaintLine;
  /** Server time, epoch milliseconds. */
  readonly time: number;
  readonly arrived: boolean;
  readonly words: Words;
}

export function ComplaintRow({ row, time, arrived, words }: Props) {
  const urgency = urgencyOf(row.next, time);
  const minutes = Math.max(0, Math.floor((time - row.receivedAt) / 60_000));
  return (
    <li className={`row ${urgency}${arrived ? ' arrived' : ''}`}>
      <Due row={row} time={time} words={words} />
      <div className="what">
        <Title row={row} arrived={arrived} words={words} />
        <p className="facts">
          <span className="number">{row.number}</span>
          <span>{row.department ?? words.noDepartment}</span>
          <span>{words.age(minutes)}</span>
        </p>
      </div>
      <p className={`status ${row.status.toLowerCase()}`}>{words.status[row.status]}</p>
    </li>
  );
}

function Title({ row: { severity, title }, arrived, words }: Omit<Props, 'time'>) {
  return (
    <p className="title">
      {severity !== 'NORMAL' && <strong className={`severity ${severity.toLowerCase()}`}>{words.severity[severity]}</strong>}
      {arrived && <em className="new">{words.arrived}</em>}
      <span>{title === null ? words.noTitle : title}</span>
    </p>
  );
}

function Due({ row: { next }, time, words }: Pick<Props, 'row' | 'time' | 'words'>) {
  const urgency = urgencyOf(next, time);
  if (!next || urgency === 'none') return <p className="due"><b className="without">{words.noDeadline}</b></p>;
  if (urgency === 'paused') return <p className="due"><b className="without">{words.paused}</b></p>;
  const { days, clock } = spanOf(next.dueAt - time);
  const word = { overdue: words.overdue, soon: words.soon, calm: words.remaining }[urgency];
  return (
    <p className="due">
      <b>
        {days > 0 && <span className="days">{words.days(days)}</span>}
        {clock}
      </b>
      <span className="word">
        {word}
        {next.provisional && <small>{words.provisional}</small>}
      </span>
    </p>
  );
}
