import { ACCESS } from './modules/access/noun.ts';
import type { Noun } from './modules/base/noun.ts';
import { COMPLAINT } from './modules/complaint/noun.ts';
import { CUSTOMER } from './modules/customer/noun.ts';
import { COMMUNITY, STAFF } from './modules/organisation/nouns.ts';

/** Every noun that has entries of its own, by the kind its subjects bear. */
export const NOUNS: Readonly<Record<string, Noun>> = { Complaint: COMPLAINT, Community: COMMUNITY, Staff: STAFF, Customer: CUSTOMER, AccessRecord: ACCESS };
