import { describe, expect, test } from '@jest/globals';
import { fieldName, fits, MINTED, misshapenSettings, missingSettings, placed, sentSettings, tidied, type SettingRule } from './settings.ts';

const rule = (name: string, more: Partial<SettingRule> = {}): SettingRule => ({ name, required: false, secret: false, pattern: '[\\w-]{8,64}', ...more });
const RULES = [rule('host', { required: true }), rule('key', { required: true, secret: true }), rule('token', { secret: true })];

describe('what is pasted', () => {
  test.each([
    ['WECOM_ROBOT', 'key', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7f5c-4bc4-97a0-0ec2aaaaaaaa', '693a91f6-7f5c-4bc4-97a0-0ec2aaaaaaaa'],
    ['WECOM_ROBOT', 'key', ' 693a91f6-7f5c ', '693a91f6-7f5c'],
    ['DINGTALK_ROBOT', 'accessToken', 'https://oapi.dingtalk.com/robot/send?access_token=abc_1&x=2', 'abc_1'],
    ['DINGTALK_ROBOT', 'secret', 'SEC?access_token=abc', 'SEC?access_token=abc'],
    ['WEBHOOK', 'url', 'https://a.example.com/?key=1 ', 'https://a.example.com/?key=1'],
  ] as const)('%s %s: %s', (kind, setting, text, kept) => expect(tidied(kind, setting, text)).toBe(kept));
});

test('what must be filled is asked for, but for a secret that is kept', () => {
  expect(missingSettings(RULES, {}, [])).toEqual(['host', 'key']);
  expect(missingSettings(RULES, { host: 'a.example' }, ['key'])).toEqual([]);
  expect(missingSettings(RULES, { host: '' }, ['host', 'key'])).toEqual(['host']);
});
test('the whole value must have the form; nothing is no wrong form', () => {
  expect([fits(RULES[0]!, '12345678'), fits(RULES[0]!, '1234567'), fits(RULES[0]!, '12345678 ')]).toEqual([true, false, false]);
  expect(misshapenSettings(RULES, { host: 'short', key: '', token: '12345678' })).toEqual(['host']);
});
test('settings go in order, and words about the nth stand at its field', () => {
  const sent = sentSettings(RULES, { token: 'b', host: 'a', key: '' });
  expect(sent).toEqual([{ name: 'host', value: 'a' }, { name: 'token', value: 'b' }]);
  expect([placed(['input', 'settings', '1', 'value'], sent), placed(['input', 'name'], sent), placed(['input', 'settings'], sent), placed(null, sent)]).toEqual([[fieldName('token')], ['input', 'name'], ['input', 'settings'], []]);
});
test('a secret that is made up has the form its vendor wants, and is another one each time', () => {
  const forms: Readonly<Record<string, RegExp>> = { 'SMS_ALIYUN.receiptKey': /^[\w-]{22,128}$/, 'SMS_TENCENT.receiptKey': /^[\w-]{22,128}$/, 'WEBHOOK.secret': /^whsec_(?:[A-Za-z0-9+/]{4}){8}$/, 'WECHAT_OFFICIAL.token': /^[A-Za-z0-9]{3,32}$/ };
  expect(Object.keys(MINTED).sort()).toEqual(Object.keys(forms).sort());
  for (const [name, form] of Object.entries(forms)) {
    const made = [MINTED[name]!(), MINTED[name]!()];
    expect([name, made.every((one) => form.test(one)), new Set(made).size]).toEqual([name, true, 2]);
  }
});
