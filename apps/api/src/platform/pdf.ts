import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * A piece of a page as pdfmake takes it, without functions. Two things are ours: `{ qr, side }` is a QR code exactly `side`
 * points wide, drawn to its edge without the quiet zone; in an `svg` a character that the font lacks stands as 〓.
 */
export type PdfNode = string | number | boolean | null | readonly PdfNode[] | { readonly [key: string]: unknown };

/** One document to lay out on A4. */
export interface PdfJob {
  readonly title: string;
  readonly landscape: boolean;
  /** What stands at the head of every page but the first. */
  readonly runningHead: string;
  /** `pages` may name `{page}` and `{pages}`; `missing` explains characters that the font lacks, where there are any. */
  readonly foot: { readonly left: readonly string[]; readonly right: readonly string[]; readonly pages: string; readonly missing: string };
  readonly content: readonly PdfNode[];
  /** What differs on a sheet that is no form. */
  readonly sheet?: PdfSheet;
}

/** Margins and foot of a sheet's own, and how it stays on one page. */
export interface PdfSheet {
  /** Left, top, right, bottom, in millimetres. */
  readonly margins: readonly [number, number, number, number];
  /**
   * At the foot of every page in place of the line of a form; its texts may name `{page}` and `{pages}`. Of several the
   * document holds as many copies of the sheet, one after the other, each with a foot of its own that is as high.
   */
  readonly feet: readonly (readonly PdfNode[])[];
  /** Light letters across every page; null: none. */
  readonly watermark: string | null;
  /** Tried in turn in place of `content` while there is more than one page; the last one stands whatever it takes. */
  readonly smaller: readonly (readonly PdfNode[])[];
}

const IDLE_MS = 300_000;
const TIMEOUT_MS = 60_000;
/** How many documents may wait for the one that is laid out. */
const WAITING_MAX = 16;

/** The thread. From sources (tests, `pnpm dev`) it first needs what compiles them; what is built needs nothing. */
function press(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./pdf-worker.js', import.meta.url), { execArgv: [] });
  const compiler = new URL('./index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api'))).href;
  const source = new URL('./pdf-worker.ts', import.meta.url).href;
  return new Worker(`import(${JSON.stringify(compiler)}).then(({ register }) => { register(); return import(${JSON.stringify(source)}); })`, { eval: true, execArgv: [] });
}

interface Waiting { resolve(pdf: Uint8Array): void; reject(error: Error): void; readonly timer: NodeJS.Timeout }

/**
 * Lays out PDFs with embedded, subset fonts in a thread of its own, one after the other (ADR 0013). The thread starts
 * with the first document and ends after five idle minutes, since its fonts take memory; it never keeps the process.
 */
export class PdfPress {
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | null = null;
  #next = 1;
  readonly #waiting = new Map<number, Waiting>();

  /** The bytes of a PDF; null when too many wait already. Throws when it cannot be laid out, or takes longer than a minute. */
  async print(job: PdfJob): Promise<Uint8Array | null> {
    if (this.#waiting.size >= WAITING_MAX) return null;
    const worker = (this.#worker ??= this.#start());
    if (this.#idle !== null) clearTimeout(this.#idle);
    const id = this.#next++;
    try {
      return await new Promise<Uint8Array>((resolve, reject) => {
        const timer = setTimeout(() => this.#fail(worker, new Error(`A PDF took longer than ${TIMEOUT_MS / 1_000} s.`)), TIMEOUT_MS).unref();
        this.#waiting.set(id, { resolve, reject, timer });
        worker.postMessage({ id, job }, []);
      });
    } finally {
      if (this.#waiting.size === 0) this.#idle = setTimeout(() => void this.close(), IDLE_MS).unref();
    }
  }

  /** Ends the thread; the next document starts another. */
  async close(): Promise<void> {
    if (this.#idle !== null) clearTimeout(this.#idle);
    const worker = this.#worker;
    if (worker !== null) this.#fail(worker, new Error('The press was closed.'));
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = press();
    worker.unref();
    worker.on('message', ({ id, pdf, error }: { id: number; pdf?: Uint8Array; error?: string }) => {
      const waiting = this.#waiting.get(id);
      if (waiting === undefined) return;
      this.#waiting.delete(id);
      clearTimeout(waiting.timer);
      if (pdf === undefined) waiting.reject(new Error(error ?? 'No PDF came.'));
      else waiting.resolve(pdf);
    });
    worker.on('error', (error) => this.#fail(worker, error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => this.#fail(worker, new Error('The press stopped.')));
    return worker;
  }

  #fail(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.#waiting.clear();
    void worker.terminate();
  }
}
