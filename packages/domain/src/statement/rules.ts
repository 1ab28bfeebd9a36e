import { countDue } from '../kernel/counting.ts';
import type { DeadlineBook } from '../kernel/deadline-book.ts';
import type { Lifecycle } from '../kernel/lifecycle.ts';
import { holdsRole } from '../kernel/permission.ts';
import type { Role } from '../kernel/role.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import type { DecisionContext, SubjectRules } from '../kernel/subject.ts';
import { foldStatement } from './fold.ts';
import { STATEMENT_STATUSES } from './model.ts';
import type { StatementCommand, StatementCommandType, StatementEntry, StatementState, StatementStatus } from './model.ts';
import { askedOf, draftersOf, writeStatement } from './write.ts';

const BEFORE = ['DRAFTED', 'CONSULTED'] as const;
const LIVE = [...BEFORE, 'FIXED'] as const;
const to = (command: StatementCommandType, from: readonly StatementStatus[], ...states: StatementStatus[]) => ({ command, variant: null, from, to: states });

/** The lifecycle of one version (design 2). Nobody asked for advice: consulted at once; a later version is fixed at once. */
const LIFECYCLE: Lifecycle<StatementStatus, StatementCommandType> = {
  states: STATEMENT_STATUSES, initial: ['DRAFTED', 'CONSULTED', 'FIXED'], final: ['SUPERSEDED', 'ENDED'],
  transitions: [
    to('draftStatement', [], 'DRAFTED', 'CONSULTED'),
    to('issueStatement', [], 'FIXED'),
    { command: 'reviseStatement', variant: null, from: BEFORE, to: 'SAME' },
    to('adviseStatement', BEFORE, ...BEFORE),
    to('fixStatement', BEFORE, 'FIXED'),
    to('supersedeStatement', ['FIXED'], 'SUPERSEDED'),
    to('endStatement', LIVE, 'ENDED'),
    to('endStatementWithIncident', LIVE, 'ENDED'),
  ],
};

const unless = (holds: boolean, roles: readonly Role[]): CommonRefusal | null => (holds ? null : { kind: 'NotAllowed', denial: { reason: 'ROLE', roles } });

function against(state: StatementState, command: StatementCommandType, { actor }: DecisionContext): CommonRefusal | null {
  switch (command) {
    case 'adviseStatement': return unless(askedOf(state, actor).length > 0, ['COMPLAINT_DESK_SUPERVISOR']);
    case 'reviseStatement': {
      const roles: readonly Role[] = ['STATEMENT_OFFICE', ...draftersOf(state.office)];
      return unless(holdsRole(actor, state.communityId, roles), roles);
    }
    default: return null;
  }
}

/** STM-2: each complaint-desk supervisor that is asked owes advice, or a pass. */
function count(book: DeadlineBook, entry: StatementEntry, _before: StatementState | null, context: DecisionContext): void {
  switch (entry.type) {
    case 'StatementDrafted':
      for (const departmentId of entry.facts.asked) {
        book.start({ rule: 'STM-2', of: departmentId, basis: 'STM-2', owner: { role: 'COMPLAINT_DESK_SUPERVISOR', departmentId, staffId: null }, startsAt: context.now, dueAt: countDue('STM-2', context.now, context).at });
      }
      return;
    case 'StatementAdvised': return entry.facts.departmentIds.forEach((departmentId) => book.meet('STM-2', departmentId));
    case 'StatementFixed':
    case 'StatementEnded': return book.cancelAll();
    default: return undefined;
  }
}

/**
 * One version of a unified statement 统一口径 (STM-1…3): drafted from the department's answer, advised on by the other
 * departments, fixed and filed in one act; a later version takes its place at once, and it ends with its incident.
 */
export const STATEMENT: SubjectRules<StatementState, StatementCommand, StatementEntry> = {
  lifecycle: LIFECYCLE,
  permissions: {
    draftStatement: 'draftStatement', reviseStatement: 'reviseStatement', adviseStatement: 'adviseStatement', fixStatement: 'fixStatement', supersedeStatement: 'supersedeStatement', issueStatement: 'supersedeStatement',
    endStatement: 'endStatement', endStatementWithIncident: 'acceptIncidentSummary',
  },
  against,
  write: writeStatement,
  fold: foldStatement,
  count,
};
