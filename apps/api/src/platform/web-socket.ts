import type { Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { SharedTexts } from './shared-texts.ts';

const PING_MS = 12_000;
/** Of graphql-transport-ws: a fault of ours. */
const INTERNAL = 4500;

/**
 * Lets a connection speak to a server of graphql-transport-ws. In place of the library's own adapter, which holds the bytes
 * of a subscription's message until that ends.
 */
export function speak<Extra extends object>(server: Server<Extra & Record<PropertyKey, unknown>>, socket: WebSocket, extra: Extra, { texts, fault }: { readonly texts: SharedTexts; readonly fault: (error: unknown) => void }): void {
  const failed = (error: unknown): void => {
    fault(error);
    socket.close(INTERNAL, 'Internal server error');
  };
  const closed = server.opened({
    protocol: socket.protocol,
    send: (text) => new Promise((resolve, reject) => {
      if (socket.readyState !== socket.OPEN) return resolve();
      socket.send(text, (error) => (error == null ? resolve() : reject(error)));
    }),
    close: (code, reason) => socket.close(code, reason),
    onMessage: (take) => socket.on('message', (data) => void take(texts.ofMessage(String(data))).catch(failed)),
  }, extra as Extra & Record<PropertyKey, unknown>);
  const stop = keepAlive(socket);
  socket.once('close', (code, reason) => {
    stop();
    void closed(code, String(reason));
  });
}

/** Pings; one that has not answered by the next time is gone. */
function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (socket.readyState !== socket.OPEN) return;
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, PING_MS);
  return () => clearInterval(timer);
}
