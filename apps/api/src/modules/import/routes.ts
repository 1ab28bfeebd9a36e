import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toImportRows } from './import-rows.ts';
import { SHEET_LIMITS } from './limits.ts';
import { chooseMapping, suggestMapping } from './mapping.ts';
import { languageOf, mappingProblemText, rowProblemText, sheetNoticeText, sheetProblemText } from './messages.ts';
import type { Language } from './messages.ts';
import type { SheetProblem } from './problems.ts';
import { readSheet } from './sheet.ts';
import { createSheetStore } from './store.ts';
import type { KeptSheet } from './store.ts';
import { createGate } from '../../platform/gate.ts';
import { nameInQuery, readBody } from './upload.ts';

/** Who asks; sheets belong to the organisation. */
export interface ImportAccount {
  readonly staffId: string;
  readonly organisationId: string;
  readonly communityIds: readonly string[];
}

export interface ImportRoutesOptions {
  readonly dataDir: string;
  /** Null: nobody is signed in. */
  readonly authorise: (request: FastifyRequest) => Promise<ImportAccount | null>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Zone in which times of a sheet are read when the query names none. */
  readonly zone?: string;
  /** Bytes of a file; default 20 MB. */
  readonly fileBytes?: number;
}

type Code = 'UNAUTHENTICATED' | 'CSRF' | 'NOT_FOUND' | 'BAD_RANGE' | 'BAD_MAPPING' | 'BUSY' | 'NOT_A_FILE' | SheetProblem['kind'];

const STATUS: Partial<Record<Code, number>> = {
  UNAUTHENTICATED: 401, CSRF: 403, NOT_FOUND: 404, BAD_RANGE: 400, BAD_MAPPING: 400, TOO_LARGE: 413, WRONG_TYPE: 415, NOT_A_FILE: 415, BUSY: 429,
};
const TEXTS: Readonly<Partial<Record<Code, readonly [string, string]>>> = {
  UNAUTHENTICATED: ['请先登录', 'Sign in first'],
  CSRF: ['请求来源不明：缺少 x-huiyin-csrf', 'The request may come from another site: x-huiyin-csrf is missing'],
  NOT_FOUND: ['没有这个导入文件，或已超过 24 小时', 'There is no such file, or it is older than 24 hours'],
  BAD_RANGE: ['from 须为不小于 0 的整数，count 须为 1 到 200', 'from must be a whole number from 0, count one from 1 to 200'],
  BUSY: ['正在读取其他文件，请稍后再试', 'Other files are being read: try again in a moment'],
  NOT_A_FILE: ['请把文件内容直接作为请求正文发送', 'Send the file itself as the body'],
};
const PAGE = 200;

const language = (request: FastifyRequest): Language => languageOf(request.headers['accept-language']);

function refuse(request: FastifyRequest, reply: FastifyReply, code: Code, message: string | null, where: unknown = null): FastifyReply {
  const [chinese, english] = TEXTS[code] ?? ['', ''];
  return reply.code(STATUS[code] ?? 422).send({ code, message: message ?? (language(request) === 'en' ? english : chinese), where });
}

/** A cookie alone proves nothing: a header that another site cannot send without asking must come with it. */
function comesFromUs(request: FastifyRequest): boolean {
  const { authorization, origin, host } = request.headers;
  if (/^bearer /i.test(authorization ?? '') || request.headers['x-huiyin-csrf'] === '1') return true;
  try {
    return origin !== undefined && new URL(origin).host === host;
  } catch {
    return false;
  }
}

const whole = (text: string | undefined, fallback: number): number => (text === undefined ? fallback : /^\d{1,9}$/.test(text) ? Number(text) : -1);

interface RangeQuery { from?: string; count?: string; problemsFrom?: string; map?: string; zone?: string; titles?: string }

/** Null when the range cannot be used; a repeated parameter comes as a list. */
function rangeOf(query: RangeQuery): { from: number; count: number; problemsFrom: number } | null {
  if (Object.values(query).some((value) => typeof value !== 'string')) return null;
  const [from, count, problemsFrom] = [whole(query.from, 0), whole(query.count, PAGE), whole(query.problemsFrom, 0)];
  return from >= 0 && problemsFrom >= 0 && count >= 1 && count <= PAGE ? { from, count, problemsFrom } : null;
}

const describe = (sheet: KeptSheet, words: Language): Record<string, unknown> => ({
  source: sheet.source, name: sheet.name, kind: sheet.kind, encoding: sheet.encoding, sheetName: sheet.sheetName, headerRow: sheet.headerRow,
  columns: sheet.columns, suggestedMapping: suggestMapping(sheet.columns), rowCount: sheet.rowCount,
  notices: sheet.notices.map((notice) => ({ ...notice, message: sheetNoticeText(notice, words) })),
  problems: sheet.cellProblems.map((one) => ({
    ...one, message: rowProblemText({ ...one, header: one.column === null ? null : (sheet.columns[one.column]?.header ?? ''), field: null, severity: 'error', value: '' }, words),
  })),
});

/** `title:2,detail:4` → choices by column letter; a field without a number is left out of the import. */
function choicesOf(map: string, columns: KeptSheet['columns']): Record<string, string> | null {
  const choices: Record<string, string> = {};
  for (const part of map.split(',').filter((one) => one !== '')) {
    const found = /^(\w+):(\d{0,3})$/.exec(part);
    const column = found?.[2] === '' ? undefined : columns[Number(found?.[2])];
    if (found === null || (column === undefined && found[2] !== '')) return null;
    choices[found[1] ?? ''] = column === undefined ? '' : `#${column.index}`;
  }
  return choices;
}

/**
 * A Fastify plugin: `POST /files/import?name=…` takes a file as its body, reads it and keeps the table for 24 h;
 * `GET /files/import/:source` answers what was found with its rows, `GET /files/import/:source/mapped` the rows as
 * `ImportRowInput` with every problem of theirs. Errors are `{ code, message, where }`. Register it with `app.register`:
 * it takes every content type as a raw stream, within itself only.
 */
export async function importRoutes(app: FastifyInstance, options: ImportRoutesOptions): Promise<void> {
  const limit = options.fileBytes ?? SHEET_LIMITS.fileBytes;
  const store = createSheetStore(options.dataDir, options.now);
  // A slow sender holds a place among the uploads, never one among the readers.
  const [uploads, readers] = [createGate(8, 0), createGate(2, 8)];
  const busy = (request: FastifyRequest, reply: FastifyReply): FastifyReply => refuse(request, reply.header('retry-after', '5').header('connection', 'close'), 'BUSY', null);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));

  app.post('/files/import', async (request, reply) => {
    const account = await options.authorise(request);
    if (account === null) return refuse(request, reply.header('connection', 'close'), 'UNAUTHENTICATED', null);
    if (!comesFromUs(request)) return refuse(request, reply.header('connection', 'close'), 'CSRF', null);
    if (/^multipart\//i.test(request.headers['content-type'] ?? '')) return refuse(request, reply.header('connection', 'close'), 'NOT_A_FILE', null);
    const body = await uploads.run(() => readBody(request.raw, limit));
    if (body === null) return busy(request, reply);
    const name = nameInQuery(request.url);
    const read = 'tooLarge' in body
      ? { ok: false as const, refusal: { kind: 'TOO_LARGE', limit, bytes: body.tooLarge } as const }
      : await readers.run(() => readSheet(body, name, { limits: { fileBytes: limit } }));
    if (read === null) return busy(request, reply);
    if (!read.ok) {
      const { kind, ...where } = read.refusal;
      return refuse(request, reply, kind, sheetProblemText(read.refusal, language(request)), { file: name, ...where });
    }
    await store.keep(account.organisationId, read.value);
    return reply.send(describe(read.value, language(request)));
  });

  app.get<{ Params: { source: string }; Querystring: RangeQuery }>('/files/import/:source', async (request, reply) => {
    const account = await options.authorise(request);
    if (account === null) return refuse(request, reply, 'UNAUTHENTICATED', null);
    const range = rangeOf(request.query);
    if (range === null) return refuse(request, reply, 'BAD_RANGE', null, { path: ['from', 'count'] });
    const { source } = request.params;
    const [sheet, rows] = [await store.find(account.organisationId, source), await store.rows(account.organisationId, source, range.from, range.count)];
    if (sheet === null || rows === null) return refuse(request, reply, 'NOT_FOUND', null);
    return reply.header('cache-control', 'no-store').send({ ...describe(sheet, language(request)), from: range.from, rows });
  });

  app.get<{ Params: { source: string }; Querystring: RangeQuery }>('/files/import/:source/mapped', async (request, reply) => {
    const account = await options.authorise(request);
    if (account === null) return refuse(request, reply, 'UNAUTHENTICATED', null);
    const range = rangeOf(request.query);
    if (range === null) return refuse(request, reply, 'BAD_RANGE', null, { path: ['from', 'count'] });
    const loaded = await readers.run(async () => ({ sheet: await store.load(account.organisationId, request.params.source) }));
    if (loaded === null) return busy(request, reply);
    const { sheet } = loaded;
    if (sheet === null) return refuse(request, reply, 'NOT_FOUND', null);
    const zone = request.query.zone ?? options.zone ?? 'Asia/Shanghai';
    const choices = choicesOf(request.query.map ?? '', sheet.columns);
    if (choices === null || !isZone(zone)) return refuse(request, reply, 'BAD_MAPPING', 'map=field:column,… · zone=Asia/Shanghai', { path: ['map', 'zone'] });
    const { mapping, problems } = chooseMapping(sheet.columns, choices);
    if (problems.length > 0)
      return refuse(request, reply, 'BAD_MAPPING', problems.map((one) => mappingProblemText(one, language(request))).join('；'), { path: ['map'], problems });
    const made = toImportRows(sheet, mapping, zone, { now: options.now(), titles: request.query.titles === 'strict' ? 'strict' : 'shorten' });
    return reply.header('cache-control', 'no-store').send({
      source: sheet.source, mapping, from: range.from, total: made.rows.length, refused: made.refused, rows: made.rows.slice(range.from, range.from + range.count),
      problemCount: made.problems.length, problemsFrom: range.problemsFrom,
      problems: made.problems.slice(range.problemsFrom, range.problemsFrom + range.count).map((problem) => ({ ...problem, message: rowProblemText(problem, language(request)) })),
    });
  });
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
