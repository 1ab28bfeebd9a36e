import { hiddenUnless } from '../base/hidden.ts';
import { nounOf } from '../base/subject.ts';
import { statement, STATEMENT_NOUN } from './queries.ts';

export const STATEMENT = { ...nounOf(STATEMENT_NOUN), read: statement, entryData: hiddenUnless('readStatements') };
