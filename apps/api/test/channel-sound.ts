// Channels, contacts and what left by them, for the suites that try everything: one of each, and a sound request of each mutation.
import { randomBytes } from 'node:crypto';
import { Carrier } from '../src/post/deliver.ts';
import { localId, payload, scopeOf, type Person, type TestOrganisation, type TestServer } from './testkit.ts';
import { speaker, type Thing } from './work-kit.ts';

type Input = Record<string, unknown>;
type Place = Pick<TestOrganisation, 'communityId' | 'admin'> & { readonly people: Readonly<Record<'desk', Person>> };
interface Sound { readonly input: Input; readonly person: Person | null }
const key = (): string => randomBytes(12).toString('hex');
const set = (settings: Readonly<Record<string, string>>): readonly Input[] => Object.entries(settings).map(([name, value]) => ({ name, value }));

/** Nobody may be called there: what is sent is refused before it leaves. */
const hook = (mark: string): Input => ({ kind: 'WEBHOOK', settings: set({ url: `https://127.0.0.1/${mark}`, secret: `whsec_${randomBytes(24).toString('base64')}` }) });
const SMS = { accessKeyId: 'LTAI5tExample0', accessKeySecret: 'a-secret-that-is-none'.replaceAll('-', ''), signName: '颐园世家', templateCode: 'SMS_154950909' };
const opening = ({ communityId }: Place, mark: string, more: Input): Input => ({ communityId, name: mark, template: `${mark} {number} {ruleName}`, tells: ['DEADLINE_MISSED'], rules: ['CMP-8'], idempotencyKey: key(), ...more });
const channels = (server: TestServer) => speaker(server, 'channel', 'id version');

/** A channel whose every text is `mark`, with a trial that was tried, a receipt nobody can place yet, and contacts. */
export async function fillChannels(server: TestServer, org: Place, mark: string): Promise<Readonly<Record<'DeliveryChannel', string>>> {
  const { admin, people: { desk }, communityId } = org;
  const { id } = await channels(server).must(admin, 'channelOpen', opening(org, mark, hook(mark)));
  const tried = payload(await server.request('mutation ($input: ChannelTryInput!) { channelTry(input: $input) { __typename ... on ChannelTryPayload { key } } }', { input: { channelId: id } }, { token: admin.token }), 'channelTry');
  const office = localId(communityId);
  await new Carrier(server.services).deliver({ organisationId: scopeOf(communityId), communityId: office, officeId: office, channelId: localId(id), deliveryId: tried.key, queue: 'test' });
  const receiptKey = key();
  const sms = await channels(server).must(admin, 'channelOpen', opening(org, mark, { kind: 'SMS_ALIYUN', settings: set({ ...SMS, receiptKey }) }));
  await fetch(`${server.url}/receipts/${localId(sms.id)}/${receiptKey}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify([{ biz_id: mark, success: true, err_code: 'DELIVERED', err_msg: mark }]) });
  const contacts = { staffId: desk.staffId, mobile: '13800138000', email: `${/^\w+$/.test(mark) ? mark : 'li.lei'}@example.cn` };
  payload(await server.request('mutation ($input: StaffSetContactsInput!) { staffSetContacts(input: $input) { __typename } }', { input: contacts }, { token: desk.token }), 'staffSetContacts');
  return { DeliveryChannel: id };
}

/** Arguments of ours that name things. */
export const CHANNEL_NAMES: Readonly<Record<string, string>> = { channelId: 'DeliveryChannel' };
/** What each creation answers. */
export const CHANNEL_ANSWERED: Readonly<Record<string, string>> = { channelOpen: 'channel { id }' };

/** A sound request of each mutation. */
export function soundChannels(world: () => { readonly server: TestServer; readonly ours: Place }): Readonly<Record<string, () => Promise<Sound>>> {
  const sound = (input: Input): Sound => ({ person: world().ours.admin, input });
  const opened = (more: Input = hook('x')): Promise<Thing> => channels(world().server).must(world().ours.admin, 'channelOpen', opening(world().ours, '工程群', more));
  const on = async (more: Input): Promise<Sound> => {
    const { id, version } = await opened();
    return sound({ channelId: id, expectedVersion: version, ...more });
  };
  return {
    channelOpen: async () => sound(opening(world().ours, '工程群', hook('y'))),
    channelChange: () => on({ name: '工程部群', settings: set({ url: 'https://127.0.0.1/z', secret: '' }), template: '{community} {number}', tells: ['DEADLINE_WARNED'], rules: ['REP-1'] }),
    channelPause: () => on({ reason: '换群' }),
    channelResume: async () => {
      const { person, input } = await on({});
      const { id, version } = await channels(world().server).must(person!, 'channelPause', { ...input, reason: '换群' });
      return sound({ channelId: id, expectedVersion: version });
    },
    channelClose: () => on({ reason: '停用' }),
    channelTry: async () => sound({ channelId: (await opened()).id, to: null }),
    'channelTry, to a person': async () => sound({ channelId: (await opened({ kind: 'SMS_ALIYUN', settings: set(SMS) })).id, to: '13800138000' }),
    staffSetContacts: async () => ({ person: world().ours.people.desk, input: { staffId: world().ours.people.desk.staffId, mobile: '13800138000', email: 'li.lei@example.cn', wecomUserId: 'li.lei', wechatOpenId: 'oXtt1234567890' } }),
  };
}
