import type { SealKind } from '../gql/graphql.ts';
import type { NoticeFacts } from './model.ts';

/** What is put on it: a seal on our own words, "posting agreed" on a document from outside (NOT-6). */
export const sealOf = ({ origin }: Pick<NoticeFacts, 'origin'>): SealKind => (origin === 'OUTSIDE' ? 'POSTING_AGREED' : 'SEAL');
