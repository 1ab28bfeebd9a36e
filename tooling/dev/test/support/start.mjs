import { fileURLToPath } from 'node:url';
import { start } from '../../src/start.mjs';
import { exitWith } from '../../src/trouble.mjs';

const nothing = async () => {};
void exitWith(() => start(process.env, { dist: fileURLToPath(new URL('./program', import.meta.url)), install: nothing, build: nothing }));
