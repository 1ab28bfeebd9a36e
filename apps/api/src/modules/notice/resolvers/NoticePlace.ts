import { staffOf } from '../../base/subject-fields.ts';
import type { NoticePlaceResolvers } from '../../types.generated.ts';
import { publicUrl } from '../../base/public-url.ts';
import { noticePath } from '../queries.ts';

export const NoticePlace: NoticePlaceResolvers = {
  postedAt: ({ posted }) => posted?.at ?? null,
  postedBy: ({ posted }, _args, context) => staffOf(posted?.by ?? null, context),
  checkedAt: ({ checked }) => checked?.at ?? null,
  checkedBy: ({ checked }, _args, context) => staffOf(checked?.by ?? null, context),
  condition: ({ checked }) => checked?.condition ?? null,
  renewed: ({ checked }) => checked?.renewed ?? null,
  takenDownAt: ({ down }) => down?.at ?? null,
  takenDownBy: ({ down }, _args, context) => staffOf(down?.by ?? null, context),
  url: ({ row, key }, _args, context) => (row.state.sealing === null ? null : publicUrl(context, noticePath(context.services.secret, row, key))),
};
