import { taskOf } from './tasks.mjs';

export const run = taskOf('build');
