/** Where a command runs. */
export interface Place {
  readonly env: NodeJS.ProcessEnv;
  readonly root: string;
}

/** A command of `npx huiyin`. Answers the exit code. */
export interface Command {
  readonly usage: string;
  readonly summary: string;
  run(argv: readonly string[], place: Place): Promise<number>;
}
