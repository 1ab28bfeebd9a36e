import type { Channel, ComplaintsImportMutation, Content, ImportRowInput } from '../gql/graphql.ts';
import type { SheetRow } from './import-file.ts';
import { importRow, isBadWord, type Mapping } from './mapping.ts';

/** Rows a call: the API takes no more at once. */
export const CHUNK = 200;

export interface Problem { row: number; field: string | null; message: string; value: string }
/** How far a run has come and what it found; it starts again at `done` after a pause or a lost network. */
export interface Progress { done: number; total: number; valid: number; written: number; alreadyThere: number; problems: Problem[] }
export const startOf = (total: number): Progress => ({ done: 0, total, valid: 0, written: 0, alreadyThere: 0, problems: [] });

export interface Settings { communityId: string; source: string; mapping: Mapping; backEntryReason: string; defaultChannel: Channel; defaultContent: Content }
export interface Ports {
  readRows(source: string, from: number, count: number): Promise<SheetRow[]>;
  send(input: { rows: ImportRowInput[]; dryRun: boolean } & Omit<Settings, 'mapping'>): Promise<ComplaintsImportMutation['result']>;
  badWord(field: string, value: string): string;
}

/** A refusal of the whole call, e.g. because the person may not import. */
export class ImportRefused extends Error {}

async function step(progress: Progress, settings: Settings, dryRun: boolean, ports: Ports): Promise<Progress> {
  const { mapping, ...common } = settings;
  const rows = await ports.readRows(settings.source, progress.done, CHUNK);
  const prepared = rows.map((row) => importRow(row, mapping));
  const bad: Problem[] = prepared.filter(isBadWord).map(({ row, field, value }) => ({ row, field, value, message: ports.badWord(field, value) }));
  const inputs = prepared.filter((row): row is ImportRowInput => !isBadWord(row));
  const next = { ...progress, done: Math.min(progress.done + CHUNK, progress.total), problems: [...progress.problems, ...bad] };
  if (inputs.length === 0) return next;
  const result = await ports.send({ ...common, rows: inputs, dryRun });
  if (result.__typename !== 'ComplaintsImportPayload') throw new ImportRefused(result.message);
  const byRow = new Map(inputs.map((input) => [input.row, input]));
  for (const { row, state, field, message, code } of result.rows) {
    if (state === 'VALID') next.valid += 1;
    else if (state === 'WRITTEN') next.written += 1;
    else if (state === 'ALREADY_THERE') next.alreadyThere += 1;
    else next.problems.push({ row, field, message: message ?? code ?? '', value: String(byRow.get(row)?.[field as keyof ImportRowInput] ?? '') });
  }
  return next;
}

/**
 * Sends the sheet chunk by chunk from where `progress` stands, until the end or until `isPaused`. Safe to run again
 * from any point: source and key make a repeated row `ALREADY_THERE`.
 */
export async function runImport(
  progress: Progress, settings: Settings, dryRun: boolean, ports: Ports, report: (progress: Progress) => void, isPaused: () => boolean,
): Promise<Progress> {
  let now = progress;
  while (now.done < now.total && !isPaused()) {
    now = await step(now, settings, dryRun, ports);
    report(now);
  }
  return now;
}
