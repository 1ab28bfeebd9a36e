import { allOffices } from '../src/offices.ts';
import { verifyOffice } from '../src/verify.ts';
import type { TestOrganisation, TestServer } from './testkit.ts';

/** What `verify` finds wrong in the organisation's community. */
export async function verified(server: TestServer, org: TestOrganisation): Promise<readonly unknown[]> {
  const office = (await allOffices(server.services.database)).find(({ code }) => code === org.code)!;
  const found: unknown[] = [];
  await verifyOffice(server.services.database, office, (finding) => found.push(finding));
  return found;
}
