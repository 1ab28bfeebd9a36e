import type { PolicyContent } from '@huiyin/domain';

export type { PolicyView as PolicyMapper } from './queries.ts';
export type PolicyContentMapper = PolicyContent;
