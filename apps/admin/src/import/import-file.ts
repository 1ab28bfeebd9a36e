import { RequestError } from '@huiyin/client';
import { sessionExpired } from '../providers/session.ts';
import type { ImportField } from './mapping.ts';

export interface Column { index: number; header: string; sample: string[] }
export interface SheetRow { row: number; cells: string[] }
export interface FileProblem { row: number; column?: string | number | null; problem: string }
/** A file as the server read it; `source` is its hash, which keeps a repeated import from doubling. */
export interface ImportFile {
  name: string; sheet: string | null; source: string; columns: Column[]; suggestedMapping: Partial<Record<ImportField, number | null>>;
  rowCount: number; problems: FileProblem[];
}

async function read<T>(request: Promise<Response>): Promise<T> {
  const response = await request.catch((cause: unknown) => { throw new RequestError('No answer', { code: 'NETWORK', cause }); });
  const body = await response.json().catch(() => ({})) as { message?: string; code?: string; correlationId?: string };
  if (response.ok) return body as T;
  if (response.status === 401) sessionExpired();
  throw new RequestError(body.message ?? response.statusText, { code: body.code ?? `HTTP_${response.status}`, correlationId: body.correlationId ?? null, status: response.status });
}

/** Sends the file as it is; the server reads CSV (UTF-8, GB18030) and XLSX. */
export async function uploadFile(file: File): Promise<ImportFile> {
  const answer = await read<Omit<ImportFile, 'name'>>(fetch(`/files/import?name=${encodeURIComponent(file.name)}`, {
    method: 'POST', body: file, headers: { 'content-type': 'application/octet-stream' }, credentials: 'same-origin',
  }));
  return { ...answer, problems: answer.problems ?? [], name: file.name };
}

export async function readRows(source: string, from: number, count: number): Promise<SheetRow[]> {
  const path = `/files/import/${encodeURIComponent(source)}?from=${from}&count=${count}`;
  return (await read<{ rows: SheetRow[] }>(fetch(path, { credentials: 'same-origin' }))).rows;
}
