import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from './cli/command.ts';
import { COMMANDS } from './cli/commands.ts';


const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  const command: Command | undefined = name === undefined ? undefined : COMMANDS[name];
  if (command === undefined) {
    const help = `huiyin <command>\n\n${Object.entries(COMMANDS).map(([key, { summary }]) => `  ${key.padEnd(10)}${summary}`).join('\n')}\n\nhuiyin <command> --help tells more.\n`;
    if (name === undefined || name === '--help' || name === 'help') {
      process.stdout.write(help);
      return 0;
    }
    process.stderr.write(`There is no command "${name}". One of: ${Object.keys(COMMANDS).join(', ')}.\n`);
    return 2;
  }
  if (rest.includes('--help')) {
    process.stdout.write(`huiyin ${name} ${command.usage}\n\n${command.summary}\n`);
    return 0;
  }
  return command.run(rest, { env: process.env, root });
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const code = (error as { code?: string }).code ?? '';
    const expected = ['SettingsError', 'UsageError'].includes((error as Error).name) || code.startsWith('ERR_PARSE_ARGS');
    const line = expected ? (error as Error).message : code === 'ECONNREFUSED' ? 'The database cannot be reached.' : String((error as Error).stack ?? error);
    process.stderr.write(`${line}\n`);
    process.exit(expected ? 2 : 1);
  },
);
