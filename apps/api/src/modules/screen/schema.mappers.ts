export type { ScreenPrincipal as BoardScreenSelfMapper } from '../../context.ts';
export type { ScreenRow as BoardScreenMapper } from './queries.ts';
