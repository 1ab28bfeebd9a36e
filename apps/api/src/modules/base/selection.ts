import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Whether the query asks for a field directly below the present one; a count nobody asks for is not counted. */
export function asksFor(info: GraphQLResolveInfo, field: string): boolean {
  const within = (set: SelectionSetNode | undefined): boolean =>
    (set?.selections ?? []).some((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === field;
      return within(selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : info.fragments[selection.name.value]?.selectionSet);
    });
  return info.fieldNodes.some((node) => within(node.selectionSet));
}

/** Names of the fields asked of a connection's nodes, below `nodes` or `edges { node }`, fragments included. */
export function nodeFields(info: GraphQLResolveInfo): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (set: SelectionSetNode | undefined, path: readonly string[]): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind !== Kind.FIELD) visit(selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : info.fragments[selection.name.value]?.selectionSet, path);
      else if (path.length === 0 && selection.name.value === 'nodes') visit(selection.selectionSet, ['node']);
      else if (path.length === 0 && selection.name.value === 'edges') visit(selection.selectionSet, ['edge']);
      else if (path[0] === 'edge' && selection.name.value === 'node') visit(selection.selectionSet, ['node']);
      else if (path[0] === 'node') names.add(selection.name.value);
    }
  };
  for (const node of info.fieldNodes) visit(node.selectionSet, []);
  return names;
}
