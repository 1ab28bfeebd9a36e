// A real browser without an installation: Chromium and Chinese fonts come from npm. HUIYIN_CHROMIUM names another one.
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium } from 'playwright-core';

const { resolve } = createRequire(import.meta.url);

/** Not the package's own list: its --single-process crashes the browser when a context closes. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none'];

/** @returns {string} unpacked files of ours live here, one folder a user and version */
function cacheFolder() {
  const version = createRequire(import.meta.url)(join(packagedBin(), '..', 'package.json')).version;
  const folder = join(tmpdir(), `huiyin-chromium-${version}-${process.getuid?.() ?? 0}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** @returns {string} the folder with the packed browser */
const packagedBin = () => join(dirname(resolve('@sparticuz/chromium')), '..', '..', 'bin');

/**
 * Makes `path` by way of a draft, so that two workers may do it at once and neither sees a half of it.
 * @param {string} path @param {(draft: string) => Promise<void>} make
 */
async function once(path, make) {
  if (existsSync(path)) return path;
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await make(draft);
  try {
    renameSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  return path;
}

/** @param {string} packed @param {string} to */
const unpack = (packed, to) => pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(to, { mode: 0o700 }));

/** @param {string} program @param {string} [libraries] @returns {string[]} shared libraries it does not find */
function missingLibraries(program, libraries) {
  const { stdout } = spawnSync('ldd', [program], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}) } });
  return [...new Set((stdout ?? '').split('\n').filter((line) => line.includes('not found')).map((line) => line.trim().split(' ')[0] ?? ''))];
}

/** @returns {Promise<{ executablePath: string, libraries?: string }>} */
async function packagedChromium() {
  const folder = cacheFolder();
  const executablePath = await once(join(folder, 'chromium'), (draft) => unpack(join(packagedBin(), 'chromium.br'), draft));
  if (missingLibraries(executablePath).length === 0) return { executablePath };
  // A bare machine has no libnss3; the package brings one.
  const libraries = join(folder, 'al2023', 'lib');
  await once(join(folder, 'al2023'), async (draft) => {
    mkdirSync(draft);
    await unpack(join(packagedBin(), 'al2023.tar.br'), `${draft}.tar`);
    spawnSync('tar', ['-xf', `${draft}.tar`, '-C', draft]);
    rmSync(`${draft}.tar`);
  });
  const missing = missingLibraries(executablePath, libraries);
  if (missing.length === 0) return { executablePath, libraries };
  throw new Error(`the browser needs ${missing.join(', ')}: install them (Debian, Ubuntu: apt-get install libnss3 libnspr4 libexpat1) or set HUIYIN_CHROMIUM to a Chromium`);
}

/** @returns {Promise<{ executablePath?: string, libraries?: string, channel?: string }>} */
async function findBrowser() {
  if (process.env.HUIYIN_CHROMIUM) return { executablePath: process.env.HUIYIN_CHROMIUM };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium();
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  if (existsSync(chrome)) return { executablePath: chrome };
  const installed = chromium.executablePath();
  if (existsSync(installed)) return { executablePath: installed };
  // Elsewhere npm has no Chromium; playwright fetches the one made for it, once.
  const fetched = spawnSync(process.execPath, [join(dirname(resolve('playwright-core/package.json')), 'cli.js'), 'install', 'chromium'], { stdio: 'inherit' });
  if (fetched.status === 0 && existsSync(installed)) return { executablePath: installed };
  throw new Error(`no browser for ${process.platform}-${process.arch}: install Chrome or set HUIYIN_CHROMIUM to a Chromium`);
}

/** @returns {Promise<string>} a fontconfig file with Noto Sans SC beside what the system has */
function fontConfiguration() {
  const folder = join(tmpdir(), `huiyin-fonts-${process.getuid?.() ?? 0}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fonts = dirname(resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const weights = readdirSync(fonts).filter((name) => /^(400Regular|700Bold)$/.test(name));
  const dirs = weights.map((weight) => `<dir>${join(fonts, weight)}</dir>`).join('');
  const system = existsSync('/etc/fonts/fonts.conf') ? '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>' : '';
  const prefer = ['sans-serif', 'serif', 'monospace', 'system-ui'].map((family) => `<alias><family>${family}</family><default><family>Noto Sans SC</family></default></alias>`).join('');
  const content = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${system}${dirs}<cachedir>${join(folder, 'cache')}</cachedir>${prefer}</fontconfig>`;
  return once(join(folder, `fonts-${createHash('sha256').update(content).digest('hex').slice(0, 16)}.conf`), async (draft) => writeFileSync(draft, content));
}

/**
 * A program that starts another one through others, e.g. on another host of this machine: playwright starts one file.
 * @param {readonly string[]} through @param {string} executablePath @returns {Promise<string>}
 */
function starterOf(through, executablePath) {
  const content = `#!/bin/sh\nexec ${[...through, executablePath].map((part) => `'${part}'`).join(' ')} "$@"\n`;
  return once(join(cacheFolder(), `start-${createHash('sha256').update(content).digest('hex').slice(0, 16)}.sh`), async (draft) => writeFileSync(draft, content, { mode: 0o700 }));
}

/**
 * Starts a headless browser; close it in afterAll.
 * @param {import('playwright-core').LaunchOptions & { through?: readonly string[] }} [options] through: a command it is started through; `env` comes on top of what it needs
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser({ through = [], env: more = {}, ...options } = {}) {
  const { executablePath, libraries } = await findBrowser();
  const env = { ...process.env, FONTCONFIG_FILE: await fontConfiguration(), ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}), ...more };
  const program = through.length === 0 || executablePath === undefined ? executablePath : await starterOf(through, executablePath);
  const launch = () => chromium.launch({ ...(program ? { executablePath: program } : {}), args: ARGS, env: /** @type {Record<string, string>} */ (env), ...options });
  try {
    return await launch();
  } catch (error) {
    // One start in some hundreds ends in a fault of the browser itself, before it has a page; twice in a row is no accident.
    if (!/signal=SIG(SEGV|TRAP|ABRT|ILL|BUS)/.test(String(error))) throw error;
    return launch();
  }
}
