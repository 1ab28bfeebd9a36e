import type { NoticeContent, NoticeState } from '@huiyin/domain';
import type { NoticeRow } from './queries.ts';

export type NoticeMapper = NoticeRow;
type Placed<T> = T & { readonly row: NoticeRow };
export type NoticePlaceMapper = Placed<NoticeState['places'][number]>;
export type NoticeDoorsMapper = NoticeState['doors'][number];
export type NoticeChannelMapper = NoticeState['channels'][number];
export type NoticeSignatureMapper = NonNullable<NoticeState['review']>;
export type NoticeSealingMapper = NonNullable<NoticeState['sealing']>;
export type NoticeDecisionMapper = NonNullable<NoticeState['rejected']>;
export type NoticeEndingMapper = NonNullable<NoticeState['ending']>;
export type NoticeVersionMapper = { readonly revision: number; readonly at: number; readonly by: string | null; readonly contentHash: string; readonly content: NoticeContent };
export type NoticeContentMapper = NoticeContent;
