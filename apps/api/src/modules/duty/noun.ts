import { nounOf } from '../base/subject.ts';
import { DUTY_SHIFT_NOUN, SHIFT_HANDOVER_NOUN } from './queries.ts';

export const DUTY_SHIFT = nounOf(DUTY_SHIFT_NOUN);
export const SHIFT_HANDOVER = nounOf(SHIFT_HANDOVER_NOUN);
