import type { importer as zh } from '../zh-cn/import.ts';

export const importer: typeof zh = {
  title: 'Import', lead: 'Brings an older register in as back-entries: the real times stay, new numbers are drawn, no deadline of the past starts.', steps: { file: 'File', columns: 'Columns', check: 'Check', write: 'Write', result: 'Result' },
  file: { choose: 'Choose a file', drop: 'Drop a file here, or click to choose', kinds: 'CSV (UTF-8 or GB18030) or XLSX', reading: 'Uploading and reading…', failed: 'This file cannot be read: %{reason}', sheet: 'Sheet %{sheet}', rows: '%{n} rows', another: 'Another file', tooBig: 'The file is too big' },
  columns: { lead: 'Matched by the headers; please check.', field: 'Field', column: 'Column of the file', sample: 'Sample', none: 'Leave out', required: 'Needed', next: 'Check all rows', back: 'Back', reason: 'Reason of the back-entry', reasonPlaceholder: 'e.g. archive of the 2017 message board', defaultChannel: 'Channel where none is given', defaultContent: 'Content where none is given', rowNumber: 'Row number as the key' },
  name: { key: 'Key of the row', title: 'Title', detail: 'Detail', receivedAt: 'Received', reporterName: 'Reporter', reporterPhone: 'Phone', location: 'Place', reply: 'Reply', repliedAt: 'Replied at', channel: 'Channel', content: 'Content' },
  check: { running: 'Checking row %{done} of %{total}', valid: 'Can be written', there: 'There already', refused: 'With problems', problems: 'Rows with problems', row: 'Row', field: 'Column', problem: 'Problem', value: 'Value', download: 'Download the list', confirm: 'Write %{n} rows', skip: 'The %{n} rows with problems are left out; mend them and import the same file again.', none: 'No problems found', nothing: 'There is nothing to write', more: 'Only the first %{n} are shown; the download has all.', fileProblems: 'Problems found while reading the file' },
  write: { running: 'Writing row %{done} of %{total}', pause: 'Pause', resume: 'Go on', paused: 'Paused at row %{done}. Go on at any time; a repeated import writes nothing twice.', failed: 'Interrupted at row %{done}: %{reason}. What was written stays and is not doubled.', keepOpen: 'Keep this page open; importing the same file again goes on where it stopped.' },
  result: { title: 'Import finished', written: 'Written', there: 'There already', refused: 'Not written', seconds: 'took %{n} s', open: 'Show back-entries', again: 'Import another file', download: 'Download what was not written' },
  unknownWord: 'Unknown %{field}: %{value}',
  notAllowed: 'You may not import',
};
