import type { useTranslate } from 'ra-core';
import type { ComplaintFacts } from '../../providers/data-provider.ts';
import { mayCloseNow, type ActionName } from './definitions.ts';

/** The action's name as it is meant now: judging for the second time is judging again, a reply is the first or second one. */
export function actionLabel(t: ReturnType<typeof useTranslate>, action: ActionName, complaint: Pick<ComplaintFacts, 'judgement' | 'department' | 'allowedActions' | 'firstRepliedAt' | 'secondRepliedAt'>): string {
  if (action === 'complaintJudge' && complaint.judgement) return t('action.again.complaintJudge');
  if (action === 'complaintDispatch' && complaint.department) return t('action.again.complaintDispatch');
  if (action === 'complaintClose' && !mayCloseNow(complaint)) return t('action.field.outcome');
  if (action === 'complaintReply') return t(`words.replyStage.${!complaint.firstRepliedAt ? 'FIRST' : !complaint.secondRepliedAt ? 'SECOND' : 'FURTHER'}`);
  return t(`action.name.${action}`);
}
