// 钉钉自定义机器人: https://open.dingtalk.com/document/orgapp/custom-robot-access and …/customize-robot-security-settings
import { createHmac } from 'node:crypto';
import { json, listen, window } from './listen.mjs';

const HOUR_MS = 3_600_000;
const PENALTY_MS = 600_000;
const LONGEST = 20_000;
/** @param {number} errcode @param {string} errmsg */
const no = (errcode, errmsg) => ({ body: { errcode, errmsg } });

/** What of a message must not be empty. @type {Readonly<Record<string, (message: any) => string | null>>} */
const NEEDS = {
  text: ({ text }) => (text?.content ? null : 'miss param : text->content'),
  link: ({ link }) => (link?.title && link?.text && link?.messageUrl ? null : 'miss param : link'),
  markdown: ({ markdown }) => (markdown?.title && markdown?.text ? null : 'miss param : markdown'),
};

/** The words a keyword is looked for in. @param {any} message */
const wordsOf = ({ msgtype, [msgtype]: part = {} }) => [part.content, part.title, part.text].filter((one) => typeof one === 'string').join('\n');

/**
 * @typedef {{ token: string; secret?: string; keywords?: readonly string[]; addresses?: readonly string[] }} Robot
 * @param {{ port?: number; robots?: readonly Robot[]; now?: () => number }} [options]
 */
export async function start({ port = 0, robots = [{ token: '566cc69da782ec33e42541b09b08551f09fbe864eb8008112e994b43887', secret: 'SEC11000fa2f7d5b1d1f7b4f7a9c5c31f3f' }], now = Date.now } = {}) {
  /** @type {{ token: string; message: any }[]} */
  const received = [];
  const fits = window(20, 60_000, now);
  /** @type {Map<string, number>} */
  const silentUntil = new Map();

  /** @param {Robot} robot @param {URLSearchParams} query @param {any} message */
  const unsafe = (robot, query, message) => {
    if (robot.secret !== undefined) {
      const timestamp = query.get('timestamp') ?? '';
      if (!/^\d{13}$/.test(timestamp) || Math.abs(now() - Number(timestamp)) > HOUR_MS) return no(310_000, 'invalid timestamp');
      const expected = createHmac('sha256', Buffer.from(robot.secret, 'utf8')).update(Buffer.from(`${timestamp}\n${robot.secret}`, 'utf8')).digest('base64');
      if (query.get('sign') !== expected) return no(310_000, 'sign not match');
    }
    if (robot.keywords !== undefined && !robot.keywords.some((word) => wordsOf(message).includes(word))) return no(310_000, 'keywords not in content');
    return robot.addresses !== undefined && !robot.addresses.includes('127.0.0.1') ? no(310_000, 'not in whitelist') : null;
  };
  /** @param {string} token */
  const tooOften = (token) => {
    if ((silentUntil.get(token) ?? 0) <= now() && fits(token)) return false;
    if ((silentUntil.get(token) ?? 0) <= now()) silentUntil.set(token, now() + PENALTY_MS);
    return true;
  };

  const server = await listen({
    port,
    own: ['refuse', 'limit'],
    answer: ({ method, path, query, headers, body }, take) => {
      if (path !== '/robot/send') return { status: 404, body: '' };
      if (method !== 'POST' || !/^application\/json/.test(headers['content-type'] ?? '')) return no(43_004, 'invalid http header Content-Type');
      const robot = robots.find((one) => one.token === query.get('access_token'));
      if (robot === undefined) return no(300_005, 'token is not exist');
      const message = json(body);
      const need = message === null ? undefined : NEEDS[message.msgtype];
      if (message === null || need === undefined) return no(40_035, '缺少参数 json');
      const missing = need(message);
      if (missing !== null) return no(40_035, missing);
      if (body.length > LONGEST) return no(460_101, 'message too long');
      const problem = unsafe(robot, query, message);
      if (problem !== null) return problem;
      const refusal = take('refuse');
      if (refusal !== undefined) return no(Number(refusal['errcode'] ?? 400_102), String(refusal['errmsg'] ?? '机器人已停用'));
      if (take('limit') !== undefined || tooOften(robot.token)) return { body: { status: 1111, wait: 5, source: 'x5', punish: 'deny', uuid: '9ff0e7e2346aabb5a8bcbb7c93c71636', errcode: 130_101, errmsg: 'send too fast, exceed 20 times per minute' } };
      received.push({ token: robot.token, message });
      return { body: { errcode: 0, errmsg: 'ok' } };
    },
  });
  return { ...server, received };
}
