import type { ComponentType } from 'react';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import CustomersIcon from '@mui/icons-material/PeopleAltOutlined';
import HomeIcon from '@mui/icons-material/SpaceDashboardOutlined';
import ImportIcon from '@mui/icons-material/UploadFileOutlined';
import EfficiencyIcon from '@mui/icons-material/SpeedRounded';
import WorkIcon from '@mui/icons-material/ChecklistRounded';
import ArchiveIcon from '@mui/icons-material/Inventory2Outlined';
import BlankIcon from '@mui/icons-material/NoteAddOutlined';
import DocumentIcon from '@mui/icons-material/VerifiedOutlined';
import RegisterIcon from '@mui/icons-material/AssignmentOutlined';

/** The rooms of the console; registering has its own button and stands in neither list. */
export const ROOMS = [
  { to: '/', key: 'overview', Icon: HomeIcon, exact: true },
  { to: '/work', key: 'work', Icon: WorkIcon },
  { to: '/complaints', key: 'register', Icon: RegisterIcon },
  { to: '/efficiency', key: 'efficiency', Icon: EfficiencyIcon },
  { to: '/customers', key: 'customers', Icon: CustomersIcon },
  { to: '/import', key: 'import', Icon: ImportIcon },
] as const;

/** Rooms about paper, one group below the others. */
export const PAPER_ROOMS = [
  { to: '/documents', key: 'documents', Icon: DocumentIcon },
  { to: '/blank-forms', key: 'blankForms', Icon: BlankIcon },
  { to: '/archive', key: 'archive', Icon: ArchiveIcon },
] as const;

/** One door of the menu; `key` names its words. */
export interface Room {
  readonly to: string;
  readonly key: string;
  readonly Icon: ComponentType<SvgIconProps>;
  readonly exact?: boolean;
}

const ACTION_OF: Record<string, string> = { '/import': 'complaintsImport', '/customers': 'customers', '/complaints/create': 'complaintRegister', '/documents': 'paperworkRead', '/blank-forms': 'paperworkRead', '/archive': 'paperworkRead' };
type Allowed = readonly { action: string; allowed: boolean }[] | null;

/** False only when the API says that the viewer may not: a door that leads to a refusal is not shown. */
export const isOpen = (allowedActions: Allowed, path: string): boolean => !allowedActions?.some(({ action, allowed }) => action === ACTION_OF[path] && !allowed);

export const REGISTER_PATH = '/complaints/create';

export function isHere(pathname: string, room: Room): boolean {
  if (room.exact) return pathname === room.to;
  return pathname.startsWith(room.to) && pathname !== REGISTER_PATH;
}
