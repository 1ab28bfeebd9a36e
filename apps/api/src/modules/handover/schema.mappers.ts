import type { Demand } from '@huiyin/domain';

export type { DefectRow as DefectMapper, HandoverSheetRow as HandoverSheetMapper } from './queries.ts';
export type DefectDemandMapper = Demand;
