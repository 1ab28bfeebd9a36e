import { describe, expect, test } from '@jest/globals';
import { CHANNEL_KINDS } from './channel.ts';
import { CHANNELS, SettingsError } from './channels.ts';
import { testIo } from './test/bench.ts';
import { filled, mobileOf } from './words.ts';

test('every kind is in the table, and nothing else', () => expect(Object.keys(CHANNELS).sort()).toEqual([...CHANNEL_KINDS].sort()));

describe.each(CHANNEL_KINDS)('%s', (kind) => {
  const { settings, open } = CHANNELS[kind];
  test('asks each setting once, and something that is secret', () => {
    expect(new Set(settings.map(({ name }) => name)).size).toBe(settings.length);
    expect(settings.some(({ secret }) => secret === true)).toBe(true);
  });
  test('opened with nothing, it names all that is missing', () => {
    const required = settings.filter((one) => one.required).map(({ name }) => ({ setting: name, problem: 'MISSING' }));
    expect(required.length).toBeGreaterThan(0);
    try {
      open({}, testIo());
      throw new Error('opened');
    } catch (error) {
      expect(error).toBeInstanceOf(SettingsError);
      expect((error as SettingsError).problems).toEqual(required);
    }
  });
  test('a line break passes no pattern', () => {
    for (const { name, pattern } of settings) for (const value of ['a\nb', 'x\r\n', '\n']) expect([name, new RegExp(`^(?:${pattern.source})$`).test(value)]).toEqual([name, false]);
  });
});

describe('numbers', () => {
  test.each([['13800138000', '13800138000'], ['+8613800138000', '13800138000'], ['8613800138000', '13800138000'], ['23800138000', null], ['1380013800', null], ['138001380000', null], ['+1 13800138000', null], [' 13800138000', null], ['13800138000\n', null], ['13800138000,13800138001', null], ['', null], [null, null]])('%j is %j', (to, mobile) => expect(mobileOf(to)).toBe(mobile));
});

describe('filling a template', () => {
  const message = { id: 'x', to: null, title: 'T', text: 'W', url: null, parameters: { place: 'P' }, at: 0, repeated: false };
  test('as the setting says', () => expect(filled(message, { code: 'A', parameters: 'a=title,b=text,c=place' }, 'code')).toEqual({ template: 'A', values: { a: 'T', b: 'W', c: 'P' } }));
  test('without a setting, as they are named', () => expect(filled(message, { code: 'A' }, 'code')).toEqual({ template: 'A', values: { place: 'P' } }));
  test('by the message\'s own template', () => expect(filled({ ...message, template: 'B' }, { code: 'A', parameters: 'a=title' }, 'code')).toEqual({ template: 'B', values: { place: 'P' } }));
  test('what is missing is named', () => {
    expect(filled(message, { code: 'A', parameters: 'a=title,b=when' }, 'code')).toEqual({ missing: 'when' });
    expect(filled(message, { code: 'A', parameters: 'a=url' }, 'code')).toEqual({ missing: 'url' });
  });
});
