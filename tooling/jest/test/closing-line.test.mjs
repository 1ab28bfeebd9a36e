import { describe, expect, test } from '@jest/globals';
import { closingLine, countsOf } from '../src/closing-line-reporter.mjs';

describe('the closing line', () => {
  test('names skipped tests only when there are any', () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });

  test('counts a file that cannot be loaded as a failure', () => {
    const results = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 0, numTodoTests: 1, testResults: [{ testExecError: new Error('x'), numFailingTests: 0 }, { numFailingTests: 1 }] };
    expect(countsOf(/** @type {any} */ (results))).toEqual({ passed: 2, failed: 2, skipped: 1 });
  });
});
