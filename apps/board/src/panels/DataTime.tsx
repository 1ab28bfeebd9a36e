import type { ConnectionState } from '@huiyin/client';
import type { Staleness } from '../feed/staleness.ts';
import type { Words } from '../look/words.ts';

interface Props {
  /** Server time of the picture as the zone writes it. */
  readonly clock: string;
  readonly ageSeconds: number;
  readonly staleness: Staleness;
  readonly socket: ConnectionState;
  readonly words: Words;
}

/** Always on the wall: how old what it shows is. */
export function DataTime({ clock, ageSeconds, staleness, socket, words }: Props) {
  const way = staleness === 'stopped' ? words.reconnecting : socket === 'live' ? words.live : words.polling;
  return (
    <footer className={`data-time ${staleness}`}>
      <p>
        {words.dataTime} <time>{clock}</time>
      </p>
      {staleness !== 'fresh' && <p>{words.late(ageSeconds)}</p>}
      <p className={`socket ${staleness === 'stopped' ? 'lost' : socket}`}>{way}</p>
    </footer>
  );
}
