import type { CalendarPublication, NoticeProblem } from '@huiyin/domain';

export type { CalendarYearView as CalendarYearMapper } from './queries.ts';
export type CalendarPublicationMapper = CalendarPublication;
export type NoticeProblemMapper = NoticeProblem;
