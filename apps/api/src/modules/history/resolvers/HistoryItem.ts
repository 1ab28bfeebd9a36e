import type { HistoryItemResolvers } from '../../types.generated.ts';

export const HistoryItem: HistoryItemResolvers = {
  complaint: ({ communityId, complaintId }, _args, { loaders }) => (complaintId === null ? null : loaders.complaint.load({ communityId, id: complaintId })),
  customer: ({ communityId, customerId }, _args, { loaders }) => (customerId === null ? null : loaders.customer.load({ communityId, id: customerId })),
  entry: ({ communityId, volume, sequence }, _args, { loaders }) => (volume === null || sequence === null ? null : loaders.entry.load({ communityId, volume, sequence })),
};
