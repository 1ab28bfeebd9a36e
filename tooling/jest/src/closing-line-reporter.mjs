// Prints `N passed, N failed` as the last line of a run. Under `npm test` jest still prints after its reporters
// (open handles, teardown), so there the line goes to a file and test.mjs prints it when jest has ended.
import { writeFileSync } from 'node:fs';

/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { testExecError?: unknown, numFailingTests: number }[] }} Results as jest's AggregatedResult */

/** @param {{ passed: number, failed: number, skipped: number }} counts */
export const closingLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** @param {Results} results @returns what counts: a file that cannot even be loaded is one failure */
export const countsOf = (results) => ({
  passed: results.numPassedTests,
  failed: results.numFailedTests + results.testResults.filter((file) => file.testExecError && file.numFailingTests === 0).length,
  skipped: results.numPendingTests + results.numTodoTests,
});

export default class ClosingLineReporter {
  /** @param {unknown} _contexts @param {Results} results */
  onRunComplete(_contexts, results) {
    const line = closingLine(countsOf(results));
    const file = process.env.HUIYIN_CLOSING_LINE_FILE;
    if (file) writeFileSync(file, line);
    else process.stderr.write(`${line}\n`);
  }
}
