// The way into every command of the root package.json: `node run.cjs start|test|verify|dev`. The second file
// is loaded after the check because an old Node already fails while parsing it.
'use strict';
require('./node-version.cjs').stopIfTooOld();
require('./load.cjs')('./' + process.argv[2] + '.mjs');
