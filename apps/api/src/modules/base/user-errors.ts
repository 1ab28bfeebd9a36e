import type { CommonRefusal, ComplaintRefusal, OrganisationRefusal } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { globalId } from '../../platform/ids.ts';
import { MESSAGES, refusalMessage } from './messages.ts';

/** An expected failure in the shape of the schema; resolvers return it as a member of their result union. */
export interface Failure {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[] | null;
  readonly [fact: string]: unknown;
}

/** Whatever the domain refuses, of any noun. */
export type Refusal = ComplaintRefusal | OrganisationRefusal | CommonRefusal;

/** The total map from refusal to error type; the compiler finds a kind that is missing. */
export const ERROR_TYPES = {
  IllegalTransition: 'IllegalTransitionError', NotAllowed: 'NotAllowedError', InvalidField: 'InvalidInputError', ReasonRequired: 'ReasonRequiredError',
  TooLate: 'TooLateError', InTheFuture: 'WrongTimeError', InThePast: 'WrongTimeError', BackEntryRequired: 'BackEntryRequiredError', JudgementRequired: 'JudgementError',
  JudgementMismatch: 'JudgementError', EvidenceMissing: 'EvidenceMissingError', DoerMayNot: 'DoerMayNotError', CustomerNotSatisfied: 'CustomerNotSatisfiedError', TooFewAttempts: 'TooFewAttemptsError',
  StatementRequired: 'StatementRequiredError', WrongState: 'WrongStateError', NotOwnWork: 'NotOwnWorkError', StillOpen: 'StillOpenError', ListChanged: 'ListChangedError',
} as const satisfies Record<Refusal['kind'], string>;

/** `InvalidField` → `INVALID_FIELD`. */
const codeOf = (kind: string): string => kind.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

/** A refusal of the rules as an error of the schema, with its facts and words. */
export function failureOf(context: Context, refusal: Refusal, inputPath: (field: string) => string = (field) => field): Failure {
  const field = 'field' in refusal ? inputPath(refusal.field) : null;
  return {
    __typename: ERROR_TYPES[refusal.kind], code: codeOf(refusal.kind), message: refusalMessage(refusal, context.edge.language),
    path: field === null ? null : ['input', ...field.split('.')], ...facts(refusal),
  };
}

function facts(refusal: Refusal): Record<string, unknown> {
  switch (refusal.kind) {
    case 'IllegalTransition': return { status: refusal.status, allowedIn: refusal.allowedIn };
    case 'NotAllowed': return { roles: refusal.denial.reason === 'ROLE' ? refusal.denial.roles : [] };
    case 'InvalidField': return { problem: refusal.problem, limit: refusal.limit };
    case 'ReasonRequired': return { rule: refusal.rule };
    case 'TooLate': return { rule: refusal.rule, latest: refusal.latest };
    case 'InTheFuture':
    case 'InThePast': return { now: refusal.now };
    case 'BackEntryRequired': return { oldest: refusal.oldest };
    case 'JudgementRequired': return { judgement: null, expected: [] };
    case 'JudgementMismatch': return { judgement: refusal.judgement, expected: refusal.expected };
    case 'EvidenceMissing': return { missing: refusal.missing };
    case 'TooFewAttempts': return { attempts: refusal.attempts, days: refusal.days, required: refusal.required };
    case 'StatementRequired': {
      const { statementId, communityId, number, version, explanation, handling, wording } = refusal.statement;
      return { statementId: globalId('Statement', communityId, statementId), number, version, explanation, handling, wording };
    }
    case 'WrongState': return { state: refusal.state, stateAllowedIn: refusal.allowedIn };
    case 'StillOpen': return { open: refusal.open };
    case 'ListChanged': return { changes: refusal.changes };
    case 'DoerMayNot':
    case 'NotOwnWork':
    case 'CustomerNotSatisfied': return {};
  }
}

type Said = keyof typeof MESSAGES;
const plain = (typename: string, code: string, words: Said) => (context: Context, path: readonly string[] | null, more: Record<string, unknown> = {}): Failure =>
  ({ __typename: typename, code, message: MESSAGES[words][context.edge.language], path, ...more });

export const notFound = plain('NotFoundError', 'NOT_FOUND', 'notFound');
export const taken = plain('TakenError', 'TAKEN', 'taken');
export const alreadySetUp = plain('AlreadySetUpError', 'ALREADY_SET_UP', 'setUp');
export const signInRefused = plain('SignInRefusedError', 'SIGN_IN_REFUSED', 'signInRefused');
export const lockedOut = plain('LockedOutError', 'LOCKED_OUT', 'locked');
export const conflict = plain('IdempotencyConflictError', 'IDEMPOTENCY_CONFLICT', 'conflict');
export const stale = (context: Context, currentVersion: number): Failure => plain('StaleVersionError', 'STALE_VERSION', 'stale')(context, ['input', 'expectedVersion'], { currentVersion });
export const rowsRefused = (context: Context, refused: number): Failure => plain('RowsRefusedError', 'ROWS_REFUSED', 'rowsRefused')(context, ['input', 'source'], { refused });
export const inIncident = (context: Context, path: readonly string[] | null): Failure => plain('InvalidInputError', 'INVALID_FIELD', 'inIncident')(context, path, { problem: 'NOT_APPLICABLE', limit: null });
/** An argument that cannot be taken, named by its path below `input`. */
export const invalidInput = (context: Context, path: readonly string[], problem: 'EMPTY' | 'TOO_LONG' | 'MALFORMED' | 'OUT_OF_RANGE' | 'NOT_APPLICABLE', limit: number | null = null): Failure =>
  failureOf(context, { kind: 'InvalidField', field: path.join('.'), problem, limit });

const KEY_LIMIT = 255;

/** What is wrong with a key that a caller made up, and that the journal keeps; null when nothing. */
export function badKey(context: Context, key: string, path: readonly string[] = ['idempotencyKey'], limit = KEY_LIMIT): Failure | null {
  if (key.trim() === '') return invalidInput(context, path, 'EMPTY');
  if (key.length > limit) return invalidInput(context, path, 'TOO_LONG', limit);
  return /[\u0000-\u001f]|\p{Surrogate}/u.test(key) ? invalidInput(context, path, 'MALFORMED') : null;
}

/** Whether a command's answer is a failure. */
export const isFailure = (value: unknown): value is Failure => typeof value === 'object' && value !== null && '__typename' in value && 'code' in value;

/** A command's answer as a member of its result union. */
export function commandResult<Result>(payload: string, answer: object): Result {
  return (isFailure(answer) ? answer : { __typename: payload, ...answer }) as Result;
}
