import { buildASTSchema, buildSchema, concatAST, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { filesLike, read } from './repository.mjs';

export const COMMITTED = 'packages/client/schema.graphql';

/** The schema that the API's modules make together, as code generation merges them. */
export const builtSchema = () => buildASTSchema(concatAST(filesLike(/^apps\/api\/src\/modules\/.*schema\.graphql$/).map((path) => parse(read(path)))));

/** The schema that third parties code against. */
export const committedSchema = () => buildSchema(read(COMMITTED));

/** @param {import('graphql').GraphQLSchema} schema */
export const canonical = (schema) => printSchema(lexicographicSortSchema(schema));

/** Types whose name says all: their mutation, or the thing they list, has the words. @param {string} name */
export const isMechanical = (name) => /(Payload|Result|Connection|Edge)$/.test(name) || /^(Query|Mutation|Subscription)$/.test(name) || /^(Complaint|Community|Department|Staff|Units|Organisation|Change|Sign)[A-Za-z]*Input$/.test(name);
