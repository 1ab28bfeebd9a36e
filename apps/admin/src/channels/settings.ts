import type { ChannelKind } from '@huiyin/domain';
import type { ChannelTypesQuery } from '../gql/graphql.ts';

export type ChannelType = ChannelTypesQuery['channelTypes'][number];
export type SettingRule = ChannelType['settings'][number];
/** What a form's field of a setting is called. */
export const fieldName = (setting: string): string => `setting.${setting}`;

/** Robots are given as a whole address of which one part is the secret. */
const PART: Readonly<Partial<Record<ChannelKind, readonly [setting: string, part: RegExp]>>> = {
  WECOM_ROBOT: ['key', /[?&]key=([\w-]+)/], DINGTALK_ROBOT: ['accessToken', /[?&]access_token=([\w-]+)/],
};

/** What was pasted, as the setting wants it: without blanks around, of a robot's address its key. */
export function tidied(kind: ChannelKind, setting: string, text: string): string {
  const [of, part] = PART[kind] ?? [];
  return (of === setting ? part?.exec(text)?.[1] : undefined) ?? text.trim();
}

/** Whether a value may be sent, by the form that the API gives. */
export const fits = ({ pattern }: SettingRule, value: string): boolean => new RegExp(`^(?:${pattern})$`).test(value);

/** Settings that must be filled and are not; a secret that is kept already may stay empty. */
export const missingSettings = (rules: readonly SettingRule[], values: Readonly<Record<string, string>>, kept: readonly string[]): readonly string[] =>
  rules.filter(({ name, required, secret }) => required && (values[name] ?? '') === '' && !(secret && kept.includes(name))).map(({ name }) => name);

/** Settings that are filled with what cannot be right. */
export const misshapenSettings = (rules: readonly SettingRule[], values: Readonly<Record<string, string>>): readonly string[] =>
  rules.filter((rule) => (values[rule.name] ?? '') !== '' && !fits(rule, values[rule.name]!)).map(({ name }) => name);

/** Settings in the order of their rules, as they are sent; what is empty is left out. */
export const sentSettings = (rules: readonly SettingRule[], values: Readonly<Record<string, string>>): { name: string; value: string }[] =>
  rules.flatMap(({ name }) => ((values[name] ?? '') === '' ? [] : [{ name, value: values[name]! }]));

/** Where words about the input stand in the form: of a setting that was sent as the nth, at its field. */
export function placed(path: readonly string[] | null | undefined, sent: readonly { readonly name: string }[]): readonly string[] {
  const at = path?.indexOf('settings') ?? -1;
  const name = at < 0 ? undefined : sent[Number(path?.[at + 1])]?.name;
  return name === undefined ? (path ?? []) : [fieldName(name)];
}

const bytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const base64 = (length: number): string => btoa(String.fromCharCode(...bytes(length)));
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';
const letters = (length: number): string => [...bytes(length)].map((byte) => LETTERS[byte % LETTERS.length]).join('');

/** Secrets that the administrator makes up rather than is given; each as its form wants it. */
export const MINTED: Readonly<Record<string, () => string>> = {
  'SMS_ALIYUN.receiptKey': () => letters(32), 'SMS_TENCENT.receiptKey': () => letters(32), 'WEBHOOK.secret': () => `whsec_${base64(24)}`,
  'WECHAT_OFFICIAL.token': () => letters(24),
};
