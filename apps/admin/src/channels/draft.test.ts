import { expect, test } from '@jest/globals';
import { draftOf, fieldsOf, inputOf, misshapenIn, missingIn, NEW_DRAFT, partOf, type ChannelDraft } from './draft.ts';
import type { ChannelFactsFragment } from '../gql/graphql.ts';
import type { SettingRule } from './settings.ts';

const RULES: readonly SettingRule[] = [{ name: 'corpId', required: true, secret: false, pattern: '\\w{6,64}' }, { name: 'corpSecret', required: true, secret: true, pattern: '[\\w-]{16,128}' }];
const CHANNEL = { kind: 'WECOM_APP', name: '工程部', settings: [{ name: 'corpId', value: 'ww123456' }], secrets: ['corpSecret'], tells: ['DEADLINE_ESCALATED', 'DEADLINE_MISSED'], rules: ['CMP-8'], template: null } as unknown as ChannelFactsFragment;
const draft = (more: Partial<ChannelDraft>): ChannelDraft => ({ ...NEW_DRAFT, kind: 'WECOM_APP', name: '工程部', settings: { corpId: 'ww123456', corpSecret: 'x'.repeat(20) }, ...more });

test('what a channel says goes into a draft and comes out again; its secret is kept', () => {
  expect(inputOf(draftOf(CHANNEL), RULES)).toEqual({ name: '工程部', settings: [{ name: 'corpId', value: 'ww123456' }], template: null, tells: ['DEADLINE_MISSED', 'DEADLINE_ESCALATED'], rules: ['CMP-8'] });
  expect(missingIn('settings', draftOf(CHANNEL), RULES, CHANNEL.secrets)).toEqual([]);
});
test('rules that were chosen before all of them are not sent', () => expect(inputOf(draft({ chosen: false, rules: ['CMP-8'], template: '  ' }), RULES)).toMatchObject({ rules: null, template: null }));
test('each part asks for its own', () => {
  const empty = draft({ name: ' ', settings: {}, tells: [], chosen: true });
  expect([missingIn('settings', empty, RULES, []), missingIn('route', empty, RULES, []), missingIn('words', empty, RULES, [])]).toEqual([['name', 'setting.corpId', 'setting.corpSecret'], ['tells', 'rules'], []]);
  const wrong = draft({ settings: { corpId: 'ww', corpSecret: 'x'.repeat(20) } });
  expect([misshapenIn('settings', wrong, RULES), misshapenIn('route', wrong, RULES), misshapenIn('settings', draft({}), RULES)]).toEqual(['setting.corpId', null, null]);
});
test('a refusal leads to the part where its field stands', () => {
  expect([partOf(['setting.corpId']), partOf(['input', 'name']), partOf(['input', 'tells', '0']), partOf(['input', 'rules']), partOf(['input', 'template']), partOf([])]).toEqual(['settings', 'settings', 'route', 'route', 'words', 'settings']);
  expect(fieldsOf(RULES)).toEqual(['name', 'template', 'tells', 'rules', 'setting.corpId', 'setting.corpSecret']);
});
