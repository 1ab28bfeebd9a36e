// QR codes (ISO/IEC 18004) as far as an address needs them: bytes, error correction level M, versions 1 to 6.

/** Total and data code words of each version at level M, and how many blocks they stand in; all blocks of a version are alike. */
const VERSIONS = [[26, 16, 1], [44, 28, 1], [70, 44, 1], [100, 64, 2], [134, 86, 2], [172, 108, 4]] as const;
const PADDING = [0xec, 0x11] as const;
/** Of the field GF(2⁸) with x⁸+x⁴+x³+x²+1. */
const FIELD = 0x11d;
const FORMAT_GENERATOR = 0x537;
const FORMAT_MASK = 0x5412;

type Grid = (boolean | null)[][];

const multiply = (a: number, b: number): number => {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * FIELD);
    if ((b >>> bit) & 1) product ^= a;
  }
  return product;
};

/** Coefficients of the generator of `degree`, without the leading one. */
function generatorOf(degree: number): number[] {
  const generator = Array.from({ length: degree }, (_, index): number => (index === degree - 1 ? 1 : 0));
  let root = 1;
  for (let step = 0; step < degree; step += 1) {
    for (let at = 0; at < degree; at += 1) generator[at] = multiply(generator[at]!, root) ^ (generator[at + 1] ?? 0);
    root = multiply(root, 2);
  }
  return generator;
}

function correctionOf(data: readonly number[], generator: readonly number[]): number[] {
  const rest = generator.map(() => 0);
  for (const byte of data) {
    const factor = byte ^ rest.shift()!;
    rest.push(0);
    generator.forEach((coefficient, at) => (rest[at]! ^= multiply(coefficient, factor)));
  }
  return rest;
}

/** Code words of a text as they are laid out; null when it is too long for version 6. */
function codeWords(text: string): { readonly version: number; readonly words: readonly number[] } | null {
  const bytes = [...new TextEncoder().encode(text)];
  const version = VERSIONS.findIndex(([, data]) => bytes.length <= data - 2) + 1;
  if (version === 0) return null;
  const [total, capacity, blocks] = VERSIONS[version - 1]!;
  // Mode 0100 and the length come first: everything after stands half a byte off.
  const halves = [0b0100, bytes.length >> 4, bytes.length & 15, ...bytes.flatMap((byte) => [byte >> 4, byte & 15]), 0];
  const data = Array.from({ length: halves.length / 2 }, (_, at) => (halves[2 * at]! << 4) | halves[2 * at + 1]!);
  while (data.length < capacity) data.push(PADDING[(data.length - halves.length / 2) % 2]!);
  const size = capacity / blocks;
  const generator = generatorOf((total - capacity) / blocks);
  const parts = Array.from({ length: blocks }, (_, block) => data.slice(block * size, (block + 1) * size));
  const corrections = parts.map((part) => correctionOf(part, generator));
  const interleaved = (lists: readonly (readonly number[])[]): number[] => lists[0]!.flatMap((_, at) => lists.map((list) => list[at]!));
  return { version, words: [...interleaved(parts), ...interleaved(corrections)] };
}

/** The square with what is the same for every text of a version; null where code words go. */
function frameOf(version: number): Grid {
  const size = 17 + 4 * version;
  const grid: Grid = Array.from({ length: size }, () => Array.from({ length: size }, () => null));
  const put = (x: number, y: number, dark: boolean): void => {
    if (x >= 0 && y >= 0 && x < size && y < size) grid[y]![x] = dark;
  };
  const target = (x: number, y: number, rings: readonly number[], reach: number): void => {
    for (let dy = -reach; dy <= reach; dy += 1) for (let dx = -reach; dx <= reach; dx += 1) put(x + dx, y + dy, !rings.includes(Math.max(Math.abs(dx), Math.abs(dy))));
  };
  for (let at = 0; at < size; at += 1) {
    put(6, at, at % 2 === 0);
    put(at, 6, at % 2 === 0);
  }
  if (version > 1) target(size - 7, size - 7, [1], 2);
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]] as const) target(x, y, [2, 4], 4);
  return grid;
}

/** The format, level M (00) and the mask, twice. */
function putFormat(grid: Grid, mask: number): void {
  const size = grid.length;
  let rest = mask;
  for (let step = 0; step < 10; step += 1) rest = (rest << 1) ^ ((rest >>> 9) * FORMAT_GENERATOR);
  const bits = ((mask << 10) | rest) ^ FORMAT_MASK;
  for (let at = 0; at < 15; at += 1) {
    const dark = ((bits >>> at) & 1) === 1;
    grid[at < 6 ? at : at < 8 ? at + 1 : size - 15 + at]![8] = dark;
    grid[8]![at < 8 ? size - 1 - at : at < 9 ? 7 : 14 - at] = dark;
  }
  grid[size - 8]![8] = true;
}

/** The free places in the order of the code words: column pairs from the right, up and down. */
function places(grid: Grid): readonly (readonly [x: number, y: number])[] {
  const size = grid.length;
  const found: [number, number][] = [];
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (grid[y]![x] === null) found.push([x, y]);
    }
  }
  return found;
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0, (_, y) => y % 2 === 0, (x) => x % 3 === 0, (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0, (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0, (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0, (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** How hard a pattern is to read: long runs, blocks, what looks like a finder, and too much of one colour. */
function penaltyOf(rows: readonly (readonly boolean[])[]): number {
  const size = rows.length;
  const lines = [...rows, ...rows.map((_, x) => rows.map((row) => row[x]!))].map((line) => line.map(Number).join(''));
  const runs = lines.flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? []).reduce((sum, run) => sum + run.length - 2, 0);
  const finders = lines.reduce((sum, line) => sum + (line.match(/(?=00001011101|10111010000)/g)?.length ?? 0), 0);
  let blocks = 0;
  for (let y = 1; y < size; y += 1) for (let x = 1; x < size; x += 1) if (rows[y]![x] === rows[y]![x - 1] && rows[y]![x] === rows[y - 1]![x] && rows[y]![x] === rows[y - 1]![x - 1]) blocks += 1;
  const dark = rows.flat().filter(Boolean).length / (size * size);
  return runs + 3 * blocks + 40 * finders + 10 * Math.floor(Math.abs(dark - 0.5) * 20);
}

/** The squares of a QR code for a text, row by row, true for dark, without the quiet zone of 4 around it; null when it is longer than 106 bytes. */
export function qrCode(text: string): readonly (readonly boolean[])[] | null {
  const coded = codeWords(text);
  if (coded === null) return null;
  const bits = coded.words.flatMap((word) => Array.from({ length: 8 }, (_, bit) => ((word >>> (7 - bit)) & 1) === 1));
  const patterns = MASKS.map((masks, mask) => {
    const grid = frameOf(coded.version);
    putFormat(grid, mask);
    places(grid).forEach(([x, y], at) => (grid[y]![x] = (bits[at] ?? false) !== masks(x, y)));
    return grid as boolean[][];
  });
  const scores = patterns.map(penaltyOf);
  return patterns[scores.indexOf(Math.min(...scores))]!;
}
