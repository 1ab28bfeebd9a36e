import type { ComponentType } from 'react';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import type { PLAYBOOK_KEYS } from '@huiyin/domain';
import FireIcon from '@mui/icons-material/LocalFireDepartmentRounded';
import CutIcon from '@mui/icons-material/FlashOffRounded';
import PlannedIcon from '@mui/icons-material/EventBusyRounded';
import TheftIcon from '@mui/icons-material/PersonSearchRounded';
import DrunkIcon from '@mui/icons-material/LocalBarRounded';
import QuarrelIcon from '@mui/icons-material/SportsKabaddiRounded';
import LostIcon from '@mui/icons-material/LuggageRounded';
import LiftIcon from '@mui/icons-material/ElevatorRounded';
import WaterIcon from '@mui/icons-material/WaterDropRounded';
import GasIcon from '@mui/icons-material/PropaneTankRounded';
import CarIcon from '@mui/icons-material/CarCrashRounded';
import TyphoonIcon from '@mui/icons-material/CycloneRounded';
import GroupIcon from '@mui/icons-material/GroupsRounded';
import MediaIcon from '@mui/icons-material/NewspaperRounded';
import OtherIcon from '@mui/icons-material/MoreHorizRounded';

type Icon = ComponentType<SvgIconProps>;
const ICONS: Readonly<Record<(typeof PLAYBOOK_KEYS)[number], Icon>> = {
  FIRE: FireIcon, POWER_CUT_SUDDEN: CutIcon, POWER_CUT_PLANNED: PlannedIcon, THEFT: TheftIcon, TROUBLE_MAKER: DrunkIcon, QUARREL: QuarrelIcon, LOST_PROPERTY: LostIcon,
  LIFT_ENTRAPMENT: LiftIcon, WATER: WaterIcon, GAS: GasIcon, LOST_VEHICLE: CarIcon, TYPHOON: TyphoonIcon, GROUP_COMPLAINT: GroupIcon, MEDIA_LEGAL: MediaIcon,
};
const BY_KEY: Readonly<Record<string, Icon | undefined>> = ICONS;
/** The picture of a playbook; one of an organisation's own has none of its own. */
export const iconOf = (key: string): Icon => BY_KEY[key] ?? OtherIcon;
