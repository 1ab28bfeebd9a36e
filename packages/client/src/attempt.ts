import type { RequestError } from './request-error.ts';

/** What one connection for one subscription calls. After `refused` or `lost` it calls nothing any more. */
export interface AttemptSink {
  /** One result's `data`. */
  next(data: unknown): void;
  /** The server answered that it will not, or cannot now: its code says which. */
  refused(error: RequestError): void;
  /** The connection is over, or never was. */
  lost(): void;
}

/** What is subscribed to, and as whom. */
export interface AttemptOptions {
  /** Of this way: `ws:` or `http:`, absolute or, for HTTP in a browser, relative to the page. */
  readonly url: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Absent or null: the session cookie speaks. */
  readonly token: string | null;
  readonly language: string | null;
}

/** Opens one connection, without trying again. Answers how to let go of it at once, even when the other side is silent. */
export type Attempt = (options: AttemptOptions, sink: AttemptSink) => () => void;
