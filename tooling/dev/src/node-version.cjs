// Written so that any Node can read it: its one task is to tell an old one what is wrong.
'use strict';
var WANTED = [20, 19, 0];

/** @param {string} version such as process.versions.node; @returns {string | undefined} what is wrong with it, in one line */
exports.whyTooOld = function (version) {
  var parts = version.split('.').map(Number);
  for (var i = 0; i < WANTED.length; i += 1) {
    var part = parts[i] || 0;
    if (part > WANTED[i]) return undefined;
    if (part < WANTED[i]) return 'Node ' + version + ' is too old; install Node 20.19 or newer';
  }
  return undefined;
};

exports.stopIfTooOld = function () {
  var why = exports.whyTooOld(process.env.HUIYIN_PRETEND_NODE || process.versions.node);
  if (!why) return;
  process.stderr.write('huiyin: ' + why + '\n');
  process.exit(1);
};
