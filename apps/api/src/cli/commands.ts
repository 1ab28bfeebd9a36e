import { migrate } from '../open-services.ts';

/** A command of `npx huiyin`. Answers the exit code. */
export interface Command {
  readonly usage: string;
  readonly summary: string;
  run(argv: readonly string[], place: { readonly env: NodeJS.ProcessEnv; readonly root: string }): Promise<number>;
}

/** A mistake of the caller: one clear line, exit 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

export const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: {
    usage: '',
    summary: 'Brings the database of DATABASE_OWNER_URL up to date.',
    run: async (_argv, { env }) => {
      const url = env['DATABASE_OWNER_URL'];
      if (url === undefined || url === '') throw new UsageError('DATABASE_OWNER_URL is missing: the owner role\'s address.');
      const ran = await migrate(url);
      say(ran.length === 0 ? 'The database is up to date.' : `Ran ${ran.length} migrations: ${ran.join(', ')}.`);
      return 0;
    },
  },
};
