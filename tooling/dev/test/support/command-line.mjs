import { fileURLToPath } from 'node:url';
import { commandLine } from '../../src/command-line.mjs';
import { exitWith } from '../../src/trouble.mjs';

void exitWith(() => commandLine(process.argv.slice(2), process.env, fileURLToPath(new URL('./program/cli.js', import.meta.url))));
