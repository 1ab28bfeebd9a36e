import { install } from './bootstrap.mjs';
import { verify } from './verify.mjs';

/** @param {string[]} args for jest: `npm test -- --selectProjects unit` */
export const run = (args) => verify(args, [install]);
