import {
  GraphQLError, Kind, isListType, isNonNullType, isObjectType, isInterfaceType, getNamedType, getOperationAST,
  type DocumentNode, type FieldNode, type ValueNode, type FragmentDefinitionNode, type GraphQLField, type GraphQLSchema, type SelectionSetNode, type GraphQLObjectType, type GraphQLInterfaceType,
} from 'graphql';

/** What one request may ask at most; each refusal names the figure. */
export interface Limits {
  readonly tokens: number;
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
  /** Estimated nodes: page sizes multiplied along the path. */
  readonly nodes: number;
  /** Estimated SQL statements: each page of each list below a list is one's own, unless its field is marked `batched` in its extensions. */
  readonly statements: number;
}

/** Limits in force for HTTP and WebSocket alike. */
export const LIMITS: Limits = { tokens: 4_000, depth: 12, fields: 1_000, aliases: 30, directives: 30, rootFields: 20, nodes: 20_000, statements: 200 };

/** How much deeper introspection may go: tools unfold types of types. graphql-js bounds its lists by itself. */
const INTROSPECTION_DEPTH = 8;

/** Guessed size of a list that has no page size, e.g. the deadlines of a complaint. */
const UNPAGED = 10;

const exceeded = (what: keyof Limits, limit: number, actual: number): GraphQLError =>
  new GraphQLError(`The request asks for too much: ${what} ${actual}, at most ${limit}.`, { extensions: { code: 'LIMIT_EXCEEDED', limit: what, allowed: limit, actual, http: { status: 400 } } });

/**
 * Refuses a validated document that asks too much: depth, fields, aliases (`__typename` counts too), directives, root
 * fields, nodes by page size with the variables' values, and SQL statements. Also refuses introspection unless `introspection`.
 * The same guard stands before HTTP and WebSocket (reliability 0.1). Answers the errors; empty: let it pass.
 */
export function guard(schema: GraphQLSchema, document: DocumentNode, operationName: string | null | undefined, variables: Readonly<Record<string, unknown>>, introspection: boolean, limits: Limits = LIMITS): readonly GraphQLError[] {
  const operation = getOperationAST(document, operationName);
  if (operation == null) return [];
  const fragments = new Map(document.definitions.filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]));
  const root = schema.getRootType(operation.operation);
  if (root == null) return [];
  const defaults = Object.fromEntries((operation.variableDefinitions ?? []).flatMap((v) => (v.defaultValue === undefined ? [] : [[v.variable.name.value, plain(v.defaultValue)]])));
  const tally: Tally = { fields: 0, aliases: 0, directives: operation.directives?.length ?? 0, depth: 0, nodes: 0, statements: 0, introspection: false };
  measure(schema, operation.selectionSet, root, { ...defaults, ...variables }, fragments, 1, 1, tally, limits);
  if (tally.introspection && !introspection) return [new GraphQLError('Introspection is for signed-in callers.', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } })];
  const errors: GraphQLError[] = [];
  for (const what of ['depth', 'fields', 'aliases', 'directives', 'nodes', 'statements'] as const) if (tally[what] > limits[what]) errors.push(exceeded(what, limits[what], tally[what]));
  const roots = countRoots(operation.selectionSet, fragments);
  if (roots > limits.rootFields) errors.push(exceeded('rootFields', limits.rootFields, roots));
  return errors;
}

interface Tally { fields: number; aliases: number; directives: number; depth: number; nodes: number; statements: number; introspection: boolean }
type Parent = GraphQLObjectType | GraphQLInterfaceType;

function measure(schema: GraphQLSchema, set: SelectionSetNode, parent: Parent | undefined, variables: Readonly<Record<string, unknown>>, fragments: ReadonlyMap<string, FragmentDefinitionNode>, depth: number, multiplier: number, tally: Tally, limits: Limits): void {
  // Fragments spread many times multiply: stop counting once it is plainly too much.
  if (tally.fields > limits.fields || tally.depth > limits.depth) return;
  tally.depth = Math.max(tally.depth, depth);
  for (const selection of set.selections) {
    tally.directives += selection.directives?.length ?? 0;
    if (selection.kind === Kind.FIELD) {
      measureField(schema, selection, parent, variables, fragments, depth, multiplier, tally, limits);
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (fragment === undefined) continue;
    const condition = fragment.typeCondition?.name.value;
    const type = condition === undefined ? parent : schema.getType(condition);
    measure(schema, fragment.selectionSet, isObjectType(type) || isInterfaceType(type) ? type : undefined, variables, fragments, depth, multiplier, tally, limits);
  }
}

function measureField(schema: GraphQLSchema, node: FieldNode, parent: Parent | undefined, variables: Readonly<Record<string, unknown>>, fragments: ReadonlyMap<string, FragmentDefinitionNode>, depth: number, multiplier: number, tally: Tally, limits: Limits): void {
  tally.fields += 1;
  if (node.alias !== undefined) tally.aliases += 1;
  const name = node.name.value;
  const introspects = name === '__schema' || name === '__type';
  if (introspects && !(name === '__type' && asksNameOnly(node))) tally.introspection = true;
  if (node.selectionSet === undefined) return;
  const field = parent?.getFields()[name];
  const size = field === undefined ? 1 : pageSize(field, node, variables);
  const nodes = multiplier * size;
  tally.nodes += nodes;
  if (field !== undefined) tally.statements += statementsOf(field, multiplier);
  const type = field === undefined ? undefined : getNamedType(field.type);
  // A connection's own page counts once, not again for edges and nodes below it.
  const below = isObjectType(type) || isInterfaceType(type) ? type : undefined;
  measure(schema, node.selectionSet, below, variables, fragments, introspects ? depth + 1 - INTROSPECTION_DEPTH : depth + 1, nodes, tally, limits);
}

/** A page and its count are two statements; whatever else has a resolver is loaded for a whole list at once. */
function statementsOf(field: GraphQLField<unknown, unknown>, multiplier: number): number {
  if (field.resolve === undefined) return 0;
  if (!field.args.some(({ name }) => name === 'first')) return 1;
  return field.extensions['batched'] === true ? 2 : 2 * multiplier;
}

/** Whether a type of a name exists is no secret: the audits of GraphQL over HTTP ask that of every server, without a token. */
const asksNameOnly = (node: FieldNode): boolean => node.selectionSet!.selections.every((one) => one.kind === Kind.FIELD && (one.name.value === 'name' || one.name.value === '__typename'));

function pageSize(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  const paged = field.args.find((argument) => argument.name === 'first');
  if (paged !== undefined) {
    const asked = ['first', 'last'].map((name) => {
      const argument = node.arguments?.find((a) => a.name.value === name);
      if (argument === undefined) return undefined;
      return argument.value.kind === Kind.VARIABLE ? variables[argument.value.name.value] : plain(argument.value);
    }).find((value) => typeof value === 'number') as number | undefined;
    return Math.max(1, asked ?? (typeof paged.defaultValue === 'number' ? paged.defaultValue : 25));
  }
  const named = field.name === 'nodes' || field.name === 'edges';
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  const ids = node.arguments?.find((a) => a.name.value === 'ids');
  if (ids !== undefined) return Math.max(1, listLength(ids.value.kind === Kind.VARIABLE ? variables[ids.value.name.value] : plain(ids.value)));
  return isListType(type) && !named ? UNPAGED : 1;
}

const listLength = (value: unknown): number => (Array.isArray(value) ? value.length : 1);

function plain(node: ValueNode | undefined): unknown {
  if (node == null) return undefined;
  if (node.kind === Kind.INT) return Number(node.value);
  if (node.kind === Kind.LIST) return node.values.map((value) => plain(value));
  return undefined;
}

function countRoots(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, seen = 0): number {
  let count = seen;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) count += 1;
    else count = countRoots((selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!).selectionSet, fragments, count);
    if (count > 10_000) return count;
  }
  return count;
}
