import type { ComponentType } from 'react';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import ChannelsIcon from '@mui/icons-material/CampaignOutlined';
import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import CustomersIcon from '@mui/icons-material/PeopleAltOutlined';
import HomeIcon from '@mui/icons-material/SpaceDashboardOutlined';
import ImportIcon from '@mui/icons-material/UploadFileOutlined';
import IncidentIcon from '@mui/icons-material/CrisisAlertRounded';
import DutyIcon from '@mui/icons-material/CalendarMonthOutlined';
import EfficiencyIcon from '@mui/icons-material/SpeedRounded';
import TasksIcon from '@mui/icons-material/AlarmRounded';
import WorkIcon from '@mui/icons-material/ChecklistRounded';
import ArchiveIcon from '@mui/icons-material/Inventory2Outlined';
import BlankIcon from '@mui/icons-material/NoteAddOutlined';
import DocumentIcon from '@mui/icons-material/VerifiedOutlined';
import PeopleIcon from '@mui/icons-material/ManageAccountsOutlined';
import PlaybookIcon from '@mui/icons-material/MenuBookOutlined';
import PolicyIcon from '@mui/icons-material/TuneRounded';
import RecordsIcon from '@mui/icons-material/PolicyOutlined';
import ScreensIcon from '@mui/icons-material/ConnectedTvOutlined';
import StatementsIcon from '@mui/icons-material/RecordVoiceOverOutlined';
import NoticesIcon from '@mui/icons-material/FeedOutlined';
import RegisterIcon from '@mui/icons-material/AssignmentOutlined';

/** One door of the menu; `key` names its words. */
export interface Room {
  readonly to: string;
  readonly key: string;
  readonly Icon: ComponentType<SvgIconProps>;
  readonly exact?: boolean;
  /** Actions of the community: without any of them there is nothing to read here. Absent: open to whoever signs in. */
  readonly reads?: readonly string[];
  /** Actions of the community that are done here: who may none of them only looks in now and then. Absent: everybody works here. */
  readonly does?: readonly string[];
}

/** The rooms of the console; registering has its own button and stands in no list. */
export const ROOMS = [
  { to: '/', key: 'overview', Icon: HomeIcon, exact: true },
  { to: '/tasks', key: 'tasks', Icon: TasksIcon },
  { to: '/work', key: 'work', Icon: WorkIcon },
  { to: '/duty', key: 'duty', Icon: DutyIcon },
  { to: '/incidents', key: 'incidents', Icon: IncidentIcon },
  { to: '/complaints', key: 'register', Icon: RegisterIcon },
  { to: '/notices', key: 'notices', Icon: NoticesIcon },
  // Drafted and advised on from the incident and from one's tasks; the office that speaks lives here.
  { to: '/statements', key: 'statements', Icon: StatementsIcon, reads: ['statements'], does: ['statementFix'] },
  // Looked at once a week or month.
  { to: '/efficiency', key: 'efficiency', Icon: EfficiencyIcon, reads: ['complaintEfficiency'], does: [] },
  { to: '/customers', key: 'customers', Icon: CustomersIcon, reads: ['customers'] },
  { to: '/people', key: 'people', Icon: PeopleIcon, reads: ['staffAppoint', 'departmentOpen', 'communityOpen'] },
  { to: '/channels', key: 'channels', Icon: ChannelsIcon, reads: ['channelOpen'], does: ['channelOpen'] },
  { to: '/screens', key: 'screens', Icon: ScreensIcon, reads: ['screenApprove'], does: ['screenApprove'] },
  // Everybody may look a day up; it is published once a year.
  { to: '/calendar', key: 'calendar', Icon: CalendarIcon, does: ['calendarPublish'] },
  // An older register is brought in once.
  { to: '/import', key: 'import', Icon: ImportIcon, reads: ['complaintsImport'], does: [] },
] as const satisfies readonly Room[];

/** Rooms about paper, one group below the others. */
export const PAPER_ROOMS = [
  // Whoever works here reads them: on the night it happens nobody asks who may.
  { to: '/playbooks', key: 'playbooks', Icon: PlaybookIcon, does: ['playbookDraft', 'playbookReview'] },
  { to: '/documents', key: 'documents', Icon: DocumentIcon, reads: ['paperworkRead'], does: ['documentDraft', 'documentReview'] },
  { to: '/policies', key: 'policies', Icon: PolicyIcon, reads: ['paperworkRead'], does: ['policyDraft', 'policyReview', 'policyApprove'] },
  { to: '/blank-forms', key: 'blankForms', Icon: BlankIcon, reads: ['paperworkRead'], does: ['blankFormUse', 'blankFormsIssue'] },
  { to: '/archive', key: 'archive', Icon: ArchiveIcon, reads: ['paperworkRead'], does: ['archiveItemFile', 'archiveItemDestroy'] },
  { to: '/records', key: 'records', Icon: RecordsIcon, reads: ['accessRecord', 'paperworkRead'], does: ['accessRecord', 'archiveItemFile', 'archiveItemDestroy'] },
] as const satisfies readonly Room[];

export const REGISTER_PATH = '/complaints/create';
/** The inbox stands beside who is signed in, not among the rooms. */
export const MESSAGES_PATH = '/messages';

type Allowed = readonly { readonly action: string; readonly allowed: boolean }[] | null;

/** Whether the viewer may do one of the actions; what the API has not said yet counts as allowed. */
const mayAny = (allowed: Allowed, actions: readonly string[]): boolean => allowed === null || allowed.some(({ action, allowed: may }) => may && actions.includes(action));

/** False only when the API says that the viewer may not: a door that leads to a refusal is not shown. */
export const mayRegister = (allowed: Allowed): boolean => mayAny(allowed, ['complaintRegister']);

/** A door that leads to a refusal is not shown. */
export const isOpen = (allowed: Allowed, { reads }: Room): boolean => reads === undefined || mayAny(allowed, reads);

/** Whether the viewer works in a room; who works nowhere, as the owners' committee, looks into every one of them. */
export function isNear(allowed: Allowed, { does }: Room): boolean {
  return does === undefined || mayAny(allowed, does) || (does.length > 0 && !mayRegister(allowed));
}

export function isHere(pathname: string, room: Room): boolean {
  if (room.exact) return pathname === room.to;
  return (pathname === room.to || pathname.startsWith(`${room.to}/`)) && pathname !== REGISTER_PATH;
}
