import type { Answer } from './commands.ts';
import { isFailure } from '../base/user-errors.ts';

/** A command's answer as a member of its result union. The union's error types are checked against the rules by a test. */
export function complaintResult<Result>(payload: string, answer: Answer): Result {
  return (isFailure(answer) ? answer : { __typename: payload, complaint: answer.complaint }) as Result;
}
