import type { IncidentLine } from '../feed/lines.ts';
import type { CardSize } from '../look/incident-page.ts';
import type { Language } from '../look/words.ts';
import type { ZoneTime } from '../look/zone-time.ts';
import { IncidentSteps, IncidentTimes } from './IncidentTimes.tsx';
import { Span, type WallWords } from './TimeLeft.tsx';

interface Props {
  readonly incident: IncidentLine;
  readonly size: CardSize;
  readonly arrived: boolean;
  readonly tight: number;
  /** Server time, epoch milliseconds. */
  readonly time: number;
  readonly zone: ZoneTime;
  readonly words: WallWords;
  readonly language: Language;
}

/** Lines for deadlines and for steps; what of the rest finds no room is left out line by line, by the style sheet. */
function linesOf(size: CardSize, tight: number, statement: boolean): readonly [times: number, steps: number] {
  if (size === 'quarter') return [2, 1];
  if (size === 'hero') return tight > 1 ? [2, 1] : tight > 0 || statement ? [3, 2] : [4, 3];
  return [3 - tight, Math.max(1, 3 - tight - Number(statement))];
}

export function IncidentCard(props: Props) {
  const { incident, size, time, words, language, arrived, tight } = props;
  const [times, steps] = linesOf(size, tight, incident.statement !== null);
  // A small card has room for one of the two: what may be said outside comes first.
  const showsLog = size !== 'quarter' || incident.statement === null;
  return (
    <li className={`incident ${size} level${incident.level}${incident.drill ? ' drill' : ''}${tight > 0 ? ' tight' : ''}${arrived ? ' arrived' : ''}`}>
      {incident.drill && <DrillBand words={words.incident.drill} />}
      <Head {...props} />
      <h2>{incident.title ?? words.board.noTitle}</h2>
      <p className="where">
        <b>{incident.place ?? words.incident.noPlace}</b>
        <span>{[incident.department, incident.owner === null ? null : words.incident.role[incident.owner]].filter((part) => part !== null).join(' · ')}</span>
        <span className="quiet">{incident.number}</span>
      </p>
      <div className="doing">
        <IncidentTimes incident={incident} lines={times} time={time} words={words} />
        <IncidentSteps incident={incident} lines={steps} time={time} words={words} language={language} />
      </div>
      <div className="saying">
        {incident.statement !== null && <Statement statement={incident.statement} words={words} />}
        {showsLog && <Log {...props} />}
      </div>
    </li>
  );
}

function Head({ incident, arrived, time, zone, words: { incident: said, board } }: Props) {
  const { level, drill, status, underControlAt, happenedAt } = incident;
  return (
    <p className="incident-head">
      <strong className="level"><b>{level}</b> {said.level[level - 1] ?? level}{level === 1 && <span className="hint"> · {said.gravest}</span>}</strong>
      {drill && <strong className="drill-plate">{said.drill}</strong>}
      {arrived && <em className="new">{board.arrived}</em>}
      <span className={underControlAt === null ? 'control not' : 'control'}>{underControlAt === null ? said.uncontrolled : <>{said.controlled}<span className="at"> {zone.clock(underControlAt).slice(0, 5)}</span></>}</span>
      <span className="phase">{said.status[status]}</span>
      <span className="age"><span className="quiet">{said.lasting}</span> <Span milliseconds={Math.min(0, happenedAt - time)} words={{ incident: said, board }} /></span>
    </p>
  );
}

function Statement({ statement: { version, explanation, handling, stale }, words: { incident: said } }: { readonly statement: NonNullable<IncidentLine['statement']>; readonly words: WallWords }) {
  return (
    <section className="statement">
      <h3>{said.statement(version)}{stale && <span className="overdue"> {said.stale}</span>}</h3>
      <p><b>{said.explanation}</b> {explanation}</p>
      <p><b>{said.handling}</b> {handling}</p>
    </section>
  );
}

function Log({ incident, zone, words: { incident: said } }: Props) {
  return (
    <section className="log">
      <h3>{said.log}</h3>
      {incident.log.length === 0 && <p className="quiet">{said.noLog}</p>}
      <ul>
        {incident.log.map(({ at, kind, text }) => (
          <li key={`${at} ${text}`}><time>{zone.clock(at).slice(0, 5)}</time> <b>{said.logKind[kind]}</b> <span>{text ?? said.erased}</span></li>
        ))}
      </ul>
    </section>
  );
}

/** Across the whole card, behind its words. */
function DrillBand({ words }: { readonly words: string }) {
  return <span className="drill-band" aria-hidden="true" data-words={`${words}　${words}　${words}`} />;
}
