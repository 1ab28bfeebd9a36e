import type { ReactNode } from 'react';
import type { WallWords } from './TimeLeft.tsx';

export interface Figures {
  /** Real ones; a drill is no figure. */
  readonly incidents: number;
  readonly open: number;
  readonly overdue: number;
  readonly today: number;
  readonly toCallBack: number;
}

interface Props {
  readonly name: string;
  readonly title: string;
  readonly clock: string;
  readonly date: string;
  readonly figures: Figures;
  readonly words: WallWords;
}

export function Header({ name, title, clock, date, figures, words: { board: words, incident } }: Props) {
  return (
    <header className="header">
      <div className="place">
        <h1>{name}</h1>
        <p>{title}</p>
      </div>
      <dl className="figures">
        <Figure words={incident.incidents} alarming={figures.incidents > 0}>{figures.incidents}</Figure>
        <Figure words={words.open}>{figures.open}</Figure>
        <Figure words={words.overdueCount} alarming={figures.overdue > 0}>{figures.overdue}</Figure>
        <Figure words={words.dueToday}>{figures.today}</Figure>
        <Figure words={words.toCallBack}>{figures.toCallBack}</Figure>
      </dl>
      <div className="clock">
        <time>{clock}</time>
        <p>{date}</p>
      </div>
    </header>
  );
}

function Figure({ words, alarming = false, children }: { readonly words: string; readonly alarming?: boolean; readonly children: ReactNode }) {
  return (
    <div className={alarming ? 'figure alarming' : 'figure'}>
      <dt>{words}</dt>
      <dd>{children}</dd>
    </div>
  );
}
