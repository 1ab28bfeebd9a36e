export type { Viewer as ViewerMapper } from '../../context.ts';
