import { describe, expect, test } from '@jest/globals';
import { NASTY } from './test/notices.ts';
import { readXml, xmlFaults } from './test/read-xml.ts';
import { legible } from './text.ts';
import { element, xmlDocument } from './xml.ts';

describe('XML', () => {
  test('as it stands', () => {
    expect(xmlDocument(element('a', [element('b', 'c & <d>\n]]>', { e: '"f"\n&<\t' }), null, element('g', ''), element('h', []), element('i', [element('j', 'k')])], { xmlns: 'urn:x' }))).toBe([
      '<?xml version="1.0" encoding="UTF-8"?>', '<a xmlns="urn:x">', '  <b e="&quot;f&quot;&#10;&amp;&lt;&#9;">c &amp; &lt;d&gt;', ']]&gt;</b>', '  <g/>', '  <h/>', '  <i>', '    <j>k</j>', '  </i>', '</a>', '',
    ].join('\n'));
  });
  const file = (text: string) => xmlDocument(element('a', `x${text}`, { b: text }));
  test('whatever people write is well formed', async () => expect(await xmlFaults(...NASTY.map(file))).toEqual([]));
  test.each(NASTY)('%j is read back', (text) => expect(readXml(file(text)).a).toEqual({ '#text': `x${legible(text)}`, '@b': legible(text) }));
});
