import type { IncidentLine, IncidentStep } from '../feed/lines.ts';
import type { Language } from '../look/words.ts';
import { TimeLeft, type WallWords } from './TimeLeft.tsx';

interface Props {
  readonly incident: IncidentLine;
  /** How many lines there is room for. */
  readonly lines: number;
  /** Server time, epoch milliseconds. */
  readonly time: number;
  readonly words: WallWords;
}

/** What is owed for an incident, the first due first; a step of its playbook stands with the step. */
export function IncidentTimes({ incident, lines, time, words: { incident: said, board } }: Props) {
  const owed = incident.deadlines.filter(({ rule }) => rule !== 'PBK');
  const shown = owed.slice(0, room(owed.length, lines));
  const hidden = owed.slice(shown.length);
  return (
    <section className="times">
      {owed.length === 0 && <p className="quiet">{said.noneOwed}</p>}
      <ul>
        {shown.map((due) => (
          <li key={due.key}>
            <span className="what"><b>{said.rule[due.rule] ?? said.otherRule}</b> <span className="quiet">{said.role[due.owner]}</span></span>
            <TimeLeft due={due} time={time} words={{ incident: said, board }} />
          </li>
        ))}
      </ul>
      {hidden.length > 0 && <p className="quiet more">{said.more(hidden.length, hidden.filter(({ dueAt }) => time >= dueAt).length)}</p>}
    </section>
  );
}

/** How far the playbook is, and what is to be done now, the first due first. */
export function IncidentSteps({ incident, lines, time, words, language }: Props & { readonly language: Language }) {
  const { playbook, deadlines } = incident;
  const { incident: said } = words;
  if (playbook === null) return <section className="playbook"><p className="quiet">{said.noPlaybook}</p></section>;
  const { done, total, current, title } = playbook;
  const steps = [...current].sort((one, other) => (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity) || 0);
  const hidden = steps.slice(lines);
  return (
    <section className="playbook">
      <p className="progress">
        <b className="name">{inLanguage(title, language)}</b>
        {hidden.length > 0 && <span className="quiet more">{said.moreSteps(hidden.length, hidden.filter(({ dueAt }) => dueAt !== null && time >= dueAt).length)}</span>}
        <span className="bar" aria-hidden="true"><i style={{ width: `${total === 0 ? 0 : (100 * done) / total}%` }} /></span>
        <b className="count">{done}/{total}</b>
      </p>
      <ul>{steps.slice(0, lines).map((step, at) => <Step key={at} step={step} warnAt={warnAtOf(step, deadlines)} time={time} words={words} language={language} />)}</ul>
      {steps.length === 0 && <p className="calm">{said.allSteps}</p>}
    </section>
  );
}

interface StepProps extends Pick<Props, 'time' | 'words'> {
  readonly step: IncidentStep;
  readonly warnAt: number;
  readonly language: Language;
}

function Step({ step, warnAt, time, words, language }: StepProps) {
  return (
    <li>
      <span className="what"><b>{inLanguage(step.title, language)}</b> <span className="quiet">{words.incident.role[step.role]}</span></span>
      {step.dueAt !== null && <TimeLeft due={{ warnAt, dueAt: step.dueAt }} time={time} words={words} />}
    </li>
  );
}

/** The last line says how many more there are; where there is only one or two, they are of more use than that. */
const room = (rows: number, lines: number): number => (rows > lines && lines > 2 ? lines - 1 : lines);

const inLanguage = ({ zh, en }: { readonly zh: string; readonly en: string }, language: Language): string => (language === 'en' ? en : zh);

const warnAtOf = ({ dueAt }: IncidentStep, deadlines: IncidentLine['deadlines']): number =>
  deadlines.find((due) => due.rule === 'PBK' && due.dueAt === dueAt)?.warnAt ?? Infinity;
