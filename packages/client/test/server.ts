import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, graphql, GraphQLError, parse, subscribe } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';

const schema = buildSchema(/* GraphQL */ `
  type Query { hello(name: String!): String! forbidden: String! fault: String }
  type Mutation { count: Int! }
  type Change { cursor: String! id: ID! kind: String! version: Int! }
  type Beat { cursor: String! number: Int! }
  type Subscription { changes(communityId: ID!, after: String): Change! boardFeed(communityIds: [ID!]!, after: String): Beat! }
`);

export interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly body: { query: string; variables?: Record<string, unknown> };
}

/** A GraphQL server of a few fields on a port of its own, whose log of changes the test writes. */
export class TestServer {
  readonly received: Received[] = [];
  readonly connectionParams: unknown[] = [];
  readonly resumedFrom: (string | null)[] = [];
  /** Takes the next requests instead of GraphQL, one each. */
  readonly faults: ((request: IncomingMessage, response: ServerResponse) => void)[] = [];
  /** False: the door is shut to sockets (4403). */
  admits = true;
  mutations = 0;
  /** False: sockets are answered with HTTP 400, as by a proxy that knows none. */
  knowsSockets = true;
  /** False: streams are answered, and nothing comes of them, as by a proxy that keeps what it is given. */
  passesStreams = true;
  /** Connections of each way that asked for something, in their order. */
  readonly ways: ('socket' | 'stream')[] = [];
  /** So many of the next subscriptions fail. */
  feedFaults = 0;
  private readonly log: number[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly sockets = new Set<WebSocket>();
  private http: Server | null = null;
  port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.port}/graphql`;
  }

  async start(): Promise<this> {
    const http = createServer((request, response) => void this.answer(request, response));
    const webSockets = new WebSocketServer({ noServer: true });
    http.on('upgrade', (request, socket, head) => {
      if (this.knowsSockets) return webSockets.handleUpgrade(request, socket, head, (one) => webSockets.emit('connection', one, request));
      this.ways.push('socket');
      socket.end('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n');
    });
    webSockets.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    useServer(
      {
        schema,
        onConnect: (context) => {
          this.connectionParams.push(context.connectionParams);
          return this.admits;
        },
        onSubscribe: () => void this.ways.push('socket'),
        roots: { subscription: this.roots },
      },
      webSockets,
    );
    await new Promise<void>((resolve) => http.listen(this.port, '127.0.0.1', resolve));
    this.port = (http.address() as AddressInfo).port;
    this.http = http;
    return this;
  }

  async stop(): Promise<void> {
    this.cutSockets();
    this.http?.closeAllConnections();
    await new Promise((resolve) => this.http?.close(resolve));
  }

  append(): void {
    this.log.push(this.log.length + 1);
    this.waiting.forEach((wake) => wake());
  }

  cutSockets(): void {
    this.sockets.forEach((socket) => socket.terminate());
  }

  /** Leaves the sockets open and reads nothing more from them. */
  pauseSockets(): void {
    this.sockets.forEach((socket) => socket.pause());
  }

  closeSockets(code: number): void {
    this.sockets.forEach((socket) => socket.close(code, 'as the test says'));
  }

  private readonly roots = {
    changes: ({ after }: { after: string | null }) => this.changes(after),
    boardFeed: ({ after }: { after: string | null }) => this.board(after),
  };

  /** Says where it begins, then each of the log. */
  private async *board(after: string | null) {
    yield { boardFeed: { cursor: after ?? String(this.log.length), number: after === null ? this.log.length : Number(after) } };
    for await (const { changes } of this.changes(after)) yield { boardFeed: { cursor: changes.cursor, number: Number(changes.cursor) } };
  }

  private async stream(query: string, variables: Record<string, unknown>, response: ServerResponse): Promise<void> {
    this.ways.push('stream');
    response.writeHead(this.admits ? 200 : 401, { 'content-type': 'text/event-stream' });
    if (!this.admits) return void response.end();
    response.write(':\n\n');
    if (!this.passesStreams) return;
    const results = await subscribe({ schema, document: parse(query), variableValues: variables, rootValue: this.roots });
    if (!(Symbol.asyncIterator in results)) return void response.end(`event: next\ndata: ${JSON.stringify(results)}\n\nevent: complete\ndata:\n\n`);
    response.once('close', () => void results.return(undefined));
    for await (const result of results) response.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`);
  }

  private async *changes(after: string | null) {
    this.resumedFrom.push(after);
    if (after === 'forged') throw new GraphQLError('Not a cursor', { extensions: { code: 'BAD_USER_INPUT' } });
    if (this.feedFaults > 0) {
      this.feedFaults -= 1;
      throw new GraphQLError('Something went wrong', { extensions: { code: 'INTERNAL' } });
    }
    let at = after === null ? this.log.length : Number(after);
    for (;;) {
      while (at < this.log.length) {
        at += 1;
        yield { changes: { cursor: String(at), id: `complaint-${at}`, kind: 'Complaint', version: 1 } };
      }
      let wake = () => {};
      await new Promise<void>((resolve) => {
        wake = resolve;
        this.waiting.add(wake);
      });
      this.waiting.delete(wake);
    }
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Received['body'];
    if (request.url === '/graphql/stream') return this.stream(body.query, body.variables ?? {}, response);
    this.received.push({ headers: request.headers, body });
    const fault = this.faults.shift();
    if (fault) return fault(request, response);
    const result = await graphql({
      schema,
      source: body.query,
      variableValues: body.variables ?? null,
      rootValue: {
        hello: ({ name }: { name: string }) => `你好 ${name}`,
        forbidden: () => {
          throw new GraphQLError('No', { extensions: { code: 'FORBIDDEN', correlationId: 'c-1' } });
        },
        fault: () => {
          throw new GraphQLError('Something went wrong', { extensions: { code: 'UNAUTHENTICATED' } });
        },
        count: () => ++this.mutations,
      },
    });
    response.setHeader('content-type', 'application/graphql-response+json; charset=utf-8');
    response.end(JSON.stringify(result));
  }
}

/** Resolves once `holds` answers true; rejects after four seconds. */
export async function until(holds: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + 4_000;
  while (!holds()) {
    if (performance.now() > giveUpAt) throw new Error(`Never so: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
