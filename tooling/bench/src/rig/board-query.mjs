// The very text that the wall board sends, from what its build was made of: another text would be another execution.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@huiyin/tooling-dev/pnpm.mjs';
import { Trouble } from '@huiyin/tooling-dev/trouble.mjs';

const GENERATED = join(ROOT, 'apps', 'board', 'src', 'gql', 'graphql.ts');

/** @returns {string} */
export function boardQuery() {
  const text = existsSync(GENERATED) ? /BoardFeedDocument = new TypedDocumentString\(`([^`]+)`/.exec(readFileSync(GENERATED, 'utf8'))?.[1] : undefined;
  if (text === undefined) throw new Trouble('the board is not built: run "npm run build" first');
  return text;
}
