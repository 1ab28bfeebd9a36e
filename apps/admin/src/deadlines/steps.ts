import type { DeadlineRule } from '@huiyin/domain';
import type { ActionName } from '../complaints/actions/definitions.ts';
import { askedPath } from '../layout/useAsked.ts';
import type { NoticeAction } from '../notices/commands.ts';
import type { StatementAction } from '../statements/commands.ts';
import type { WORK_DEFINITIONS } from '../works/definitions.ts';

type WorkAction = keyof typeof WORK_DEFINITIONS;
/** What to do about a deadline: a word of the catalogue, and the forms that its subject's page opens, the first that may be filled in. */
export interface NextStep { readonly words: string; readonly actions: readonly string[] }

const step = (words: string, ...actions: readonly (ActionName | WorkAction | StatementAction | NoticeAction)[]): NextStep => ({ words, actions });

/** The one next step by rule; of what lies on the desk first what meets it, then what comes before that. */
export const STEPS: Readonly<Record<DeadlineRule, NextStep>> = {
  'CMP-1': step('CMP-1', 'complaintReply'),
  'CMP-7': step('CMP-7', 'complaintTellLeader'),
  'CMP-8': step('CMP-8', 'complaintReply'),
  'CMP-9': step('CMP-9', 'complaintReply'),
  'CMP-10': step('CMP-10', 'complaintRecordMeasures', 'complaintAccept'),
  'CMP-11a': step('CMP-11a', 'complaintRecordMeasures', 'complaintAccept'),
  'CMP-11b': step('CMP-11b', 'complaintComplete', 'complaintAccept', 'complaintSetPlan'),
  'CMP-12': step('CMP-12', 'complaintFollowUp'),
  'CMP-13': step('CMP-13'),
  'CMP-14a': step('CMP-14a', 'complaintTellResult'),
  'CMP-14b': step('CMP-14b', 'complaintCallBack'),
  'CMP-15': step('CMP-15', 'complaintCompletePlan'),
  'CMP-22': step('CMP-22', 'complaintComplete', 'complaintHandBackPart', 'complaintAccept'),
  'CMP-24': step('CMP-24', 'complaintRecordOutsideDone'),
  'REP-1': step('REP-1', 'complaintRecordArrival', 'complaintAccept'),
  'REP-2': step('REP-2', 'complaintAcceptRepair', 'complaintComplete', 'complaintAccept'),
  'REP-3': step('REP-3', 'renovationInspect'),
  'REP-4': step('REP-4'),
  'ORG-7': step('ORG-7'),
  'ORG-8': step('ORG-8', 'findingRectify', 'findingCheck'),
  'INC-2': step('INC-2', 'incidentAcknowledge'),
  'INC-5': step('INC-5', 'incidentAnswer'),
  'INC-7': step('INC-7', 'incidentSubmitSummary'),
  'INC-11': step('INC-11', 'incidentSecurePictures'),
  PBK: step('PBK'),
  'STM-2': step('STM-2', 'statementAdvise'),
  'NOT-10': step('NOT-10', 'noticePublish', 'noticeSeal', 'noticeApprove', 'noticeReview', 'noticeDraft', 'noticeRecordPlacement'),
  'NOT-12': step('NOT-12', 'noticeRecordCheck', 'noticeTakeDown'),
  'NOT-13': step('NOT-13', 'spotCheckComplete', 'spotCheckRecordItem'),
};

const DISPATCH = step('dispatch', 'complaintDispatch');
const RECTIFY = step('rectify', 'findingRectify', 'findingCheck');
const BY_RULE: Readonly<Record<string, NextStep | undefined>> = STEPS;

interface Owed { readonly rule: string; readonly owner: { readonly role: string; readonly department?: object | null } }

/** What to do about a deadline of a subject; null for a rule that is newer than this screen. */
export function stepOf({ rule, owner }: Owed, kind: string): NextStep | null {
  // Nobody can begin before somebody is asked to.
  if (kind === 'Complaint' && owner.role === 'DEPARTMENT_MANAGER' && !owner.department) return DISPATCH;
  if (kind === 'Finding') return RECTIFY;
  return BY_RULE[rule] ?? null;
}

/** The page of a subject with the form of the step open. */
export const stepPath = (to: string, { actions }: NextStep): string => askedPath(to, actions);
