import ChecksIcon from '@mui/icons-material/FactCheckOutlined';
import HandoverIcon from '@mui/icons-material/VpnKeyOutlined';
import RenovationIcon from '@mui/icons-material/ConstructionOutlined';
import WeeklyIcon from '@mui/icons-material/EventAvailableOutlined';
import WorksIcon from '@mui/icons-material/HandymanOutlined';

/** The rooms of works and checks, one group of the menu. */
export const WORK_ROOMS = [
  { to: '/renovations', key: 'renovations', Icon: RenovationIcon }, { to: '/handovers', key: 'handovers', Icon: HandoverIcon },
  { to: '/weekly-checks', key: 'weeklyChecks', Icon: WeeklyIcon }, { to: '/findings', key: 'checks', Icon: ChecksIcon },
] as const;
/** The door to them on a phone. */
export const WORKS_DOOR = { to: '/works', key: 'works', Icon: WorksIcon } as const;
