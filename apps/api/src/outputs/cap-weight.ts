// How an emergency weighs in the words of CAP 1.2 (3.2.2). The figures are ours: no rule of the business names them.
import { HOUR_MS } from '@huiyin/domain';
import { onsetOf, type PublicKind, type PublicLifeline, type PublicNotice } from './public-notice.ts';

export type CapEvent = 'ALERT' | 'UPDATE' | 'CANCEL';
type Category = 'Met' | 'Safety' | 'Infra' | 'Health' | 'Other';
type Urgency = 'Immediate' | 'Expected' | 'Future' | 'Past' | 'Unknown';
type Severity = 'Severe' | 'Moderate' | 'Minor' | 'Unknown';
type Certainty = 'Observed' | 'Likely' | 'Possible' | 'Unlikely' | 'Unknown';

export interface CapWeight {
  readonly category: readonly Category[];
  readonly urgency: Urgency;
  readonly severity: Severity;
  readonly certainty: Certainty;
}
interface Row extends CapWeight { readonly why: string }

const row = (category: readonly Category[], urgency: Urgency, severity: Severity, certainty: Certainty, why: string): Row => ({ category, urgency, severity, certainty, why });

export const OUTAGE_WEIGHTS: Readonly<Record<PublicLifeline | 'NONE', Row>> = {
  POWER: row(['Infra'], 'Immediate', 'Moderate', 'Observed', 'lifts, pumps and medical devices at home stop with it; most homes only wait'),
  WATER: row(['Infra', 'Health'], 'Immediate', 'Moderate', 'Observed', 'nothing to drink or flush with, and what returns may be turbid; hydrants may be dry'),
  LIFT: row(['Infra'], 'Immediate', 'Minor', 'Observed', 'who cannot climb stairs is shut in, but the outage by itself endangers nobody'),
  GAS: row(['Infra', 'Safety'], 'Immediate', 'Severe', 'Observed', 'a tap left open poisons or explodes when the gas returns'),
  NONE: row(['Infra'], 'Immediate', 'Minor', 'Observed', 'touches none of the four lifelines'),
};
export const KIND_WEIGHTS: Readonly<Record<Exclude<PublicKind, 'OUTAGE'>, Row>> = {
  WEATHER: row(['Met'], 'Expected', 'Severe', 'Likely', 'only a warning to stay away or indoors is made an emergency: typhoon, tide, rainstorm; it is a forecast'),
  NOTICE: row(['Safety'], 'Immediate', 'Moderate', 'Observed', 'the plain form; made an emergency because something endangers people now'),
  ANNOUNCEMENT: row(['Safety'], 'Immediate', 'Moderate', 'Observed', 'the same to everybody, residents or not'),
  WARM_TIP: row(['Safety'], 'Expected', 'Minor', 'Possible', 'advice before something that may happen'),
  CLARIFICATION: row(['Safety'], 'Expected', 'Minor', 'Observed', 'says what is true of a matter that is known already: little new to act on'),
  ACTIVITY: row(['Safety'], 'Expected', 'Minor', 'Likely', 'an emergency only as a crowd: called off, moved or full'),
  CERTIFICATE: row(['Other'], 'Future', 'Minor', 'Likely', 'a date for papers; no hazard of its own'),
  HANDOVER: row(['Other'], 'Future', 'Minor', 'Likely', 'a date for keys; no hazard of its own'),
  FEES: row(['Other'], 'Future', 'Minor', 'Likely', 'a date for money; no hazard of its own'),
  BRAND: row(['Other'], 'Unknown', 'Minor', 'Unknown', 'news of the company; nothing that can happen to anybody'),
  OWNERS_REPORT: row(['Other'], 'Unknown', 'Minor', 'Unknown', 'figures of a period that is over'),
  OTHER: row(['Other'], 'Unknown', 'Unknown', 'Unknown', 'nothing is known of it but that somebody made it an emergency'),
};

/** The row of the notice, moved by the clock: what lies ahead is not observed, what has begun is not a forecast, what is over is past, what is cancelled before it begins is not expected. */
export function capWeight(notice: PublicNotice, event: CapEvent, sentAt: number): CapWeight {
  const { category, urgency, severity, certainty } = notice.kind === 'OUTAGE' ? OUTAGE_WEIGHTS[notice.lifeline ?? 'NONE'] : KIND_WEIGHTS[notice.kind];
  const onset = onsetOf(notice);
  if (event === 'CANCEL' && onset !== null && onset > sentAt) return { category, urgency: 'Past', severity, certainty: 'Unlikely' };
  if (event === 'CANCEL' || Math.min(notice.plannedEnd ?? Infinity, notice.validUntil) <= sentAt) return { category, urgency: 'Past', severity, certainty };
  if (onset === null) return { category, urgency, severity, certainty };
  if (onset > sentAt) return { category, urgency: onset - sentAt <= HOUR_MS ? 'Expected' : 'Future', severity, certainty: certainty === 'Observed' ? 'Likely' : certainty };
  return { category, urgency: urgency === 'Expected' ? 'Immediate' : urgency, severity, certainty: certainty === 'Likely' ? 'Observed' : certainty };
}
