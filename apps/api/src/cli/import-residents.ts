import { parseArgs } from 'node:util';
import { readEnv } from '../env.ts';
import type { Edge } from '../context.ts';
import { isFailure } from '../modules/base/user-errors.ts';
import { importer, importSheet, RESIDENT_ROWS_MAX, type ResidentsAnswer } from '../modules/customer/import.ts';
import { chooseResidentColumns } from '../modules/import/queries.ts';
import { sheetProblemText } from '../modules/import/messages.ts';
import { readSheet } from '../modules/import/sheet.ts';
import { openServices } from '../open-services.ts';
import { globalId } from '../platform/ids.ts';
import { contextOfStaff } from '../viewer.ts';
import type { Command } from './command.ts';
import { chosenOffice, chosenStaff, mappingOf } from './import.ts';
import { UsageError } from './usage.ts';

/** Who may import residents, in the order they are looked for when --as is absent. */
const IMPORTERS = ['CENTRE_MANAGER', 'CUSTOMER_SUPERVISOR', 'SYSTEM_ADMINISTRATOR'];

export const importResidentsCommand: Command = {
  usage: '<file.csv|file.xlsx> [--community CODE] [--as LOGIN] [--map field=header …] [--sheet NAME] [--dry-run] [--skip-bad] [--json] [--english]',
  summary: `Takes buildings, units and residents from a list into the customer file. Columns are found by their headers; every row is
checked before the first is written, and it may be repeated without doubles. Fields for --map: place building entrance number area
name phone relation birth_year since lives_here.`,
  run: async (argv, { env, root }) => {
    const { values, positionals } = parseArgs({
      args: [...argv], allowPositionals: true,
      options: { community: { type: 'string' }, as: { type: 'string' }, map: { type: 'string', multiple: true }, sheet: { type: 'string' }, 'dry-run': { type: 'boolean' }, 'skip-bad': { type: 'boolean' }, json: { type: 'boolean' }, english: { type: 'boolean' } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('Name one file: huiyin import-residents <file.csv|file.xlsx>.');
    const language = values.english === true ? 'en' : 'zh-CN';
    const sheet = await readSheet(file, file, values.sheet === undefined ? {} : { sheet: values.sheet });
    if (!sheet.ok) throw new UsageError(sheetProblemText(sheet.refusal, language));
    const columns = chooseResidentColumns(sheet.value, mappingOf(values.map ?? []));
    if (typeof columns === 'string') throw new UsageError(columns);
    const services = await openServices(readEnv(env, root), 'warn', false);
    try {
      const office = await chosenOffice(services, values.community);
      const edge: Edge = { language, sessionHash: null, address: 'command line' };
      const staffId = await chosenStaff(services, office, values.as, IMPORTERS);
      const run = async (more: { from?: number; dryRun?: boolean; skipBad?: boolean }): Promise<ResidentsAnswer> => {
        const context = await contextOfStaff(services, edge, office.organisationId, staffId);
        const community = importer(context, globalId('Community', office.organisationId, office.id));
        const answer = isFailure(community) ? community : await importSheet(context, community, sheet.value, { columns: [...columns], ...more });
        if (isFailure(answer)) throw new UsageError(answer.message);
        return answer;
      };
      return await importAll(run, { dryRun: values['dry-run'] === true, skipBad: values['skip-bad'] === true, json: values.json === true, english: values.english === true });
    } finally {
      await services.close();
    }
  },
};

interface Options { readonly dryRun: boolean; readonly skipBad: boolean; readonly json: boolean; readonly english: boolean }

/** Checks the whole file, then writes it in chunks; answers the exit code. */
async function importAll(run: (more: { from?: number; dryRun?: boolean; skipBad?: boolean }) => Promise<ResidentsAnswer>, { dryRun, skipBad, json, english }: Options): Promise<number> {
  const say = (chinese: string, other: string): void => void (json ? undefined : process.stdout.write(`${english ? other : chinese}\n`));
  const checked = await run({ dryRun: true });
  for (const { severity, message } of checked.problems) say(`${severity === 'error' ? '✗' : '·'} ${message}`, `${severity === 'error' ? '✗' : '·'} ${message}`);
  const good = checked.written + checked.alreadyThere;
  say(`检查完毕：${good} 行可导入，${checked.refused} 行有误；新增房屋 ${checked.unitsAdded}，客户 ${checked.customersAdded}`, `Checked: ${good} rows can be imported, ${checked.refused} cannot; ${checked.unitsAdded} new units, ${checked.customersAdded} new customers`);
  const totals = { exitCode: checked.refused > 0 ? 2 : 0, rows: checked.rowCount, refused: checked.refused, written: 0, alreadyThere: 0, unitsAdded: 0, customersAdded: 0, relationsAdded: 0 };
  if (!dryRun && checked.refused > 0 && !skipBad) say('有误的行未修正前什么都没有写入；加 --skip-bad 只导入其余的行', 'Nothing was written; correct the rows, or import the others with --skip-bad');
  if (!dryRun && (checked.refused === 0 || skipBad)) {
    for (let from = 0; from < checked.total; from += RESIDENT_ROWS_MAX) {
      const part = await run({ from, skipBad: true });
      for (const name of ['written', 'alreadyThere', 'unitsAdded', 'customersAdded', 'relationsAdded'] as const) totals[name] += part[name];
      say(`${Math.min(from + RESIDENT_ROWS_MAX, checked.total)}/${checked.total}`, `${Math.min(from + RESIDENT_ROWS_MAX, checked.total)}/${checked.total}`);
    }
    say(`写入 ${totals.written} 行，已存在 ${totals.alreadyThere} 行；新增房屋 ${totals.unitsAdded}，客户 ${totals.customersAdded}，关系 ${totals.relationsAdded}`, `Written ${totals.written}, already there ${totals.alreadyThere}; ${totals.unitsAdded} units, ${totals.customersAdded} customers, ${totals.relationsAdded} relations`);
  }
  if (json) process.stdout.write(`${JSON.stringify(totals)}\n`);
  return totals.exitCode;
}
