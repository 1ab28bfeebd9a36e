import { maskText } from '../base/mask.ts';
import { discreet } from './discreet.ts';

/** A text fit for a wall: telephone numbers, rooms and names that somebody typed into it are hidden; null once it was erased. */
export const forWall = (text: string | null): string | null => (text === null || text === '' ? null : discreet(maskText(text)));
