// Sound requests about deadlines and messages, one a mutation, for suites that try every mutation.
import { lookOnce } from '../src/clock/worker.ts';
import { payload, register, type Organisation, type Person, type TestServer } from './testkit.ts';

type Input = Record<string, unknown>;
interface Sound { readonly input: Input; readonly person: Person | null }

const DEADLINES = 'query ($id: ID!) { complaint(id: $id) { deadlines { id rule } } }';
const MESSAGES = '{ messages(first: 1) { nodes { id } } }';

/** The id of a complaint's deadline of a rule. */
export async function deadlineOf(server: TestServer, person: Person, complaintId: string, rule: string): Promise<string> {
  const { data } = await server.request(DEADLINES, { id: complaintId }, { token: person.token });
  return data.complaint.deadlines.findLast((one: { rule: string }) => one.rule === rule).id;
}

/** Works at all that is due so many minutes from now, as if the time had come: one look takes only so much, and other suites left work in the database too. */
export async function workAhead(server: TestServer, minutes: number): Promise<void> {
  const then = Date.now() + minutes * 60_000;
  while ((await lookOnce(server.services, then)).written > 0);
}

/** A message and a deadline of an organisation: a first reply that is late. */
export async function fillDeadlines(server: TestServer, org: Organisation): Promise<Readonly<Record<'Deadline' | 'Message', string>>> {
  const { id } = await register(server, org, org.people.desk);
  await workAhead(server, 11);
  const { data } = await server.request(MESSAGES, {}, { token: org.people.desk.token });
  return { Deadline: await deadlineOf(server, org.people.desk, id, 'CMP-11b'), Message: data.messages.nodes[0].id };
}

/** One request a mutation, on things of their own. */
export function soundDeadlines(world: () => { readonly server: TestServer; readonly ours: Organisation; readonly own: Readonly<Record<string, string>> }): Readonly<Record<string, () => Promise<Sound>>> {
  const on = async (rule: string, input: Input = {}): Promise<Sound> => {
    const { server, ours } = world();
    const { id } = await register(server, ours, ours.people.desk);
    return { person: ours.people.supervisor, input: { deadlineId: await deadlineOf(server, ours.people.desk, id, rule), ...input } };
  };
  const soon = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
  return {
    deadlineAcknowledge: async () => {
      const sound = await on('CMP-8');
      await workAhead(world().server, 16);
      return sound;
    },
    deadlinePause: () => on('CMP-11b', { until: soon(30), reason: '客户出差' }),
    deadlineResume: async () => {
      const sound = await on('CMP-11b');
      payload(await world().server.request('mutation ($input: DeadlinePauseInput!) { deadlinePause(input: $input) { __typename } }', { input: { ...sound.input, reason: '等客户' } }, { token: sound.person!.token }), 'deadlinePause');
      return sound;
    },
    deadlineReset: () => on('CMP-11b', { dueAt: soon(400), reason: '配件未到' }),
    messagesMarkRead: async () => {
      const { ours, own } = world();
      return { person: ours.people.desk, input: { ids: [own['Message']], until: new Date(Date.now()).toISOString() } };
    },
  };
}
/** What the field of an id names. */
export const DEADLINE_NAMES: Readonly<Record<string, string>> = { deadlineId: 'Deadline', ids: 'Message' };
