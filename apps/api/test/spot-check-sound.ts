// Spot checks for the suites that try everything: one whose every text is a mark, and a sound request of each mutation.
import { PASSWORD, signIn, type Organisation, type Person, type TestServer } from './testkit.ts';
import { named, photo, uploaded } from './upload-kit.ts';
import { key, speaker, type Thing } from './work-kit.ts';

type Input = Record<string, unknown>;
interface Sound { readonly input: Input; readonly person: Person | null }
interface World { readonly server: TestServer; readonly ours: Organisation; readonly own: Readonly<Record<string, string>> }

async function inspectorOf(server: TestServer, org: Organisation): Promise<Person> {
  const login = `inspector-${key()}`;
  const { data } = await server.request('mutation ($input: StaffAppointInput!) { staffAppoint(input: $input) { __typename } }', { input: { communityId: org.communityId, name: '督导', login, password: PASSWORD, roles: ['REGION_INSPECTOR'], idempotencyKey: login } }, { token: org.admin.token });
  if (data.staffAppoint.__typename !== 'StaffAppointPayload') throw new Error(JSON.stringify(data));
  return signIn(server, login);
}

const on = ({ id, version }: Thing, more: Input): Input => ({ spotCheckId: id, expectedVersion: version, ...more });
/** Speaks about spot checks of an organisation in the name of an inspector. */
function course(server: TestServer, org: Organisation, person: Person) {
  const checks = speaker(server, 'spotCheck', 'id version');
  const opened = (occasion = '来信'): Promise<Thing> => checks.must(person, 'spotCheckOpen', { communityId: org.communityId, occasion, idempotencyKey: key() });
  const recorded = async (text: string): Promise<Thing> => checks.must(person, 'spotCheckRecordItem', on(await opened(text), { topic: 'POSTED', result: 'FINDING', remark: text, place: text }));
  const completed = async (text: string): Promise<Thing> => checks.must(person, 'spotCheckComplete', on(await recorded(text), { summary: text }));
  return { opened, recorded, completed };
}

/** One whose every text is `mark`, completed. */
export async function fillSpotChecks(server: TestServer, org: Organisation, mark: string): Promise<Readonly<Record<'SpotCheck', string>>> {
  return { SpotCheck: (await course(server, org, await inspectorOf(server, org)).completed(mark)).id };
}

/** Arguments of ours that name things. */
export const SPOT_CHECK_NAMES: Readonly<Record<string, string>> = { spotCheckId: 'SpotCheck' };
/** Of each creation: a change that makes it another one. */
export const SPOT_CHECK_CHANGED: Readonly<Record<string, Input>> = { spotCheckOpen: { occasion: '别的' } };
/** What each creation answers. */
export const SPOT_CHECK_ANSWERED: Readonly<Record<string, string>> = { spotCheckOpen: 'spotCheck { id }' };

/** A sound request of each mutation; `world` answers when asked, since the suite founds its organisations later. */
export function soundSpotChecks(world: () => World): Readonly<Record<string, () => Promise<Sound>>> {
  let inspecting: Promise<Person> | null = null;
  const inspector = (): Promise<Person> => (inspecting ??= inspectorOf(world().server, world().ours));
  const of = async () => course(world().server, world().ours, await inspector());
  return {
    spotCheckOpen: async () => ({ person: await inspector(), input: { communityId: world().ours.communityId, occasion: '来信', idempotencyKey: key() } }),
    spotCheckRecordItem: async () => {
      const { id } = await uploaded(world().server, await inspector(), await photo(), named('抽查.jpg'));
      return { person: await inspector(), input: on(await (await of()).opened(), { topic: 'TAKEN_DOWN', result: 'FINDING', remark: '未撤', noticeId: world().own['Notice'], place: '大堂', attachmentIds: [id] }) };
    },
    spotCheckComplete: async () => ({ person: await inspector(), input: on(await (await of()).recorded('好'), { summary: '好' }) }),
  };
}
