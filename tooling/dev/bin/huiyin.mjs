#!/usr/bin/env node
import versions from '../src/node-version.cjs';

versions.stopIfTooOld();
import('../src/command-line.mjs').then(function (commandLine) {
  return commandLine.run(process.argv.slice(2));
});
