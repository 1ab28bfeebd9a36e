// Wall screens for the suites that try everything: one that is paired, and a sound request of each mutation.
import { appointed, approval, ask, paired } from './screen-kit.ts';
import type { Person, TestOrganisation, TestServer } from './testkit.ts';

type Input = Record<string, unknown>;
type Place = Pick<TestOrganisation, 'communityId' | 'admin'>;
interface Sound { readonly input: Input; readonly person: Person | null }

/** Whoever asks from one address again and again is held back: not what these suites are about. */
const asking = async (server: TestServer): Promise<Awaited<ReturnType<typeof ask>>> => {
  await server.admin('delete from screen_pairings');
  return ask(server);
};

/** A paired screen whose every text is `mark`, and who manages it. */
export async function fillScreens(server: TestServer, org: Place, mark: string): Promise<{ readonly things: Readonly<Record<'BoardScreen', string>>; readonly security: Person }> {
  const security = await appointed(server, org, org.communityId);
  const { token, screen } = await paired(server, security, org.communityId, { name: mark });
  await server.request('{ boardScreenSelf { name } }', {}, { token });
  return { things: { BoardScreen: screen.id }, security };
}

/** Arguments of ours that name things. */
export const SCREEN_NAMES: Readonly<Record<string, string>> = { screenId: 'BoardScreen', communityIds: 'Community' };
/** What each creation answers. */
export const SCREEN_ANSWERED: Readonly<Record<string, string>> = { screenApprove: 'screen { id name }' };

/** A sound request of each mutation. */
export function soundScreens(world: () => { readonly server: TestServer; readonly ours: Place }): Readonly<Record<string, () => Promise<Sound>>> {
  let managing: Promise<Person> | null = null;
  const manager = (): Promise<Person> => (managing ??= appointed(world().server, world().ours, world().ours.communityId));
  const screen = async (): Promise<Awaited<ReturnType<typeof paired>>> => {
    await world().server.admin('delete from screen_pairings');
    return paired(world().server, await manager(), world().ours.communityId);
  };
  const on = async (more: Input): Promise<Sound> => {
    const { screen: { id, version } } = await screen();
    return { person: await manager(), input: { screenId: id, expectedVersion: version, ...more } };
  };
  return {
    screenPairingStart: async () => {
      await world().server.admin('delete from screen_pairings');
      return { person: null, input: { language: 'EN' } };
    },
    screenPairingPoll: async () => ({ person: null, input: { deviceSecret: (await asking(world().server)).deviceSecret } }),
    screenApprove: async () => ({ person: await manager(), input: approval((await asking(world().server)).code, world().ours.communityId) }),
    screenDecline: async () => ({ person: await manager(), input: { code: (await asking(world().server)).code, communityId: world().ours.communityId } }),
    screenChange: () => on({ name: '北门', communityIds: [world().ours.communityId], language: 'EN', look: 'LIGHT', sound: false, drills: false }),
    screenRevoke: () => on({ reason: '拆除' }),
    screenRotate: async () => {
      const { token, screen: { id } } = await screen();
      return { person: { login: '', staffId: '', token }, input: { screenId: id } };
    },
  };
}
