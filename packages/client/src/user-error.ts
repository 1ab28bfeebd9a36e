interface Named {
  readonly __typename?: string | undefined;
}

/** The facts every expected refusal bears: SDL interface `UserError`. */
export interface UserErrorFacts {
  readonly __typename?: string | undefined;
  /** Stable, for programs. */
  readonly code: string;
  /** In the caller's language, for people. */
  readonly message: string;
  /** Where in the input; null or absent when it is of no single argument. */
  readonly path?: readonly string[] | null | undefined;
}

/** The members of a result union that are refusals and were asked for `code message`. */
export type UserErrorOf<T> = Extract<T, { readonly code: string; readonly message: string }>;

/**
 * An expected refusal, thrown by `unwrap`.
 *
 * - `typename`: member of the union, e.g. `IllegalTransitionError`
 * - `facts`: that member as it was selected, with its typed facts
 */
export class UserErrorException<T extends UserErrorFacts = UserErrorFacts> extends Error {
  override readonly name = 'UserErrorException';
  readonly typename: string;
  readonly code: string;
  readonly path: readonly string[] | null;
  readonly facts: T;

  constructor(typename: string, facts: T) {
    super(facts.message);
    this.typename = typename;
    this.code = facts.code;
    this.path = facts.path ?? null;
    this.facts = facts;
  }
}

/**
 * Whether a mutation's result is the wanted member of its union. Select `__typename`.
 *
 * @param result a result union
 * @param typename e.g. `ComplaintJudgePayload`
 */
export function isPayload<T extends Named, N extends NonNullable<T['__typename']>>(
  result: T | null | undefined,
  typename: N,
): result is Extract<T, { readonly __typename?: N | undefined }> {
  return result?.__typename === typename;
}

/**
 * Whether a mutation's result is an expected refusal. Select `... on UserError { code message path }`.
 *
 * @param result a result union
 */
export function isUserError<T>(result: T): result is UserErrorOf<T> {
  if (typeof result !== 'object' || result === null) return false;
  const { code, message } = result as Partial<UserErrorFacts>;
  return typeof code === 'string' && typeof message === 'string';
}

/**
 * The wanted member of a result union, or an exception.
 *
 * @param result a result union, with `__typename` and `... on UserError { code message path }` selected
 * @param typename e.g. `ComplaintJudgePayload`
 * @returns the payload, narrowed
 * @throws UserErrorException for an expected refusal, with its typed facts
 * @throws TypeError for a member that this program does not know: selection and schema differ
 */
export function unwrap<T extends Named, N extends NonNullable<T['__typename']>>(
  result: T,
  typename: N,
): Extract<T, { readonly __typename?: N | undefined }> {
  if (isPayload(result, typename)) return result;
  const name = result.__typename ?? 'an unnamed member';
  if (isUserError<Named>(result)) throw new UserErrorException(name, result as UserErrorFacts);
  throw new TypeError(`Expected ${typename}, got ${name}`);
}
