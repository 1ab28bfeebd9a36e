import { parseArgs } from 'node:util';
import { CHANNELS, CONTENTS, type Channel, type Content } from '@huiyin/domain';
import { readEnv } from '../env.ts';
import type { Edge } from '../context.ts';
import { isFailure } from '../modules/base/user-errors.ts';
import { importComplaints } from '../modules/complaint/import.ts';
import { importFile } from '../modules/import/cli-import.ts';
import { allOffices, staffByLoginIn, staffWithRole, type Office } from '../offices.ts';
import { openServices } from '../open-services.ts';
import { globalId } from '../platform/ids.ts';
import type { Services } from '../services.ts';
import { contextOfStaff } from '../viewer.ts';
import type { Command } from './command.ts';
import { UsageError } from './usage.ts';

/** Who may enter old records, in the order they are looked for when --as is absent. */
const BACK_ENTERERS = ['REGISTER_CUSTODIAN', 'CUSTOMER_SUPERVISOR', 'CUSTOMER_ASSISTANT', 'CENTRE_MANAGER'];
const EDGE: Edge = { language: 'zh-CN', sessionHash: null, address: 'command line' };

export const importCommand: Command = {
  usage: '<file.csv|file.xlsx> [--community CODE] [--as LOGIN] [--reason TEXT] [--map field=header …] [--channel C] [--content C] [--source NAME] [--sheet NAME] [--dry-run] [--skip-bad] [--json] [--english]',
  summary: `Enters an older register as back-entries 补录. Columns are found by their headers; every row is checked before the first is
written; it may be interrupted and repeated without doubles. Fields for --map: title detail receivedAt reporterName reporterPhone
location channel content reply repliedAt key. A file that was corrected after a first import needs --source with the first one's name.`,
  run: async (argv, { env, root }) => {
    const { values, positionals } = parseArgs({
      args: [...argv], allowPositionals: true,
      options: {
        community: { type: 'string' }, as: { type: 'string' }, reason: { type: 'string' }, map: { type: 'string', multiple: true }, channel: { type: 'string' }, content: { type: 'string' },
        source: { type: 'string' }, sheet: { type: 'string' }, 'dry-run': { type: 'boolean' }, 'skip-bad': { type: 'boolean' }, json: { type: 'boolean' }, english: { type: 'boolean' },
      },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('Name one file: huiyin import <file.csv|file.xlsx>.');
    const services = await openServices(readEnv(env, root), 'warn', false);
    try {
      const office = await chosenOffice(services, values.community);
      const staffId = await chosenStaff(services, office, values.as);
      const reason = values.reason ?? `补录：由文件 ${file.split('/').at(-1)} 导入`;
      const done = await importFile({
        file, map: mappingOf(values.map ?? []), dryRun: values['dry-run'] ?? false, skipBad: values['skip-bad'] ?? false, json: values.json ?? false, language: values.english === true ? 'en' : 'zh-CN',
        ...(values.channel === undefined ? {} : { channel: one<Channel>('channel', CHANNELS, values.channel) }), ...(values.content === undefined ? {} : { content: one<Content>('content', CONTENTS, values.content) }),
        ...(values.source === undefined ? {} : { source: values.source }), ...(values.sheet === undefined ? {} : { sheet: values.sheet }),
      }, {
        zone: office.timeZone, now: Date.now, progress: (line) => void process.stdout.write(`${line}\n`),
        importRows: async (rows, dryRun, source) => {
          const context = await contextOfStaff(services, EDGE, office.organisationId, staffId);
          const answer = await importComplaints(context, { communityId: globalId('Community', office.organisationId, office.id), source, backEntryReason: reason, dryRun, defaultChannel: 'MESSAGE_BOARD', defaultContent: 'MANAGEMENT', rows: rows as never });
          if (isFailure(answer)) throw new UsageError(`${answer.message}${answer.path === null ? '' : ` (${answer.path.join('.')})`}`);
          return answer.rows;
        },
      });
      return done.exitCode;
    } finally {
      await services.close();
    }
  },
};

export async function chosenOffice(services: Services, code: string | undefined): Promise<Office> {
  const communities = (await allOffices(services.database)).filter(({ level }) => level === 'COMMUNITY');
  if (communities.length === 0) throw new UsageError('There is no community yet: open the console once, or start the demo.');
  const fitting = code === undefined ? communities.slice(0, 1) : communities.filter((office) => office.code === code.toUpperCase());
  if (fitting.length !== 1) throw new UsageError(`--community ${code} fits ${fitting.length} communities; there are: ${communities.map((office) => office.code).join(', ')}.`);
  if (code === undefined && communities.length > 1) process.stdout.write(`Into ${fitting[0]!.code} ${fitting[0]!.name}; --community chooses another of ${communities.map((office) => office.code).join(', ')}.\n`);
  return fitting[0]!;
}

export async function chosenStaff(services: Services, office: Office, login: string | undefined, roles: readonly string[] = BACK_ENTERERS): Promise<string> {
  if (login !== undefined) {
    const staff = await staffByLoginIn(services.database, office.organisationId, login);
    if (staff === null) throw new UsageError(`There is no account "${login}" in this organisation.`);
    return staff.id;
  }
  const staff = await staffWithRole(services.database, office, roles);
  if (staff === null) throw new UsageError(`Nobody in ${office.code} may do this (${roles.join(', ')}); appoint somebody, or name one with --as.`);
  return staff.id;
}

export function mappingOf(pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(pairs.map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(`--map wants field=header, not "${pair}".`);
    return [pair.slice(0, at), pair.slice(at + 1)];
  }));
}

function one<Word extends string>(option: string, words: readonly Word[], value: string): Word {
  const word = words.find((candidate) => candidate === value.toUpperCase());
  if (word === undefined) throw new UsageError(`--${option} is one of ${words.join(', ')}.`);
  return word;
}
