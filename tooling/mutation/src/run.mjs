// Mutation testing of packages/domain: breaks the rules in small ways, one at a time, and asks whether a test notices.
// `node tooling/mutation/src/run.mjs [--files packages/domain/src/complaint/evidence.ts] [--report score.json]`; see README.md beside it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const { values } = parseArgs({ options: { files: { type: 'string', multiple: true, default: ['packages/domain/src/**/*.ts'] }, report: { type: 'string' } } });
const workplace = mkdtempSync(join(tmpdir(), 'huiyin-mutation-'));

/** @param {{ status: string }[]} results @returns what the score is made of; a break that no test even reaches counts as missed */
function counts(results) {
  const of = (/** @type {string[]} */ ...statuses) => results.filter(({ status }) => statuses.includes(status)).length;
  const [noticed, missed] = [of('Killed', 'Timeout'), of('Survived', 'NoCoverage')];
  return { noticed, missed, score: Math.round((1000 * noticed) / (noticed + missed)) / 10 };
}

process.chdir(ROOT);
try {
  const results = await new Stryker({
    mutate: [...values.files, '!**/*.test.ts'],
    // The copy that is broken holds what the domain's tests read, nothing else.
    ignorePatterns: ['apps', 'docs', 'tooling', 'packages/*', '!packages/domain'],
    tempDirName: workplace, cleanTempDir: 'always',
    testRunner: 'domain', plugins: [new URL('runner.mjs', import.meta.url).href], coverageAnalysis: 'perTest',
    concurrency: 1, timeoutMS: 30_000,
    // Most words are of a closed list, so that the compiler finds one that was emptied.
    mutator: { excludedMutations: ['StringLiteral'] },
    reporters: ['clear-text', 'progress-append-only'], allowConsoleColors: false, clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
  }).runMutationTest();
  const files = [...new Set(results.map(({ fileName }) => fileName))].sort();
  const byFile = Object.fromEntries(files.map((file) => [relative(join(ROOT, 'packages/domain/src'), file), counts(results.filter(({ fileName }) => fileName === file))]));
  const all = counts(results);
  if (values.report) writeFileSync(values.report, `${JSON.stringify({ all, byFile }, null, 2)}\n`);
  process.stdout.write(`${all.noticed + all.missed} breaks, ${all.missed} not noticed: ${all.score} %\n`);
} finally {
  rmSync(workplace, { recursive: true, force: true });
}
