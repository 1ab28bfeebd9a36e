import { rotateInSeconds } from '../principal.ts';
import type { BoardScreenSelfResolvers } from '../../types.generated.ts';
import { namesOf, selfId } from '../queries.ts';

export const BoardScreenSelf: BoardScreenSelfResolvers = {
  id: selfId,
  communities: ({ organisationId, communities }) => namesOf(organisationId, communities),
  rotateInSeconds,
};
