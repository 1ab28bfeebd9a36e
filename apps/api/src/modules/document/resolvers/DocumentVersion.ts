import { isPlaybookContent, isPolicyContent, kindOfContent, measurePlaybook, versionInForce } from '@huiyin/domain';
import type { DocumentVersionResolvers } from '../../types.generated.ts';

export const DocumentVersion: DocumentVersionResolvers = {
  content: ({ content }) => (content === null || kindOfContent(content) !== 'FORM_TEMPLATE' ? null : (content as never)),
  policy: ({ content }) => (content !== null && isPolicyContent(content) ? content : null),
  playbook: ({ content }) => (content !== null && isPlaybookContent(content) ? (content as never) : null),
  shortcomings: ({ content }) => (content !== null && isPlaybookContent(content) ? [...measurePlaybook(content)] : []),
  signatures: ({ signatures }) => [...signatures],
  returnedReason: ({ returned }) => returned?.reason ?? null,
  returnedAt: ({ returned }) => returned?.at ?? null,
  returnedBy: ({ returned }, _args, { loaders }) => (returned === null ? null : loaders.staff.load(returned.by)),
  inForce: (version, _args, { now }) => versionInForce({ versions: [version] }, now) !== null,
};
