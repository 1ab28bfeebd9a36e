import { hiddenUnless } from '../base/hidden.ts';
import { nounOf } from '../base/subject.ts';
import { SCREEN_NOUN, screenOf } from './queries.ts';

// An entry of a screen names no person; why one was taken down is for whoever manages them.
export const BOARD_SCREEN = { ...nounOf(SCREEN_NOUN), read: screenOf, entryData: hiddenUnless('pairScreen') };
