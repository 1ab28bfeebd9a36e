/** A failure whose message is already the one clear line the user needs; its stack says nothing more. */
export class Trouble extends Error {
  /** @param {string} message @param {number} [exitCode] */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'Trouble';
    this.exitCode = exitCode;
  }
}

/**
 * Turns what a `main` throws into an exit code: one line for a Trouble, the stack for a bug.
 * @param {() => Promise<number | void>} main
 * @returns {Promise<never>}
 */
export async function exitWith(main) {
  try {
    process.exit((await main()) ?? 0);
  } catch (error) {
    if (error instanceof Trouble) process.stderr.write(`huiyin: ${error.message}\n`);
    else process.stderr.write(`huiyin: unexpected failure, please report it\n${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(error instanceof Trouble ? error.exitCode : 70);
  }
}

/** @param {unknown} error @returns {string | undefined} the errno or SQLSTATE of an error, if it has one */
export const codeOf = (error) => (error && typeof error === 'object' && 'code' in error ? String(error.code) : undefined);

/** @param {unknown} error @returns {string} the first line of what it says */
export const firstLine = (error) => (error instanceof Error ? error.message || error.name : String(error)).split('\n', 1)[0] ?? '';
