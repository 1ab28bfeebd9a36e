import type { BlankFormResolvers } from '../../types.generated.ts';

export const BlankForm: BlankFormResolvers = {
  status: ({ form }) => form.status,
  issuedTo: ({ issuedToId }, _args, { loaders }) => loaders.staff.load(issuedToId),
  complaint: ({ communityId, form }, _args, { loaders }) => (form.complaintId === null ? null : loaders.complaint.load({ communityId, id: form.complaintId })),
  reason: ({ form }) => form.reason,
  endedAt: ({ form }) => form.endedAt,
  endedBy: ({ form }, _args, { loaders }) => (form.endedBy === null ? null : loaders.staff.load(form.endedBy)),
};
