import { isFailure } from './user-errors.ts';

/** A command's answer as a member of its result union; `field` of the payload carries the subject. */
export function workResult<Result>(payload: string, field: string, answer: object): Result {
  return (isFailure(answer) ? answer : { __typename: payload, [field]: answer }) as Result;
}
