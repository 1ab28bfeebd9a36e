import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './pnpm.mjs';
import { Trouble, codeOf } from './trouble.mjs';

/** @typedef {{ port: number, host: string, dataDir: string, demo: boolean, urls: { appUrl: string, ownerUrl: string } | undefined }} Settings */

/** @param {NodeJS.ProcessEnv} env @returns {Settings} */
export function readSettings(env) {
  const port = Number(env.PORT || 4000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Trouble(`PORT must be a number from 1 to 65535, not "${env.PORT}"`);
  if (env.DATABASE_OWNER_URL && !env.DATABASE_URL) throw new Trouble('DATABASE_OWNER_URL is set but DATABASE_URL is not; set both or neither');
  return {
    port,
    host: env.HOST || '127.0.0.1',
    dataDir: resolve(env.INIT_CWD ?? process.cwd(), env.HUIYIN_DATA_DIR || join(ROOT, '.huiyin')),
    demo: env.HUIYIN_DEMO !== '0',
    urls: env.DATABASE_URL ? { appUrl: env.DATABASE_URL, ownerUrl: env.DATABASE_OWNER_URL || env.DATABASE_URL } : undefined,
  };
}

/** @type {Record<string, string>} */
const WHY = { EACCES: 'permission denied', EPERM: 'permission denied', EROFS: 'read-only file system', ENOTDIR: 'a part of the path is a file', EEXIST: 'it is a file', ENOSPC: 'the disk is full' };

/** @param {string} dataDir made if missing; @throws {Trouble} when nothing can be written there */
export function requireWritable(dataDir) {
  const probe = join(dataDir, `.probe-${process.pid}`);
  try {
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const code = codeOf(error) ?? String(error);
    throw new Trouble(`cannot write to the data folder ${dataDir} (${WHY[code] ?? code}); set HUIYIN_DATA_DIR to a folder you may write to`);
  }
}

/** @param {number} port @param {string} host @returns {Promise<string | undefined>} errno of trying to listen there */
const listenError = (port, host) =>
  new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) => done(codeOf(error) ?? String(error)));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => done(undefined)));
  });

/**
 * @param {number} port @param {string} host
 * @param {number} patienceMs how long a taken port may still become free (a server that is just ending)
 */
export async function requirePort(port, host, patienceMs) {
  const until = Date.now() + patienceMs;
  for (;;) {
    const error = await listenError(port, host);
    if (error === undefined) return;
    if (error === 'EADDRINUSE' && Date.now() < until) await sleep(100);
    else if (error === 'EADDRINUSE') throw new Trouble(`port ${port} on ${host} is taken by another program; choose another one, for example: PORT=${port + 1} npm start`);
    else if (error === 'EACCES') throw new Trouble(`port ${port} needs more rights than this user has; choose one above 1023, for example: PORT=4000 npm start`);
    else throw new Trouble(`cannot listen on ${host} port ${port} (${error}); check HOST and PORT`);
  }
}
