import type { BoardLink } from '@huiyin/client';
import type { Staleness } from '../feed/staleness.ts';
import type { Words } from '../look/words.ts';

interface Props {
  /** Server time of the picture as the zone writes it. */
  readonly clock: string;
  readonly ageSeconds: number;
  readonly staleness: Staleness;
  readonly link: BoardLink;
  readonly words: Words;
}

/** Always on the wall: how old what it shows is. */
export function DataTime({ clock, ageSeconds, staleness, link, words }: Props) {
  const live = staleness !== 'stopped' && link === 'live';
  return (
    <footer className={`data-time ${staleness}`}>
      <p>
        {words.dataTime} <time>{clock}</time>
      </p>
      {staleness !== 'fresh' && <p>{words.late(ageSeconds)}</p>}
      <p className={`socket ${live ? 'live' : 'lost'}`}>{live ? words.live : words.reconnecting}</p>
    </footer>
  );
}
