import type { MutationResolvers } from '../../../types.generated.ts';
import { workResult } from '../../../base/work-result.ts';
import { incidentSecurePictures as command } from '../../commands.ts';

export const incidentSecurePictures: NonNullable<MutationResolvers['incidentSecurePictures']> = async (_parent, { input }, context) =>
  workResult('IncidentSecurePicturesPayload', 'incident', await command(context, input));
