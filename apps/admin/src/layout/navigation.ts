import HomeIcon from '@mui/icons-material/SpaceDashboardOutlined';
import ImportIcon from '@mui/icons-material/UploadFileOutlined';
import ArchiveIcon from '@mui/icons-material/Inventory2Outlined';
import BlankIcon from '@mui/icons-material/NoteAddOutlined';
import DocumentIcon from '@mui/icons-material/VerifiedOutlined';
import RegisterIcon from '@mui/icons-material/AssignmentOutlined';

/** The rooms of the console; registering has its own button and stands in neither list. */
export const ROOMS = [
  { to: '/', key: 'overview', Icon: HomeIcon, exact: true },
  { to: '/complaints', key: 'register', Icon: RegisterIcon, exact: false },
  { to: '/import', key: 'import', Icon: ImportIcon, exact: false },
] as const;

/** Rooms about paper, one group below the others; on a phone they stand in the account's menu. */
export const PAPER_ROOMS = [
  { to: '/documents', key: 'documents', Icon: DocumentIcon, exact: false },
  { to: '/blank-forms', key: 'blankForms', Icon: BlankIcon, exact: false },
  { to: '/archive', key: 'archive', Icon: ArchiveIcon, exact: false },
] as const;
export type Room = (typeof ROOMS)[number] | (typeof PAPER_ROOMS)[number];

const ACTION_OF: Record<string, string> = { '/import': 'complaintsImport', '/complaints/create': 'complaintRegister', '/documents': 'paperworkRead', '/blank-forms': 'paperworkRead', '/archive': 'paperworkRead' };
type Allowed = readonly { action: string; allowed: boolean }[] | null;

/** False only when the API says that the viewer may not: a door that leads to a refusal is not shown. */
export const isOpen = (allowedActions: Allowed, path: string): boolean => !allowedActions?.some(({ action, allowed }) => action === ACTION_OF[path] && !allowed);

export const REGISTER_PATH = '/complaints/create';

export function isHere(pathname: string, room: Room): boolean {
  if (room.exact) return pathname === room.to;
  return pathname.startsWith(room.to) && pathname !== REGISTER_PATH;
}
