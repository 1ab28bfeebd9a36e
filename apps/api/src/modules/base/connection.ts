import type { Context } from '../../context.ts';
import type { Statement } from '../../platform/database.ts';
import { protocolError } from '../../platform/errors.ts';
import { requireViewer } from '../../sight.ts';

/** The arguments of a page, as the caller sent them. */
export interface PageRequest {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A page of a connection, in the shape of the schema. */
export interface Connection<Row> {
  readonly edges: readonly { readonly node: Row; readonly cursor: string }[];
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null };
  readonly totalCount: number;
}

/** SQL of a list with its values. A name only for shapes that come all the time: a connection keeps what it prepared for ever. */
export interface Read {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

export const PAGE_MAX = 100;
const SEARCH_MAX = 100;
type Keys = readonly (string | number | null)[];

/** Checks a page size: 1 to 100; throws BAD_USER_INPUT with the figure. */
export function pageSize(value: number | null | undefined, fallback: number, argument = 'first'): number {
  const size = value ?? fallback;
  if (Number.isInteger(size) && size >= 1 && size <= PAGE_MAX) return size;
  throw protocolError('BAD_USER_INPUT', `\`${argument}\` must be 1 to ${PAGE_MAX}.`, { path: [argument], allowed: PAGE_MAX });
}

/** Reads a cursor of this list; throws BAD_USER_INPUT when it is forged, cut or of another list. */
export function cursorKeys(context: Context, order: string, cursor: string | null | undefined, argument: string): Keys | null {
  if (cursor == null || cursor === '') return null;
  const keys = context.services.cursors.read(order, cursor);
  if (keys === null) throw protocolError('BAD_USER_INPUT', `\`${argument}\` is not a cursor of this list.`, { path: [argument] });
  return keys;
}

/** Words that a list is searched for, trimmed; throws BAD_USER_INPUT for what PostgreSQL cannot take or nobody types. */
export function searchWords(text: string | null | undefined, path: readonly string[]): string {
  const words = text?.trim() ?? '';
  if (words.length > SEARCH_MAX) throw protocolError('BAD_USER_INPUT', `\`${path.at(-1)}\` has at most ${SEARCH_MAX} characters.`, { path, allowed: SEARCH_MAX });
  if (/[\u0000]|\p{Surrogate}/u.test(words)) throw protocolError('BAD_USER_INPUT', `\`${path.at(-1)}\` has characters that cannot be taken.`, { path });
  return words;
}

/** A pattern for LIKE that takes the words literally. */
export const like = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

/** The resolver of a connection that is read for all things of a list at once, with the mark that the guard reads on its field. */
export const batched = <Resolver extends object>(resolve: Resolver): Resolver => ({ resolve, extensions: { batched: true } }) as unknown as Resolver;

/** A forward connection: reads one row more than asked to know whether there is a next page. */
export async function connection<Row>(
  context: Context, page: PageRequest, order: string,
  read: (request: { readonly after: Keys | null; readonly limit: number }) => Promise<{ readonly rows: readonly Row[]; readonly totalCount: number }>,
  keysOf: (row: Row) => Keys,
): Promise<Connection<Row>> {
  const size = pageSize(page.first, 50);
  const after = cursorKeys(context, order, page.after, 'after');
  const { rows, totalCount } = await read({ after, limit: size + 1 });
  return toConnection(context, order, rows.slice(0, size), keysOf, { hasNextPage: rows.length > size, hasPreviousPage: after !== null, totalCount });
}

/** Reads a page and how many there are in all, in one flight. */
export async function readPage<Row>(context: Context, page: Read, count: Read): Promise<{ readonly rows: readonly Row[]; readonly totalCount: number }> {
  const [rows, counted] = (await context.services.database.readAll(requireViewer(context).scope, [page, count])) as [readonly Row[], readonly { readonly count: number }[]];
  return { rows, totalCount: counted[0]!.count };
}

/** Wraps the rows of one page. */
export function toConnection<Row>(context: Context, order: string, rows: readonly Row[], keysOf: (row: Row) => Keys, facts: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly totalCount: number }): Connection<Row> {
  const cursorOf = (row: Row): string => context.services.cursors.write(order, keysOf(row));
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    // Signed only for those who ask for edges: most lists need no cursor but the last one.
    get edges() { return rows.map((node) => ({ node, cursor: cursorOf(node) })); },
    nodes: rows, totalCount: facts.totalCount,
    pageInfo: { hasNextPage: facts.hasNextPage, hasPreviousPage: facts.hasPreviousPage, startCursor: first === undefined ? null : cursorOf(first), endCursor: last === undefined ? null : cursorOf(last) },
  };
}

/** A connection over a short list that is wholly at hand; the cursor is the row's id. */
export function listConnection<Row>(context: Context, page: PageRequest, order: string, rows: readonly Row[], idOf: (row: Row) => string): Connection<Row> {
  const size = pageSize(page.first, 50);
  const after = cursorKeys(context, order, page.after, 'after');
  const start = after === null ? 0 : rows.findIndex((row) => idOf(row) === after[0]) + 1;
  return toConnection(context, order, rows.slice(start, start + size), (row) => [idOf(row)], { hasNextPage: start + size < rows.length, hasPreviousPage: start > 0, totalCount: rows.length });
}
