// Each rule of ours with what it lets pass and what it finds.
import { testRules } from './support/rule-cases.mjs';

/** @param {number} count */
const lines = (count) => Array.from({ length: count }, (_, index) => `  use(${index});`).join('\n');

testRules({
  'no-process-env': {
  valid: [
    ['apps/api/src/env.ts', 'export const port = process.env.PORT;'],
    ['apps/api/src/main.ts', 'readEnv(process.env, root);'],
    ['tooling/dev/src/start.mjs', 'const env = process.env;'],
    ['apps/api/src/http.ts', 'const { env } = services; use(env.port, process.uptime());'],
  ],
  invalid: [
    ['apps/api/src/http.ts', 'const port = process.env.PORT;'],
    ['packages/client/src/client.ts', 'const port = process["env"].PORT;'],
    ['apps/board/src/main.tsx', 'import { env } from "node:process";'],
  ],
  },

  'pure-domain': {
  valid: [
    ['packages/domain/src/kernel/instant.ts', 'export const read = (text) => Date.parse(text); new Date(0); Date.UTC(1900, 0, 1);'],
    ['packages/domain/src/kernel/instant.test.ts', 'const now = Date.now();'],
    ['packages/domain/src/kernel/instant.ts', 'const read = (crypto) => crypto.seal; const row = { process: 1 }; use(row.process);'],
    ['packages/evidence/src/commitment.ts', 'const salt = crypto.getRandomValues(bytes);'],
    ['apps/api/src/http.ts', 'const now = Date.now();'],
  ],
  invalid: [
    ['packages/domain/src/complaint/decide.ts', 'const now = Date.now();'],
    ['packages/domain/src/complaint/decide.ts', 'const now = new Date();'],
    ['packages/domain/src/complaint/decide.ts', 'const now = Date();'],
    ['packages/domain/src/complaint/decide.ts', 'const id = Math.random();'],
    ['packages/domain/src/complaint/decide.ts', 'const id = crypto.randomUUID();'],
    ['packages/domain/src/complaint/decide.ts', 'setTimeout(tell, 1000);'],
  ],
  },

  'pure-imports': {
  valid: [
    ['packages/domain/src/complaint/decide.ts', 'import { ok } from "../kernel/result.ts";'],
    ['packages/domain/src/complaint/decide.test.ts', 'import { test } from "@jest/globals";'],
    ['packages/domain/test/kit.ts', 'import fc from "fast-check";'],
    ['packages/evidence/src/leaf.ts', 'import { createHash } from "node:crypto";'],
  ],
  invalid: [
    ['packages/domain/src/complaint/decide.ts', 'import { z } from "zod";'],
    ['packages/domain/src/complaint/decide.ts', 'import type { Pool } from "pg";'],
    ['packages/domain/src/index.ts', 'export * from "@huiyin/evidence";'],
    ['packages/domain/src/index.ts', 'const fs = await import("node:fs");'],
    ['packages/evidence/src/leaf.ts', 'import { readFile } from "node:fs/promises";'],
  ],
  },

  'file-name': {
  valid: [
    ['apps/api/src/modules/complaint/commands.ts', ''],
    ['apps/api/src/modules/complaint/schema.mappers.ts', ''],
    ['apps/api/src/migrations/1763856000000-create-platform.ts', ''],
    ['apps/api/src/modules/complaint/resolvers/Complaint.ts', ''],
    ['apps/api/src/modules/complaint/resolvers/Mutation/complaintJudge.ts', 'export const complaintJudge = () => 1;'],
    ['apps/admin/src/complaints/ComplaintList.tsx', ''],
    ['apps/admin/src/time/useNow.ts', ''],
    ['apps/board/src/main.tsx', ''],
    ['packages/domain/src/complaint/decide.test.ts', ''],
  ],
  invalid: [
    ['apps/api/src/modules/complaint/Commands.ts', ''],
    ['apps/api/src/modules/complaint/utils.ts', ''],
    ['packages/domain/src/common/result.ts', ''],
    ['packages/domain/src/complaint/types.ts', ''],
    ['packages/client/src/connectionManager.ts', ''],
    ['apps/api/src/modules/complaint/resolvers/complaint.ts', ''],
    ['apps/api/src/modules/complaint/resolvers/Mutation/ComplaintJudge.ts', ''],
    ['apps/api/src/modules/complaint/resolvers/Mutation/complaintJudge.ts', 'export const judge = () => 1;'],
    ['apps/admin/src/complaints/complaint-list.tsx', ''],
  ],
  },

  'file-size': {
  valid: [['apps/api/src/schema.ts', lines(300)], ['apps/api/src/schema.ts', `${lines(300)}\n`]],
  invalid: [['apps/api/src/schema.ts', lines(301)]],
  },

  'function-size': {
  valid: [
    ['apps/api/src/schema.ts', `function build() {\n${lines(38)}\n}`],
    ['apps/api/src/schema.ts', `function build() {\n${lines(38)}\n\n// a reason\n}`],
    ['apps/api/src/schema.ts', `function open() {\n  const read = () => {\n${lines(30)}\n  };\n  function write() {\n${lines(30)}\n  }\n  return { read, write };\n}`],
    ['apps/admin/src/complaints/ComplaintShow.tsx', `export function ComplaintShow() {\n${lines(70)}\n}`],
    ['packages/domain/src/complaint/decide.test.ts', `test('a story', () => {\n${lines(60)}\n});`],
  ],
  invalid: [
    ['apps/api/src/schema.ts', `function build() {\n${lines(39)}\n}`],
    ['apps/api/src/schema.ts', `const build = () => {\n${lines(39)}\n};`],
    ['apps/api/src/schema.ts', `function open() {\n  rows.map((row) => {\n${lines(40)}\n  });\n}`, 2],
    ['apps/admin/src/complaints/ComplaintShow.tsx', `export function ComplaintShow() {\n${lines(79)}\n}`],
    ['apps/admin/src/complaints/ComplaintShow.tsx', `const choose = () => {\n${lines(39)}\n};`],
  ],
  },

  'resolver-size': {
  valid: [
    ['apps/api/src/modules/complaint/resolvers/Query/complaint.ts', `export const complaint = () => {\n${lines(13)}\n};`],
    ['apps/api/src/modules/complaint/resolvers/Complaint.ts', `export const Complaint = {\n  a: () => {\n${lines(13)}\n},\n  b: () => {\n${lines(13)}\n},\n};`],
    ['apps/api/src/modules/complaint/commands.ts', `export const judge = () => {\n${lines(30)}\n};`],
  ],
  invalid: [['apps/api/src/modules/complaint/resolvers/Query/complaint.ts', `export const complaint = () => {\n${lines(14)}\n};`]],
  },

  'docstring': {
  valid: [
    ['packages/domain/src/kernel/role.ts', '/** The roles of ORG-3. */\nexport const ROLES = ["A"] as const;\nexport type Role = (typeof ROLES)[number];'],
    ['packages/evidence/src/leaf.ts', '/** SHA-256 of the header. */\nexport function leafHash() {}'],
    ['packages/domain/src/index.ts', 'export { leafHash } from "./leaf.ts";\nexport * from "./leaf.ts";'],
    ['apps/api/src/modules/complaint/rows.ts', 'export const one = 1;'],
    ['packages/client/test/server.ts', 'export const one = 1;'],
  ],
  invalid: [
    ['packages/domain/src/kernel/role.ts', 'export const ROLES = [];'],
    ['packages/evidence/src/leaf.ts', '// SHA-256\nexport function leafHash() {}'],
    ['packages/client/src/client.ts', '/** */\nexport interface Client {}'],
    ['apps/api/src/platform/ids.ts', '/** First. */\nexport const one = 1;\nexport const two = 2;'],
    ['apps/api/src/platform/ids.ts', '/** TODO */\nexport class Ids {}'],
  ],
  },

  'sql-place': {
  valid: [
    ['apps/api/src/modules/complaint/rows.ts', 'const one = "select 1";'],
    ['apps/api/src/platform/journal.ts', 'const one = { text: `select journal_append($1)` };'],
    ['apps/api/src/migrations/1-a.ts', 'const one = `create table a (id int)`;'],
    ['apps/admin/src/App.tsx', 'const title = "Select a department"; const more = "update soon"; const other = "with care";'],
    ['apps/api/test/register.api.test.ts', 'const one = "delete from outbox";'],
  ],
  invalid: [
    ['apps/api/src/modules/complaint/commands.ts', 'const one = "select 1 from complaints";'],
    ['apps/api/src/modules/complaint/queries.ts', 'const one = `\n  insert into complaints values ($1)`;'],
    ['apps/api/src/cli/verify.ts', 'const one = "UPDATE entries SET type = 1";'],
    ['apps/api/src/cli/verify.ts', 'const one = "with due as (select 1) select * from due";'],
    ['apps/api/src/loaders.ts', 'const one = `delete from ${table}`;'],
  ],
  },

  'words-in-catalogue': {
  valid: [
    ['apps/admin/src/i18n/zh-cn/app.ts', 'export default { title: "投诉台账" };'],
    ['apps/board/src/look/words.ts', 'export const late = "数据延迟";'],
    ['apps/admin/src/overview/Overview.tsx', '// 一句话\nconst title = t("overview.title");'],
    ['apps/admin/src/overview/waiting.test.ts', 'expect(words).toBe("今天");'],
    ['apps/api/src/modules/base/messages.ts', 'const late = "太晚";'],
  ],
  invalid: [
    ['apps/admin/src/overview/Overview.tsx', 'const title = "待办";'],
    ['apps/admin/src/overview/Overview.tsx', 'const title = `还有 ${count} 件`;', 2],
    ['apps/board/src/panels/Header.tsx', 'export const Header = () => <h1>投诉</h1>;'],
  ],
  },

  'no-floating-async': {
  valid: [
    ['apps/api/src/http.ts', 'async function stop() {} async function end() { await stop(); void stop(); return stop(); }'],
    ['apps/api/src/http.ts', 'function stop() {} stop();'],
    ['apps/api/src/http.ts', 'const stop = async () => {}; const done = stop();'],
  ],
  invalid: [
    ['apps/api/src/http.ts', 'async function stop() {} stop();'],
    ['apps/api/src/http.ts', 'stop(); const stop = async () => {};'],
    ['apps/api/src/http.ts', 'class Feed { async start() {} open() { this.start(); } }'],
  ],
  },
});
