// 微信服务号: token https://developers.weixin.qq.com/doc/service/api/base/api_getaccesstoken, stable_token …/api_getstableaccesstoken,
// template/send …/doc/service/api/notify/template/api_sendtemplatemessage, events
// https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Template_Message_Interface.html
import { randomBytes, randomUUID } from 'node:crypto';
import { callBack, json, listen } from './listen.mjs';
import { seal, signatureOf } from './wechat-seal.mjs';

const LIFE_S = 7200;
const OVERLAP_MS = 300_000;
const SAME_MS = 600_000;
/** Ids of today are longer than a JavaScript number holds. */
const FIRST_ID = 3_413_453_012_345_678_849n;
const STATUS = Object.freeze({ delivered: 'success', failed: 'failed: system failed', blocked: 'failed:user block' });
/** @param {number} errcode @param {string} errmsg */
const no = (errcode, errmsg) => ({ body: { errcode, errmsg: `${errmsg} rid: ${randomUUID().slice(0, 26)}` } });

/**
 * Tokens of both doors. An old token of `token` lives five minutes beside the new one, unless `killsAtOnce`.
 * @param {() => number} now
 */
function tokens(now) {
  /** @type {Map<string, number>} value → until */
  const alive = new Map();
  /** @type {{ plain: string | null; stable: string | null }} */
  const latest = { plain: null, stable: null };
  /** @param {'plain' | 'stable'} door @param {number} overlapMs */
  const fresh = (door, overlapMs) => {
    const old = latest[door];
    if (old !== null) alive.set(old, Math.min(alive.get(old) ?? 0, now() + overlapMs));
    const value = `${door}_${randomBytes(64).toString('base64url')}`;
    alive.set(value, now() + LIFE_S * 1000);
    latest[door] = value;
    return value;
  };
  const secondsOf = (/** @type {string} */ value) => Math.floor(((alive.get(value) ?? 0) - now()) / 1000);
  return {
    /** A second fetch kills the first. */
    plain: () => fresh('plain', 0),
    /** @param {boolean} force */
    stable: (force) => (force || latest.stable === null || secondsOf(latest.stable) <= OVERLAP_MS / 1000 ? fresh('stable', force ? 0 : OVERLAP_MS) : latest.stable),
    secondsOf,
    /** @param {string} value */
    problemOf: (value) => (!alive.has(value) ? no(40_001, 'invalid credential, access_token is invalid or not latest') : (alive.get(value) ?? 0) <= now() ? no(value === latest.plain || value === latest.stable ? 42_001 : 40_001, 'access_token expired') : null),
    /** Its time is over before it was told. */
    expire: () => [...alive.keys()].forEach((value) => alive.set(value, 0)),
  };
}

/** @param {any} data @param {readonly string[]} names */
const badValue = (data, names) => names.find((name) => typeof data?.[name]?.value !== 'string' || data[name].value === '' || (name.startsWith('thing') && [...data[name].value].length > 20));

/**
 * @typedef {{ openid: string; template: string; data: any; url: string | null; msgid: string; clientId: string; at: number }} Told
 * @param {{ port?: number; appId?: string; appSecret?: string; token?: string; encodingAesKey?: string | null; templates?: Readonly<Record<string, readonly string[]>>; followers?: readonly string[]; blocking?: readonly string[]; pushesTo?: string; now?: () => number }} [options]
 *   `templates`: names of the values of each; `blocking`: followers who take no message; `pushesTo`: the server address of the account
 */
export async function start({ port = 0, appId = 'wx0123456789abcdef', appSecret = '0123456789abcdef0123456789abcdef', token = 'huiyinToken1', encodingAesKey = null, templates = { 'ngqIpbwh8bUfcSsECmogfXcV14J0tQlEpBO27izEYtY': ['thing1', 'thing2'] }, followers = ['oia2TjuEGTNoeX76QEjQNrcURxG8', 'oBlocking0000000000000000001'], blocking = ['oBlocking0000000000000000001'], pushesTo = '', now = Date.now } = {}) {
  /** @type {Told[]} */
  const received = [];
  const door = tokens(now);
  const settings = { pushesTo };

  /** Posts XML as the account is set: in the clear, or sealed. @param {string} xml */
  const push = (xml) => {
    const timestamp = String(Math.floor(now() / 1000));
    const nonce = String(randomBytes(4).readUInt32BE());
    const query = new URLSearchParams({ signature: signatureOf(token, timestamp, nonce), timestamp, nonce, openid: 'oia2TjuEGTNoeX76QEjQNrcURxG8' });
    if (encodingAesKey === null) return callBack(`${settings.pushesTo}?${query}`, xml, { 'content-type': 'text/xml' });
    const sealed = seal(xml, encodingAesKey, appId);
    query.set('encrypt_type', 'aes');
    query.set('msg_signature', signatureOf(token, timestamp, nonce, sealed));
    return callBack(`${settings.pushesTo}?${query}`, `<xml>\n    <ToUserName><![CDATA[gh_7f083739789a]]></ToUserName>\n    <Encrypt><![CDATA[${sealed}]]></Encrypt>\n</xml>\n`, { 'content-type': 'text/xml' });
  };
  /** @param {readonly Told[]} messages @param {{ state?: keyof typeof STATUS; times?: number }} [options] */
  const report = async (messages, { state, times = 1 } = {}) => {
    let reply = { status: 0, body: '' };
    for (const one of messages) {
      const status = STATUS[state ?? (blocking.includes(one.openid) ? 'blocked' : 'delivered')];
      const xml = `<xml>\n<ToUserName><![CDATA[gh_7f083739789a]]></ToUserName>\n<FromUserName><![CDATA[${one.openid}]]></FromUserName>\n<CreateTime>${Math.floor(now() / 1000)}</CreateTime>\n<MsgType><![CDATA[event]]></MsgType>\n<Event><![CDATA[TEMPLATESENDJOBFINISH]]></Event>\n<MsgID>${one.msgid}</MsgID>\n<Status><![CDATA[${status}]]></Status>\n</xml>`;
      for (let time = 0; time < times; time += 1) reply = await push(xml);
    }
    return reply;
  };

  /** @param {any} message @param {(name: string) => import('./listen.mjs').Fault | undefined} take */
  const send = async (message, take) => {
    if (message === null || typeof message !== 'object') return no(47_001, 'data format error');
    if (typeof message.touser !== 'string' || !/^o[\w-]{27}$/.test(message.touser)) return no(40_003, 'invalid openid');
    const names = templates[message.template_id];
    if (names === undefined) return no(40_037, 'invalid template_id');
    const bad = badValue(message.data, names);
    if (bad !== undefined) return no(47_003, `argument invalid! data.${bad}.value invalid`);
    if (!followers.includes(message.touser)) return no(43_004, 'require subscribe');
    const refusal = take('refuse');
    if (refusal !== undefined) return no(Number(refusal['errcode'] ?? 48_001), String(refusal['errmsg'] ?? 'api unauthorized'));
    const limit = take('limit');
    if (limit !== undefined) return no(Number(limit['errcode'] ?? 45_009), 'reach max api daily quota limit');
    const known = message.client_msg_id === undefined ? undefined : received.find((one) => one.clientId === message.client_msg_id && one.openid === message.touser && one.at > now() - SAME_MS);
    const told = known ?? { openid: message.touser, template: message.template_id, data: message.data, url: message.url ?? null, msgid: String(FIRST_ID + BigInt(received.length)), clientId: message.client_msg_id ?? '', at: now() };
    if (known === undefined) received.push(told);
    if (take('reportFirst') !== undefined) await report([told]);
    return { body: `{"errcode":0,"errmsg":"ok","msgid":${told.msgid}}` };
  };

  /** @param {string} given @param {string} secret @param {() => string} value */
  const give = (given, secret, value) => {
    if (given !== appId) return no(40_013, 'invalid appid');
    if (secret !== appSecret) return no(40_125, 'invalid appsecret');
    const access_token = value();
    return { body: { access_token, expires_in: door.secondsOf(access_token) } };
  };

  const server = await listen({
    port,
    own: ['refuse', 'limit', 'reportFirst', 'noToken'],
    spared: ({ path }) => /token$/.test(path),
    answer: ({ method, path, query, body }, take) => {
      const asked = json(body);
      const none = /token$/.test(path) ? take('noToken') : undefined;
      if (none !== undefined) return no(Number(none['errcode'] ?? 40_164), 'invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist');
      if (path === '/cgi-bin/token') return give(query.get('appid') ?? '', query.get('secret') ?? '', door.plain);
      if (path === '/cgi-bin/stable_token' && method === 'POST') return give(asked?.appid, asked?.secret, () => door.stable(asked.force_refresh === true));
      if (path !== '/cgi-bin/message/template/send' || method !== 'POST') return { status: 404, body: '' };
      return door.problemOf(query.get('access_token') ?? '') ?? send(asked, take);
    },
  });
  return { ...server, received, report, push, expireToken: door.expire, /** @param {string} url */ reportTo: (url) => void (settings.pushesTo = url) };
}
