import CustomersIcon from '@mui/icons-material/PeopleAltOutlined';
import HomeIcon from '@mui/icons-material/SpaceDashboardOutlined';
import ImportIcon from '@mui/icons-material/UploadFileOutlined';
import EfficiencyIcon from '@mui/icons-material/SpeedRounded';
import WorkIcon from '@mui/icons-material/ChecklistRounded';
import RegisterIcon from '@mui/icons-material/AssignmentOutlined';

/** The rooms of the console; registering has its own button and stands in neither list. */
export const ROOMS = [
  { to: '/', key: 'overview', Icon: HomeIcon, exact: true },
  { to: '/work', key: 'work', Icon: WorkIcon, exact: false },
  { to: '/complaints', key: 'register', Icon: RegisterIcon, exact: false },
  { to: '/efficiency', key: 'efficiency', Icon: EfficiencyIcon, exact: false },
  { to: '/customers', key: 'customers', Icon: CustomersIcon, exact: false },
  { to: '/import', key: 'import', Icon: ImportIcon, exact: false },
] as const;

const ACTION_OF: Record<string, string> = { '/import': 'complaintsImport', '/customers': 'customers', '/complaints/create': 'complaintRegister' };
type Allowed = readonly { action: string; allowed: boolean }[] | null;

/** False only when the API says that the viewer may not: a door that leads to a refusal is not shown. */
export const isOpen = (allowedActions: Allowed, path: string): boolean => !allowedActions?.some(({ action, allowed }) => action === ACTION_OF[path] && !allowed);

export const REGISTER_PATH = '/complaints/create';

export function isHere(pathname: string, room: (typeof ROOMS)[number]): boolean {
  if (room.exact) return pathname === room.to;
  return pathname.startsWith(room.to) && pathname !== REGISTER_PATH;
}
