// One jest run for the whole repository, in native ESM, from TypeScript sources. Each kind of test is a project, so
// that a run of one kind starts only what that kind needs: `npm test -- --selectProjects unit` needs no database.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { resolve } = createRequire(import.meta.url);
/** @param {string} name */
const own = (name) => fileURLToPath(new URL(name, import.meta.url));

const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};
const swcReact = { ...swc, jsc: { ...swc.jsc, parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } };

/** @param {string} rootDir root of the repository */
export function jestConfig(rootDir) {
  const shared = {
    rootDir,
    roots: ['apps', 'packages', 'tooling'].map((room) => `<rootDir>/${room}`),
    // `js` before `mjs`: packages that require without an extension mean their CommonJS file.
    moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    transform: { '\\.ts$': [resolve('@swc/jest'), swc], '\\.tsx$': [resolve('@swc/jest'), swcReact] },
    modulePathIgnorePatterns: ['/dist/', '/\\.huiyin/'],
    testEnvironment: 'node',
    // `source` first: packages of ours are tested from their TypeScript, whatever was built before.
    testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  };
  const withDatabase = { globalSetup: own('global-setup.mjs'), globalTeardown: own('global-teardown.mjs') };
  const special = ['/node_modules/', '\\.(int|api|e2e)\\.test\\.', '\\.test\\.tsx$'];
  return {
    rootDir,
    watchman: false,
    reporters: ['default', own('closing-line-reporter.mjs')],
    // No test is a stopwatch: a busy machine may take its time, a hang still ends.
    testTimeout: 180_000,
    // Every file's modules live in a realm of their own that V8 frees late under native ESM; a worker that served a
    // hundred files spends its time collecting them and dies at 4 GB. It is replaced between two files before that.
    workerIdleMemoryLimit: '1GB',
    projects: [
      { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{apps,packages,tooling}/*/{src,test}/**/*.test.{ts,mjs}'], testPathIgnorePatterns: special },
      { ...shared, ...withDatabase, displayName: 'database', testMatch: ['<rootDir>/{apps,packages,tooling}/*/{src,test}/**/*.{int,api}.test.{ts,mjs}'] },
      {
        ...shared,
        displayName: 'screens',
        testMatch: ['<rootDir>/apps/*/src/**/*.test.tsx'],
        testEnvironment: own('jsdom-environment.mjs'),
        testEnvironmentOptions: { customExportConditions: ['source', 'browser'] },
        moduleNameMapper: { '\\.css$': own('empty-module.mjs'), '^@fontsource(-variable)?/': own('empty-module.mjs'), '\\.(svg|png|jpe?g|webp|woff2?)$': own('empty-module.mjs') },
      },
      { ...shared, ...withDatabase, displayName: 'browser', testMatch: ['<rootDir>/{apps,packages,tooling}/*/{src,test}/**/*.e2e.test.{ts,mjs}'] },
    ],
  };
}
