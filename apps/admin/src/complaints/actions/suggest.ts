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
  const order: [ActionName, boolean][] = [
    ['complaintTellLeader', runs('CMP-7')],
    ['complaintReply', runs('CMP-8')],
    ['complaintJudge', complaint.judgement === null || complaint.judgement === undefined],
    ['complaintDispatch', !allowed.has('complaintAccept') && !allowed.has('complaintComplete') && !runs('CMP-22')],
    ['complaintAccept', true],
    ['complaintRecordMeasures', runs('CMP-10', 'CMP-11a')],
    ['complaintComplete', true],
    ['complaintTellResult', runs('CMP-14a')],
    ['complaintClose', mayCloseNow(complaint) && complaint.missingForClosing.length === 0],
    ['complaintCallBack', true],
    ['complaintReply', runs('CMP-9', 'CMP-1')],
    ['complaintCompletePlan', runs('CMP-15')],
    ['complaintFollowUp', runs('CMP-12')],
  ];
  const first = order.filter(([action, now]) => now && allowed.has(action)).map(([action]) => action);
  return [...new Set([...first, ...allowed])];
}
