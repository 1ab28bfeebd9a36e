import type { PlaybookKey, PlaybookTemplate } from '../model.ts';
import { FIRE } from './fire.ts';
import { LIFT_ENTRAPMENT } from './lift.ts';
import { LOST_PROPERTY, LOST_VEHICLE, THEFT } from './loss.ts';
import { QUARREL, TROUBLE_MAKER } from './order.ts';
import { POWER_CUT_PLANNED, POWER_CUT_SUDDEN } from './power-cut.ts';
import { GROUP_COMPLAINT, MEDIA_LEGAL } from './public.ts';
import { TYPHOON } from './typhoon.ts';
import { GAS, WATER } from './water-gas.ts';

/** The playbooks that every installation has from the first minute, by key (PBK-1…10). */
export const PLAYBOOKS: Readonly<Record<PlaybookKey, PlaybookTemplate>> = {
  FIRE, POWER_CUT_SUDDEN, POWER_CUT_PLANNED, THEFT, TROUBLE_MAKER, QUARREL, LOST_PROPERTY,
  LIFT_ENTRAPMENT, WATER, GAS, LOST_VEHICLE, TYPHOON, GROUP_COMPLAINT, MEDIA_LEGAL,
};
