/** Ink, jade and paper by day; lamp-lit slate by night. A test holds every pair below to AA contrast. */
export interface Tone { text: string; fill: string; line: string }
export interface Look {
  page: string; card: string; raised: string; ink: string; soft: string; line: string; hover: string; rail: string; railInk: string;
  primary: string; onPrimary: string; primarySoft: string; focus: string;
  tones: Record<'neutral' | 'jade' | 'blue' | 'violet' | 'amber' | 'red' | 'green', Tone>;
}

export const day: Look = {
  page: '#f5f4ef', card: '#ffffff', raised: '#fbfaf7', ink: '#1b2726', soft: '#55625f', line: '#e3e0d6', hover: '#f2f0e9', rail: '#10393c', railInk: '#cfe0dc',
  primary: '#0f5f63', onPrimary: '#ffffff', primarySoft: '#e2efed', focus: '#0b7a80',
  tones: {
    neutral: { text: '#4a5653', fill: '#edebe4', line: '#d8d4c8' },
    jade: { text: '#0b5a55', fill: '#dcefeb', line: '#b3d8d1' },
    blue: { text: '#1d4f85', fill: '#e2ecf8', line: '#bcd2ec' },
    violet: { text: '#573b86', fill: '#ebe5f6', line: '#d0c2ea' },
    amber: { text: '#7d4a00', fill: '#fbecd0', line: '#ecd09a' },
    red: { text: '#a3201a', fill: '#fbe4e0', line: '#f0bab2' },
    green: { text: '#2b5f2c', fill: '#e2f0df', line: '#bddcb7' },
  },
};

export const night: Look = {
  page: '#0f1514', card: '#18201f', raised: '#1d2726', ink: '#e8efec', soft: '#a3b1ad', line: '#2c3836', hover: '#202b29', rail: '#0b1312', railInk: '#b9cbc6',
  primary: '#76cbc3', onPrimary: '#06302f', primarySoft: '#1d3b39', focus: '#8fded6',
  tones: {
    neutral: { text: '#b9c5c1', fill: '#29332f', line: '#3b4743' },
    jade: { text: '#83d6cb', fill: '#143633', line: '#24524d' },
    blue: { text: '#9cc6f5', fill: '#182f48', line: '#2b4a6b' },
    violet: { text: '#cbb5f4', fill: '#302549', line: '#4a3b6c' },
    amber: { text: '#f0c272', fill: '#3b2b0d', line: '#5d4619' },
    red: { text: '#ff9f93', fill: '#45191a', line: '#6c2b2a' },
    green: { text: '#a3d79c', fill: '#1c361b', line: '#31542e' },
  },
};

export type ToneName = keyof Look['tones'];

/** Solid grounds that must be seen across a room, the same by day and night: raising an incident, a drill, and the levels of incidents. */
export interface Ground { ground: string; ink: string }
export const ALARM: Ground = { ground: '#b3261e', ink: '#ffffff' };
export const DRILL: Ground = { ground: '#5b3a9a', ink: '#ffffff' };
/** The look of a button that raises an incident. */
export const ALARM_BUTTON = { bgcolor: ALARM.ground, color: ALARM.ink, '&:hover': { bgcolor: '#c53a31' } } as const;
export const LEVELS: Record<1 | 2 | 3 | 4, Ground> = {
  1: { ground: '#b3261e', ink: '#ffffff' }, 2: { ground: '#a84600', ink: '#ffffff' }, 3: { ground: '#f0c02f', ink: '#2b2200' }, 4: { ground: '#1f5fa6', ink: '#ffffff' },
};
