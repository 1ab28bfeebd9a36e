// `pnpm dev`: the API restarts when a source changes and the screens reload, on the database of the data folder.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install, turbo } from './bootstrap.mjs';
import { listenForStop, runNode, runProgram } from './child.mjs';
import { ROOT } from './pnpm.mjs';
import { readSettings, requirePort, requireWritable } from './settings.mjs';
import { Trouble, exitWith } from './trouble.mjs';

const API = join(ROOT, 'apps', 'api');
const SOURCES = ['--conditions=source', '--import', 'tsx'];

/** @param {NodeJS.ProcessEnv} env */
async function dev(env) {
  const settings = readSettings(env);
  requireWritable(settings.dataDir);
  await requirePort(settings.port, settings.host, 2_000);
  await install();
  await turbo(['codegen'], 'code generation failed');
  const stop = listenForStop();
  const { openDatabase } = await import('./embedded-database.mjs');
  const print = (/** @type {string} */ line) => void process.stdout.write(`${line}\n`);
  const database = settings.urls ? undefined : await openDatabase({ dataDir: settings.dataDir, purpose: 'serve', log: print });
  const urls = database ?? settings.urls;
  const apiEnv = { ...env, PORT: String(settings.port), HOST: settings.host, HUIYIN_DATA_DIR: settings.dataDir, HUIYIN_DEMO: settings.demo ? '1' : '0', DATABASE_URL: urls?.appUrl, DATABASE_OWNER_URL: urls?.ownerUrl };
  try {
    for (const command of settings.demo ? ['migrate', 'demo'] : ['migrate']) {
      const code = await runNode([...SOURCES, 'src/cli.ts', command], { env: apiEnv, cwd: API, stop });
      if (code !== 0) throw new Trouble(`"huiyin ${command}" failed (exit code ${code}, see above)`);
    }
    const bin = (/** @type {string} */ app, /** @type {string} */ name) => join(ROOT, 'apps', app, 'node_modules', '.bin', name);
    const screens = ['admin', 'board'].filter((app) => existsSync(bin(app, 'vite')));
    await Promise.all([
      runProgram(bin('api', 'tsx'), ['watch', '--conditions=source', 'src/main.ts'], { env: apiEnv, cwd: API, stop }),
      ...screens.map((app) => runProgram(bin(app, 'vite'), [], { env: { ...env, HUIYIN_API: `http://${settings.host}:${settings.port}` }, cwd: join(ROOT, 'apps', app), stop })),
    ]);
    return 0;
  } finally {
    await database?.stop();
  }
}

export const run = () => exitWith(() => dev(process.env));
