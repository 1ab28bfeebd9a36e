import { CreatePlatform1763856000000 } from './1763856000000-create-platform.ts';
import { CreateOrganisation1763856100000 } from './1763856100000-create-organisation.ts';
import { CreateComplaints1763856200000 } from './1763856200000-create-complaints.ts';
import { QuickenReading1764100000000 } from './1764100000000-quicken-reading.ts';
import { CreatePaperwork1764400000000 } from './1764400000000-create-paperwork.ts';

/** Every migration, oldest first; forward-only once merged. */
export const migrations = [CreatePlatform1763856000000, CreateOrganisation1763856100000, CreateComplaints1763856200000, QuickenReading1764100000000, CreatePaperwork1764400000000];
