// 企业微信自建应用: gettoken https://developer.work.weixin.qq.com/document/path/91039, message/send …/path/90236
import { randomUUID } from 'node:crypto';
import { json, listen, window } from './listen.mjs';

const LIFE_S = 7200;
/** @param {number} errcode @param {string} errmsg */
const no = (errcode, errmsg) => ({ body: { errcode, errmsg: `${errmsg}, hint: [1700000000000000000000000], from ip: 127.0.0.1` } });

/**
 * @param {{ port?: number; corpId?: string; corpSecret?: string; agentId?: number; members?: readonly string[]; now?: () => number }} [options]
 *   `members`: who may see the application
 */
export async function start({ port = 0, corpId = 'wwabcddzxdkrsdv', corpSecret = 'vQT_03RDVA3uE6JDASDASDAiXUvccqV8mDgLdLI', agentId = 1, members = ['lilei', 'hanmeimei'], now = Date.now } = {}) {
  /** @type {{ message: any; msgid: string; at: number }[]} */
  const received = [];
  const fits = window(30, 60_000, now);
  /** @type {{ value: string; until: number } | null} */
  let token = null;
  let fetched = 0;
  /** The vendor cuts text at 2,048 bytes without a word. @param {string} text */
  const cut = (text) => Buffer.from(text).subarray(0, 2048).toString('utf8');

  /** The same token for whoever asks while it lives. @param {URLSearchParams} query */
  const getToken = (query) => {
    if (query.get('corpid') !== corpId) return no(40013, 'invalid corpid');
    if (query.get('corpsecret') !== corpSecret) return no(40001, 'invalid credential');
    fetched += 1;
    if (token === null || token.until <= now()) token = { value: `wecom-${randomUUID()}`, until: now() + LIFE_S * 1000 };
    return { body: { errcode: 0, errmsg: 'ok', access_token: token.value, expires_in: Math.max(1, Math.floor((token.until - now()) / 1000)) } };
  };
  /** @param {string | null} given */
  const tokenProblem = (given) => {
    if (given === null || given === '') return no(41001, 'access_token missing');
    if (token?.value !== given) return no(40014, 'invalid access_token');
    return token.until <= now() ? no(42001, 'access_token expired') : null;
  };
  /** @param {any} message @param {string} user */
  const isRepeat = (message, user) => message.enable_duplicate_check === 1 && received.some((one) => one.at > now() - Math.min(message.duplicate_check_interval ?? 1800, 14_400) * 1000 && JSON.stringify(one.message) === JSON.stringify(message) && one.message.touser === user);

  /** @param {any} message @param {(name: string) => import('./listen.mjs').Fault | undefined} take */
  const send = (message, take) => {
    if (message === null || typeof message !== 'object') return no(47001, 'data format error');
    if (message.agentid !== agentId) return no(40056, 'invalid agentid');
    if (message.msgtype !== 'text') return no(40008, 'invalid message type');
    if (typeof message.text?.content !== 'string' || message.text.content === '') return no(44004, 'empty content');
    const refusal = take('refuse');
    if (refusal !== undefined) return no(Number(refusal['errcode'] ?? 60011), 'no privilege to access/modify contact/party/agent');
    if (take('limit') !== undefined) return no(45009, 'api freq out of limit');
    const users = message.touser === '@all' ? [...members] : String(message.touser ?? '').split('|');
    const unlicensed = take('unlicensed') !== undefined;
    const good = users.filter((one) => members.includes(one.toLowerCase()));
    const invaliduser = users.filter((one) => !good.includes(one)).join('|').toLowerCase();
    if (good.length === 0) return { body: { ...no(81013, 'user & party & tag all invalid').body, invaliduser } };
    const msgid = randomUUID().replaceAll('-', '') + randomUUID().slice(0, 8);
    // What is too much for one member is dropped without an error.
    const dropped = unlicensed || good.every((one) => isRepeat(message, one)) || !good.every((one) => fits(one));
    if (!dropped) received.push({ message: { ...message, text: { content: cut(message.text.content) } }, msgid, at: now() });
    return { body: { errcode: 0, errmsg: 'ok', ...(invaliduser === '' ? {} : { invaliduser }), ...(unlicensed ? { unlicenseduser: good.join('|') } : {}), msgid } };
  };

  const server = await listen({
    port,
    own: ['refuse', 'limit', 'unlicensed', 'noToken'],
    spared: ({ path }) => path === '/cgi-bin/gettoken',
    answer: ({ method, path, query, body }, take) => {
      if (path === '/cgi-bin/gettoken') {
        const none = take('noToken');
        return none === undefined ? getToken(query) : { status: Number(none['status'] ?? 200), body: none['body'] ?? { errcode: -1, errmsg: 'system error' } };
      }
      if (path !== '/cgi-bin/message/send' || method !== 'POST') return { status: 404, body: '' };
      return tokenProblem(query.get('access_token')) ?? send(json(body), take);
    },
  });
  return {
    ...server, received, fetched: () => fetched,
    /** The token is no good any more, though its time is not over. */
    killToken: () => void (token = null),
    /** Its time is over. */
    expireToken: () => void (token !== null && (token.until = 0)),
  };
}
