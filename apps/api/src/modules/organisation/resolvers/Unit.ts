import type { UnitResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';
import { unitLabel } from '../queries.ts';

export const Unit: Pick<UnitResolvers, 'building'|'entrance'|'floorAreaSquareMetres'|'id'|'label'|'number'|'__isTypeOf'> = {
  id: (unit) => globalId('Unit', unit.communityId, unit.id),
  label: unitLabel,
};
