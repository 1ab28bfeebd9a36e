import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { auditRegularly } from './clock/auditor.ts';
import { Clock } from './clock/clock.ts';
import { readEnv, SettingsError } from './env.ts';
import { createServer, createWorkerServer } from './http.ts';
import { sweepUploads } from './modules/file/commands.ts';
import { sweepScreens } from './modules/screen/commands.ts';
import { sweepSessions } from './modules/session/commands.ts';
import { openServices } from './open-services.ts';
import { startProblems } from './platform/start-check.ts';
import { Carrier } from './post/deliver.ts';
import { Post } from './post/post.ts';
import type { Services } from './services.ts';
import { readClock } from './viewer.ts';

const STOP_MS = 10_000;
/** Ctrl-C reaches us twice, from the terminal and through npm. */
const SAME_WISH_MS = 1_000;
const SWEEP_MS = 3_600_000;
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

async function main(): Promise<void> {
  const env = readEnv(process.env, root);
  const services = await openServices(env, process.env['HUIYIN_LOG'] ?? 'warn');
  const problems = await startProblems(services.database, process.env['HUIYIN_UNSAFE_SETTINGS'] === '1');
  if (problems.length > 0) {
    await services.close();
    throw new SettingsError(problems);
  }
  if (!env.manualClock) await services.database.call({ name: 'test_clock_clear', text: 'delete from test_clock' }, []);
  const carrier = new Carrier(services);
  const clock = env.role === 'api' ? null : new Clock(services);
  const post = env.role === 'api' ? null : new Post(services, carrier);
  const settle = async (): Promise<void> => {
    await clock?.settle();
    await post?.settle();
  };
  const app = env.role === 'worker' ? createWorkerServer(services) : await createServer(services, { carrier, settle });
  await app.listen({ port: env.port, host: env.host });
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : env.port;
  const url = env.publicUrl ?? `http://${env.host.includes(':') ? `[${env.host}]` : env.host}:${port}`;
  clock?.start();
  await post?.start();
  const endAudit = auditRegularly(services, () => readClock(services));
  process.stdout.write(env.role === 'worker' ? `worker     ${url}/health/ready\n` : `console    ${url}/\nboard      ${url}/board\nAPI        ${url}/graphql\nreference  ${url}/docs\n`);
  if (env.demo && env.role !== 'worker') process.stdout.write(`\nsign in     front-desk · customer-supervisor · engineering-manager · engineer · centre-manager · leader · admin · …  password huiyin-demo\n            the other organisation: front-desk-b · admin-b · …\n`);
  process.send?.({ ready: true, port });

  const sweeping = sweepRegularly(services);
  stopOnSignals(async () => {
    clearInterval(sweeping);
    endAudit();
    await clock?.stop();
    await post?.stop();
    await app.close();
    await services.close();
  });
}

/** Expired sessions, counts of tries that are over, screens that asked in vain and uploads that nobody attached go once an hour. */
function sweepRegularly(services: Services): NodeJS.Timeout {
  const sweep = (): void => {
    void sweepSessions(services).catch((error: unknown) => services.log.warn({ err: error }, 'Expired sessions could not be swept away; trying again in an hour.'));
    void sweepScreens(services).catch((error: unknown) => services.log.warn({ err: error }, 'Screens that asked in vain could not be swept away; trying again in an hour.'));
    void sweepUploads(services).catch((error: unknown) => services.log.warn({ err: error }, 'Uploads that nobody attached could not be swept away; trying again in an hour.'));
  };
  sweep();
  return setInterval(sweep, SWEEP_MS).unref();
}

/** The first signal stops cleanly within a time; a later one, that is not the same wish heard twice, ends at once. */
function stopOnSignals(close: () => Promise<void>): void {
  const end = (code: number, line: string): never => {
    (code === 0 ? process.stdout : process.stderr).write(`${line}\n`);
    process.exit(code);
  };
  let since: number | null = null;
  const stop = (signal: string): void => {
    if (since !== null) {
      if (Date.now() - since > SAME_WISH_MS) end(1, `${signal} again: ended at once`);
      return;
    }
    since = Date.now();
    process.stdout.write(`${signal}: stopping …\n`);
    setTimeout(() => end(1, `not stopped after ${STOP_MS / 1_000} s: ended with requests open`), STOP_MS);
    close().then(() => end(0, 'stopped cleanly'), (error: unknown) => end(1, `not stopped cleanly: ${String(error)}`));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
}

main().catch((error: unknown) => {
  const known = error instanceof SettingsError;
  const code = (error as { code?: string }).code;
  const line = known ? error.message
    : code === 'EADDRINUSE' ? `Port ${process.env['PORT'] ?? 4000} is taken: choose another with PORT=….`
    : code === 'ECONNREFUSED' ? 'The database of DATABASE_URL cannot be reached.' : String((error as Error).stack ?? error);
  process.stderr.write(`${line}\n`);
  process.exit(1);
});
