import type { Instant } from '@huiyin/domain';
import type { Context } from '../context.ts';
import type { Failure } from '../modules/base/user-errors.ts';
import * as commands from '../modules/notice/commands.ts';
import { notice, type NoticeRow } from '../modules/notice/queries.ts';
import { globalId } from '../platform/ids.ts';
import { DAY_MINUTES, later, onDay } from './hours.ts';
import { departmentIdOf, sure, type Settled } from './settle.ts';

type Request = Parameters<typeof commands.noticeRequest>[1];
type Draft = Parameters<typeof commands.noticeDraft>[1];

/** Acts on a notice after its request: by whom, so many minutes later, what. */
interface Act { readonly at: number; readonly by: string; readonly give: (context: Context, row: NoticeRow) => Promise<object | Failure> }
interface Story { readonly key: string; readonly by: string; readonly department: 'ENGINEERING' | 'SECURITY' | 'ENVIRONMENT' | 'FINANCE'; readonly input: Omit<Request, 'communityId' | 'departmentId' | 'idempotencyKey'>; readonly acts: readonly Act[] }

const on = ({ state, version }: NoticeRow) => ({ noticeId: globalId('Notice', state.communityId, state.id), expectedVersion: version });
const draft = (at: number, by: string, content: Omit<Draft, 'noticeId' | 'expectedVersion'>): Act => ({ at, by, give: (context, row) => commands.noticeDraft(context, { ...on(row), ...content }) });
const judged = (at: number, by: string, give: typeof commands.noticeReview): Act => ({ at, by, give: (context, row) => give(context, { ...on(row), contentHash: row.state.contentHash!, note: null }) });
const seal = (at: number): Act => ({ at, by: 'seal-keeper', give: (context, row) => commands.noticeSeal(context, { ...on(row), contentHash: row.state.contentHash!, seal: 'SEAL' }) });
const publish = (at: number, by: string): Act => ({ at, by, give: (context, row) => commands.noticePublish(context, on(row)) });
const WALL_AND_PAGE = [{ medium: 'SCREEN' }, { medium: 'PAGE' }] as const;
const halls = (...buildings: readonly string[]) => buildings.flatMap((building) => [{ building, name: `${building}大堂公告栏` }, { building, name: `${building}电梯轿厢` }]);
const CONTACT = '前台 0755-26001234';

/** A yearly inspection of the lifts, in force, whose copies are being posted. */
const lifts = (present: Instant): Story => ({
  key: 'lifts', by: 'engineer', department: 'ENGINEERING',
  input: { kind: 'NOTICE', timeliness: 'GENERAL', title: '电梯年度检验', purpose: '年检期间电梯分批停运，提前告知住户安排出行。', truthCheck: '已与特检院书面确认检验日期和顺序。', plannedStart: onDay(present, 4, 9 * 60), plannedEnd: onDay(present, 5, 17 * 60), important: false },
  acts: [
    draft(12, 'engineer', {
      texts: [
        { language: 'zh-CN', title: '关于电梯年度检验的通知', body: '尊敬的业主、住户：\n特种设备检验院将对本小区3栋至6栋的电梯进行年度检验，检验时每部电梯停运约40分钟，同一单元至少保留一部电梯运行。\n请老人、孕妇和带婴幼儿的住户错开时段出行，需要帮助请致电前台，护卫员会上门协助。\n给您带来不便，敬请谅解。' },
        { language: 'en', title: 'Yearly inspection of the lifts', body: 'The lifts of buildings 3 to 6 will be inspected. Each lift stops for about 40 minutes; one lift of each entrance keeps running. If you need help, please call the front desk.' },
      ],
      short: '3至6栋电梯年检，每部停运约40分钟，请错开出行。', contact: CONTACT, validUntil: onDay(present, 5, 18 * 60), buildings: ['3栋', '4栋', '5栋', '6栋'], channels: [...WALL_AND_PAGE], places: halls('3栋', '4栋', '5栋', '6栋'), doors: [],
    }),
    judged(30, 'engineering-manager', commands.noticeReview), judged(55, 'centre-manager', commands.noticeApprove), seal(70), publish(80, 'front-desk'),
  ],
});

/** The burst pipe of the incident that goes on: reviewed, waiting for the centre manager while the half hour runs. */
const water = (present: Instant): Story => ({
  key: 'water', by: 'engineer', department: 'ENGINEERING',
  input: { kind: 'OUTAGE', timeliness: 'OUTAGE', lifeline: 'WATER', eventAt: later(present, -19), title: '3栋停水', purpose: '告知停水原因和恢复时间，减少重复来电。', truthCheck: '现场确认爆裂位置，已关阀，工程经理核对恢复时间。', important: false },
  acts: [
    draft(4, 'engineer', {
      texts: [{ language: 'zh-CN', title: '关于3栋临时停水的紧急通知', body: '3栋2单元地下水管爆裂，工程人员正在抢修，3栋暂停供水，预计两小时内恢复。请关好家中水龙头。生活不便的老人可致电前台，我们送水上门。' }],
      short: '3栋水管爆裂临时停水，预计两小时内恢复。', contact: CONTACT, validUntil: later(present, 8 * 60), buildings: ['3栋'], channels: [...WALL_AND_PAGE], places: halls('3栋'), doors: [],
    }),
    judged(7, 'engineering-manager', commands.noticeReview),
  ],
});

/** An evening for the neighbours, drafted and waiting for its review. */
const evening = (present: Instant): Story => ({
  key: 'evening', by: 'gardener', department: 'ENVIRONMENT',
  input: { kind: 'ACTIVITY', timeliness: 'ACTIVITY', title: '邻里游园会', purpose: '介绍秋季绿化成果，邀请住户参加花苗认养。', truthCheck: '场地、音响和保险已落实，街道已备案。', plannedStart: onDay(present, 12, 15 * 60), plannedEnd: onDay(present, 12, 18 * 60), important: false },
  acts: [draft(40, 'gardener', { texts: [{ language: 'zh-CN', title: '邻里游园会邀请', body: '中心花园将举办邻里游园会，有花苗认养、旧物换绿植和儿童手工。名额不限，请带好社区卡入场。' }], short: '邻里游园会邀请您参加。', contact: CONTACT, validUntil: onDay(present, 12, 19 * 60), buildings: [], channels: [...WALL_AND_PAGE], places: [{ building: null, name: '南门公告栏' }, { building: null, name: '中心花园公告栏' }], doors: [] })],
});

/** Plays a notice from its request; what was played before, or what somebody overtook, is left out. */
async function play(settled: Settled, { key, by, department, input, acts }: Story, askedAt: Instant): Promise<void> {
  const { organisationId, communityId } = settled;
  const asked = sure(`asking for the notice ${key}`, await commands.noticeRequest(await settled.contextOf(by, askedAt), {
    ...input, communityId: globalId('Community', organisationId, communityId), departmentId: globalId('Department', communityId, departmentIdOf(settled, department)), idempotencyKey: `demo:notice-${key}`,
  }));
  const { noticeId } = on(asked);
  for (const [nth, { at, by: who, give }] of acts.entries()) {
    const context = await settled.contextOf(who, later(askedAt, at));
    const row = (await notice(context, noticeId))!;
    if (row.version === nth + 1) sure(`notice ${key} at minute ${at}`, await give(context, row));
  }
}

/** Notices of the demo's first organisation: one in force, one that waits for its approval while the clock runs, one for its review. */
export async function playNotices(settled: Settled, present: Instant): Promise<void> {
  if (settled.organisation.index !== 0) return;
  await play(settled, lifts(present), later(present, -DAY_MINUTES));
  await play(settled, evening(present), later(present, -5 * 60));
  await play(settled, water(present), later(present, -15));
}
