// `npm test`, `pnpm check` and `pnpm fix` lint through here: one linter, one configuration, warnings are errors.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './paths.mjs';

const oxlint = join(dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin', 'oxlint');
const config = fileURLToPath(new URL('oxlintrc.json', import.meta.url));

/**
 * @param {readonly string[]} args more of oxlint's own, e.g. `--fix` or a path
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export const lint = (args, options = {}) =>
  spawnSync(process.execPath, [oxlint, ...(args.includes('--config') ? [] : ['--config', config]), '--disable-nested-config', '--deny-warnings', '--report-unused-disable-directives', ...args], { cwd: ROOT, stdio: 'inherit', ...options });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const places = args.some((arg) => !arg.startsWith('-')) ? [] : ['apps', 'packages', 'tooling', 'jest.config.mjs'];
  const { status, error } = lint([...args, ...places]);
  if (error !== undefined) throw error;
  process.exit(status ?? 1);
}
