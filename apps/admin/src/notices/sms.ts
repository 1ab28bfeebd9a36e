const ALONE = 70;
const JOINED = 67;

/** How many short messages a text is billed as, and its length in UTF-16 units: as the domain counts them, which a screen may not call. */
export function segmentsOf(text: string): { readonly length: number; readonly segments: number } {
  const { length } = text;
  return { length, segments: length === 0 ? 0 : length <= ALONE ? 1 : Math.ceil(length / JOINED) };
}
