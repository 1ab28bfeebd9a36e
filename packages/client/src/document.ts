/**
 * A GraphQL document that knows its result and variables: what the client codegen
 * (`documentMode: 'string'`) writes, or any string.
 *
 * @typeParam R shape of `data`
 * @typeParam V shape of the variables
 */
export type TypedDocument<R, V> =
  | string
  | { toString(): string; readonly __apiType?: ((variables: V) => R) | undefined };

/** The variables argument: left out when the document needs none. */
export type VariablesOf<V> = Record<string, never> extends V ? [variables?: V] : [variables: V];

/**
 * Whether sending a document twice is harmless. Errs to the safe side: a query that
 * only mentions the word counts as a mutation.
 *
 * @param text the document's source
 */
export function isRepeatable(text: string): boolean {
  return !/\b(?:mutation|subscription)\b/.test(text);
}
