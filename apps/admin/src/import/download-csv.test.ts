import { expect, test } from '@jest/globals';
import { csvOf } from './download-csv.ts';

test('quotes what must be quoted and disarms what looks like a formula', () => {
  expect(csvOf([['行', '内容'], [2, '他说"好"，\n然后走了'], [3, '=HYPERLINK("x")'], [4, '-1']])).toBe('\uFEFF行,内容\r\n2,"他说""好""，\n然后走了"\r\n3,"\'=HYPERLINK(""x"")"\r\n4,\'-1\r\n');
});
