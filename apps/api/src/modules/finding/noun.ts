import { nounOf } from '../base/subject.ts';
import { FINDING_NOUN } from './queries.ts';

export const FINDING = nounOf(FINDING_NOUN);
