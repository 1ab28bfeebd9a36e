import { nounOf } from '../base/subject.ts';
import { RENOVATION_NOUN } from './queries.ts';

export const RENOVATION = nounOf(RENOVATION_NOUN);
