// 腾讯云短信 SendSms https://cloud.tencent.com/document/api/382/55981, PullSmsSendStatusByPhoneNumber …/55976, status report
// https://cloud.tencent.com/document/product/382/59178
import type { ChannelType, Io, Outgoing, Receipt, SendOutcome, Settings } from './channel.ts';
import type { Answer } from './outside.ts';
import { ownId, pekingTime, readReports, RECEIPT_KEY } from './receipt-call.ts';
import { accepted, asFields, judged, limited, line, outcomeOf, parseJson, refused, temporary, unanswered, unknown, word, type Fields, type Verdict } from './reply.ts';
import { signTc3 } from './tc3.ts';
import { filled, mobileOf, PARAMETERS } from './words.ts';

const ORIGIN = 'https://sms.tencentcloudapi.com';
const VERSION = '2021-01-11';
const DAY_MS = 86_400_000;
const PEKING_MS = 8 * 3_600_000;

/** By the beginning of the vendor's code; the first that fits. */
const VERDICTS: readonly (readonly [string, Verdict])[] = [
  ['FailedOperation.SignatureIncorrectOrUnapproved', 'account'], ['FailedOperation.InsufficientBalance', 'account'], ['FailedOperation.ForbidAddMarketingTemplates', 'account'], ['FailedOperation.PhoneNumberInBlacklist', 'address'],
  ['FailedOperation.Template', 'message'], ['FailedOperation.ContainSensitiveWord', 'message'], ['FailedOperation.MissingTemplate', 'message'], ['FailedOperation.FailResolvePacket', 'message'],
  ['InvalidParameterValue.IncorrectPhoneNumber', 'address'], ['InvalidParameterValue.SdkAppIdNotExist', 'account'], ['UnsupportedOperation.', 'address'], ['InvalidParameter', 'message'], ['MissingParameter', 'message'],
  ['UnauthorizedOperation', 'account'], ['AuthFailure.SignatureExpire', 'temporary'], ['AuthFailure', 'account'], ['InternalError', 'temporary'],
];

/** The vendor lost its own reply from the carrier: the message may be under way. */
const LOST = /^InternalError\.(Timeout|SendAndRecvFail)$/;

function judge(code: string, detail: unknown, now: number): SendOutcome {
  if (LOST.test(code)) return unknown(code, line(detail));
  if (/DailyLimit|CountryLimit/.test(code)) return limited(code, DAY_MS - ((now + PEKING_MS) % DAY_MS));
  if (/OneHourLimit/.test(code)) return limited(code, 3_600_000);
  if (/^LimitExceeded/.test(code)) return limited(code, /ThirtySecond/.test(code) ? 30_000 : 60_000);
  if (/^RequestLimitExceeded/.test(code)) return limited(code, 5000);
  return judged(VERDICTS.find(([start]) => code.startsWith(start))?.[1], code, detail, 60_000);
}

/** One number was sent to, so one status says all. */
function said(fields: Fields, now: number): SendOutcome | null {
  const response = asFields(fields['Response']);
  const error = asFields(response?.['Error']);
  if (error !== null) return judge(word(error['Code']) ?? 'FAILED', error['Message'], now);
  const set = response?.['SendStatusSet'];
  const status = Array.isArray(set) && set.length === 1 ? asFields(set[0]) : null;
  const code = word(status?.['Code']);
  if (status === null || code === null) return null;
  return code === 'Ok' ? accepted(word(status['SerialNo'])) : judge(code, status['Message'], now);
}

const receiptOf = (report: Fields): Receipt | null => {
  const providerId = word(report['sid']);
  const status = report['report_status'];
  if (providerId === null || (status !== 'SUCCESS' && status !== 'FAIL')) return null;
  return { providerId, outgoingId: null, state: status === 'SUCCESS' ? 'delivered' : 'failed', code: line(report['errmsg']), detail: line(report['description']), at: pekingTime(report['user_receive_time']) };
};

function call({ secretId = '', secretKey = '', region = 'ap-guangzhou' }: Settings, { outside, now, baseUrl = ORIGIN }: Io, action: string, fields: object): Promise<Answer> {
  const url = new URL('/', baseUrl);
  const body = JSON.stringify(fields);
  const headers = signTc3({ host: url.host, service: 'sms', body, secretId, secretKey, at: Math.floor(now() / 1000) });
  return outside.call({ method: 'POST', url, body, headers: { ...headers, 'x-tc-action': action, 'x-tc-version': VERSION, 'x-tc-region': region } });
}

/** The vendor numbers its template's values {1}, {2}, …; they are sent in that order. */
const inOrder = (values: Readonly<Record<string, string>>): readonly string[] => Object.entries(values).sort(([one], [other]) => Number(one) - Number(other)).map(([, value]) => value);

async function send(settings: Settings, io: Io, message: Outgoing): Promise<SendOutcome> {
  const mobile = mobileOf(message.to);
  if (mobile === null) return refused('address', 'NO_MOBILE_NUMBER');
  const words = filled(message, settings, 'templateId');
  if ('missing' in words) return refused('message', 'PARAMETER_MISSING', words.missing);
  if (Object.keys(words.values).some((name) => !/^\d+$/.test(name))) return refused('message', 'PARAMETER_WITHOUT_NUMBER');
  const answer = await call(settings, io, 'SendSms', {
    PhoneNumberSet: [`+86${mobile}`], SmsSdkAppId: settings['sdkAppId'], SignName: settings['signName'], TemplateId: words.template, TemplateParamSet: inOrder(words.values), SessionContext: message.id,
  });
  return outcomeOf(answer, io.now(), (fields) => said(fields, io.now()));
}

/** Asks for reports of the number and looks for ours; what is on its way has no report yet. */
async function settle(settings: Settings, io: Io, message: Outgoing, sentAt: number): Promise<SendOutcome | Receipt | null> {
  const mobile = mobileOf(message.to);
  if (mobile === null) return null;
  const from = Math.floor(sentAt / 1000) - 60;
  const answer = await call(settings, io, 'PullSmsSendStatusByPhoneNumber', { BeginTime: from, EndTime: from + 86_400, Offset: 0, Limit: 100, PhoneNumber: `+86${mobile}`, SmsSdkAppId: settings['sdkAppId'] });
  if (answer.kind !== 'answered') return temporary(unanswered(answer).outcome === 'unknown' ? 'NO_REPLY' : answer.code);
  const response = asFields(asFields(parseJson(answer.body))?.['Response']);
  const reports = response?.['PullSmsSendStatusSet'];
  if (!Array.isArray(reports)) return temporary(word(asFields(response?.['Error'])?.['Code']) ?? 'UNREADABLE_REPLY');
  const report = reports.map((one) => asFields(one)).find((one) => one?.['SessionContext'] === message.id);
  if (report == null) return null;
  const seconds = report['UserReceiveTime'];
  return {
    providerId: word(report['SerialNo']), outgoingId: ownId(report['SessionContext']), state: report['ReportStatus'] === 'SUCCESS' ? 'delivered' : 'failed', code: line(report['ReportStatus']), detail: line(report['Description']),
    at: typeof seconds === 'number' ? seconds * 1000 : null,
  };
}

/** Approved template and signature. `SessionContext` comes back when asked, if the vendor opened that for the account; reports know `SerialNo` only. */
export const SMS_TENCENT: ChannelType = {
  settings: [
    { name: 'secretId', required: true, pattern: /\w{8,64}/ },
    { name: 'secretKey', required: true, secret: true, pattern: /\w{8,128}/ },
    { name: 'sdkAppId', required: true, pattern: /\d{6,14}/ },
    { name: 'signName', required: true, pattern: /[^【】\s]{2,32}/ },
    { name: 'templateId', required: true, pattern: /\d{1,12}/ },
    { name: 'region', required: false, pattern: /[a-z]+-[a-z]+/ },
    PARAMETERS,
    RECEIPT_KEY,
  ],
  open: (settings, io) => ({
    kind: 'SMS_TENCENT',
    receipts: true,
    deduplicates: false,
    deduplicatesForMs: null,
    perMinute: null,
    send: (message) => send(settings, io, message),
    readReceipts: (request) => readReports(request, settings[RECEIPT_KEY.name], receiptOf, { result: 0, errmsg: 'OK' }),
    settle: (message, sentAt) => settle(settings, io, message, sentAt),
  }),
};
