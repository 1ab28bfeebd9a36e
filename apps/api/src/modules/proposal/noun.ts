import { nounOf } from '../base/subject.ts';
import { PROPOSAL_NOUN } from './queries.ts';

export const INCIDENT_PROPOSAL = nounOf(PROPOSAL_NOUN);
