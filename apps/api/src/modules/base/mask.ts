/** `张伟` → `张*`; keeps the first character. */
export const maskName = (name: string): string => {
  const characters = [...name];
  return characters.length === 0 ? '' : `${characters[0]}${'*'.repeat(Math.min(3, Math.max(1, characters.length - 1)))}`;
};

/** `13812345678` → `138****5678`; shorter ones keep their last two digits. */
export const maskPhone = (phone: string): string => (phone.length >= 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-2)}`);

/** Masks telephone numbers that stand in a text. */
export const maskText = (text: string): string => text.replace(/(?<!\d)1[3-9]\d{9}(?!\d)/g, maskPhone);
