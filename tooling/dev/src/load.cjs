'use strict';
module.exports = function (path) {
  process.argv.splice(1, 2, require.resolve(path));
  import(path).then((command) => command.run(process.argv.slice(2)));
};
