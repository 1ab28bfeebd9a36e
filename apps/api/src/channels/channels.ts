// The table of channels, and the wrapping that all of them get: settings checked before, secrets cut out after.
import type { ChannelAdapter, ChannelKind, ChannelType, Io, ReceiptReading, SendOutcome, Settings } from './channel.ts';
import { DINGTALK_ROBOT } from './dingtalk-robot.ts';
import { EMAIL } from './email.ts';
import { settingProblems, type SettingProblem } from './settings.ts';
import { SMS_ALIYUN } from './sms-aliyun.ts';
import { SMS_TENCENT } from './sms-tencent.ts';
import { WEBHOOK } from './webhook.ts';
import { WECHAT_OFFICIAL } from './wechat-official.ts';
import { WECOM_APP } from './wecom-app.ts';
import { WECOM_ROBOT } from './wecom-robot.ts';

/** Settings that the channel cannot be opened with; says which, never what they held. */
export class SettingsError extends Error {
  readonly problems: readonly SettingProblem[];
  constructor(kind: ChannelKind, problems: readonly SettingProblem[]) {
    super(`Settings of ${kind}: ${problems.map(({ setting, problem }) => `${setting} ${problem}`).join(', ')}`);
    this.problems = problems;
  }
}

/** A vendor's sentence may repeat what it was sent. */
function withoutSecrets<T extends object>(value: T, secrets: readonly string[]): T {
  const entries = Object.entries(value).map(([name, one]) => [name, typeof one === 'string' ? secrets.reduce((text, secret) => text.replaceAll(secret, '***'), one) : one]);
  return Object.fromEntries(entries) as T;
}

function sealed(adapter: ChannelAdapter, secrets: readonly string[]): ChannelAdapter {
  const clean = <T extends object>(value: T): T => withoutSecrets(value, secrets);
  const { readReceipts, settle } = adapter;
  return {
    ...adapter,
    send: async (message): Promise<SendOutcome> => clean(await adapter.send(message)),
    ...(readReceipts === undefined ? {} : {
      readReceipts: (request): ReceiptReading => {
        const reading = readReceipts(request);
        return 'refused' in reading ? reading : { ...reading, receipts: reading.receipts.map(clean) };
      },
    }),
    ...(settle === undefined ? {} : {
      settle: async (message, sentAt) => {
        const settled = await settle(message, sentAt);
        return settled === null ? null : clean(settled);
      },
    }),
  };
}

const checked = (kind: ChannelKind, { settings: rules, open }: ChannelType): ChannelType => ({
  settings: rules,
  open: (given: Settings, io: Io) => {
    const problems = settingProblems(rules, given);
    if (problems.length > 0) throw new SettingsError(kind, problems);
    const settings = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
    const secrets = rules.filter(({ secret }) => secret === true).flatMap(({ name }) => settings[name] ?? []);
    return sealed(open(settings, io), secrets);
  },
});

/** Every kind of channel: what it must be told, and how to open one. Opening throws SettingsError and calls nobody. */
export const CHANNELS: Readonly<Record<ChannelKind, ChannelType>> = {
  WECOM_ROBOT: checked('WECOM_ROBOT', WECOM_ROBOT),
  WECOM_APP: checked('WECOM_APP', WECOM_APP),
  DINGTALK_ROBOT: checked('DINGTALK_ROBOT', DINGTALK_ROBOT),
  WECHAT_OFFICIAL: checked('WECHAT_OFFICIAL', WECHAT_OFFICIAL),
  SMS_ALIYUN: checked('SMS_ALIYUN', SMS_ALIYUN),
  SMS_TENCENT: checked('SMS_TENCENT', SMS_TENCENT),
  EMAIL: checked('EMAIL', EMAIL),
  WEBHOOK: checked('WEBHOOK', WEBHOOK),
};
