import type { ComplaintFacts } from '../../providers/data-provider.ts';
import { isAction, mayCloseNow, type ActionName } from './definitions.ts';

interface Facts extends Pick<ComplaintFacts, 'judgement' | 'missingForClosing'> {
  allowedActions: readonly { action: string; allowed: boolean; variant?: string | null }[];
  deadlines: readonly { rule: string; metAt?: string | null; cancelledAt?: string | null }[];
}

/**
 * In which order the allowed actions are offered: what runs out first, then the main line of the process. It only
 * orders what `allowedActions` permits; an action that the API does not permit is never offered.
 */
export function offeredActions(complaint: Facts): ActionName[] {
  const allowed = new Set(complaint.allowedActions.filter(({ allowed: may }) => may).map(({ action }) => action).filter(isAction));
  const runs = (...rules: string[]): boolean => complaint.deadlines.some(({ rule, metAt, cancelledAt }) => rules.includes(rule) && !metAt && !cancelledAt);
  const lacks = (evidence: string): boolean => complaint.missingForClosing.some((one) => one === evidence);
  const order: [ActionName, boolean][] = [
    ['complaintReceive', true],
    ['complaintAcknowledge', true],
    ['complaintRecordArrival', runs('REP-1')],
    ['complaintTellLeader', runs('CMP-7')],
    ['complaintReply', runs('CMP-8')],
    ['complaintJudge', complaint.judgement === null || complaint.judgement === undefined],
    ['complaintDispatch', !allowed.has('complaintAccept') && !allowed.has('complaintComplete') && !runs('CMP-22')],
    ['complaintAccept', true],
    ['complaintRecordMeasures', runs('CMP-10', 'CMP-11a')],
    ['complaintHandBackPart', true],
    ['complaintComplete', true],
    ['complaintAcceptRepair', true],
    ['complaintTellResult', runs('CMP-14a')],
    ['complaintSumUp', complaint.missingForClosing.length > 0 && lacks('SUMMARY') && !lacks('CALL_BACK') && !lacks('CUSTOMER_SATISFIED') && !lacks('CUSTOMER_UNDERSTANDS')],
    ['complaintTellRecourse', lacks('RECOURSE')],
    ['complaintClose', mayCloseNow(complaint) && complaint.missingForClosing.length === 0],
    ['complaintCallBack', true],
    ['complaintReply', runs('CMP-9', 'CMP-1')],
    ['complaintCompletePlan', runs('CMP-15')],
    ['complaintFollowUp', runs('CMP-12')],
    ['complaintSumUp', lacks('SUMMARY')],
    ['complaintSuggest', lacks('SUGGESTION')],
    ['complaintHear', lacks('HEARING')],
    ['complaintRecordOutsideDone', runs('CMP-24')],
    ['complaintReopen', true],
  ];
  const first = order.filter(([action, now]) => now && allowed.has(action)).map(([action]) => action);
  return [...new Set([...first, ...allowed])];
}

const MAIN: ReadonlySet<ActionName> = new Set(['complaintReply', 'complaintJudge', 'complaintDispatch', 'complaintAccept', 'complaintRecordMeasures', 'complaintComplete', 'complaintTellResult', 'complaintCallBack', 'complaintClose', 'complaintFollowUp', 'complaintAgreeReplyTime', 'complaintSetPlan', 'complaintRefer', 'complaintSumUp', 'complaintReopen']);

/** The main line as buttons, everything else in small beside it: all of it one touch away. */
export function splitActions(actions: readonly ActionName[]): { readonly main: readonly ActionName[]; readonly beside: readonly ActionName[] } {
  return { main: actions.filter((one) => MAIN.has(one)), beside: actions.filter((one) => !MAIN.has(one)) };
}
