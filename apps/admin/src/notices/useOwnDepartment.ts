import { useCommunityRoom } from '../providers/community-room.ts';
import { useViewer } from '../providers/session.ts';

/** The department whoever looks belongs to, to begin with; '' where it is none of this community. */
export function useOwnDepartment(): string {
  const { staff } = useViewer();
  const { departments } = useCommunityRoom();
  return departments.find(({ id }) => id === staff.department?.id)?.id ?? '';
}
