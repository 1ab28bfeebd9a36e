import { RequestError } from '@huiyin/client';
import type { ImportRowInput } from '../gql/graphql.ts';
import { currentLanguage } from '../providers/language.ts';
import { sessionExpired } from '../providers/session.ts';
import type { ImportField, Mapping } from './mapping.ts';

export interface Column { index: number; header: string; sample: string[] }
export interface FileNotice { message: string }
export interface RowProblem { row: number; field: string | null; header: string | null; severity: 'error' | 'notice'; value: string; message: string }
/** A file as the server read it; `source` is its hash, which keeps a repeated import from doubling. */
export interface ImportFile {
  name: string; sheetName: string | null; encoding: string | null; source: string; columns: Column[]; suggestedMapping: Partial<Record<ImportField, number | null>>;
  rowCount: number; notices: FileNotice[];
}
/** A page of the rows as the mutation takes them, and of the problems the server found while reading them. */
export interface MappedPage { total: number; refused: number; rows: ImportRowInput[]; problemCount: number; problems: RowProblem[] }

async function read<T>(path: string, init: RequestInit = {}): Promise<T> {
  const headers = { 'accept-language': currentLanguage(), 'x-huiyin-csrf': '1', ...init.headers };
  const response = await fetch(path, { credentials: 'same-origin', ...init, headers }).catch((cause: unknown) => { throw new RequestError('No answer', { code: 'NETWORK', cause }); });
  const body = await response.json().catch(() => ({})) as { message?: string; code?: string };
  if (response.ok) return body as T;
  if (response.status === 401) sessionExpired();
  throw new RequestError(body.message ?? response.statusText, { code: body.code ?? `HTTP_${response.status}`, status: response.status });
}

/** Sends the file as it is; the server reads CSV (UTF-8, GB18030) and XLSX. */
export const uploadFile = (file: File): Promise<ImportFile> =>
  read(`/files/import?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file, headers: { 'content-type': 'application/octet-stream' } });

/** Rows and problems of the sheet under a mapping; a field without a column is left out of the import. */
export function readMapped(source: string, mapping: Mapping, zone: string, from: number, count: number, problemsFrom: number): Promise<MappedPage> {
  const map = Object.entries(mapping).map(([field, column]) => `${field}:${column ?? ''}`).join(',');
  const query = new URLSearchParams({ map, zone, from: String(from), count: String(count), problemsFrom: String(problemsFrom) });
  return read(`/files/import/${encodeURIComponent(source)}/mapped?${query}`);
}
