import { hiddenUnless } from '../base/hidden.ts';
import { nounOf } from '../base/subject.ts';
import { notice, NOTICE_NOUN } from './queries.ts';

/** A notice is written to be read: its words are masked for nobody who works here. */
export const NOTICE = { ...nounOf(NOTICE_NOUN), read: notice, entryData: hiddenUnless('readNotices') };
