import { mayCommand, seesPersonalData, type CommunityId, type Denial } from '@huiyin/domain';
import type { ViewerResolvers } from '../../types.generated.ts';
import { refusalMessage } from '../../base/messages.ts';
import { communityInSight } from '../../../sight.ts';
import { calendarDenial } from '../../calendar/queries.ts';
import { noticeWordsDenial } from '../../notice-words/queries.ts';
import { draftDenial } from '../../statement/queries.ts';

const COMMUNITY_ACTIONS = {
  complaintRegister: 'registerComplaint', complaintsImport: 'importComplaints', staffAppoint: 'managePeople', communityOpen: 'manageSettings', departmentOpen: 'manageSettings', unitsAdd: 'managePremises', channelOpen: 'manageChannels', screenApprove: 'pairScreen',
  customers: 'readCustomers', complaintEfficiency: 'readEfficiency', accessRecord: 'readAccessRecord', customerRegister: 'keepCustomers', residentsImport: 'importResidents',
  // works, inspections and checks
  findingRecord: 'recordFinding', renovationApply: 'applyRenovation', renovationApprove: 'approveRenovation', handoverSheetOpen: 'openHandoverSheet', defectRecord: 'recordDefect', weeklyCheckOpen: 'openWeeklyCheck', dailyCheckRecord: 'recordDailyCheck', commitmentMake: 'makeCommitment', spotCheckOpen: 'recordSpotCheck',
  dutyShiftPlan: 'planShift', incidentRaise: 'raiseIncident', statementAdvise: 'adviseStatement', statementFix: 'fixStatement', statements: 'readStatements',
  noticeRequest: 'requestNotice', outsideDocumentRegister: 'registerOutsideDocument',
  // paper
  documentDraft: 'draftTemplate', documentReview: 'reviewTemplate', documentApprove: 'approveTemplate', blankFormsIssue: 'issueBlankForms', blankFormUse: 'useBlankForm', blankFormCancel: 'cancelBlankForm', archiveItemFile: 'keepArchive', archiveItemDestroy: 'destroyArchiveItem', paperworkRead: 'readPaperwork', policyDraft: 'draftPolicy', policyReview: 'reviewPolicy', policyApprove: 'approvePolicy',
  playbookDraft: 'draftPlaybook', playbookReview: 'reviewPlaybook', playbookApprove: 'approvePlaybook',
} as const;

export const Viewer: Pick<ViewerResolvers, 'allowedActions'|'communities'|'masked'|'now'|'organisation'|'roles'|'staff'> = {
  staff: async (viewer, _args, { loaders }) => (await loaders.staff.load(viewer.staffId))!,
  organisation: (viewer) => ({ id: viewer.organisationId, name: viewer.organisationName }),
  communities: (viewer) => [...viewer.communities],
  roles: (viewer) => [...viewer.roles],
  now: (_viewer, _args, { now }) => now,
  masked: (viewer) => !seesPersonalData(viewer.actor, { communityId: viewer.communityId }),
  allowedActions: (viewer, { communityId }, { edge }) => {
    const community = communityInSight(viewer, communityId);
    const answer = (action: string, denial: Denial | null) => ({ action, variant: null, allowed: denial === null, code: denial === null ? null : 'NOT_ALLOWED', reason: denial === null ? null : refusalMessage({ kind: 'NotAllowed', denial }, edge.language) });
    const nobody: Denial = { reason: 'ROLE', roles: [] };
    const ofCommunity = Object.entries(COMMUNITY_ACTIONS).map(([action, command]) => answer(action, community === null ? nobody : mayCommand(viewer.actor, command, { communityId: community.id as CommunityId })));
    // One calendar and one word list for all communities: they lie in the headquarters' office, whichever of them is open.
    return [...ofCommunity, answer('calendarPublish', community === null ? nobody : calendarDenial(viewer)), answer('noticeWordsSet', community === null ? nobody : noticeWordsDenial(viewer)), answer('statementDraft', community === null ? nobody : draftDenial(viewer, community))];
  },
};
