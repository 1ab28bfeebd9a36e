import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';

/** Any JSON value, passed through. */
export const JSON = new GraphQLScalarType({ name: 'JSON', serialize: (value) => value, parseValue: (value) => value, parseLiteral: (node, variables) => valueFromASTUntyped(node, variables) });
