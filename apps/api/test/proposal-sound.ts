// A proposal to raise an incident (INC-1) for suites that look at everything.
import { randomInt } from 'node:crypto';
import { lookForConcentrations } from '../src/clock/concentrations.ts';
import { register, type Organisation, type TestServer } from './testkit.ts';

/** Characters that nobody else complains with. */
const rare = (): string => String.fromCodePoint(...Array.from({ length: 4 }, () => 0x4e00 + randomInt(20_000)));

/** The id of an open proposal that holds what is registered here: three households complain of one matter, and the clock looks. */
export async function fillProposal(server: TestServer, org: Organisation, mark = ''): Promise<string> {
  const title = `${rare()}${mark}${rare()}`;
  const heard: { readonly id: string }[] = [];
  for (const caller of [1, 2, 3]) heard.push(await register(server, org, org.people.desk, { title, content: 'FEES', location: `${rare()}${mark}`, reporter: { name: rare(), phone: `1380000100${caller}` } }));
  // Whoever fills another organisation looks at the same time: of two lookers one may find the other faster, and looks again.
  for (let look = 1; look <= 20; look += 1) {
    await lookForConcentrations(server.services, Date.now());
    const { data } = await server.request('query ($id: ID!) { incidentProposals(communityId: $id, filter: { open: true }, first: 50) { nodes { id evidence { complaint { id } } } } }', { id: org.communityId }, { token: org.people.desk.token });
    const found = data.incidentProposals.nodes.find(({ evidence }: { evidence: { complaint: { id: string } }[] }) => evidence.some(({ complaint }) => complaint.id === heard[2]!.id));
    if (found !== undefined) return found.id;
  }
  throw new Error('Nothing was proposed.');
}
