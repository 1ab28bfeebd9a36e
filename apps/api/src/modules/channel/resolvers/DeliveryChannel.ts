import { MESSAGE_KINDS } from '../../../post/kinds.ts';
import { subjectFields } from '../../base/subject-fields.ts';
import type { DeliveryChannelResolvers } from '../../types.generated.ts';
import { CHANNEL_NOUN, deliveriesOf, secretsOf } from '../queries.ts';

const common = subjectFields(CHANNEL_NOUN);
/** Vendors that report what became of a message. */
const REPORTING: readonly string[] = ['SMS_ALIYUN', 'SMS_TENCENT', 'WECHAT_OFFICIAL'];

export const DeliveryChannel: DeliveryChannelResolvers = {
  id: common.id,
  community: common.community,
  entries: common.entries,
  allowedActions: common.allowedActions,
  kind: ({ state }) => state.kind,
  name: ({ state }) => state.name,
  status: ({ state }) => state.status,
  settings: ({ state }) => Object.entries(state.settings).map(([name, value]) => ({ name, value })),
  secrets: ({ state }, _args, context) => Object.keys(secretsOf(context, state)),
  template: ({ state }) => state.template,
  tells: ({ state }) => state.route.tells.map((kind) => MESSAGE_KINDS[kind]),
  rules: ({ state }) => (state.route.rules === null ? null : [...state.route.rules]),
  receiptPath: ({ state }) => (REPORTING.includes(state.kind) ? `/receipts/${state.id}/` : null),
  deliveries: (channel, { state, ...page }, context) => deliveriesOf(context, channel, state ?? null, page) as never,
};
