import { useEffect, useRef, useState } from 'react';
import type { BoardState } from '../feed/board-state.ts';
import type { IncidentLine } from '../feed/lines.ts';
import { Alarm, toneFor, type SoundSettings } from './alarm.ts';
import { sound } from './sound.ts';

/** Sounds for new incidents of any community of the screen, whoever's turn it is; answers the last that came. */
export function useAlarm(state: BoardState, settings: SoundSettings): IncidentLine | null {
  const alarm = useRef<Alarm>(null);
  const [latest, setLatest] = useState<IncidentLine | null>(null);
  const { picture, arrivals } = state;
  useEffect(() => {
    alarm.current ??= new Alarm();
    const news = alarm.current.news({ picture, arrivals }, performance.now());
    if (news[0] !== undefined) setLatest(news.find(({ drill }) => !drill) ?? news[0]);
    const tone = toneFor(news, settings);
    if (tone !== null) sound(tone);
  }, [picture, arrivals, settings]);
  return latest;
}
