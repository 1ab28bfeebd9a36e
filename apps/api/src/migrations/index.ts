import { CreatePlatform1763856000000 } from './1763856000000-create-platform.ts';
import { CreateOrganisation1763856100000 } from './1763856100000-create-organisation.ts';
import { CreateComplaints1763856200000 } from './1763856200000-create-complaints.ts';
import { QuickenReading1764100000000 } from './1764100000000-quicken-reading.ts';
import { CreateCustomers1764200000000 } from './1764200000000-create-customers.ts';
import { CreateFiles1764300000000 } from './1764300000000-create-files.ts';
import { CreatePaperwork1764400000000 } from './1764400000000-create-paperwork.ts';
import { CreateWorks1764500000000 } from './1764500000000-create-works.ts';
import { WidenComplaints1764600000000 } from './1764600000000-widen-complaints.ts';
import { QuickenSearch1764700000000 } from './1764700000000-quicken-search.ts';
import { CreateDuty1764800000000 } from './1764800000000-create-duty.ts';
import { CreateCalendar1764850000000 } from './1764850000000-create-calendar.ts';
import { LetDeadlinesAct1764900000000 } from './1764900000000-let-deadlines-act.ts';
import { VersionPolicies1764950000000 } from './1764950000000-version-policies.ts';
import { Deliver1765000000000 } from './1765000000000-deliver.ts';
import { CreateIncidents1765050000000 } from './1765050000000-create-incidents.ts';
import { KeepPlaybooks1765060000000 } from './1765060000000-keep-playbooks.ts';
import { CreateStatements1765200000000 } from './1765200000000-create-statements.ts';
import { PairScreens1765250000000 } from './1765250000000-pair-screens.ts';
import { SeeScreensLightly1765255000000 } from './1765255000000-see-screens-lightly.ts';
import { ProposeIncidents1765300000000 } from './1765300000000-propose-incidents.ts';
import { CreateNotices1765400000000 } from './1765400000000-create-notices.ts';
import { HearOfNotices1765450000000 } from './1765450000000-hear-of-notices.ts';
import { CreateSpotChecks1765500000000 } from './1765500000000-create-spot-checks.ts';
import { KeepNoticeWords1765600000000 } from './1765600000000-keep-notice-words.ts';

/** Every migration, oldest first; forward-only once merged. */
export const migrations = [
  CreatePlatform1763856000000,
  CreateOrganisation1763856100000,
  CreateComplaints1763856200000,
  QuickenReading1764100000000,
  CreateCustomers1764200000000,
  CreateFiles1764300000000,
  CreatePaperwork1764400000000,
  CreateWorks1764500000000,
  WidenComplaints1764600000000,
  QuickenSearch1764700000000,
  CreateDuty1764800000000,
  CreateCalendar1764850000000,
  LetDeadlinesAct1764900000000,
  VersionPolicies1764950000000,
  Deliver1765000000000,
  CreateIncidents1765050000000,
  KeepPlaybooks1765060000000,
  CreateStatements1765200000000,
  PairScreens1765250000000,
  SeeScreensLightly1765255000000,
  ProposeIncidents1765300000000,
  CreateNotices1765400000000,
  HearOfNotices1765450000000,
  CreateSpotChecks1765500000000,
  KeepNoticeWords1765600000000,
];

/** Those after which a fold gives more than before: every row is written anew from its entries. */
export const REFOLDING: ReadonlySet<string> = new Set(['WidenComplaints1764600000000', 'LetDeadlinesAct1764900000000']);
