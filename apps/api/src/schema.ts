import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { typeDefs } from './modules/typeDefs.generated.ts';
import { resolvers } from './modules/resolvers.generated.ts';

/** The executable schema. Result unions and nodes carry `__typename`; interfaces resolve by it. */
export const createSchema = (): GraphQLSchema => makeExecutableSchema({ typeDefs, resolvers: resolvers as never, resolverValidationOptions: { requireResolversForResolveType: 'ignore' } });
