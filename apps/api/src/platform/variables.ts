import { BREAK, getOperationAST, getVariableValues, GraphQLError, Kind, visit, type DocumentNode, type GraphQLSchema, type NamedTypeNode } from 'graphql';

/** Variables of an operation as its resolvers take them, or what is wrong with them. */
export type Variables = { readonly values: Readonly<Record<string, unknown>> } | { readonly errors: readonly GraphQLError[] };

const ERRORS_MAX = 5;
const ECHO_MAX = 24;

/** Reads variables as graphql-js does. Its errors get the code BAD_USER_INPUT and quote little of what was sent: it may be about a person. */
export function readVariables(schema: GraphQLSchema, document: DocumentNode, operationName: string | null | undefined, sent: Readonly<Record<string, unknown>>): Variables {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, sent, { maxErrors: ERRORS_MAX, hideSuggestions: true });
  return errors === undefined ? { values: coerced } : { errors: errors.map((error) => shortened(error)) };
}

const INVALID = /^(Variable "\$\w+" got invalid value )(.*)$/s;
const UNKNOWN = /(?<=^Field )".*"(?= is not defined by type )/s;
const PLACE = / at "\w+(?:\.\w+|\[\d+\])+"$/;

/** `Variable "$i" got invalid value {…} at "i.reporter"; …`: graphql-js quotes the value before the place and often again after it. */
function shortened(error: GraphQLError): GraphQLError {
  const options = { nodes: error.nodes ?? null, extensions: { code: 'BAD_USER_INPUT' } };
  const [, start, rest] = INVALID.exec(error.message) ?? [];
  const why = error.originalError?.message;
  if (start === undefined || rest === undefined || why === undefined) return new GraphQLError(error.message, options);
  const quoted = rest.slice(0, -`; ${why}`.length);
  const place = PLACE.exec(quoted)?.[0] ?? '';
  const value = quoted.slice(0, quoted.length - place.length);
  const bare = value.startsWith('"') ? (JSON.parse(value) as string) : value;
  const because = [value, bare].reduce((words, said) => (brief(said) === said ? words : words.replaceAll(said, () => brief(said))), why).replace(UNKNOWN, (name) => brief(name));
  return new GraphQLError(`${start}${brief(value)}${place}; ${because}`, options);
}

function brief(value: string): string {
  if (value.startsWith('{')) return '{…}';
  if (value.startsWith('[')) return '[…]';
  if (value.length <= ECHO_MAX) return value;
  return value.startsWith('"') ? `"${[...value].slice(1, ECHO_MAX - 2).join('')}…"` : `${[...value].slice(0, ECHO_MAX - 1).join('')}…`;
}

/** Whether a variable stands within a list or an input object of the document itself. */
export function hasVariableWithin(document: DocumentNode): boolean {
  let found = false;
  visit(document, { Variable: (_node, _key, parent) => {
    found ||= parent !== undefined && (Array.isArray(parent) || ('kind' in parent && parent.kind === Kind.OBJECT_FIELD));
    return found ? BREAK : undefined;
  } });
  return found;
}

/** The document with variables of any value, for an executor that gets them read: `passing` is a scalar that leaves values alone. */
export function withReadVariables(document: DocumentNode, passing: string): DocumentNode {
  const type: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: passing } };
  return {
    ...document,
    definitions: document.definitions.map((definition) => {
      if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
      const variableDefinitions = (definition.variableDefinitions ?? []).map(({ kind, variable }) => ({ kind, variable, type }));
      return { ...definition, variableDefinitions };
    }),
  };
}
