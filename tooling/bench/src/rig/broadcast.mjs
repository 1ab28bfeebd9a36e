// The limit of sending to many: a bare WebSocket server that sends one string to all, and does nothing else.
import { WebSocketServer } from 'ws';
import { answerOrders } from './worker.mjs';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });

answerOrders(async (order) => {
  if (order.do === 'listen') return { port: /** @type {import('node:net').AddressInfo} */ (server.address()).port };
  const { text } = order;
  for (const client of server.clients) client.send(text);
  return { sent: server.clients.size };
});
