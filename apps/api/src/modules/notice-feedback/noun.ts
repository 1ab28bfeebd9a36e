import { nounOf } from '../base/subject.ts';
import { feedback, FEEDBACK_NOUN } from './queries.ts';

export const NOTICE_FEEDBACK = { ...nounOf(FEEDBACK_NOUN), read: feedback };
