import type { Noun } from './modules/base/noun.ts';
import { COMPLAINT } from './modules/complaint/noun.ts';
import { ARCHIVE_ITEM } from './modules/archive/noun.ts';
import { BLANK_FORM_BATCH } from './modules/blank-form/noun.ts';
import { CUSTODY } from './modules/custody/noun.ts';
import { CONTROLLED_DOCUMENT } from './modules/document/noun.ts';
import { PRINTING } from './modules/paper/noun.ts';
import { COMMUNITY, STAFF } from './modules/organisation/nouns.ts';

/** Every noun that has entries of its own, by the kind its subjects bear. */
export const NOUNS: Readonly<Record<string, Noun>> = { Complaint: COMPLAINT, Community: COMMUNITY, Staff: STAFF,
  ControlledDocument: CONTROLLED_DOCUMENT, BlankFormBatch: BLANK_FORM_BATCH, Custody: CUSTODY, ArchiveItem: ARCHIVE_ITEM, Printing: PRINTING };
