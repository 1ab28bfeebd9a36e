import { createHash } from 'node:crypto';
import { createSourceEventStream, execute, getOperationAST, GraphQLError, Kind, parse, validate, visit, type DocumentNode, type ExecutionArgs, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Context } from './context.ts';
import { screenMayAsk } from './modules/screen/allowed.ts';
import { guard, LIMITS } from './platform/guard.ts';
import { outsideNarrowing } from './platform/narrow.ts';
import { readVariables } from './platform/variables.ts';
import { SharedExecutions, type Receiver, type SharedOperation } from './platform/shared-execution.ts';
import { SharedStream } from './platform/shared-stream.ts';
import { SharedTexts } from './platform/shared-texts.ts';

/** A subscription as a client sends it, over either transport. */
export interface SubscriptionRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}
/** One that may be run; `key`: equal for those that ask the same. */
export interface PreparedSubscription {
  readonly document: DocumentNode;
  /** Why a wall screen may not ask it; null: it may. */
  readonly outside: GraphQLError | null;
  readonly operationName: string | null;
  readonly variableValues: Readonly<Record<string, unknown>> | null;
  readonly key: string;
}
/** A document, and a short mark of its text: every subscriber keeps its key. */
interface Read {
  readonly document: DocumentNode;
  readonly mark: string;
  readonly resuming: ReadonlySet<string>;
  /** What of it a wall screen may not ask; null: nothing. */
  readonly outside: GraphQLError | null;
}
/** A running one: results of its own, or none because it shares those that go to its receiver. */
export type Running = AsyncGenerator<ExecutionResult, void, void>;

/** Prepares and runs subscriptions behind the guard that HTTP has, for every transport. */
export class Subscriptions {
  readonly #schema: GraphQLSchema;
  readonly #shared: SharedExecutions;
  /** In a shared execution nobody asks: what it answers must not hang on who came first. */
  readonly #nobody: Context;
  readonly #documents = new LRUCache<string, Read>({ max: 200 });
  /** For what transports keep of a request for as long as its subscription lasts. */
  readonly texts = new SharedTexts();

  constructor(schema: GraphQLSchema, shared: SharedExecutions, nobody: Context) {
    this.#schema = schema;
    this.#shared = shared;
    this.#nobody = nobody;
  }

  /** What is to be run for a request, or why not. */
  prepare({ query, operationName, variables }: SubscriptionRequest): PreparedSubscription | readonly GraphQLError[] {
    const read = this.#documentOf(query);
    if ('errors' in read) return read.errors;
    const { document, mark, resuming, outside } = read;
    if (getOperationAST(document, operationName)?.operation !== 'subscription') return [new GraphQLError('Only subscriptions are served here; send queries and mutations by POST to /graphql.', { extensions: { code: 'BAD_USER_INPUT' } })];
    const refused = guard(this.#schema, document, operationName, variables ?? {}, true);
    if (refused.length > 0) return refused;
    const coerced = readVariables(this.#schema, document, operationName, variables ?? {});
    if ('errors' in coerced) return coerced.errors;
    const asked = Object.entries(coerced.values).filter(([name]) => !resuming.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
    return { document, outside, operationName: operationName ?? null, variableValues: variables ?? null, key: `${mark} ${JSON.stringify([operationName ?? null, asked])}` };
  }

  /** Runs it for a caller. What is shared goes to `receiver` and nowhere else; the answer then only says when it is over. */
  async run(prepared: PreparedSubscription, context: Context, receiver: Omit<Receiver, 'end'>): Promise<ExecutionResult | Running> {
    const { document, outside, operationName, variableValues, key } = prepared;
    if (context.screen !== null && outside !== null) return { errors: [outside] };
    const args: ExecutionArgs = { schema: this.#schema, document, operationName, variableValues, contextValue: context };
    const events = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in events)) return events;
    if (events instanceof SharedStream) return this.#join({ args: { ...args, contextValue: this.#nobody }, key }, events as SharedStream<unknown>, receiver);
    return executed(events as AsyncIterable<unknown>, args);
  }

  async #join(operation: SharedOperation, stream: SharedStream<unknown>, receiver: Omit<Receiver, 'end'>): Promise<Running> {
    const held = holdOpen();
    const leave = await this.#shared.join(operation, stream, { deliver: (payload) => receiver.deliver(payload), end: held.end });
    held.onEnd(leave);
    return held.running;
  }

  #documentOf(query: string): Read | { readonly errors: readonly GraphQLError[] } {
    const known = this.#documents.get(query);
    if (known !== undefined) return known;
    let document: DocumentNode;
    try {
      document = parse(query, { maxTokens: LIMITS.tokens });
    } catch (error) {
      return { errors: coded('GRAPHQL_PARSE_FAILED', [error as GraphQLError]) };
    }
    const errors = validate(this.#schema, document, undefined, { maxErrors: 5 });
    if (errors.length > 0) return { errors: coded('GRAPHQL_VALIDATION_FAILED', errors) };
    const read: Read = { document, mark: createHash('sha256').update(query).digest('base64url'), resuming: resumeVariables(document), outside: outsideNarrowing(this.#schema, document, screenMayAsk) };
    this.#documents.set(query, read);
    return read;
  }
}

/** Variables that only say where a reader stood: those that stand as an `after` argument and nowhere else. */
function resumeVariables(document: DocumentNode): ReadonlySet<string> {
  const resuming = new Set<string>();
  const others = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Argument: ({ name, value }) => {
      if (value.kind !== Kind.VARIABLE || name.value !== 'after') return undefined;
      resuming.add(value.name.value);
      return false;
    },
    Variable: ({ name }) => void others.add(name.value),
  });
  return new Set([...resuming].filter((name) => !others.has(name)));
}

/** Nothing comes of it until it ends: from outside, or by `end`. */
function holdOpen(): { readonly running: Running; readonly end: (error: Error | null) => void; readonly onEnd: (act: () => void) => void } {
  let over = false;
  let settle: (error: Error | null) => void = () => undefined;
  let act: () => void = () => undefined;
  const ended = new Promise<Error | null>((resolve) => (settle = resolve));
  const end = (error: Error | null): void => {
    if (over) return;
    over = true;
    act();
    settle(error);
  };
  const finish = async (): Promise<IteratorResult<ExecutionResult, void>> => {
    const error = await ended;
    if (error !== null) throw error;
    return { done: true, value: undefined };
  };
  const running = { next: finish, return: () => (end(null), finish()), throw: () => (end(null), finish()), [Symbol.asyncIterator]: () => running } as unknown as Running;
  // It may have ended, a reader too slow for the first frame, before anybody said what is then to be done.
  return { running, end, onEnd: (then) => (over ? then() : void (act = then)) };
}

/** Events of one subscriber, each executed for it alone. */
function executed(events: AsyncIterable<unknown>, args: ExecutionArgs): Running {
  const iterator = events[Symbol.asyncIterator]();
  const end = async (): Promise<IteratorResult<ExecutionResult, void>> => {
    await iterator.return?.();
    return { done: true, value: undefined };
  };
  const running = {
    next: async () => {
      const step = await iterator.next();
      if (step.done === true) return { done: true, value: undefined };
      return { done: false, value: await execute({ ...args, rootValue: step.value }) };
    },
    return: end, throw: end, [Symbol.asyncIterator]: () => running,
  } as unknown as Running;
  return running;
}

/** Errors of a document with the code that HTTP gives them, and without names that were not asked for. */
const coded = (code: string, errors: readonly GraphQLError[]): readonly GraphQLError[] =>
  errors.map(({ message, nodes, source, positions }) => new GraphQLError(message.replace(/ Did you mean .*$/s, ''), { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, extensions: { code } }));
