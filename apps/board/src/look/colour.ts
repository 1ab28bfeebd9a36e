/**
 * Colours by what they say. Every word colour has contrast ≥ 7:1 on every ground it may
 * stand on (WCAG 2.2, 1.4.6); `wordsOn` is the list, and the test beside this file reads it.
 */
export interface Palette {
  readonly ground: string;
  readonly panel: string;
  readonly panelNew: string;
  readonly line: string;
  readonly words: string;
  readonly quiet: string;
  readonly overdue: string;
  readonly soon: string;
  readonly calm: string;
  readonly registered: string;
  readonly dispatched: string;
  readonly handling: string;
  readonly handled: string;
  readonly calledBack: string;
  readonly alarmGround: string;
  readonly alarmWords: string;
  readonly majorGround: string;
  readonly majorWords: string;
  readonly urgentGround: string;
  readonly urgentWords: string;
  readonly level1Ground: string;
  readonly level1Words: string;
  readonly level2Ground: string;
  readonly level2Words: string;
  readonly level3Ground: string;
  readonly level3Words: string;
  readonly level4Ground: string;
  readonly level4Words: string;
  /** A drill is violet, and nothing else is. */
  readonly drillGround: string;
  readonly drillWords: string;
  readonly drillPanel: string;
  readonly drillBand: string;
  readonly drillMark: string;
  readonly drillDeep: string;
}

/** Red, orange, yellow, blue: the order that people here know from warnings of the weather, the same by day and by night. */
const levels = {
  level1Ground: '#a30f0f',
  level1Words: '#ffffff',
  level2Ground: '#ff9a3d',
  level2Words: '#2b1200',
  level3Ground: '#ffd84d',
  level3Words: '#2b2200',
  level4Ground: '#8cc4ff',
  level4Words: '#001c38',
  drillGround: '#5b21b6',
  drillWords: '#ffffff',
  drillDeep: '#3b0f86',
};

const dark: Palette = {
  ground: '#0a0e13',
  panel: '#141b23',
  panelNew: '#182a38',
  line: '#2b3947',
  words: '#f4f7fa',
  quiet: '#b9c6d3',
  overdue: '#ff9d94',
  soon: '#ffc44d',
  calm: '#8fe0b4',
  registered: '#ffd28a',
  dispatched: '#9cd0ff',
  handling: '#8fe3ee',
  handled: '#d9bdff',
  calledBack: '#a8e6a1',
  alarmGround: '#a30f0f',
  alarmWords: '#ffffff',
  majorGround: '#ffb3ab',
  majorWords: '#3d0500',
  urgentGround: '#ffd479',
  urgentWords: '#332200',
  ...levels,
  drillPanel: '#23133f',
  drillBand: '#3d1d7a',
  drillMark: '#5a2cb4',
};

const light: Palette = {
  ground: '#eef2f6',
  panel: '#ffffff',
  panelNew: '#dceefb',
  line: '#c3ced9',
  words: '#0c1620',
  quiet: '#36434f',
  overdue: '#8f0d05',
  soon: '#5f3d00',
  calm: '#0c4a2b',
  registered: '#5c3c00',
  dispatched: '#0a3f75',
  handling: '#06464f',
  handled: '#4b1f86',
  calledBack: '#1c4a12',
  alarmGround: '#a30f0f',
  alarmWords: '#ffffff',
  majorGround: '#8f0d05',
  majorWords: '#ffffff',
  urgentGround: '#5f3d00',
  urgentWords: '#ffffff',
  ...levels,
  drillPanel: '#f1e8ff',
  drillBand: '#dccbff',
  drillMark: '#c4a8ff',
};

export const palettes = { dark, light } as const;
export type Look = keyof typeof palettes;

const onEveryGround = ['words', 'quiet', 'overdue', 'soon', 'calm', 'registered', 'dispatched', 'handling', 'handled', 'calledBack'] as const;

/** Pairs of word colour and ground that meet on the wall. */
export const wordsOn: readonly (readonly [words: keyof Palette, ground: keyof Palette])[] = [
  ...onEveryGround.flatMap((words) => (['ground', 'panel', 'panelNew'] as const).map((ground) => [words, ground] as const)),
  ['alarmWords', 'alarmGround'],
  ['majorWords', 'majorGround'],
  ['urgentWords', 'urgentGround'],
  ['level1Words', 'level1Ground'], ['level2Words', 'level2Ground'], ['level3Words', 'level3Ground'], ['level4Words', 'level4Ground'],
  ['drillWords', 'drillGround'], ['drillWords', 'drillDeep'],
  ['words', 'drillPanel'], ['words', 'drillBand'], ['words', 'drillMark'],
];

/** Contrast ratio of two `#rrggbb` colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** Gives the palette to the style sheet as `--words`, `--panel-new` and so on. */
export function applyPalette(element: HTMLElement, look: Look): void {
  for (const [name, colour] of Object.entries(palettes[look])) {
    element.style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour);
  }
  element.style.colorScheme = look;
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
