// The program of docs/integrate.md runs as it stands there, against the server it tells of.
import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { foundOrganisation, PASSWORD, startTestServer } from '../../../apps/api/test/testkit.ts';
import { read, ROOT } from '../src/repository.mjs';

/** @type {Awaited<ReturnType<typeof startTestServer>>} */
let server;
/** @type {string} */
let login;
beforeAll(async () => {
  server = await startTestServer();
  ({ people: { desk: { login } } } = await foundOrganisation(server));
});
afterAll(() => server.close());

/** @param {string} code @returns {Promise<{ status: number | null; output: string }>} the server of this process must go on answering meanwhile */
const runModule = (code) =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, HUIYIN_URL: `${server.url}/graphql`, HUIYIN_LOGIN: login, HUIYIN_PASSWORD: PASSWORD };
    const child = spawn(process.execPath, ['--input-type=module'], { cwd: `${ROOT}packages/client`, env, stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => void (output += chunk));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
    child.stdin.end(code);
  });

test('every block runs, and says what the page says', async () => {
  const blocks = [...read('docs/integrate.md').matchAll(/^```js\n([\s\S]*?)^```/gm)].map((match) => match[1]);
  expect(blocks.length).toBeGreaterThan(6);
  const { status, output } = await runModule(blocks.join('\n'));
  expect(output).toMatch(/^signed in as desk /m);
  expect(output).toMatch(/^INVALID_FIELD input\.title EMPTY$/m);
  expect(output).toMatch(/^\S+-\d{4}-00001 once$/m);
  expect(output).toMatch(/^StaleVersionError 1$/m);
  expect(output).toMatch(/^MAJOR 5 COMMUNITY_OFFICE 1 heard; INVALID_FIELD$/m);
  expect(output).toMatch(/^SECURITY works urged 1$/m);
  expect(output).toMatch(/^Lift of building 8 stops between floors \| Lift of building 3 stops between floors \| ComplaintRegistered 1$/m);
  expect(output).toMatch(/^1 open complaints$/m);
  expect(output).toMatch(/^live: Complaint 1$/m);
  expect(output).toMatch(/^missed: Complaint 1$/m);
  expect(output).toMatch(/^DOCUMENT lift log\.txt unchanged$/m);
  expect(status).toBe(0);
});
