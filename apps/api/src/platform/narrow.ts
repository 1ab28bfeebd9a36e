import { TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLError, type GraphQLSchema } from 'graphql';
import { protocolError } from './errors.ts';

/** Which fields a caller is narrowed to, by the name of the type they stand in; `__typename` is always one. */
export type Narrowing = (type: string, field: string) => boolean;

/** Refuses (FORBIDDEN, naming the first) a validated document with any field that a narrowed caller may not ask for, introspection among them; null: all of it is allowed. */
export function outsideNarrowing(schema: GraphQLSchema, document: DocumentNode, allows: Narrowing): GraphQLError | null {
  const types = new TypeInfo(schema);
  let found: GraphQLError | null = null;
  visit(document, visitWithTypeInfo(types, {
    Field: ({ name: { value: field } }) => {
      const type = types.getParentType()?.name ?? '';
      if (found === null && field !== '__typename' && !allows(type, field)) found = protocolError('FORBIDDEN', `This token may not read ${type}.${field}.`, {}, 403);
    },
  }));
  return found;
}
