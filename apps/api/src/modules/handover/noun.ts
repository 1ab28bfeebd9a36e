import { nounOf } from '../base/subject.ts';
import { DEFECT_NOUN, HANDOVER_SHEET_NOUN } from './queries.ts';

export const HANDOVER_SHEET = nounOf(HANDOVER_SHEET_NOUN);
export const DEFECT = nounOf(DEFECT_NOUN);
