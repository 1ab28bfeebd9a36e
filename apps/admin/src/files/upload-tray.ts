import { ATTACHMENTS_MAX } from './limits.ts';
import { sendFile, type SendFile, type Transfer, type Uploaded } from './send-file.ts';

/** A file on its way. `problem`: why it is not there, an error or what the screen itself found. */
export interface UploadItem {
  readonly key: number;
  readonly file: File;
  readonly state: 'WAITING' | 'SENDING' | 'DONE' | 'FAILED';
  readonly sent: number;
  readonly uploaded: Uploaded | null;
  readonly problem: unknown;
}

const AT_ONCE = 2;
const BYTES_MAX = 40_000_000;

/** What the screen itself refuses before anything is sent. */
export type LocalProblem = 'tooLarge' | 'empty';

/**
 * The files of one form: they are sent as soon as they are chosen, two at a time, and stay when the form is closed and
 * opened again. A store for `useSyncExternalStore`: every change makes a new list.
 */
export class UploadTray {
  items: readonly UploadItem[] = [];

  private key = 0;
  private readonly transfers = new Map<number, Transfer>();
  private readonly listeners = new Set<() => void>();
  private readonly send: SendFile;

  constructor(send: SendFile = sendFile) {
    this.send = send;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly read = (): readonly UploadItem[] => this.items;

  get ids(): string[] {
    return this.items.flatMap(({ uploaded }) => (uploaded ? [uploaded.id] : []));
  }

  /** Takes as many as there is room for; answers how many were left out. */
  add(files: readonly File[]): number {
    const room = Math.max(0, ATTACHMENTS_MAX - this.items.length);
    const fresh = files.slice(0, room).map((file): UploadItem => {
      const problem: LocalProblem | null = file.size === 0 ? 'empty' : file.size > BYTES_MAX ? 'tooLarge' : null;
      return { key: (this.key += 1), file, state: problem ? 'FAILED' : 'WAITING', sent: 0, uploaded: null, problem };
    });
    this.change([...this.items, ...fresh]);
    this.proceed();
    return files.length - fresh.length;
  }

  /** Takes a file out, and breaks its transfer off. */
  remove(key: number): void {
    this.transfers.get(key)?.cancel();
    this.transfers.delete(key);
    this.change(this.items.filter((item) => item.key !== key));
    this.proceed();
  }

  retry(key: number): void {
    this.patch(key, { state: 'WAITING', sent: 0, problem: null });
    this.proceed();
  }

  /** Waits until nothing is on its way; answers whether all of them arrived. */
  async settled(): Promise<boolean> {
    while (this.items.some(({ state }) => state === 'WAITING' || state === 'SENDING')) await new Promise<void>((resolve) => {
      const stop = this.subscribe(() => { stop(); resolve(); });
    });
    return this.items.every(({ state }) => state === 'DONE');
  }

  private proceed(): void {
    const free = AT_ONCE - this.items.filter(({ state }) => state === 'SENDING').length;
    for (const { key, file } of this.items.filter(({ state }) => state === 'WAITING').slice(0, Math.max(0, free))) {
      this.patch(key, { state: 'SENDING' });
      const transfer = this.send(file, (sent) => this.patch(key, { sent }));
      this.transfers.set(key, transfer);
      const end = (patch: Partial<UploadItem>): void => {
        // Whoever took it out, or sends it again, does not wait for this one any more.
        if (this.transfers.get(key) !== transfer) return;
        this.transfers.delete(key);
        this.patch(key, patch);
        this.proceed();
      };
      transfer.done.then((uploaded) => end({ state: 'DONE', sent: file.size, uploaded }), (problem: unknown) => end({ state: 'FAILED', problem }));
    }
  }

  private patch(key: number, patch: Partial<UploadItem>): void {
    this.change(this.items.map((item) => (item.key === key ? { ...item, ...patch } : item)));
  }

  private change(items: readonly UploadItem[]): void {
    this.items = items;
    this.listeners.forEach((listener) => listener());
  }
}
