/** Why a value has no canonical form. */
export type CanonicalJsonProblem = 'NOT_FINITE' | 'UNSAFE_INTEGER' | 'LONE_SURROGATE' | 'UNDEFINED' | 'NOT_JSON' | 'TOO_DEEP';

/** Thrown for a value that has no canonical JSON; `path` is a JSON pointer (RFC 6901) to it, empty for the root. */
export class CanonicalJsonError extends Error {
  readonly problem: CanonicalJsonProblem;
  readonly path: string;

  constructor(problem: CanonicalJsonProblem, path: string) {
    super(`no canonical JSON: ${problem} at "${path}"`);
    this.name = 'CanonicalJsonError';
    this.problem = problem;
    this.path = path;
  }
}

const DEEPEST = 256;
const LONE_SURROGATE = /\p{Surrogate}/u;

type Path = readonly [parent: Path, key: string | number] | null;

const pointer = (path: Path): string =>
  path === null ? '' : `${pointer(path[0])}/${String(path[1]).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const fail = (problem: CanonicalJsonProblem, path: Path): never => {
  throw new CanonicalJsonError(problem, pointer(path));
};

function writeString(value: string, path: Path): string {
  return LONE_SURROGATE.test(value) ? fail('LONE_SURROGATE', path) : JSON.stringify(value);
}

function writeNumber(value: number, path: Path): string {
  if (!Number.isFinite(value)) return fail('NOT_FINITE', path);
  // Beyond 2^53 neighbouring integers share one double: what would be signed need not be what was meant.
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return fail('UNSAFE_INTEGER', path);
  return canonicalNumber(value);
}

/** True for `{}` and `Object.create(null)`, of this or another realm; false for dates, maps and other class instances. */
function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, 'hasOwnProperty'));
}

function writeObject(value: object, path: Path, depth: number): string {
  if (depth > DEEPEST) return fail('TOO_DEEP', path);
  if (Array.isArray(value)) return `[${Array.from(value, (item: unknown, index) => write(item, [path, index], depth)).join(',')}]`;
  if (!isPlain(value)) return fail('NOT_JSON', path);
  // The default order compares UTF-16 code units, which is what RFC 8785 section 3.2.3 asks for.
  const members = Object.keys(value).sort().map((key) => {
    const at: Path = [path, key];
    return `${writeString(key, at)}:${write(value[key], at, depth)}`;
  });
  return `{${members.join(',')}}`;
}

function write(value: unknown, path: Path, depth: number): string {
  switch (typeof value) {
    case 'string': return writeString(value, path);
    case 'number': return writeNumber(value, path);
    case 'boolean': return value ? 'true' : 'false';
    case 'object': return value === null ? 'null' : writeObject(value, path, depth + 1);
    case 'undefined': return fail('UNDEFINED', path);
    default: return fail('NOT_JSON', path);
  }
}

/** A finite number as RFC 8785 section 3.2.2.3 writes it, which is what ECMAScript does; minus zero is `0`. */
export const canonicalNumber = (value: number): string => JSON.stringify(value);

/**
 * The canonical JSON text of a value (RFC 8785): no white space, members sorted by UTF-16 code units, shortest numbers.
 * Takes null, booleans, strings, finite numbers, arrays and plain objects, up to 256 levels deep. Throws
 * {@link CanonicalJsonError} for anything that would be dropped, changed or ambiguous: `undefined` members, NaN and
 * infinities, integers beyond ±(2^53 − 1), lone surrogates, dates, bigints, functions, class instances.
 */
export const canonicalJson = (value: unknown): string => write(value, null, 0);
