import { isPolicyContent, versionInForce } from '@huiyin/domain';
import type { DocumentVersionResolvers } from '../../types.generated.ts';

export const DocumentVersion: DocumentVersionResolvers = {
  content: ({ content }) => (content === null || isPolicyContent(content) ? null : (content as never)),
  policy: ({ content }) => (content !== null && isPolicyContent(content) ? content : null),
  signatures: ({ signatures }) => [...signatures],
  returnedReason: ({ returned }) => returned?.reason ?? null,
  returnedAt: ({ returned }) => returned?.at ?? null,
  returnedBy: ({ returned }, _args, { loaders }) => (returned === null ? null : loaders.staff.load(returned.by)),
  inForce: (version, _args, { now }) => versionInForce({ versions: [version] }, now) !== null,
};
