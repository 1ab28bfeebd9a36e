// Word lists for the suites that try everything: one whose every text is a mark, and a sound request.
import { randomBytes } from 'node:crypto';
import { payload, type Organisation, type Person, type TestServer } from './testkit.ts';

type Input = Record<string, unknown>;
interface Sound { readonly input: Input; readonly person: Person }

/** What a list is asked for when setting it is repeated, and what makes the input another. */
export const WORDS_ANSWERED = { noticeWordsSet: 'noticeWords { id version }' } as const;
export const WORDS_CHANGED = { noticeWordsSet: { reason: '另一个原因' } } as const;

const input = (word: string, expectedVersion: number): Input => ({
  own: [{ kind: 'WRONG', word, better: `改${word}`, except: [`非${word}`] }], leftOut: ['老赖'], reason: word, expectedVersion, idempotencyKey: randomBytes(8).toString('hex'),
});

const versionOf = async (server: TestServer, org: Organisation): Promise<number> => (await server.request('{ noticeWords { version } }', {}, { token: org.admin.token })).data.noticeWords.version;

/** A sound setting of the list as it stands by then. */
export function soundWords(world: () => { readonly server: TestServer; readonly ours: Organisation }): Readonly<Record<'noticeWordsSet', () => Promise<Sound>>> {
  return {
    noticeWordsSet: async () => {
      const { server, ours } = world();
      return { person: ours.admin, input: input('园区', await versionOf(server, ours)) };
    },
  };
}

/** Sets a list with every text marked. */
export async function fillWords(server: TestServer, org: Organisation, mark: string): Promise<Readonly<Record<'NoticeWords', string>>> {
  const answer = await server.request('mutation ($input: NoticeWordsSetInput!) { noticeWordsSet(input: $input) { __typename ... on UserError { code path } ... on NoticeWordsSetPayload { noticeWords { id } } } }', { input: input(mark, await versionOf(server, org)) }, { token: org.admin.token });
  return { NoticeWords: payload(answer, 'noticeWordsSet').noticeWords.id as string };
}
