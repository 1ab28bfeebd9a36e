import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SUMMARY_FIELDS } from '../src/modules/complaint/rows.ts';
import { command, foundOrganisation, register, startTestServer, type StandardOrganisation, type TestServer } from './testkit.ts';

let server: TestServer;
let org: StandardOrganisation;
beforeAll(async () => {
  server = await startTestServer();
  org = await foundOrganisation(server);
});
afterAll(() => server.close());

const BELOW: Readonly<Record<string, string>> = { reporter: '{ name phone relation unit { id } }', department: '{ id name }', assignee: '{ id name }', nextDeadline: '{ id rule dueAt warnAt state owner { role department { id } } }', community: '{ id }' };

test('a list answers the same from summaries as from whole states', async () => {
  const { desk, supervisor, manager } = org.people;
  await register(server, org, desk, { detail: '很长的经过', location: '南门', reporter: { name: '李四', phone: '19900001234', relation: '业主' } });
  const one = await register(server, org, desk, { receivedAt: undefined, severity: 'MAJOR', backEntryReason: null });
  const judged = await command(server, supervisor, 'complaintJudge', one, { judgement: 'COMMUNICATION', communicationKind: 'VENTING' });
  const again = await command(server, supervisor, 'complaintJudge', judged.complaint!, { judgement: 'VALID', reason: '处理不当' });
  const dispatched = await command(server, supervisor, 'complaintDispatch', again.complaint!, { departmentId: org.departments['ENGINEERING'] });
  await command(server, manager, 'complaintAccept', dispatched.complaint!);
  const closed = await register(server, org, desk);
  await command(server, supervisor, 'complaintClose', closed, { outcome: 'WITHDRAWN', reason: '客户撤诉' });
  const fields = [...SUMMARY_FIELDS].map((field) => `${field} ${BELOW[field] ?? ''}`).join(' ');
  for (const person of [desk, org.people.committee]) {
    const list = async (more: string): Promise<Record<string, unknown>[]> =>
      (await server.request(`query ($id: ID!) { complaints(communityId: $id, first: 50) { nodes { ${fields} ${more} } } }`, { id: org.communityId }, { token: person.token })).data.complaints.nodes;
    const summaries = await list('');
    const whole = (await list('allowedActions { action }')).map(({ allowedActions: _actions, ...rest }) => rest);
    expect(summaries).toHaveLength(3);
    expect(summaries).toEqual(whole);
  }
});
