// A sound request for each mutation about paper, and things of each kind to name: what suites over all mutations need.
import { randomBytes } from 'node:crypto';
import { payload, PASSWORD, signIn, type Organisation, type Person, type TestServer } from './testkit.ts';

type Input = Record<string, unknown>;
interface Sound { readonly input: Input; readonly person: Person }
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Said = any;

/** What a creation is asked for when it is repeated. */
export const PAPERWORK_ANSWERS = { documentDraft: 'document { id }', policyDraft: 'document { id }', playbookDraft: 'document { id }', blankFormsIssue: 'batch { id firstSerial }', archiveItemFile: 'archiveItem { id title }' } as const;
const content = (mark = ''): Input => ({ title: `登记表 ${mark}`, code: 'QR-KF-01', edition: 'A/0', footer: '一式两份', retentionYears: 5, sections: [{ section: 'INTAKE', label: '登记' }], fields: [{ field: 'NUMBER', label: '编号' }] });
const key = (): string => randomBytes(8).toString('hex');

async function give(server: TestServer, person: Person, mutation: string, input: Input, fields: string): Promise<Said> {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  return payload(await server.request(`mutation ($input: ${name}Input!) { ${mutation}(input: $input) { __typename ... on UserError { code path message } ... on ${name}Payload { ${fields} } } }`, { input }, { token: person.token }), mutation);
}

/** Somebody more of a community, with roles that the usual cast lacks; appointed once a server and organisation. */
const appointed = new Map<string, Promise<Person>>();
function somebody(server: TestServer, org: Organisation, role: string, office = org.communityId): Promise<Person> {
  const login = `${role.toLowerCase().replace(/_/g, '-').slice(0, 20)}-${org.code.toLowerCase()}${office === org.communityId ? '' : '-hq'}`;
  const found = appointed.get(login) ?? give(server, org.admin, 'staffAppoint', { communityId: office, name: login, login, password: PASSWORD, roles: [role], idempotencyKey: login }, '__typename').then(() => signIn(server, login));
  appointed.set(login, found);
  return found;
}

const draft = (server: TestServer, org: Organisation, mark = ''): Promise<{ readonly id: string; readonly version: number }> =>
  give(server, org.people.manager, 'documentDraft', { communityId: org.communityId, kind: 'FORM_TEMPLATE', content: content(mark), idempotencyKey: key() }, 'document { id version }').then(({ document }) => document);
const issue = (server: TestServer, org: Organisation, note: string | null = null): Promise<{ readonly id: string; readonly firstSerial: string }> =>
  give(server, org.people.custodian, 'blankFormsIssue', { communityId: org.communityId, count: 1, issuedToId: org.people.desk.staffId, note, idempotencyKey: key() }, 'batch { id firstSerial }').then(({ batch }) => batch);
const file = (server: TestServer, org: Organisation, mark = '资料'): Promise<{ readonly id: string; readonly version: number }> =>
  give(server, org.people.custodian, 'archiveItemFile', { communityId: org.communityId, kind: 'CONTRACT', title: mark, place: mark, note: mark, retentionYears: 1, archivedOn: '2015-01-01', idempotencyKey: key() }, 'archiveItem { id version }').then(({ archiveItem }) => archiveItem);

/** One thing of each kind, every text of it marked. */
export async function paperworkOf(server: TestServer, org: Organisation, mark = '标记'): Promise<Readonly<Record<'ControlledDocument' | 'BlankFormBatch' | 'ArchiveItem' | 'Custody' | 'Printing', string>>> {
  const [document, batch, item] = [await draft(server, org, mark), await issue(server, org, mark), await file(server, org, mark)];
  const { data } = await server.request('query ($c: ID!) { custody(communityId: $c) { id } }', { c: org.communityId }, { token: org.people.custodian.token });
  const custody = data.custody ?? (await give(server, org.people.custodian, 'custodyTake', { communityId: org.communityId, reason: mark, password: PASSWORD, expectedVersion: 0 }, 'custody { id }')).custody;
  await give(server, org.people.desk, 'blankFormReportLost', { communityId: org.communityId, serial: batch.firstSerial, reason: mark }, '__typename');
  await fetch(`${server.url}/paper/register/${org.code}-${new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()}.pdf`, { headers: { authorization: `Bearer ${org.people.desk.token}` } }).then((response) => response.arrayBuffer());
  const printings = await server.request('query ($c: ID!) { printings(communityId: $c) { nodes { id } } }', { c: org.communityId }, { token: org.people.custodian.token });
  return { ControlledDocument: document.id, BlankFormBatch: batch.id, ArchiveItem: item.id, Custody: custody.id, Printing: printings.data.printings.nodes[0]!.id };
}

const policyContent = (value = 12): Input => ({ figures: [{ name: 'firstReplyMinutes', value }], chains: [{ rule: 'CMP-8', steps: [{ afterMinutes: 0, to: 'MANAGER', waitsForMorning: false }] }] });
/** A new community, since each has one policy at most, and somebody at headquarters who drafts. */
async function policySeat(server: TestServer, org: Organisation): Promise<{ readonly person: Person; readonly communityId: string }> {
  const { data } = await server.request('{ communities { nodes { id level } } }', {}, { token: org.admin.token });
  const headquarters = data.communities.nodes.find(({ level }: Said) => level === 'HEADQUARTERS').id;
  const code = `P${randomBytes(3).toString('hex').toUpperCase()}`;
  const { community } = await give(server, org.admin, 'communityOpen', { name: code, code, parentId: headquarters, idempotencyKey: code }, 'community { id }');
  return { communityId: community.id, person: await somebody(server, org, 'QUALITY_DEPARTMENT', headquarters) };
}

const words = (zh: string): Input => ({ zh, en: 'Words' });
/** A playbook with every part that may be absent, under a key of its own, since each community has one of each. */
export const playbookContent = (mark = '', of = `P${randomBytes(4).toString('hex').toUpperCase()}`): Input => {
  const step = { title: words(`到场 ${mark}`), role: 'SECURITY_GUARD', department: 'SECURITY', blocking: false };
  return {
    key: of, title: words('溺水'), purpose: words('有人落水时用'), rules: ['PBK-8'], incidentKind: 'ON_SITE', level: 1, department: 'SECURITY', pictures: true, posts: [{ post: 'COMMANDER', role: 'CENTRE_MANAGER', duty: words('指挥') }],
    phases: [{ key: 'act', title: words('处置'), steps: [
      { ...step, key: 'look', detail: words('两人一组'), post: 'COMMANDER', limitMinutes: 5, ask: [{ key: 'in', words: words('在水里') }, { key: 'out', words: words('已上岸') }], log: 'PEOPLE' },
      { ...step, key: 'rope', when: { step: 'look', answer: 'in' } },
    ] }],
  };
};

/** Sound requests by mutation. */
export function soundPaperwork(at: { readonly server: () => TestServer; readonly org: () => Organisation; readonly complaint: () => string; readonly key: () => string }): Readonly<Record<string, () => Promise<Sound>>> {
  const reviewer = (): Promise<Person> => somebody(at.server(), at.org(), 'QUALITY_DEPARTMENT');
  const drafted = async (): Promise<Input> => {
    const { id, version } = await draft(at.server(), at.org());
    return { documentId: id, expectedVersion: version };
  };
  const item = async (steps: readonly (readonly [string, Input])[] = []): Promise<Input> => {
    let { id, version } = await file(at.server(), at.org());
    for (const [mutation, more] of steps) ({ version } = (await give(at.server(), at.org().people.custodian, mutation, { archiveItemId: id, expectedVersion: version, ...more }, 'archiveItem { version }')).archiveItem);
    return { archiveItemId: id, expectedVersion: version };
  };
  const sheet = async (): Promise<Input> => ({ communityId: at.org().communityId, serial: (await issue(at.server(), at.org())).firstSerial });
  const custody = async (): Promise<{ readonly version: number; readonly holder: Person; readonly next: Person }> => {
    const { data } = await at.server().request('query ($c: ID!) { custody(communityId: $c) { version holder { id } } }', { c: at.org().communityId }, { token: at.org().people.custodian.token });
    const second = await somebody(at.server(), at.org(), 'REGISTER_CUSTODIAN');
    const first = at.org().people.custodian;
    return data.custody.holder.id === first.staffId ? { version: data.custody.version, holder: first, next: second } : { version: data.custody.version, holder: second, next: first };
  };
  return {
    documentDraft: async () => ({ person: at.org().people.manager, input: { communityId: at.org().communityId, kind: 'FORM_TEMPLATE', content: content(), idempotencyKey: at.key() } }),
    documentRevise: async () => ({ person: at.org().people.manager, input: { ...(await drafted()), content: content('二') } }),
    documentReview: async () => ({ person: await reviewer(), input: { ...(await drafted()), password: PASSWORD } }),
    documentReturn: async () => ({ person: await reviewer(), input: { ...(await drafted()), reason: '少一栏' } }),
    documentApprove: async () => {
      const input = await drafted();
      const { document } = await give(at.server(), await reviewer(), 'documentReview', { ...input, password: PASSWORD }, 'document { version }');
      return { person: at.org().people.centre, input: { ...input, expectedVersion: document.version, password: PASSWORD, inForceFrom: new Date(Date.now() + 86_400_000).toISOString() } };
    },
    policyDraft: async () => {
      const { person, communityId } = await policySeat(at.server(), at.org());
      return { person, input: { communityId, content: policyContent(), idempotencyKey: at.key() } };
    },
    policyRevise: async () => {
      const { person, communityId } = await policySeat(at.server(), at.org());
      const { document } = await give(at.server(), person, 'policyDraft', { communityId, content: policyContent(), idempotencyKey: at.key() }, 'document { id version }');
      return { person, input: { documentId: document.id, expectedVersion: document.version, content: policyContent(11) } };
    },
    playbookDraft: async () => ({ person: at.org().people.manager, input: { communityId: at.org().communityId, content: playbookContent(), idempotencyKey: at.key() } }),
    playbookRevise: async () => {
      const content = playbookContent();
      const { document } = await give(at.server(), at.org().people.manager, 'playbookDraft', { communityId: at.org().communityId, content, idempotencyKey: at.key() }, 'document { id version }');
      return { person: at.org().people.manager, input: { documentId: document.id, expectedVersion: document.version, content: playbookContent('二', content['key'] as string) } };
    },
    blankFormsIssue: async () => ({ person: at.org().people.custodian, input: { communityId: at.org().communityId, count: 2, issuedToId: at.org().people.desk.staffId, note: '夜班', idempotencyKey: at.key() } }),
    blankFormUse: async () => ({ person: at.org().people.desk, input: { ...(await sheet()), complaintId: at.complaint() } }),
    blankFormCancel: async () => ({ person: at.org().people.custodian, input: { ...(await sheet()), reason: '污损' } }),
    blankFormReportLost: async () => ({ person: at.org().people.desk, input: { ...(await sheet()), reason: '找不到' } }),
    custodyHandOver: async () => {
      const { version, holder, next } = await custody();
      return { person: holder, input: { communityId: at.org().communityId, toId: next.staffId, note: '三册', password: PASSWORD, expectedVersion: version } };
    },
    custodyTake: async () => {
      const { version, holder, next } = await custody();
      const over = await give(at.server(), holder, 'custodyHandOver', { communityId: at.org().communityId, toId: next.staffId, password: PASSWORD, expectedVersion: version }, 'custody { version }');
      return { person: next, input: { communityId: at.org().communityId, reason: '交接', password: PASSWORD, expectedVersion: over.custody.version } };
    },
    archiveItemFile: async () => ({ person: at.org().people.custodian, input: { communityId: at.org().communityId, kind: 'CONTRACT', title: '合同', place: '1 号柜', retentionYears: 10, archivedOn: '2020-01-01', custodianId: at.org().people.custodian.staffId, note: '原件', idempotencyKey: at.key() } }),
    archiveItemMove: async () => ({ person: at.org().people.custodian, input: { ...(await item()), place: '2 号柜', custodianId: at.org().people.custodian.staffId } }),
    archiveItemLend: async () => ({ person: at.org().people.custodian, input: { ...(await item()), to: '李工', dueOn: '2190-01-01' } }),
    archiveItemTakeBack: async () => ({ person: at.org().people.custodian, input: await item([['archiveItemLend', { to: '李工' }]]) }),
    archiveItemProposeDestruction: async () => ({ person: at.org().people.custodian, input: { ...(await item()), reason: '期满' } }),
    archiveItemDeclineDestruction: async () => ({ person: at.org().people.centre, input: { ...(await item([['archiveItemProposeDestruction', { reason: '期满' }]])), reason: '再留' } }),
    archiveItemDestroy: async () => ({ person: at.org().people.centre, input: await item([['archiveItemProposeDestruction', { reason: '期满' }]]) }),
  };
}
