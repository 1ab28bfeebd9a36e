import type { PolicyFigures } from './policy.ts';

/** Whether a minute 0–1439 of the local day lies between two others; the span may cross midnight. */
const within = (from: number, to: number, minute: number): boolean => (from <= to ? minute >= from && minute < to : minute >= from || minute < to);

/** Whether the desk is manned by the customer assistant at a minute 0–1439 of the local day; hours may cross midnight. */
export const isDeskOpen = ({ deskFromMinute, deskToMinute }: Pick<PolicyFigures, 'deskFromMinute' | 'deskToMinute'>, minute: number): boolean => within(deskFromMinute, deskToMinute, minute);

/** Whether a minute 0–1439 of the local day is night, when what can wait is delivered in the morning. */
export const isNight = ({ nightFromMinute, nightToMinute }: Pick<PolicyFigures, 'nightFromMinute' | 'nightToMinute'>, minute: number): boolean => within(nightFromMinute, nightToMinute, minute);
