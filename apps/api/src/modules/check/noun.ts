import { nounOf } from '../base/subject.ts';
import { COMMITMENT_NOUN, DAILY_CHECK_NOUN, WEEKLY_CHECK_NOUN } from './queries.ts';

export const WEEKLY_CHECK = nounOf(WEEKLY_CHECK_NOUN);
export const DAILY_CHECK = nounOf(DAILY_CHECK_NOUN);
export const COMMITMENT = nounOf(COMMITMENT_NOUN);
