import type { BoardState } from '../feed/board-state.ts';
import type { IncidentPage } from '../look/incident-page.ts';
import type { Language } from '../look/words.ts';
import type { ZoneTime } from '../look/zone-time.ts';
import { IncidentCard } from './IncidentCard.tsx';
import type { WallWords } from './TimeLeft.tsx';

const arrivedForMilliseconds = 30_000;

interface Props {
  readonly shown: IncidentPage;
  readonly arrivals: BoardState['arrivals'];
  /** Monotonic. */
  readonly now: number;
  /** Server time, epoch milliseconds. */
  readonly time: number;
  readonly zone: ZoneTime;
  /** By how many lines the cards have less room: something else stands above them, or below. */
  readonly tight: number;
  readonly words: WallWords;
  readonly language: Language;
}

export function Incidents({ shown, arrivals, now, words, tight, ...rest }: Props) {
  const { cards } = shown;
  return (
    <main className="incidents">
      <ol className={`cards of${cards.length}`}>
        {cards.map(({ incident, size }) => {
          const at = arrivals[incident.id];
          return <IncidentCard key={incident.id} incident={incident} size={size} tight={tight} arrived={at !== undefined && now - at < arrivedForMilliseconds} words={words} {...rest} />;
        })}
      </ol>
    </main>
  );
}
