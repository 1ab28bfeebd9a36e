// PostgreSQL refuses to run as root. As root its programs therefore run under another account that can reach
// the files, or, where none can (a 0700 home such as /root), inside a user namespace; see stack.md section 2.
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, readFileSync, statSync } from 'node:fs';
import { Trouble } from './trouble.mjs';

/** @typedef {{ wrap: (program: string, args: string[]) => [string, string[]], ids: { uid?: number, gid?: number }, own: (path: string) => void, label: string }} Account */

/** @type {Account} */
const asIs = { wrap: (program, args) => [program, args], ids: {}, own: () => {}, label: 'the current user' };

/** @param {number} uid @param {number} gid @returns {Account} */
const asUser = (uid, gid) => ({ wrap: (program, args) => [program, args], ids: { uid, gid }, own: (path) => chownSync(path, uid, gid), label: `uid ${uid}` });

/** @type {Account} */
const inNamespace = {
  wrap: (program, args) => ['unshare', ['-U', '--map-user=1000', '--map-group=1000', program, ...args]],
  ids: {},
  own: () => {},
  label: 'a user namespace',
};

/** @returns {{ uid: number, gid: number }[]} accounts worth trying, PostgreSQL's own first */
function candidates() {
  if (!existsSync('/etc/passwd')) return [];
  const rows = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  return [rows.find((row) => row[0] === 'postgres'), rows.find((row) => row[2] === '65534')].flatMap((row) =>
    row && Number(row[2]) > 0 ? [{ uid: Number(row[2]), gid: Number(row[3]) }] : [],
  );
}

/** @param {{ uid: number, gid: number }} ids @param {string} postgres @param {string} folder */
function canUse(ids, postgres, folder) {
  const opens = (/** @type {string} */ program, /** @type {string[]} */ args) => spawnSync(program, args, { ...ids, cwd: '/' }).status === 0;
  return opens('/bin/sh', ['-c', 'test -x "$0"', folder]) && opens(postgres, ['--version']);
}

/**
 * Who runs PostgreSQL for a cluster in `folder`.
 * @param {{ postgres: string, folder: string, cluster: string }} where `folder` exists; `cluster` lies in it and may not exist yet
 * @returns {Account}
 */
export function chooseAccount({ postgres, folder, cluster }) {
  if (process.getuid?.() !== 0) return asIs;
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    return uid === 0 ? inNamespace : asUser(uid, gid);
  }
  const account = candidates().find((ids) => canUse(ids, postgres, folder));
  if (account) return asUser(account.uid, account.gid);
  const [program, args] = inNamespace.wrap(postgres, ['--version']);
  if (spawnSync(program, args).status === 0) return inNamespace;
  throw new Trouble(`PostgreSQL cannot run as root and no other account can reach ${folder}; run as an ordinary user or set HUIYIN_DATA_DIR to a folder others may enter`);
}
