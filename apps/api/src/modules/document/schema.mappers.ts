import type { DocumentVersion, Signature } from '@huiyin/domain';

export type { DocumentRow as ControlledDocumentMapper } from './rows.ts';
export type DocumentVersionMapper = DocumentVersion;
export type DocumentSignatureMapper = Signature;
