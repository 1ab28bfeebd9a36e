import { useTranslate } from 'ra-core';
import { useTimeWords } from '../time/useTimeWords.ts';
import { presenceOf, type Presence } from './presence.ts';

/** Whether a screen is there, and in words since when. */
export function usePresenceWords(): (screen: Parameters<typeof presenceOf>[0]) => { readonly presence: Presence; readonly words: string } {
  const t = useTranslate();
  const { now, age } = useTimeWords();
  return (screen) => {
    const presence = presenceOf(screen, now);
    return { presence, words: t(`screens.presence.${presence}`, { age: screen.lastSeenAt == null ? '' : age(screen.lastSeenAt) }) };
  };
}
