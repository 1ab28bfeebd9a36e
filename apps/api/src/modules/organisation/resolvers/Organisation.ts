import type { OrganisationResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';

export const Organisation: OrganisationResolvers = {
  id: (organisation) => globalId('Organisation', organisation.id, organisation.id),
};
