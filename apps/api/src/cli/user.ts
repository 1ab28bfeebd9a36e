import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readEnv } from '../env.ts';
import { hashPassword } from '../modules/session/commands.ts';
import { deleteSessionsOf, updatePassword } from '../modules/session/rows.ts';
import { allOffices, staffByLoginIn } from '../offices.ts';
import { openServices } from '../open-services.ts';
import type { Command } from './command.ts';
import { UsageError } from './usage.ts';

export const userCommand: Command = {
  usage: 'reset-password LOGIN',
  summary: 'Gives an account a new random password, prints it once, and ends all its sessions.',
  run: async (argv, { env, root }) => {
    const { positionals } = parseArgs({ args: [...argv], allowPositionals: true });
    const [action, login] = positionals;
    if (action !== 'reset-password' || login === undefined) throw new UsageError('huiyin user reset-password LOGIN');
    const services = await openServices(readEnv(env, root), 'warn', false);
    try {
      const organisations = [...new Set((await allOffices(services.database)).map((office) => office.organisationId))];
      for (const organisationId of organisations) {
        const staff = await staffByLoginIn(services.database, organisationId, login);
        if (staff === null) continue;
        const password = randomBytes(12).toString('base64url');
        const passwordHash = await hashPassword(password);
        await services.database.write({ organisationId, communityIds: [] }, async (query) => {
          await query(updatePassword, [staff.id, passwordHash]);
          await query(deleteSessionsOf, [staff.id, null]);
        });
        process.stdout.write(`New password of ${login}: ${password}\n`);
        return 0;
      }
      throw new UsageError(`There is no account "${login}".`);
    } finally {
      await services.close();
    }
  },
};
