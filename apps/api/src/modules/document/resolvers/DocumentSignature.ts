import type { DocumentSignatureResolvers } from '../../types.generated.ts';

export const DocumentSignature: DocumentSignatureResolvers = {
  by: ({ by }, _args, { loaders }) => loaders.staff.load(by),
};
