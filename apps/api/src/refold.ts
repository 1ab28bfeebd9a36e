import { repair } from './modules/journal/rows.ts';
import { allOffices } from './offices.ts';
import { Database } from './platform/database.ts';
import { verifyOffice } from './verify.ts';

/**
 * Folds every entry anew and writes rows that differ back, with the owner's role: after a migration that changed what
 * a fold gives. Rows are only a cache of their entries; those are never touched. Answers how many were written.
 */
export async function refold(ownerUrl: string): Promise<number> {
  const database = await Database.open(ownerUrl, { poolSize: 2, entities: [] });
  let written = 0;
  try {
    for (const office of await allOffices(database)) {
      await verifyOffice(database, office, () => undefined, async (request) => {
        const [row] = await database.call<{ mended: boolean }>(repair, [JSON.stringify(request)]);
        if (row!.mended) written += 1;
      });
    }
    return written;
  } finally {
    await database.close();
  }
}
