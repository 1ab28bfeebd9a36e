import type { ReactNode } from 'react';
import type { Words } from '../look/words.ts';

export interface Figures {
  readonly open: number;
  readonly overdue: number;
  readonly today: { readonly count: number; readonly more: boolean };
  readonly toCallBack: number;
}

interface Props {
  readonly name: string;
  readonly clock: string;
  readonly date: string;
  readonly figures: Figures;
  readonly words: Words;
}

export function Header({ name, clock, date, figures, words }: Props) {
  return (
    <header className="header">
      <div className="place">
        <h1>{name}</h1>
        <p>{words.title}</p>
      </div>
      <dl className="figures">
        <Figure words={words.open}>{figures.open}</Figure>
        <Figure words={words.overdueCount} alarming={figures.overdue > 0}>{figures.overdue}</Figure>
        <Figure words={words.dueToday}>{`${figures.today.count}${figures.today.more ? '+' : ''}`}</Figure>
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
