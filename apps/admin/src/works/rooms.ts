import ChecksIcon from '@mui/icons-material/FactCheckOutlined';
import HandoverIcon from '@mui/icons-material/VpnKeyOutlined';
import SpotIcon from '@mui/icons-material/TravelExploreOutlined';
import RenovationIcon from '@mui/icons-material/ConstructionOutlined';
import WeeklyIcon from '@mui/icons-material/EventAvailableOutlined';
import WorksIcon from '@mui/icons-material/HandymanOutlined';

/** The rooms of works and checks, one group of the menu; all may be read, what is done in each is named. */
export const WORK_ROOMS = [
  { to: '/renovations', key: 'renovations', Icon: RenovationIcon, does: ['renovationApply', 'renovationApprove'] },
  { to: '/handovers', key: 'handovers', Icon: HandoverIcon, does: ['handoverSheetOpen', 'defectRecord'] },
  { to: '/weekly-checks', key: 'weeklyChecks', Icon: WeeklyIcon, does: ['weeklyCheckOpen'] },
  { to: '/spot-checks', key: 'spotChecks', Icon: SpotIcon, does: ['spotCheckOpen'] },
  { to: '/findings', key: 'checks', Icon: ChecksIcon, does: ['findingRecord', 'dailyCheckRecord', 'commitmentMake'] },
] as const;
/** The door to them on a phone. */
export const WORKS_DOOR = { to: '/works', key: 'works', Icon: WorksIcon } as const;
