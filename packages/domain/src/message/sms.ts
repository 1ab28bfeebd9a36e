const ALONE = 70;
const JOINED = 67;

/**
 * How many short messages a text is sent and billed as: mainland vendors count UCS-2 units, Latin letters too (no GSM-7):
 * 70 in one message, else 67 in each, since joined ones carry a header.
 * @param text the whole text as it arrives: signature 【…】 and filled-in template
 * @returns `length` in UTF-16 units (most emoji are two), `segments` 0 for an empty text
 */
export function smsSegments(text: string): { readonly length: number; readonly segments: number } {
  const { length } = text;
  return { length, segments: length === 0 ? 0 : length <= ALONE ? 1 : Math.ceil(length / JOINED) };
}
