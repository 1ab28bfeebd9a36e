import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { formatInstant, parseInstant, type Instant } from '@huiyin/domain';

const read = (value: unknown): Instant => {
  const instant = typeof value === 'string' ? parseInstant(value) : null;
  if (instant === null) throw new GraphQLError('A DateTime is ISO 8601 with an offset, between the years 1900 and 2199.', { extensions: { code: 'BAD_USER_INPUT' } });
  return instant;
};

/** Inside: an Instant in epoch milliseconds; outside: ISO 8601 in UTC. */
export const DateTime = new GraphQLScalarType({
  name: 'DateTime',
  serialize: (value) => formatInstant(value as Instant),
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
});
