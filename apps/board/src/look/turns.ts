import type { CommunityPicture } from '../feed/picture.ts';

/** How long one of several communities stays on the wall. */
export const turnMilliseconds = 15_000;
export const graveTurnMilliseconds = 30_000;
const tilesAtMost = 4;
/** Narrower than this, in pixels of a 1920 × 1080 wall, a community cannot be read from six metres. */
const tileUnits = 1_240;

/** A community in which a real incident of level 1 or 2 is open: it comes first and stays longer. */
export function isGrave({ incidents }: Pick<CommunityPicture, 'incidents'>): boolean {
  return incidents.some(({ level, drill }) => level <= 2 && !drill);
}

/** The grave ones first, else in the order the screen was given. */
export function inTurn<C extends Pick<CommunityPicture, 'incidents'>>(communities: readonly C[]): readonly C[] {
  return [...communities.filter(isGrave), ...communities.filter((one) => !isGrave(one))];
}

/**
 * Whose turn it is.
 *
 * @param elapsed milliseconds since the first one's turn began
 * @param lengths of the turns, milliseconds
 * @returns `shownFor`: how long that one has been on the wall in all, so that its pages go on where they stopped
 */
export function turnAt(elapsed: number, lengths: readonly number[]): { readonly at: number; readonly shownFor: number } {
  const round = lengths.reduce((sum, length) => sum + length, 0);
  let into = elapsed % round;
  const at = lengths.findIndex((length) => {
    if (into < length) return true;
    into -= length;
    return false;
  });
  return { at, shownFor: Math.floor(elapsed / round) * lengths[at]! + into };
}

/** Whether all of them stand beside each other; otherwise they take turns. */
export function fitsAsTiles(communities: number, { width, height }: { readonly width: number; readonly height: number }): boolean {
  const unit = Math.min(width / 1920, height / 1080);
  return communities > 1 && communities <= tilesAtMost && width / unit / communities >= tileUnits;
}
