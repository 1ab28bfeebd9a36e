import { readEnv } from '../env.ts';
import { repair } from '../modules/journal/rows.ts';
import { allOffices } from '../offices.ts';
import { openServices } from '../open-services.ts';
import { verifyFiles } from '../verify-files.ts';
import { verifyOffice, type Finding } from '../verify.ts';
import { UsageError } from './usage.ts';
import type { Command, Place } from './command.ts';

const FINDINGS_SHOWN = 50;
const MENDABLE: ReadonlySet<Finding['problem']> = new Set(['ROW_DIFFERS', 'DEADLINES_DIFFER']);

async function over(place: Place, mending: boolean, withFiles = false): Promise<number> {
  const services = await openServices(readEnv(place.env, place.root), 'warn', false);
  try {
    const findings: Finding[] = [];
    const total = { offices: 0, subjects: 0, entries: 0, mended: 0, files: 0 };
    const mend = mending ? async (request: unknown): Promise<void> => {
      const [row] = await services.database.call<{ mended: boolean }>(repair, [JSON.stringify(request)]);
      if (row!.mended) total.mended += 1;
    } : undefined;
    for (const office of await allOffices(services.database)) {
      const done = await verifyOffice(services.database, office, (finding) => findings.push(finding), mend);
      if (withFiles) total.files += await verifyFiles(services, office, (finding) => findings.push(finding));
      total.offices += 1;
      total.subjects += done.subjects;
      total.entries += done.entries;
    }
    for (const { office, subject, problem, detail } of findings.slice(0, FINDINGS_SHOWN)) process.stdout.write(`${office} ${subject}: ${problem} ${detail}\n`);
    if (findings.length > FINDINGS_SHOWN) process.stdout.write(`… and ${findings.length - FINDINGS_SHOWN} more\n`);
    process.stdout.write(`${total.offices} offices, ${total.subjects} subjects, ${total.entries} entries${withFiles ? `, ${total.files} files` : ''}: ${findings.length === 0 ? 'every row is what its entries say, every hash holds, no number is missing' : `${findings.length} findings`}${mending ? `, ${total.mended} subjects written back` : ''}.\n`);
    // What repair cannot write back stays an alarm.
    return findings.every(({ problem }) => mending && MENDABLE.has(problem)) ? 0 : 1;
  } finally {
    await services.close();
  }
}

/** True for `--files`, false for nothing; anything else is a mistake. */
function onlyFiles(argv: readonly string[]): boolean {
  const unknown = argv.find((one) => one !== '--files');
  if (unknown !== undefined) throw new UsageError(`verify does not know ${unknown}; it takes --files or nothing.`);
  return argv.length > 0;
}

export const verifyCommand: Command = {
  usage: '[--files]',
  summary: 'Folds every entry again and compares: rows, deadlines, hashes, commitments, numbers; --files: the bytes of every attachment too. Exit 1 when something differs.',
  run: (argv, place) => over(place, false, onlyFiles(argv)),
};

export const repairCommand: Command = {
  usage: '',
  summary: 'Like verify, and writes rows and deadlines that differ back as their entries say. Entries are never touched.',
  run: (_argv, place) => over(place, true),
};
