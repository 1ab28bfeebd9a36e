'use strict';
/** @param {string} path of a command, a module that exports `run` */
module.exports = function (path) {
  process.argv.splice(1, 2, require.resolve(path));
  import(path).then((command) => command.run(process.argv.slice(2)));
};
