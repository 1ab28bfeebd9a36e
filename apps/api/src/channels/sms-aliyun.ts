// 阿里云短信 SendSms, QuerySendDetails and the SmsReport that it posts: https://help.aliyun.com/zh/sms/developer-reference
import { randomUUID } from 'node:crypto';
import { signAcs3 } from './acs3.ts';
import type { ChannelType, Io, Outgoing, Receipt, SendOutcome, Settings } from './channel.ts';
import type { Answer } from './outside.ts';
import { ownId, pekingTime, readReports, RECEIPT_KEY } from './receipt-call.ts';
import { accepted, asFields, judged, limited, line, outcomeOf, parseJson, refused, temporary, unanswered, word, type Fields, type Verdict } from './reply.ts';
import { filled, mobileOf, PARAMETERS } from './words.ts';

const ORIGIN = 'https://dysmsapi.aliyuncs.com';
const VERSION = '2017-05-25';
const DAY_MS = 86_400_000;
const PEKING_MS = 8 * 3_600_000;
const PAGE = 50;
/** A person gets a few a day; more pages than this are somebody else's trouble. */
const PAGES = 5;

const VERDICTS: Readonly<Record<string, Verdict>> = {
  'isv.MOBILE_NUMBER_ILLEGAL': 'address', 'isv.MOBILE_COUNT_OVER_LIMIT': 'address',
  'isv.SMS_TEMPLATE_ILLEGAL': 'message', 'isv.TEMPLATE_MISSING_PARAMETERS': 'message', 'isv.TEMPLATE_PARAMS_ILLEGAL': 'message', 'isv.INVALID_PARAMETERS': 'message', 'isv.INVALID_JSON_PARAM': 'message',
  'isv.PARAM_LENGTH_LIMIT': 'message', 'isv.PARAM_NOT_SUPPORT_URL': 'message', 'isv.BLACK_KEY_CONTROL_LIMIT': 'message', 'isv.SMS_CONTENT_ILLEGAL': 'message', 'isv.SMS_SIGNATURE_ILLEGAL': 'account',
  'isv.SMS_SIGNATURE_SCENE_ILLEGAL': 'account', 'isv.SMS_SIGN_ILLEGAL': 'account', 'isv.AMOUNT_NOT_ENOUGH': 'account', 'isv.OUT_OF_SERVICE': 'account', 'isv.PRODUCT_UN_SUBSCRIPT': 'account', 'isv.PRODUCT_UNSUBSCRIBE': 'account',
  'isv.ACCOUNT_NOT_EXISTS': 'account', 'isv.ACCOUNT_ABNORMAL': 'account', 'isv.DENY_IP_RANGE': 'account', 'isp.RAM_PERMISSION_DENY': 'account', 'isp.SYSTEM_ERROR': 'temporary',
  SignatureDoesNotMatch: 'account', 'InvalidAccessKeyId.NotFound': 'account', 'InvalidAccessKeyId.Inactive': 'account', 'Forbidden.RAM': 'account', 'InvalidAction.NotFound': 'account', 'InvalidTimeStamp.Expired': 'temporary',
};

/** Waiting times stand in the vendor's sentence: by minute, hour or calendar day in Peking. */
function limit(code: string, sentence: string, now: number): SendOutcome {
  if (/小时|HOUR/i.test(code + sentence)) return limited(code, 3_600_000);
  if (/天级|DAY|MONTH/i.test(code + sentence)) return limited(code, DAY_MS - ((now + PEKING_MS) % DAY_MS));
  return limited(code, 60_000);
}

function said(fields: Fields, now: number): SendOutcome | null {
  const code = word(fields['Code']);
  if (code === null) return null;
  if (code === 'OK') return accepted(word(fields['BizId']));
  if (/LIMIT_CONTROL$/.test(code) && code !== 'isv.BLACK_KEY_CONTROL_LIMIT') return limit(code, line(fields['Message']), now);
  if (/^Throttling/.test(code)) return limited(code, 5000);
  return judged(VERDICTS[code], code, fields['Message'], 60_000);
}

const receiptOf = (report: Fields): Receipt | null => {
  const providerId = word(report['biz_id']);
  const outgoingId = ownId(report['out_id']);
  const { success } = report as { success?: unknown };
  if ((providerId === null && outgoingId === null) || (typeof success !== 'boolean' && success !== 'true' && success !== 'false')) return null;
  return { providerId, outgoingId, state: success === true || success === 'true' ? 'delivered' : 'failed', code: line(report['err_code']), detail: line(report['err_msg']), at: pekingTime(report['report_time']) };
};

/** One row of QuerySendDetails: 1 waits for the carrier, 2 failed, 3 arrived. */
function settledAs(row: Fields): SendOutcome | Receipt {
  const state = word(row['SendStatus']);
  if (state !== '2' && state !== '3') return accepted(null);
  return { providerId: null, outgoingId: ownId(row['OutId']), state: state === '3' ? 'delivered' : 'failed', code: line(row['ErrCode']), detail: '', at: pekingTime(row['ReceiveDate']) };
}

const call = (settings: Settings, { outside, now, baseUrl = ORIGIN }: Io, action: string, query: Readonly<Record<string, string>>): Promise<Answer> =>
  outside.call({
    method: 'POST',
    ...signAcs3({ origin: baseUrl, action, version: VERSION, query, accessKeyId: settings['accessKeyId'] ?? '', accessKeySecret: settings['accessKeySecret'] ?? '', at: now(), nonce: randomUUID() }),
  });

async function send(settings: Settings, io: Io, message: Outgoing): Promise<SendOutcome> {
  const mobile = mobileOf(message.to);
  if (mobile === null) return refused('address', 'NO_MOBILE_NUMBER');
  const words = filled(message, settings, 'templateCode');
  if ('missing' in words) return refused('message', 'PARAMETER_MISSING', words.missing);
  const query = { PhoneNumbers: mobile, SignName: settings['signName'] ?? '', TemplateCode: words.template, TemplateParam: JSON.stringify(words.values), OutId: message.id };
  return outcomeOf(await call(settings, io, 'SendSms', query), io.now(), (fields) => said(fields, io.now()));
}

/** Rows of a day, page by page, until ours is found. A failure to ask says nothing of the message. */
async function find(settings: Settings, io: Io, phone: string, day: string, id: string): Promise<{ readonly row: Fields } | { readonly failure: SendOutcome } | null> {
  for (let page = 1; page <= PAGES; page += 1) {
    const answer = await call(settings, io, 'QuerySendDetails', { PhoneNumber: phone, SendDate: day, PageSize: String(PAGE), CurrentPage: String(page) });
    if (answer.kind !== 'answered') return { failure: temporary(unanswered(answer).outcome === 'unknown' ? 'NO_REPLY' : answer.code) };
    const fields = asFields(parseJson(answer.body));
    const rows = asFields(fields?.['SmsSendDetailDTOs'])?.['SmsSendDetailDTO'];
    if (fields?.['Code'] !== 'OK' || !Array.isArray(rows)) return { failure: temporary(word(fields?.['Code']) ?? 'UNREADABLE_REPLY', line(fields?.['Message'])) };
    const row = rows.map((one) => asFields(one)).find((one) => one?.['OutId'] === id);
    if (row != null) return { row };
    if (rows.length < PAGE) return null;
  }
  return null;
}

async function settle(settings: Settings, io: Io, message: Outgoing, sentAt: number): Promise<SendOutcome | Receipt | null> {
  const phone = mobileOf(message.to);
  if (phone === null) return null;
  const dayOf = (at: number): string => new Date(at + PEKING_MS).toISOString().slice(0, 10).replaceAll('-', '');
  // Sent just before midnight, it may be booked on the day after.
  for (const day of new Set([dayOf(sentAt), dayOf(Math.min(sentAt + 600_000, io.now()))])) {
    const found = await find(settings, io, phone, day, message.id);
    if (found !== null) return 'failure' in found ? found.failure : settledAs(found.row);
  }
  return null;
}

/** Approved template and signature; `OutId` comes back in the report, but does not stop a second sending. */
export const SMS_ALIYUN: ChannelType = {
  settings: [
    { name: 'accessKeyId', required: true, pattern: /\w{8,64}/ },
    { name: 'accessKeySecret', required: true, secret: true, pattern: /\w{8,128}/ },
    { name: 'signName', required: true, pattern: /[^【】\s]{2,32}/ },
    { name: 'templateCode', required: true, pattern: /SMS_\d{1,20}/ },
    PARAMETERS,
    RECEIPT_KEY,
  ],
  open: (settings, io) => ({
    kind: 'SMS_ALIYUN',
    receipts: true,
    deduplicates: false,
    deduplicatesForMs: null,
    perMinute: null,
    send: (message) => send(settings, io, message),
    readReceipts: (request) => readReports(request, settings[RECEIPT_KEY.name], receiptOf, { code: 0, msg: '接收成功' }),
    settle: (message, sentAt) => settle(settings, io, message, sentAt),
  }),
};
