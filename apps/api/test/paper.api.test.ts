// On paper: the form of a complaint, the register, blank forms, and that each print is recorded (LDG-4, LDG-6).
import { writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allOffices } from '../src/offices.ts';
import { verifyOffice, type Finding } from '../src/verify.ts';
import { pdfPages } from './pdf-text.ts';
import { CAST, command, foundOrganisation, payload, PASSWORD, register, startTestServer, type Organisation, type Person, type TestServer } from './testkit.ts';

const MORE = { ...CAST, quality: { roles: ['QUALITY_DEPARTMENT'], department: null }, reviewer: { roles: ['QUALITY_DEPARTMENT'], department: null }, leader: { roles: ['COMPANY_LEADER'], department: null } } as const;
let server: TestServer;
let org: Organisation & { people: Record<keyof typeof MORE, Person> };
let other: Organisation;
const key = (): string => randomBytes(6).toString('hex');
beforeAll(async () => {
  server = await startTestServer({ fresh: true });
  org = (await foundOrganisation(server, MORE)) as never;
  other = (await foundOrganisation(server)) as never;
});
afterAll(() => server.close());

const get = (path: string, person: Person | null): Promise<Response> => fetch(`${server.url}${path}`, { headers: person === null ? {} : { authorization: `Bearer ${person.token}` } });
const printed = async (path: string, person: Person): Promise<{ readonly bytes: Uint8Array; readonly pages: readonly string[] }> => {
  const response = await get(path, person);
  expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 200, 'application/pdf']);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const pictures = process.env['HUIYIN_PAPER_DIR'];
  if (pictures !== undefined) writeFileSync(`${pictures}/${path.split('?')[0]!.replace(/\W+/g, '-')}-${person.login.split('-')[0]!}`.concat('.pdf'), bytes);
  return { bytes, pages: await pdfPages(bytes) };
};
const printings = async (): Promise<readonly { thing: string; name: string; masked: boolean; rows: number; printedBy: { id: string } }[]> =>
  (await server.request('query ($c: ID!) { printings(communityId: $c) { nodes { thing name masked rows printedBy { id } } } }', { c: org.communityId }, { token: org.people.custodian.token })).data.printings.nodes;

const CONTENT = { title: '客户投诉受理登记表', code: 'QR-KF-01', edition: 'A/0', footer: '本表一式两份', retentionYears: 5, sections: ['INTAKE', 'REMEDY', 'JUDGEMENT', 'DISPATCH', 'MEASURES', 'REPLIES', 'RESULT', 'CALL_BACKS', 'CLOSING', 'OTHER', 'SIGNATURES'].map((section) => ({ section, label: section === 'MEASURES' ? '处理经过' : null })), fields: ['NUMBER', 'SERIAL', 'RECEIVED_AT', 'CHANNEL', 'CONTENT', 'REPORTER', 'PHONE', 'LOCATION', 'RECEIVER', 'TITLE', 'DETAIL'].map((field) => ({ field })) };
const give = async (person: Person, mutation: string, input: Record<string, unknown>, fields = 'document { id version }'): Promise<Record<string, unknown>> => {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  return payload(await server.request(`mutation ($input: ${name}Input!) { ${mutation}(input: $input) { __typename ... on UserError { code path message } ... on ${name}Payload { ${fields} } } }`, { input }, { token: person.token }), mutation);
};

/** A complaint that went through every part of the form. */
async function fullComplaint(): Promise<{ readonly number: string; readonly id: string }> {
  const { supervisor, desk, manager, engineer } = org.people;
  const first = await register(server, org, desk, { title: '三号楼电梯异响，䶮㙟小区𰻝', detail: `电话 13874029618，请回电。${'电梯运行时有异响，夜间影响休息。'.repeat(40)}`, location: '3 栋 2 单元', remedySought: '尽快修好并书面答复', reporter: { name: '𠮷野欧阳', phone: '13800138000', relation: 'owner' } });
  let at: { id: string; version: number } = first;
  const step = async (person: Person, mutation: string, input: Record<string, unknown>): Promise<void> => {
    const done = await command(server, person, mutation, at, input);
    if (done.complaint === undefined) throw new Error(JSON.stringify([mutation, done]));
    at = done.complaint;
  };
  await step(supervisor, 'complaintJudge', { judgement: 'VALID' });
  await step(desk, 'complaintReply', { stage: 'FIRST', way: 'PHONE', text: '已受理，工程部今日上门', acts: ['APOLOGY'], settles: false, toAuthority: false });
  await step(supervisor, 'complaintDispatch', { departmentId: org.departments['ENGINEERING'], instruction: '今日查明原因' });
  await step(manager, 'complaintAccept', { assigneeId: engineer.staffId });
  await step(engineer, 'complaintRecordMeasures', { text: '更换导靴，调整导轨', staffSent: true, customerTold: true, cause: '导靴磨损', correctiveAction: '更换导靴', preventiveAction: '每月检查' });
  await step(engineer, 'complaintComplete', { text: '试运行两小时正常' });
  await step(desk, 'complaintTellResult', { way: 'PHONE', text: '已告知修复' });
  await step(supervisor, 'complaintCallBack', { way: 'PHONE', answer: 'SATISFIED', text: '客户表示满意' });
  await step(supervisor, 'complaintSumUp', { lesson: '导靴磨损早有声响，应早查', adjustment: '每月检查表增加导靴一项' });
  await step(supervisor, 'complaintClose', {});
  return first;
}

describe('the form of a complaint (LDG-6)', () => {
  let complaint: { readonly number: string; readonly id: string };
  beforeAll(async () => {
    complaint = await fullComplaint();
  });

  test('says every part, who did it and when, on numbered pages, with every character embedded or by its code', async () => {
    const { pages } = await printed(`/paper/complaints/${complaint.number}.pdf`, org.people.desk);
    const whole = pages.join('');
    for (const said of [complaint.number, '客户投诉受理登记表', '三号楼电梯异响，䶮㙟小区𰻝', '〔U+20BB7〕野欧阳', '13800138000', '13874029618', '尽快修好并书面答复', '有效投诉', '今日查明原因', '更换导靴，调整导轨', '导靴磨损', '每月检查', '已受理，工程部今日上门', '致歉', '试运行两小时正常', '客户表示满意', '客户满意', '责任人', '客户主任', '原字以系统记录为准', '客户签字']) expect([said, whole.includes(said)]).toEqual([said, true]);
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, index) => {
      expect(page).toContain(`第${index + 1}页共${pages.length}页`);
      expect([index, page.includes(complaint.number)]).toEqual([index, true]);
    });
    for (const name of Object.values(org.people).map(({ login }) => login).filter((login) => /^(desk|supervisor|manager|engineer)-/.test(login))) expect(whole).toContain(name.replace('-', ''));
  });

  test('without a template in force it says so; with one it shows its block 编制 / 审核 / 批准 / 日期 and prints as it says', async () => {
    const before = (await printed(`/paper/complaints/${complaint.number}.pdf`, org.people.desk)).pages.join('');
    expect(before).toContain('未批准模板');
    expect(before).not.toContain('QR-KF-01');
    const draft = (await give(org.people.quality, 'documentDraft', { communityId: org.communityId, kind: 'FORM_TEMPLATE', content: CONTENT, idempotencyKey: key() }))['document'] as { id: string; version: number };
    const reviewed = (await give(org.people.reviewer, 'documentReview', { documentId: draft.id, expectedVersion: draft.version, password: PASSWORD }))['document'] as { version: number };
    expect((await printed(`/paper/complaints/${complaint.number}.pdf`, org.people.desk)).pages.join('')).toContain('未批准模板');
    await give(org.people.leader, 'documentApprove', { documentId: draft.id, expectedVersion: reviewed.version, password: PASSWORD });
    const after = (await printed(`/paper/complaints/${complaint.number}.pdf`, org.people.desk)).pages.join('');
    expect(after).not.toContain('未批准模板');
    for (const said of ['QR-KF-01', 'A/0', '本表一式两份', '5年', '编制', '审核', '批准', '生效日期', '处理经过', ...['quality', 'reviewer', 'leader'].map((name) => org.people[name as 'leader'].login.replace('-', ''))]) expect([said, after.includes(said)]).toEqual([said, true]);
    // A box that the template leaves out is not on the paper.
    expect(after).not.toContain('投诉人数');
  });

  test('masks names and numbers as the API masks them for the reader', async () => {
    for (const person of [org.people.committee, org.admin]) {
      const whole = (await printed(`/paper/complaints/${complaint.number}.pdf`, person)).pages.join('');
      expect(whole).not.toMatch(/野欧阳|13800138000|13874029618/);
      for (const said of ['138****9618', '138****8000', '〔U+20BB7〕***', '个人信息已按权限遮盖']) expect([said, whole.includes(said)]).toEqual([said, true]);
    }
  });

  test('each print is recorded: who, what, masked or not; the custodian sees it, verify stays clean (LDG-4)', async () => {
    const before = (await printings()).length;
    await printed(`/paper/complaints/${complaint.number}.pdf`, org.people.committee);
    const after = await printings();
    expect(after.length).toBe(before + 1);
    expect(after[0]).toEqual({ thing: 'COMPLAINT_FORM', name: complaint.number, masked: true, rows: 1, printedBy: { id: org.people.committee.staffId } });
    const findings: Finding[] = [];
    const office = (await allOffices(server.services.database)).find(({ code }) => code === org.code)!;
    await verifyOffice(server.services.database, office, (finding) => findings.push(finding));
    expect(findings).toEqual([]);
  });

  test('nobody signed in, unknown and foreign numbers, and what is no name at all find nothing, and nothing is recorded', async () => {
    const before = (await printings()).length;
    expect((await get(`/paper/complaints/${complaint.number}.pdf`, null)).status).toBe(401);
    for (const path of [`/paper/complaints/${complaint.number}`, '/paper/complaints/XX-2026-00001.pdf', '/paper/complaints/%00.pdf', '/paper/register/YYSJ.pdf', '/paper/blank-forms/x.pdf']) expect([path, (await get(path, org.people.desk)).status]).toEqual([path, 404]);
    expect((await get(`/paper/complaints/${'9'.repeat(400)}.pdf`, org.people.desk)).status).toBe(414);
    expect((await get(`/paper/complaints/${complaint.number}.pdf`, other.people.desk)).status).toBe(404);
    expect((await printings()).length).toBe(before);
  });
});

describe('the register on paper', () => {
  const volume = (): string => `${org.code}-${new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()}`;

  test('a row a complaint by number, a line of totals, numbered pages; masked for those who are not shown names', async () => {
    for (let index = 0; index < 45; index += 1) await register(server, org, org.people.desk, { title: `第${index}件：路灯不亮`, reporter: { name: '司马相如', phone: '13900139000' }, content: index % 2 === 0 ? 'FACILITY' : 'FEES' });
    const { pages } = await printed(`/paper/register/${volume()}.pdf`, org.people.desk);
    const whole = pages.join('');
    expect(pages.length).toBeGreaterThan(1);
    for (const said of ['投诉台账', '第0件：路灯不亮', '第44件：路灯不亮', '司马相如', '小计46件', '已关闭1', '有效投诉1', `第1页共${pages.length}页`]) expect([said, whole.includes(said)]).toEqual([said, true]);
    expect(pages.every((page) => page.includes('登记编号'))).toBe(true);
    const masked = (await printed(`/paper/register/${volume()}.pdf`, org.people.committee)).pages.join('');
    expect(masked).toContain('司***');
    expect(masked).not.toContain('司马相如');
    expect((await printings())[0]).toMatchObject({ thing: 'REGISTER_PAGE', name: volume(), masked: true, rows: 46 });
  });

  test('days narrow it; days that do not fit, or hold nothing, are said', async () => {
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    expect((await get(`/paper/register/${volume()}.pdf?from=${today}&to=${today}`, org.people.desk)).status).toBe(200);
    const codes = async (query: string): Promise<readonly unknown[]> => {
      const response = await get(`/paper/register/${volume()}.pdf?${query}`, org.people.desk);
      return [response.status, ((await response.json()) as { code: string }).code];
    };
    expect(await codes('from=2020-01-01&to=2020-01-31')).toEqual([409, 'NOTHING_TO_PRINT']);
    for (const query of ['from=yesterday', 'to=2026-02-30', 'from=2026-03-02&to=2026-03-01', 'from=2026-01-01&from=2026-01-02']) expect([query, ...(await codes(query))]).toEqual([query, 400, 'BAD_RANGE']);
    expect((await get(`/paper/register/${volume()}.pdf`, other.people.desk)).status).toBe(404);
  });

  test('more than 2000 complaints are refused with the figure', async () => {
    // Past the journal, as only a superuser can: two thousand registrations would take a minute.
    const past = (sql: string): Promise<unknown> => server.admin(`set session_replication_role = replica; ${sql}; set session_replication_role = origin`);
    await past(`insert into complaints select (jsonb_populate_record(null::complaints, to_jsonb(c) || jsonb_build_object('id', gen_random_uuid(), 'number', '${org.code}-1999-' || n))).*
      from (select * from complaints where number like '${org.code}-%' order by number limit 1) c, generate_series(1, 2001) n`);
    const response = await get(`/paper/register/${org.code}-1999.pdf`, org.people.desk);
    expect([response.status, await response.json()]).toEqual([422, expect.objectContaining({ code: 'TOO_MANY_ROWS', allowed: 2_000 })]);
    await past(`delete from complaints where number like '${org.code}-1999-%'`);
  });
});

describe('blank forms on paper (LDG-4)', () => {
  test('one sheet a serial that is still out, each on a page of its own, for those who may use them', async () => {
    const batch = (await give(org.people.custodian, 'blankFormsIssue', { communityId: org.communityId, count: 3, issuedToId: org.people.desk.staffId, idempotencyKey: key() }, 'batch { pdfPath forms { serial } }'))['batch'] as { pdfPath: string; forms: { serial: string }[] };
    const serials = batch.forms.map(({ serial }) => serial);
    await give(org.people.custodian, 'blankFormCancel', { communityId: org.communityId, serial: serials[1], reason: '印坏了' }, '__typename');
    const { pages } = await printed(batch.pdfPath, org.people.desk);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain(serials[0]!);
    expect(pages[1]).toContain(serials[2]!);
    expect(pages.join('')).not.toContain(serials[1]!);
    for (const said of ['□来电', '□有效投诉', '签字', '停电、断网时手工填写']) expect([said, pages[0]!.includes(said)]).toEqual([said, true]);
    expect((await printings())[0]).toMatchObject({ thing: 'BLANK_FORMS', name: serials[0], rows: 2 });
    expect((await get(batch.pdfPath, org.people.committee)).status).toBe(404);
    expect((await get(batch.pdfPath, other.people.custodian)).status).toBe(404);
  });
});
