import { nounOf } from '../base/subject.ts';
import { SPOT_CHECK_NOUN } from './queries.ts';

export const SPOT_CHECK = nounOf(SPOT_CHECK_NOUN);
