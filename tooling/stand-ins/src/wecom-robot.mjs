// 企业微信群机器人, from https://developer.work.weixin.qq.com/document/path/99110
import { json, listen, window } from './listen.mjs';

const BYTES = Object.freeze({ text: 2048, markdown: 4096, markdown_v2: 4096 });
const OK = Object.freeze({ errcode: 0, errmsg: 'ok' });
const HINT = 'hint: [1700000000000000000000000], from ip: 127.0.0.1, more info at https://open.work.weixin.qq.com/devtool/query?e=';
/** @param {number} errcode @param {string} errmsg */
const no = (errcode, errmsg) => ({ errcode, errmsg: `${errmsg}, ${HINT}${errcode}` });

/** What is wrong with a message. @param {any} message */
function wrong(message) {
  if (message === null || typeof message !== 'object') return no(40063, 'some parameters are empty');
  const { msgtype } = message;
  const longest = BYTES[/** @type {keyof typeof BYTES} */ (msgtype)];
  if (longest === undefined) return no(40008, 'invalid message type');
  const content = message[msgtype]?.content;
  if (typeof content !== 'string' || content === '') return no(44004, 'empty content');
  if (Buffer.byteLength(content) > longest) return no(40058, `invalid Request Parameter, ${msgtype}.content exceed max length ${longest}`);
  return null;
}

/**
 * @param {{ port?: number; keys?: readonly string[]; now?: () => number }} [options] `keys`: robots that exist
 */
export async function start({ port = 0, keys = ['693a91f6-7f5c-4bc4-97a0-0ec2aaaaaaaa'], now = Date.now } = {}) {
  /** @type {{ key: string; message: any }[]} */
  const received = [];
  const fits = window(20, 60_000, now);
  const server = await listen({
    port,
    own: ['refuse', 'limit'],
    answer: ({ method, path, query, body }, take) => {
      if (path !== '/cgi-bin/webhook/send') return { status: 404, body: { errcode: -1, errmsg: 'not found' } };
      if (method !== 'POST') return { body: no(43002, 'require POST method') };
      const key = query.get('key') ?? '';
      if (!keys.includes(key)) return { body: no(93000, 'invalid webhook url') };
      const message = json(body);
      const refusal = take('refuse');
      const problem = wrong(message) ?? (refusal === undefined ? null : no(Number(refusal['errcode'] ?? 93000), 'invalid webhook url'));
      if (problem !== null) return { body: problem };
      if (take('limit') !== undefined || !fits(key)) return { body: no(45009, 'api freq out of limit') };
      received.push({ key, message });
      return { body: OK };
    },
  });
  return { ...server, received };
}
