import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { eventReader } from './stream-attempt.ts';

const read = (...pieces: readonly string[]): string[] => {
  const events: string[] = [];
  const reader = eventReader((name, data) => events.push(`${name}|${data}`));
  pieces.forEach(reader);
  return events;
};

test.each([
  ['event: next\ndata: {"a":1}\n\n', ['next|{"a":1}']],
  [':\n\nevent: next\ndata: 1\n\n:\n\n', ['next|1']],
  ['event: complete\ndata:\n\n', ['complete|']],
  ['data: a\ndata: b\n\n', ['message|a\nb']],
  ['event: next\r\ndata: 1\r\n\r\n', ['next|1']],
  ['event: next\n\ndata: 1\n\n', ['message|1']],
  ['data:  two spaces\n\n', ['message| two spaces']],
  ['data: a:b\n\n', ['message|a:b']],
  ['event: next\ndata: unfinished', []],
])('%j', (text, events) => expect(read(text)).toEqual(events));

test('however it is cut, the same events come of it', () => {
  fc.assert(fc.property(fc.array(fc.json(), { maxLength: 5 }), fc.array(fc.nat(200), { maxLength: 12 }), (values, cuts) => {
    const text = values.map((value) => `:\n\nevent: next\ndata: ${value}\n\n`).join('');
    const at = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
    expect(read(...at.slice(1).map((end, index) => text.slice(at[index], end)))).toEqual(values.map((value) => `next|${value}`));
  }));
});
