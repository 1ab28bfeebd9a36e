import type { Lifecycle } from '../kernel/lifecycle.ts';
import { COMPLAINT_STATUSES } from './vocabulary.ts';
import type { ComplaintCommandType } from './commands.ts';
import type { ComplaintStatus } from './vocabulary.ts';

/** Every status but CLOSED. */
export const OPEN_STATUSES = ['REGISTERED', 'DISPATCHED', 'HANDLING', 'HANDLED', 'CALLED_BACK'] as const satisfies readonly ComplaintStatus[];

const open = OPEN_STATUSES;
const closed = ['CLOSED'] as const;
const unhandled = ['REGISTERED', 'DISPATCHED', 'HANDLING'] as const;
const handled = ['HANDLED', 'CALLED_BACK'] as const;
const working = ['DISPATCHED', 'HANDLING'] as const;
const departmental = ['DISPATCHED', 'HANDLING', 'HANDLED', 'CALLED_BACK'] as const;

/**
 * Which command is legal in which status and where it leads (design 2). Variants: SETTLES a settling first reply,
 * REFERRAL the follow-up or referral of a handled one,
 * ORDINARY, UNREACHABLE, WITHDRAWN and REGISTERED_IN_ERROR the ways to close.
 */
export const COMPLAINT_LIFECYCLE = {
  states: COMPLAINT_STATUSES,
  initial: ['REGISTERED'],
  final: closed,
  transitions: [
    { command: 'registerComplaint', variant: null, from: [], to: ['REGISTERED', 'CLOSED'] },
    { command: 'judgeComplaint', variant: null, from: open, to: 'SAME' },
    { command: 'dispatchComplaint', variant: null, from: ['REGISTERED'], to: ['DISPATCHED'] },
    { command: 'acceptComplaint', variant: null, from: ['DISPATCHED'], to: ['HANDLING'] },
    { command: 'replyToComplaint', variant: null, from: open, to: 'SAME' },
    { command: 'replyToComplaint', variant: 'SETTLES', from: ['REGISTERED'], to: ['HANDLED'] },
    { command: 'agreeReplyTime', variant: null, from: open, to: 'SAME' },
    { command: 'recordMeasures', variant: null, from: departmental, to: 'SAME' },
    { command: 'followUpComplaint', variant: null, from: unhandled, to: 'SAME' },
    { command: 'followUpComplaint', variant: 'REFERRAL', from: handled, to: 'SAME' },
    { command: 'setPlan', variant: null, from: open, to: 'SAME' },
    { command: 'completePlan', variant: null, from: COMPLAINT_STATUSES, to: 'SAME' },
    { command: 'referComplaint', variant: null, from: unhandled, to: ['HANDLED'] },
    { command: 'referComplaint', variant: 'REFERRAL', from: handled, to: 'SAME' },
    { command: 'completeComplaint', variant: null, from: ['HANDLING'], to: ['HANDLED'] },
    { command: 'tellResult', variant: null, from: handled, to: 'SAME' },
    { command: 'callBackComplaint', variant: null, from: handled, to: ['HANDLED', 'CALLED_BACK', 'HANDLING', 'REGISTERED'] },
    { command: 'tellLeader', variant: null, from: open, to: 'SAME' },
    { command: 'closeComplaint', variant: 'ORDINARY', from: ['CALLED_BACK'], to: closed },
    { command: 'closeComplaint', variant: 'UNREACHABLE', from: ['HANDLED'], to: closed },
    { command: 'closeComplaint', variant: 'WITHDRAWN', from: open, to: closed },
    { command: 'closeComplaint', variant: 'REGISTERED_IN_ERROR', from: open, to: closed },
    { command: 'reopenComplaint', variant: null, from: closed, to: ['REGISTERED', 'HANDLING'] },
    { command: 'receiveComplaint', variant: null, from: open, to: 'SAME' },
    { command: 'passOnComplaint', variant: null, from: ['REGISTERED'], to: 'SAME' },
    { command: 'markComplaintMajor', variant: null, from: open, to: 'SAME' },
    { command: 'acknowledgeComplaint', variant: null, from: COMPLAINT_STATUSES, to: 'SAME' },
    { command: 'explainComplaint', variant: null, from: open, to: 'SAME' },
    { command: 'linkComplaint', variant: null, from: open, to: 'SAME' },
    { command: 'joinIncident', variant: null, from: open, to: 'SAME' },
    { command: 'registerComplainants', variant: null, from: open, to: 'SAME' },
    { command: 'hearComplainant', variant: null, from: open, to: 'SAME' },
    { command: 'escalateComplaint', variant: null, from: open, to: 'SAME' },
    { command: 'tellRecourse', variant: null, from: open, to: 'SAME' },
    { command: 'suggestToCustomer', variant: null, from: open, to: 'SAME' },
    { command: 'addressOutsideParty', variant: null, from: open, to: 'SAME' },
    { command: 'recordOutsideDone', variant: null, from: COMPLAINT_STATUSES, to: 'SAME' },
    { command: 'urgeComplaint', variant: null, from: working, to: 'SAME' },
    { command: 'returnComplaint', variant: null, from: working, to: ['REGISTERED'] },
    { command: 'transferComplaint', variant: null, from: working, to: ['DISPATCHED'] },
    { command: 'assignComplaint', variant: null, from: ['HANDLING'], to: 'SAME' },
    { command: 'handBackPart', variant: null, from: departmental, to: 'SAME' },
    { command: 'recordArrival', variant: null, from: working, to: 'SAME' },
    { command: 'acceptRepair', variant: null, from: ['HANDLING', 'HANDLED', 'CALLED_BACK'], to: 'SAME' },
    { command: 'sumUpComplaint', variant: null, from: [...handled, ...closed], to: 'SAME' },
    { command: 'attachToComplaint', variant: null, from: open, to: 'SAME' },
    { command: 'correctEntry', variant: null, from: COMPLAINT_STATUSES, to: 'SAME' },
    { command: 'signEntry', variant: null, from: COMPLAINT_STATUSES, to: 'SAME' },
  ],
} as const satisfies Lifecycle<ComplaintStatus, ComplaintCommandType>;
