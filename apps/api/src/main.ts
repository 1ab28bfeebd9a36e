import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEnv, SettingsError } from './env.ts';
import { createServer } from './http.ts';
import { openServices } from './open-services.ts';
import { startProblems } from './platform/start-check.ts';

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
  const app = await createServer(services);
  await app.listen({ port: env.port, host: env.host });
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : env.port;
  const url = env.publicUrl ?? `http://${env.host.includes(':') ? `[${env.host}]` : env.host}:${port}`;
  process.stdout.write(`console    ${url}/\nboard      ${url}/board\nAPI        ${url}/graphql\nreference  ${url}/docs\n`);
  if (env.demo) process.stdout.write(`\nsign in     front-desk · customer-supervisor · engineering-manager · engineer · centre-manager · leader · admin · …  password huiyin-demo\n            the other organisation: front-desk-b · admin-b · …\n`);
  process.send?.({ ready: true, port });

  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    process.stdout.write(`${signal}: stopping …\n`);
    await app.close();
    await services.close();
    process.stdout.write('stopped cleanly\n');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
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
