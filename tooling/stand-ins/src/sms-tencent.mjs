// 腾讯云短信: SendSms https://cloud.tencent.com/document/api/382/55981, PullSmsSendStatusByPhoneNumber …/55976,
// status report https://cloud.tencent.com/document/product/382/59178
import { randomUUID } from 'node:crypto';
import { callBack, json, listen, window } from './listen.mjs';
import { tc3Problem } from './tc3-check.mjs';

/** @param {number} at epoch ms @returns {string} Peking time as the vendor writes it */
const stamp = (at) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
/** @param {unknown} fields */
const response = (fields) => ({ body: { Response: { .../** @type {object} */ (fields), RequestId: randomUUID() } } });
/** @param {string} Code @param {string} Message */
const no = (Code, Message) => response({ Error: { Code, Message } });

/**
 * @typedef {{ phone: string; template: string; values: string[]; context: string; serial: string; at: number; status: 'SUCCESS' | 'FAIL' | null; description: string; reportedAt: number }} Sms
 * @param {{ port?: number; secretId?: string; secretKey?: string; appId?: string; signs?: readonly string[]; templates?: Readonly<Record<string, number>>; barred?: readonly string[]; reportsTo?: string; now?: () => number }} [options]
 *   `templates`: how many values each takes; `barred`: numbers that asked for no more
 */
export async function start({ port = 0, secretId = 'AKIDstandin0001', secretKey = 'standinsecretkey00000000000001', appId = '1400006666', signs = ['安居物业'], templates = { 1110: 2 }, barred = ['+8613900000000'], reportsTo = '', now = Date.now } = {}) {
  /** @type {Sms[]} */
  const received = [];
  const settings = { reportsTo };
  const fits = window(1, 30_000, now);
  let strict = false;

  /** @param {readonly Sms[]} messages @param {{ state?: 'delivered' | 'failed'; times?: number }} [options] */
  const report = async (messages, { state = 'delivered', times = 1 } = {}) => {
    const good = state === 'delivered';
    for (const one of messages) Object.assign(one, { status: good ? 'SUCCESS' : 'FAIL', description: good ? '用户短信送达成功' : '空号', reportedAt: now() });
    const body = messages.map(({ phone, serial }) => ({ user_receive_time: stamp(now()), nationcode: '86', mobile: phone.replace('+86', ''), report_status: good ? 'SUCCESS' : 'FAIL', errmsg: good ? 'DELIVRD' : 'MK:0001', description: good ? '用户短信送达成功' : '空号', sid: serial }));
    let reply = { status: 0, body: '' };
    for (let time = 0; time < times; time += 1) reply = await callBack(settings.reportsTo, body);
    return reply;
  };

  /** What is wrong with the whole request. @param {any} asked @param {(name: string) => import('./listen.mjs').Fault | undefined} take */
  const wholeProblem = (asked, take) => {
    const refusal = take('refuse');
    if (refusal !== undefined) return [String(refusal['code'] ?? 'FailedOperation.InsufficientBalanceInSmsPackage'), 'insufficient balance in SMS package'];
    if (!Array.isArray(asked?.PhoneNumberSet) || asked.PhoneNumberSet.length === 0) return ['MissingParameter', 'PhoneNumberSet'];
    if (asked.PhoneNumberSet.length > 200) return ['InvalidParameterValue.ProhibitedUseUrlInTemplateParameter', 'too many numbers'];
    return asked.SmsSdkAppId === appId ? null : ['InvalidParameterValue.SdkAppIdNotExist', 'sdk app id not exist'];
  };
  /** What is wrong for one number. @param {any} asked @param {string} phone @param {(name: string) => import('./listen.mjs').Fault | undefined} take */
  const oneProblem = (asked, phone, take) => {
    if (!/^\+861\d{10}$/.test(phone)) return ['InvalidParameterValue.IncorrectPhoneNumber', 'incorrect phone number'];
    if (!signs.includes(asked.SignName)) return ['FailedOperation.SignatureIncorrectOrUnapproved', 'sign is not approved'];
    const count = templates[asked.TemplateId];
    if (count === undefined) return ['FailedOperation.TemplateUnapprovedOrNotExist', 'template is not approved or not exist'];
    if (asked.TemplateParamSet?.length !== count) return ['FailedOperation.TemplateParamSetNotMatchApprovedTemplate', 'the number of parameters does not match'];
    if (barred.includes(phone)) return ['FailedOperation.PhoneNumberInBlacklist', 'phone number is in blacklist'];
    const limit = take('limit');
    if (limit !== undefined || (strict && !fits(phone))) return [String(limit?.['code'] ?? 'LimitExceeded.PhoneNumberThirtySecondLimit'), 'the number of sms messages sent from a single mobile number within 30 seconds exceeds the upper limit'];
    return null;
  };

  /** @param {any} asked @param {(name: string) => import('./listen.mjs').Fault | undefined} take */
  const sendSms = async (asked, take) => {
    const whole = wholeProblem(asked, take);
    if (whole !== null) return no(whole[0] ?? '', whole[1] ?? '');
    const SendStatusSet = [];
    for (const given of asked.PhoneNumberSet) {
      const phone = String(given).replace(/^(?:\+?86|0086)?(1\d{10})$/, '+86$1');
      const problem = oneProblem(asked, phone, take);
      const serial = problem === null ? `5000:1045710669157053${String(657_849_499_619 + received.length)}` : '';
      if (problem === null) received.push({ phone, template: asked.TemplateId, values: asked.TemplateParamSet ?? [], context: asked.SessionContext ?? '', serial, at: now(), status: null, description: '', reportedAt: 0 });
      if (problem === null && take('reportFirst') !== undefined) await report(received.slice(-1));
      SendStatusSet.push({ SerialNo: serial, PhoneNumber: phone, Fee: problem === null ? 1 : 0, SessionContext: asked.SessionContext ?? '', Code: problem?.[0] ?? 'Ok', Message: problem?.[1] ?? 'send success', IsoCode: problem === null ? 'CN' : '' });
    }
    return response({ SendStatusSet });
  };
  /** Reports only: what is on its way has none. @param {any} asked */
  const pull = (asked) => {
    if (!(asked?.Limit >= 1 && asked.Limit <= 100) || asked.Offset !== 0 || asked.SmsSdkAppId !== appId) return no('InvalidParameter', 'invalid parameter');
    const rows = received.filter((one) => one.status !== null && one.phone === asked.PhoneNumber && one.at >= asked.BeginTime * 1000 && one.at <= (asked.EndTime ?? now()) * 1000);
    return response({ PullSmsSendStatusSet: rows.slice(0, asked.Limit).map((one) => ({ UserReceiveTime: Math.floor(one.reportedAt / 1000), CountryCode: '86', SubscriberNumber: one.phone.slice(3), PhoneNumber: one.phone, SerialNo: one.serial, ReportStatus: one.status, Description: one.description, SessionContext: one.context })) });
  };

  const server = await listen({
    port,
    own: ['refuse', 'limit', 'reportFirst', 'strict', 'throttle'],
    answer: async (request, take) => {
      if (request.method !== 'POST' || request.path !== '/') return no('InvalidRequest', 'POST / only');
      const problem = tc3Problem(request, { service: 'sms', secretOf: (id) => (id === secretId ? secretKey : undefined), now });
      if (problem !== null) return no(problem.Code, problem.Message);
      if (request.headers['x-tc-version'] !== '2021-01-11') return no('NoSuchVersion', 'no such version');
      if (!request.headers['x-tc-region']) return no('MissingParameter', 'Region');
      if (take('strict') !== undefined) strict = true;
      if (take('throttle') !== undefined) return no('RequestLimitExceeded', 'Your current request frequency exceeds the limit');
      const action = request.headers['x-tc-action'];
      if (action === 'SendSms') return sendSms(json(request.body), take);
      return action === 'PullSmsSendStatusByPhoneNumber' ? pull(json(request.body)) : no('InvalidAction', 'no such action');
    },
  });
  return { ...server, received, report, /** @param {string} url */ reportTo: (url) => void (settings.reportsTo = url) };
}
