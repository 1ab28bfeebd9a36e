import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { execute, GraphQLError, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { maskError, protocolError } from './errors.ts';
import { guard, LIMITS } from './guard.ts';
import type { Logger } from './logger.ts';
import { outsideNarrowing, type Narrowing } from './narrow.ts';
import { hasVariableWithin, readVariables, withReadVariables } from './variables.ts';

const COMPILED_MAX = 300;
type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>['gateway'];

/** What the guard must know of who asks. `narrowing` null: whatever they may see. */
export interface Guarded {
  readonly signedIn: boolean;
  readonly narrowing: Narrowing | null;
  /** A token was sent that holds no more: whoever sent it is told so, instead of being answered as nobody. */
  readonly over: boolean;
}

/** Apollo behind the guard, with compiled execution when `jit`; everything it cannot compile runs as ever. */
export function createApollo<C extends Guarded>(options: { readonly schema: GraphQLSchema; readonly app: FastifyInstance; readonly log: Logger; readonly jit: boolean }): ApolloServer<C> {
  const { schema, app, log, jit } = options;
  return new ApolloServer<C>({
    gateway: executing(schema, jit),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    // A batch is as many requests as it holds: it would pass the limits by.
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationOptions: { maxErrors: 5 },
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => maskError(formatted, error, log),
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), fastifyApolloDrainPlugin(app), guardPlugin<C>(schema), statusPlugin<C>(), lastResort<C>(log)],
  });
}

/** The guard stands after validation, so that fragments are known to be sound. */
function guardPlugin<C extends Guarded>(schema: GraphQLSchema): ApolloServerPlugin<C> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operationName, request, contextValue }) => {
        const { narrowing, signedIn, over } = contextValue;
        if (over) throw protocolError('UNAUTHENTICATED', 'This token holds no more.', {}, 401);
        const refused = (narrowing === null ? null : outsideNarrowing(schema, document, narrowing)) ?? guard(schema, document, operationName, request.variables ?? {}, signedIn)[0];
        if (refused !== undefined) throw refused;
      },
    }),
  };
}

/** GraphQL over HTTP: a caller that accepts only `application/json` gets 200 for a well-formed request that fails. */
function statusPlugin<C extends Guarded>(): ApolloServerPlugin<C> {
  return {
    requestDidStart: async ({ request }) => ({
      willSendResponse: async ({ response }) => {
        const accept = request.http?.headers.get('accept') ?? '';
        if (!accept.includes('application/graphql-response+json') && typeof request.query === 'string' && response.body.kind === 'single' && response.http.status === 400) response.http.status = 200;
      },
    }),
  };
}

/** What an executor gets of a request; `hash` is the document's. */
export interface Execution {
  readonly document: DocumentNode;
  readonly hash: string;
  readonly operationName?: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
}

/** Executes documents, compiled when `jit`. graphql-js reads the variables for both: compiled code has rules of its own. */
export function executorOf(schema: GraphQLSchema, jit: boolean): (execution: Execution) => Promise<ExecutionResult> {
  const compiled = new LRUCache<string, CompiledQuery | false>({ max: COMPILED_MAX });
  return async ({ document, hash, operationName, variables, context }) => {
    const read = readVariables(schema, document, operationName, variables);
    if ('errors' in read) return { errors: read.errors };
    if (jit) {
      const key = `${hash}:${operationName ?? ''}`;
      const query = compiled.get(key) ?? compile(schema, document, operationName ?? null);
      compiled.set(key, query);
      if (query !== false) return sound(await query.query({}, context, read.values));
    }
    return execute({ schema, document, rootValue: {}, contextValue: context, variableValues: variables, operationName: operationName ?? null });
  };
}

function executing(schema: GraphQLSchema, jit: boolean): GatewayInterface {
  const run = executorOf(schema, jit);
  return {
    load: async () => ({ executor: async ({ document, queryHash, operationName, request, context }) => run({ document, hash: queryHash, operationName, variables: request.variables ?? {}, context }) as never }),
    onSchemaLoadOrUpdate: (loaded) => {
      loaded({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

/** Not compiled: what graphql-jit reads otherwise than graphql-js, which is an absent variable within an input object. */
function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): CompiledQuery | false {
  if (hasVariableWithin(document)) return false;
  const query = compileQuery(schema, withReadVariables(document, 'JSON'), operationName ?? '', { disableLeafSerialization: false });
  return isCompiledQuery(query) ? query : false;
}

/** Compiled execution makes errors of its own class; Apollo formats and masks only graphql-js's. */
function sound(result: ExecutionResult): ExecutionResult {
  if (result.errors === undefined) return result;
  const errors = result.errors.map((error) => {
    if (error.constructor === GraphQLError) return error;
    const { message, path, originalError, extensions } = error as GraphQLError;
    const inner = originalError instanceof GraphQLError ? originalError.extensions : extensions;
    return new GraphQLError(message, { path: path ?? null, originalError: originalError ?? (error as Error), extensions: inner ?? {} });
  });
  return { ...result, errors };
}

/** A fault in the server's own machinery, which Apollo answers by itself: it must not go unseen. */
function lastResort<C extends Guarded>(log: Logger): ApolloServerPlugin<C> {
  const report = async ({ error }: { readonly error: unknown }): Promise<void> => log.error({ err: error }, 'The server failed to process a request.');
  return { unexpectedErrorProcessingRequest: report, contextCreationDidFail: report, startupDidFail: report };
}
