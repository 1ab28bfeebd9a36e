/** About how wide a text is, in letters of the main size: Chinese is square, others half as wide, what the font may lack becomes a code. */
export function ems(text: string): number {
  let sum = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    sum += codePoint < 0x2000 ? 0.58 : codePoint > 0xffff ? 5 : 1;
  }
  return sum;
}

/** As much of a text as stands in a width, with … where something was left out. */
export function cut(text: string, most: number): string {
  if (ems(text) <= most) return text;
  let [kept, sum] = ['', 1];
  for (const character of text) {
    sum += ems(character);
    if (sum > most) break;
    kept += character;
  }
  return `${kept}…`;
}
