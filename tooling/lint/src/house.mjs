// The rules of the house that no linter knows, as an oxlint plugin. Each says in its message what to do instead.
import { docstring } from './rules/docstring.mjs';
import { fileName } from './rules/file-name.mjs';
import { noFloatingAsync } from './rules/no-floating-async.mjs';
import { noProcessEnv } from './rules/no-process-env.mjs';
import { pureDomain } from './rules/pure-domain.mjs';
import { pureImports } from './rules/pure-imports.mjs';
import { fileSize, functionSize, resolverSize } from './rules/size.mjs';
import { sqlPlace } from './rules/sql-place.mjs';
import { wordsInCatalogue } from './rules/words-in-catalogue.mjs';

export const RULES = {
  docstring,
  'file-name': fileName,
  'file-size': fileSize,
  'function-size': functionSize,
  'no-floating-async': noFloatingAsync,
  'no-process-env': noProcessEnv,
  'pure-domain': pureDomain,
  'pure-imports': pureImports,
  'resolver-size': resolverSize,
  'sql-place': sqlPlace,
  'words-in-catalogue': wordsInCatalogue,
};

export default { meta: { name: 'house' }, rules: RULES };
