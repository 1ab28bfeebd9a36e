// Incidents and statements for the suites that try everything: one of each, and a sound request of each mutation.
import { fillProposal } from './proposal-sound.ts';
import { PASSWORD, register, signIn, type Organisation, type Person, type TestServer } from './testkit.ts';
import { key, speaker, type Thing } from './work-kit.ts';

type Input = Record<string, unknown>;
interface Sound { readonly input: Input; readonly person: Person | null }
interface Speaking { readonly spokesman: Person; readonly adviser: Person }

const incidentsOf = (server: TestServer) => speaker(server, 'incident', 'id version runs { key phases { steps { key state ask { key } } } }');
const statementsOf = (server: TestServer) => speaker(server, 'statement', 'id version');
const on = ({ id, version }: Thing, more: Input = {}): Input => ({ incidentId: id, expectedVersion: version, ...more });
const of = ({ id, version }: Thing, more: Input = {}): Input => ({ statementId: id, expectedVersion: version, ...more });
const words = (text: string): Input => ({ explanation: text, handling: text, wording: text, matter: { content: 'FEES', keywords: [text.slice(0, 30)], places: [] } });

async function appointed(server: TestServer, org: Organisation, roles: readonly string[], department: string | null): Promise<Person> {
  const login = `speaks-${key()}`;
  const { data } = await server.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { __typename } }', { input: { communityId: org.communityId, departmentId: department, name: '口径', login, password: PASSWORD, roles, idempotencyKey: login } }, { token: org.admin.token });
  if (data.staffAppoint.__typename !== 'StaffAppointPayload') throw new Error(JSON.stringify(data));
  return signIn(server, login);
}
const speaking = async (server: TestServer, org: Organisation): Promise<Speaking> =>
  ({ spokesman: await appointed(server, org, ['STATEMENT_OFFICE'], null), adviser: await appointed(server, org, ['COMPLAINT_DESK_SUPERVISOR'], org.departments['ENVIRONMENT']!) });

const raising = (org: Organisation, text: string, more: Input = {}): Input =>
  ({ communityId: org.communityId, kind: 'MEDIA', departmentId: org.departments['ENGINEERING'], place: text, title: text, detail: text, idempotencyKey: key(), ...more });

/** One of each, whose every text is `mark`, with a complaint that joined the incident. */
export async function fillIncidents(server: TestServer, org: Organisation, mark: string): Promise<Readonly<Record<'Incident' | 'Statement' | 'IncidentProposal', string>>> {
  const incidents = incidentsOf(server);
  const { desk, supervisor, manager, centre } = org.people;
  const complaint = await register(server, org, desk, { title: `事 ${mark}` });
  const raised = await incidents.must(desk, 'incidentRaise', raising(org, mark, { playbook: 'LIFT_ENTRAPMENT', publicSide: true, complaintIds: [complaint.id] }));
  const answered = await incidents.must(manager, 'incidentAnswer', on(raised, { reason: mark, handling: mark, impact: mark }));
  await incidents.must(desk, 'incidentLog', { incidentId: raised.id, kind: 'CAUSE', text: mark });
  await incidents.must(desk, 'incidentCountHeads', { incidentId: raised.id, where: mark, present: 1, text: mark });
  await incidents.must(manager, 'incidentTakePost', { incidentId: raised.id, post: 'COMMANDER' });
  const [step] = answered.runs[0].phases.flatMap((phase: Thing) => phase.steps).filter(({ state }: Thing) => state === 'OPEN');
  await incidents.must(manager, 'stepTick', { incidentId: raised.id, run: 'LIFT_ENTRAPMENT', step: step.key, answer: step.ask?.[0].key ?? null, text: mark });
  const { spokesman } = await speaking(server, org);
  const draft = await statementsOf(server).must(supervisor, 'statementDraft', { incidentId: raised.id, ...words(mark), idempotencyKey: key() });
  await statementsOf(server).must(spokesman, 'statementFix', of(draft, { withoutAdviceReason: mark }));
  const now = await incidents.read(centre, raised.id);
  const control = await incidents.must(centre, 'incidentMarkUnderControl', on(now, { text: mark }));
  await incidents.must(centre, 'incidentLoseControl', on(control, { reason: mark }));
  return { Incident: raised.id, Statement: draft.id, IncidentProposal: await fillProposal(server, org, mark) };
}

/** Arguments of ours that name things. */
export const INCIDENT_NAMES: Readonly<Record<string, string>> = { incidentId: 'Incident', statementId: 'Statement', proposalId: 'IncidentProposal', complaintIds: 'Complaint' };
/** Of each creation: a change that makes it another one. */
export const INCIDENT_CHANGED: Readonly<Record<string, Input>> = { incidentRaise: { place: '别处' }, statementDraft: { handling: '别的' } };
/** What each creation answers. */
export const INCIDENT_ANSWERED: Readonly<Record<string, string>> = { incidentRaise: 'incident { id }', statementDraft: 'statement { id }' };

/** A sound request of each mutation; `world` answers when asked, since the suite founds its organisations later. */
export function soundIncidents(world: () => { readonly server: TestServer; readonly ours: Organisation }): Readonly<Record<string, () => Promise<Sound>>> {
  let speakers: Promise<Speaking> | null = null;
  const spoken = (): Promise<Speaking> => (speakers ??= speaking(world().server, world().ours));
  const must = (person: Person, mutation: string, input: Input): Promise<Thing> => incidentsOf(world().server).must(person, mutation, input);
  const people = () => world().ours.people;
  const raised = (more: Input = {}): Promise<Thing> => must(people().desk, 'incidentRaise', raising(world().ours, '南门', more));
  const fire = (): Promise<Thing> => raised({ kind: 'ON_SITE', playbook: 'FIRE' });
  const answered = async (): Promise<Thing> => must(people().manager, 'incidentAnswer', on(await raised(), { reason: '甲', handling: '乙', impact: '丙' }));
  const controlled = async (): Promise<Thing> => must(people().manager, 'incidentMarkUnderControl', on(await must(people().manager, 'incidentComplete', on(await raised({ publicSide: false }), { reason: '现场' })), { text: '已控' }));
  const summed = async (): Promise<Thing> => must(people().manager, 'incidentSubmitSummary', on(await controlled(), { cause: '甲', course: '乙', losses: '丙', lessons: '丁' }));
  const drafted = async (): Promise<Thing> => {
    await spoken();
    return statementsOf(world().server).must(people().supervisor, 'statementDraft', { incidentId: (await answered()).id, ...words('停水'), idempotencyKey: key() });
  };
  const fixed = async (): Promise<Thing> => statementsOf(world().server).must((await spoken()).spokesman, 'statementFix', of(await drafted(), { withoutAdviceReason: '急' }));
  const sound = (person: Person, input: Input): Sound => ({ person, input });
  const firstStep = ({ runs }: Thing): Thing => runs[0].phases.flatMap((phase: Thing) => phase.steps).find(({ state }: Thing) => state === 'OPEN');
  const step = async (more: (found: Thing) => Input): Promise<Sound> => {
    const one = await fire();
    const found = firstStep(one);
    return sound(people().centre, on(one, { run: 'FIRE', step: found.key, ...more(found) }));
  };
  return {
    incidentRaise: async () => sound(people().desk, raising(world().ours, '南门', { playbook: 'FIRE', kind: 'ON_SITE', level: 2, drill: false, publicSide: true, pictures: true, happenedAt: new Date(Date.now() - 60_000).toISOString(), complaintIds: [(await register(world().server, world().ours, people().desk)).id] })),
    incidentAcknowledge: async () => sound(people().manager, on(await raised())),
    incidentSetReplyDeadline: async () => sound(people().desk, on(await raised(), { dueAt: new Date(Date.now() + 600_000).toISOString(), reason: '急' })),
    incidentAnswer: async () => sound(people().manager, on(await raised(), { reason: '甲', handling: '乙', impact: '丙' })),
    incidentLog: async () => sound(people().desk, on(await raised(), { kind: 'NOTE', text: '到场' })),
    incidentCountHeads: async () => sound(people().desk, on(await raised(), { where: '东门', present: 3, expected: 4, text: '一人' })),
    incidentRevise: async () => sound(people().supervisor, on(await raised(), { level: 1, kind: 'IMAGE', place: '北门', title: '扩大', departmentId: world().ours.departments['ENVIRONMENT'], reason: '扩大' })),
    incidentMarkUnderControl: async () => sound(people().manager, on(await raised(), { text: '已控' })),
    incidentLoseControl: async () => sound(people().manager, on(await controlled(), { reason: '失控' })),
    incidentComplete: async () => sound(people().manager, on(await raised({ publicSide: false }), { reason: '现场' })),
    incidentStartPlaybook: async () => sound(people().manager, on(await raised(), { playbook: 'GAS' })),
    incidentTakePost: async () => sound(people().desk, on(await raised(), { post: 'RECORDER' })),
    incidentHandOver: async () => sound(people().desk, on(await must(people().desk, 'incidentTakePost', { incidentId: (await raised()).id, post: 'RECORDER' }), { post: 'RECORDER', toId: people().manager.staffId, text: '接' })),
    incidentSecurePictures: async () => sound(people().desk, on(await raised(), { state: 'SECURED', text: '硬盘' })),
    incidentSubmitSummary: async () => sound(people().manager, on(await controlled(), { cause: '甲', course: '乙', losses: '丙', lessons: '丁' })),
    incidentReturnSummary: async () => sound(people().centre, on(await summed(), { reason: '补' })),
    incidentAcceptSummary: async () => sound(people().centre, on(await summed(), { text: '好' })),
    incidentStandDown: async () => sound(people().centre, on(await raised(), { reason: '误报' })),
    stepTick: () => step((found) => ({ answer: found.ask?.[0].key ?? null, text: '已办' })),
    stepSkip: () => step(() => ({ reason: '无' })),
    stepReopen: async () => {
      const one = await fire();
      const found = firstStep(one);
      return sound(people().centre, on(await must(people().centre, 'stepTick', { incidentId: one.id, run: 'FIRE', step: found.key, answer: found.ask?.[0].key ?? null }), { run: 'FIRE', step: found.key, reason: '误点' }));
    },
    incidentProposalDismiss: async () => sound(people().supervisor, { proposalId: await fillProposal(world().server, world().ours), expectedVersion: 1, verdict: 'NOT_GRAVE', reason: '已在处理' }),
    complaintJoinIncident: async () => {
      const { id, version } = await register(world().server, world().ours, people().desk);
      return sound(people().desk, { complaintId: id, expectedVersion: version, incidentId: (await raised()).id });
    },
    statementDraft: async () => {
      await spoken();
      return sound(people().supervisor, { incidentId: (await answered()).id, ...words('停水'), idempotencyKey: key() });
    },
    statementRevise: async () => sound(people().supervisor, of(await drafted(), words('修改'))),
    statementAdvise: async () => sound((await spoken()).adviser, of(await drafted(), { text: '写明时间', pass: false })),
    statementFix: async () => sound((await spoken()).spokesman, of(await drafted(), { withoutAdviceReason: '急' })),
    statementSupersede: async () => sound((await spoken()).spokesman, of(await fixed(), { ...words('更新'), reason: '查明' })),
    statementEnd: async () => sound((await spoken()).spokesman, of(await fixed(), { reason: '已了' })),
  };
}
