import type { SpotCheckItemResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';
import { staffOf } from '../../base/subject-fields.ts';
import { findingsOfItem } from '../../finding/queries.ts';
import { notice as read } from '../../notice/queries.ts';

export const SpotCheckItem: SpotCheckItemResolvers = {
  by: ({ by }, _args, context) => staffOf(by, context),
  notice: ({ communityId, noticeId }, _args, context) => (noticeId === null ? null : read(context, globalId('Notice', communityId, noticeId))),
  findings: ({ communityId, checkId, number }, _args, context) => findingsOfItem(context, communityId, checkId, number),
  attachments: ({ attachments }) => attachments.length,
};
