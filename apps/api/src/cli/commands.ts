import { readEnv } from '../env.ts';
import { REFOLDING } from '../migrations/index.ts';
import { migrate, openServices } from '../open-services.ts';
import { refold } from '../refold.ts';
import type { Command } from './command.ts';
import { importCommand } from './import.ts';
import { importResidentsCommand } from './import-residents.ts';
import { userCommand } from './user.ts';
import { repairCommand, verifyCommand } from './verify.ts';
import { UsageError } from './usage.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

export const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: {
    usage: '',
    summary: 'Brings the database of DATABASE_OWNER_URL up to date.',
    run: async (_argv, { env }) => {
      const url = env['DATABASE_OWNER_URL'];
      if (url === undefined || url === '') throw new UsageError('DATABASE_OWNER_URL is missing: the owner role\'s address.');
      const ran = await migrate(url);
      const folded = ran.some((name) => REFOLDING.has(name)) ? await refold(url) : 0;
      say(ran.length === 0 ? 'The database is up to date.' : `Ran ${ran.length} migrations: ${ran.join(', ')}.${folded === 0 ? '' : ` ${folded} rows were written anew from their entries.`}`);
      return 0;
    },
  },
  demo: {
    usage: '',
    summary: 'Fills the demo: two organisations with a few months of history; does nothing when it is there.',
    run: async (_argv, { env, root }) => {
      // Only this command needs the stories.
      const { fillDemo } = await import('../demo/fill.ts');
      const services = await openServices(readEnv(env, root), 'warn', false);
      try {
        const done = await fillDemo(services, say);
        if (done.created) say(`The demo is ready: ${done.complaints} complaints in ${done.seconds.toFixed(1)} s.`);
        return 0;
      } finally {
        await services.close();
      }
    },
  },
  import: importCommand,
  'import-residents': importResidentsCommand,
  verify: verifyCommand,
  repair: repairCommand,
  user: userCommand,
};
