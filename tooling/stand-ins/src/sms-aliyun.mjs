// 阿里云短信: SendSms https://help.aliyun.com/document_detail/419273.html, QuerySendDetails …/419277.html,
// SmsReport …/101867.html, codes …/101346.html
import { randomUUID } from 'node:crypto';
import { acs3Problem } from './acs3-check.mjs';
import { callBack, json, listen, window } from './listen.mjs';

/** @param {number} at epoch ms @returns {string} Peking time as the vendor writes it */
const stamp = (at) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

const LIMITS = Object.freeze({ minute: '触发分钟级流控Permits:1', hour: '触发小时级流控Permits:5', day: '触发天级流控Permits:10' });

/** @param {string} template `尊敬的业主,${title}` */
const variables = (template) => [...template.matchAll(/\$\{(\w+)\}/g)].map((match) => match[1] ?? '');

/** What is wrong with a message, as code and sentence. @param {URLSearchParams} query @param {{ signs: readonly string[]; templates: Readonly<Record<string, string>> }} account */
function wrong(query, { signs, templates }) {
  if (!/^1\d{10}$/.test(query.get('PhoneNumbers') ?? '')) return ['isv.MOBILE_NUMBER_ILLEGAL', `${query.get('PhoneNumbers')}号码格式错误`];
  if (!signs.includes(query.get('SignName') ?? '')) return ['isv.SMS_SIGNATURE_ILLEGAL', '该账号下找不到对应签名'];
  const template = templates[query.get('TemplateCode') ?? ''];
  if (template === undefined) return ['isv.SMS_TEMPLATE_ILLEGAL', '该账号下找不到对应模板'];
  const values = json(Buffer.from(query.get('TemplateParam') || '{}'));
  if (values === null || typeof values !== 'object' || Object.values(values).some((one) => typeof one !== 'string')) return ['isv.INVALID_JSON_PARAM', 'JSON参数不合法'];
  if (variables(template).some((name) => values[name] === undefined)) return ['isv.TEMPLATE_MISSING_PARAMETERS', '模版缺少变量'];
  return null;
}

/**
 * @typedef {{ phone: string; sign: string; template: string; values: Record<string, string>; outId: string; bizId: string; at: number; status: 1 | 2 | 3; code: string; reportedAt: number | null }} Sms
 * @param {{ port?: number; accessKeyId?: string; accessKeySecret?: string; signs?: readonly string[]; templates?: Readonly<Record<string, string>>; reportsTo?: string; now?: () => number }} [options]
 *   `reportsTo`: where SmsReport posts
 */
export async function start({ port = 0, accessKeyId = 'testkeyid0001', accessKeySecret = 'testkeysecret0000000000000001', signs = ['安居物业'], templates = { SMS_154950909: '您的${title}:${text}' }, reportsTo = '', now = Date.now } = {}) {
  /** @type {Sms[]} */
  const received = [];
  const account = { secretOf: (/** @type {string} */ id) => (id === accessKeyId ? accessKeySecret : undefined), now, usedNonces: new Set() };
  /** Of one signature to one number. */
  const fits = window(50, 86_400_000, now);
  const settings = { reportsTo };

  /** Posts what became of messages: `times` twice for a repeat. @param {readonly Sms[]} messages @param {{ state?: 'delivered' | 'failed'; code?: string; times?: number }} [options] */
  const report = async (messages, { state = 'delivered', code = state === 'delivered' ? 'DELIVERED' : 'MK:100D', times = 1 } = {}) => {
    for (const one of messages) Object.assign(one, { status: state === 'delivered' ? 3 : 2, code, reportedAt: now() });
    const body = messages.map(({ phone, at, bizId, outId }) => ({
      phone_number: phone, send_time: stamp(at), report_time: stamp(now()), success: state === 'delivered', err_code: code, err_msg: state === 'delivered' ? '用户接收成功' : '空号', sms_size: '1', biz_id: bizId, out_id: outId,
    }));
    let reply = { status: 0, body: '' };
    for (let time = 0; time < times; time += 1) reply = await callBack(settings.reportsTo, body);
    return reply;
  };

  /** @param {URLSearchParams} query @param {(name: string) => import('./listen.mjs').Fault | undefined} take */
  const sendSms = async (query, take) => {
    const refusal = take('refuse');
    const problem = wrong(query, { signs, templates }) ?? (refusal === undefined ? null : [String(refusal['code'] ?? 'isv.BLACK_KEY_CONTROL_LIMIT'), String(refusal['message'] ?? '参数不合规')]);
    if (problem !== null) return { Code: problem[0], Message: problem[1], RequestId: randomUUID().toUpperCase() };
    const limit = take('limit');
    const phone = query.get('PhoneNumbers') ?? '';
    if (limit !== undefined || !fits(`${query.get('SignName')} ${phone}`)) {
      const span = /** @type {keyof typeof LIMITS} */ (limit?.['span'] ?? 'day');
      return { Code: 'isv.BUSINESS_LIMIT_CONTROL', Message: LIMITS[span], RequestId: randomUUID().toUpperCase() };
    }
    const sms = /** @type {Sms} */ ({ phone, sign: query.get('SignName'), template: query.get('TemplateCode'), values: json(Buffer.from(query.get('TemplateParam') || '{}')), outId: query.get('OutId') ?? '', bizId: `${900_619_746_936_498 + received.length}^0`, at: now(), status: 1, code: '', reportedAt: null });
    received.push(sms);
    if (take('reportFirst') !== undefined) await report([sms]);
    return { Code: 'OK', Message: 'OK', BizId: sms.bizId, RequestId: randomUUID().toUpperCase() };
  };

  /** @param {URLSearchParams} query */
  const details = (query) => {
    const size = Number(query.get('PageSize'));
    const page = Number(query.get('CurrentPage'));
    if (!(size >= 1 && size <= 50) || !(page >= 1)) return { Code: 'isv.INVALID_PARAMETERS', Message: '参数格式错误', RequestId: randomUUID().toUpperCase() };
    const rows = received.filter((one) => one.phone === query.get('PhoneNumber') && stamp(one.at).slice(0, 10).replaceAll('-', '') === query.get('SendDate') && (!query.get('BizId') || one.bizId === query.get('BizId')));
    const SmsSendDetailDTO = rows.slice((page - 1) * size, page * size).map((one) => ({
      PhoneNum: one.phone, SendStatus: one.status, ErrCode: one.code, OutId: one.outId, TemplateCode: one.template, Content: `【${one.sign}】`, SendDate: stamp(one.at), ReceiveDate: one.reportedAt === null ? '' : stamp(one.reportedAt),
    }));
    return { Code: 'OK', Message: 'OK', TotalCount: String(rows.length), SmsSendDetailDTOs: { SmsSendDetailDTO }, RequestId: randomUUID().toUpperCase() };
  };

  const server = await listen({
    port,
    own: ['refuse', 'limit', 'reportFirst', 'throttle'],
    answer: async (request, take) => {
      const problem = acs3Problem(request, account);
      /** @param {string} Code @param {number} status */
      const no = (Code, status) => ({ status, body: { RequestId: randomUUID().toUpperCase(), HostId: 'dysmsapi.aliyuncs.com', Code, Message: `Specified request is not accepted: ${Code}`, Recommend: 'https://api.aliyun.com/troubleshoot' } });
      if (problem !== null) return no(problem.code, problem.status);
      if (request.headers['x-acs-version'] !== '2017-05-25') return no('InvalidVersion', 400);
      if (take('throttle') !== undefined) return no('Throttling.User', 400);
      const action = request.headers['x-acs-action'];
      if (action === 'SendSms') return { body: await sendSms(request.query, take) };
      return action === 'QuerySendDetails' ? { body: details(request.query) } : no('InvalidAction.NotFound', 404);
    },
  });
  return { ...server, received, report, /** @param {string} url */ reportTo: (url) => void (settings.reportsTo = url) };
}
