import type { Story } from '../story.ts';
import { EMERGENCIES } from './emergencies.ts';
import { FACILITIES } from './facilities.ts';
import { FEES } from './fees.ts';
import { LEGACY } from './legacy.ts';
import { NEIGHBOURS } from './neighbours.ts';
import { ORDER } from './order.ts';
import { OUTSIDE } from './outside.ts';
import { REPAIRS } from './repairs.ts';
import { SERVICE } from './service.ts';
import { SURROUNDINGS } from './surroundings.ts';

/** What residents of 颐园世家 complain of, by theme. */
export const STORIES: readonly Story[] = [...FACILITIES, ...EMERGENCIES, ...ORDER, ...SERVICE, ...FEES, ...SURROUNDINGS, ...NEIGHBOURS, ...LEGACY, ...REPAIRS, ...OUTSIDE];
export { STORIES_B } from './other-community.ts';
