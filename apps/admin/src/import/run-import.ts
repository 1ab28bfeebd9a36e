import type { Channel, ComplaintsImportMutation, Content, ImportRowInput } from '../gql/graphql.ts';
import type { MappedPage } from './import-file.ts';

/** What the API takes in one call: so many rows, in a body of at most so many bytes, both with room to spare for the rest. */
export const CHUNK = 200;
export const CHUNK_BYTES = 600_000;

const encoder = new TextEncoder();

/**
 * The rows in order, cut where either limit is reached. A row that alone is over the bytes goes alone: the server says
 * what is wrong with it.
 */
export function inChunks(rows: readonly ImportRowInput[], limit = CHUNK_BYTES): ImportRowInput[][] {
  const chunks: ImportRowInput[][] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = encoder.encode(JSON.stringify(row)).length + 1;
    const last = chunks.at(-1);
    if (last && last.length < CHUNK && bytes + size <= limit) { last.push(row); bytes += size; }
    else { chunks.push([row]); bytes = size; }
  }
  return chunks;
}

export interface Problem { row: number; field: string | null; message: string; value: string }
/** How far a run has come and what it found; it starts again at `done` after a pause or a lost network. */
export interface Progress {
  done: number; total: number; valid: number; written: number; alreadyThere: number;
  /** Rows that are left out. */
  refused: number;
  problems: Problem[];
  /** Problems the server found while reading the file come in pages of their own. */
  problemsRead: number;
  notices: number;
}
export const startOf = (total: number): Progress => ({ done: 0, total, valid: 0, written: 0, alreadyThere: 0, refused: 0, problems: [], problemsRead: 0, notices: 0 });

export interface Settings { communityId: string; source: string; backEntryReason: string; defaultChannel: Channel; defaultContent: Content }
export interface Ports {
  read(from: number, count: number, problemsFrom: number): Promise<MappedPage>;
  send(input: { rows: ImportRowInput[]; dryRun: boolean } & Settings): Promise<ComplaintsImportMutation['result']>;
}

/** A refusal of the whole call, e.g. because the person may not import. */
export class ImportRefused extends Error {}

function addReadingProblems(next: Progress, page: MappedPage): void {
  if (next.problemsRead === 0) next.refused += page.refused;
  for (const { row, field, header, severity, message, value } of page.problems) {
    if (severity === 'notice') next.notices += 1;
    else next.problems.push({ row, field: field ?? header, message, value });
  }
  next.problemsRead += page.problems.length;
}

async function addChunk(next: Progress, rows: ImportRowInput[], settings: Settings, dryRun: boolean, ports: Ports): Promise<void> {
  const result = await ports.send({ ...settings, rows, dryRun });
  if (result.__typename !== 'ComplaintsImportPayload') throw new ImportRefused(result.message);
  const byRow = new Map(rows.map((input) => [input.row, input]));
  for (const { row, state, field, message, code } of result.rows) {
    if (state === 'VALID') next.valid += 1;
    else if (state === 'WRITTEN') next.written += 1;
    else if (state === 'ALREADY_THERE') next.alreadyThere += 1;
    else {
      next.refused += 1;
      next.problems.push({ row, field, message: message ?? code ?? '', value: String(byRow.get(row)?.[field as keyof ImportRowInput] ?? '') });
    }
  }
}

/**
 * Sends the sheet chunk by chunk from where `progress` stands, until the end or until `isPaused`. Safe to run again
 * from any point: source and key make a repeated row `ALREADY_THERE`.
 */
export async function runImport(
  progress: Progress, settings: Settings, dryRun: boolean, ports: Ports, report: (progress: Progress) => void, isPaused: () => boolean,
): Promise<Progress> {
  let now = progress;
  let more = true;
  while (more && !isPaused()) {
    const page = await ports.read(now.done, CHUNK, now.problemsRead);
    const next = { ...now, problems: [...now.problems], total: page.total };
    addReadingProblems(next, page);
    // One call a step, so that a pause or a lost network loses no more than one; what is left of the page is read again.
    const [rows = []] = inChunks(page.rows);
    if (rows.length > 0) await addChunk(next, rows, settings, dryRun, ports);
    next.done = Math.min(now.done + rows.length, page.total);
    more = next.done < page.total || next.problemsRead < page.problemCount;
    if (page.rows.length === 0 && page.problems.length === 0) more = false;
    now = next;
    report(now);
  }
  return now;
}
