import { fileURLToPath } from 'node:url';
import { jestConfig } from '@huiyin/tooling-jest/config.mjs';

export default jestConfig(fileURLToPath(new URL('.', import.meta.url)));
