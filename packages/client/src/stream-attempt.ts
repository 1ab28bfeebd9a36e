import type { Attempt, AttemptOptions, AttemptSink } from './attempt.ts';
import { RequestError, requestErrorFrom, type ResponseError } from './request-error.ts';

/**
 * One subscription as server-sent events (GraphQL over SSE, distinct connections mode), read from an ordinary response: so
 * it can bear a token, which the platform's EventSource cannot.
 *
 * @param fetch absent: the platform's
 */
export const streamAttempt = (fetch: typeof globalThis.fetch = globalThis.fetch): Attempt => (options, sink) => {
  const abort = new AbortController();
  let over = false;
  const once = (act: () => void): void => {
    if (over) return;
    over = true;
    act();
    abort.abort();
  };
  const told: AttemptSink = {
    next: (data) => {
      if (!over) sink.next(data);
    },
    refused: (error) => once(() => sink.refused(error)),
    lost: () => once(() => sink.lost()),
  };
  void read(fetch, options, told, abort.signal).then(told.lost, told.lost);
  return () => once(() => undefined);
};

async function read(fetch: typeof globalThis.fetch, options: AttemptOptions, sink: AttemptSink, signal: AbortSignal): Promise<void> {
  const response = await fetch(options.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json', accept: 'text/event-stream',
      ...(options.language === null ? {} : { 'accept-language': options.language }), ...(options.token === null ? {} : { authorization: `Bearer ${options.token}` }),
    },
    credentials: 'same-origin',
    body: JSON.stringify({ query: options.query, variables: options.variables }),
    signal,
  });
  if (response.status === 401 || response.status === 403) return sink.refused(new RequestError('The session is not valid', { code: 'UNAUTHENTICATED', status: response.status }));
  if (!response.ok || response.body === null || !/^text\/event-stream\b/.test(response.headers.get('content-type') ?? '')) return;
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const events = eventReader((name, data) => take(name, data, sink));
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    events(decoder.decode(value, { stream: true }));
  }
}

function take(name: string, data: string, sink: AttemptSink): void {
  if (name === 'complete') return sink.lost();
  if (name !== 'next') return;
  const { data: answer, errors } = JSON.parse(data) as { data?: unknown; errors?: readonly ResponseError[] };
  if (errors?.length) sink.refused(requestErrorFrom(errors, null));
  else sink.next(answer);
}

/**
 * Reads server-sent events (HTML standard, 9.2.6) from text that comes in pieces of any size.
 *
 * @param onEvent called with each event's name and data; comments and unnamed fields are passed over
 */
export function eventReader(onEvent: (name: string, data: string) => void): (piece: string) => void {
  let rest = '';
  let name = 'message';
  let data: string[] = [];
  const line = (text: string): void => {
    if (text === '') {
      if (data.length > 0) onEvent(name, data.join('\n'));
      name = 'message';
      data = [];
      return;
    }
    const [, field, value] = /^([^:]*):? ?([\s\S]*)$/.exec(text)!;
    if (field === 'event') name = value!;
    if (field === 'data') data.push(value!);
  };
  return (piece) => {
    const lines = (rest + piece).split(/\r\n|\n|\r(?=[\s\S])/);
    rest = lines.pop()!;
    lines.forEach(line);
  };
}
