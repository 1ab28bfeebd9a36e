// What does not go as usual, from intake to closing in a real browser: a group, a repeat, a major one, a customer who says
// no twice, one who cannot be reached, a plan that outlives its complaint, and a repair.
import { afterAll, beforeAll, describe, jest, test } from '@jest/globals';
import type { Walk, WalkStep } from './walk.ts';
import { WalkingParty } from './walker.ts';

jest.setTimeout(300_000);
let party: WalkingParty;
beforeAll(async () => { party = await WalkingParty.gather(); });
afterAll(() => party?.disperse());

const OPEN = ['CMP-9', 'CMP-11a', 'CMP-11b', 'CMP-12'] as const;
const INTAKE = ['CMP-8', ...OPEN] as const;
const TOLD = ['CMP-14a', 'CMP-14b'] as const;

/** To engineering and accepted there, after a first reply with an apology and the judgement VALID. */
const validInHand: readonly WalkStep[] = [
  { who: 'desk', does: 'complaintReply', with: { text: '已致歉', acts: ['APOLOGY'] }, runs: OPEN },
  { who: 'supervisor', does: 'complaintJudge', with: { judgement: 'VALID' }, runs: OPEN },
  { who: 'supervisor', does: 'complaintDispatch', with: { departmentId: 'ENGINEERING' }, runs: [...OPEN, 'CMP-22'] },
  { who: 'manager', does: 'complaintAccept', runs: [...OPEN, 'CMP-22'], status: 'HANDLING' },
  { who: 'manager', does: 'complaintComplete', with: { text: '已处理', cause: '阀门老化', correctiveAction: '更换阀门', preventiveAction: '每月巡查' }, runs: ['CMP-9', ...TOLD], status: 'HANDLED' },
  { who: 'desk', does: 'complaintReply', with: { stage: 'SECOND', text: '已更换阀门' }, runs: TOLD },
  { who: 'desk', does: 'complaintTellResult', with: { text: '已更换阀门' }, runs: ['CMP-14b'] },
];

const group: Walk = {
  title: 'a group: everybody registered and heard, then answered; level by level; leaders told', judgement: 'COMMUNICATION', outcome: 'REPLIED',
  intake: { content: 'MANAGEMENT', channel: 'VISIT', fields: { groupSize: '5' }, runs: ['CMP-7', ...INTAKE], lacks: ['JUDGEMENT', 'CALL_BACK', 'SUMMARY'], says: ['重大'] },
  steps: [
    { who: 'desk', does: 'complaintReply', with: { text: '请坐，逐位登记', acts: ['HEARD'] }, runs: ['CMP-7', ...OPEN] },
    { who: 'desk', mayNot: 'complaintTellLeader', because: '需要：客户主任' },
    { who: 'supervisor', does: 'complaintTellLeader', with: { text: '已电话报告总经理' }, runs: OPEN },
    { who: 'desk', tries: 'complaintRegisterComplainants', with: {}, refused: ['complainants'] },
    { who: 'desk', does: 'complaintRegisterComplainants', with: { complainants: ['王一', '李二'] }, runs: OPEN, lacks: ['JUDGEMENT', 'CALL_BACK', 'HEARING', 'SUMMARY'], says: ['王一', '李二'] },
    { who: 'desk', tries: 'complaintReply', with: { stage: 'SECOND', text: '答复全体' }, refused: '还缺：逐一听取投诉人意见' },
    { who: 'manager', does: 'complaintHear', with: { place: '1', text: '电梯噪声', apart: true }, asks: ['place', 'text', 'apart'], runs: OPEN, lacks: ['JUDGEMENT', 'CALL_BACK', 'HEARING', 'SUMMARY'] },
    { who: 'desk', does: 'complaintEscalate', with: { reason: '部门答复不了' }, asks: ['to', 'reason'], runs: OPEN, says: ['管理处'] },
    { who: 'centre', does: 'complaintHear', with: { place: '2', text: '同上' }, runs: OPEN, lacks: ['JUDGEMENT', 'CALL_BACK', 'SUMMARY'] },
    { who: 'centre', does: 'complaintEscalate', with: { reason: '需公司决定' }, runs: OPEN, says: ['公司'] },
    { who: 'centre', mayNot: 'complaintEscalate', because: '此处不适用' },
    { who: 'leader', does: 'complaintAcknowledge', with: { text: '已知悉，当日答复' }, runs: OPEN },
    { who: 'supervisor', does: 'complaintJudge', with: { judgement: 'COMMUNICATION', communicationKind: 'VENTING' }, runs: OPEN, lacks: ['CALL_BACK', 'SUMMARY'] },
    { who: 'supervisor', does: 'complaintDispatch', with: { departmentId: 'ENGINEERING' }, runs: [...OPEN, 'CMP-22'] },
    { who: 'manager', does: 'complaintAccept', runs: [...OPEN, 'CMP-22'] },
    { who: 'manager', does: 'complaintComplete', with: { text: '调整运行时间' }, runs: ['CMP-9', ...TOLD] },
    { who: 'desk', does: 'complaintReply', with: { stage: 'SECOND', text: '答复全体' }, runs: TOLD },
    { who: 'desk', does: 'complaintTellResult', with: { text: '已告知全体' }, runs: ['CMP-14b'] },
    { who: 'supervisor', does: 'complaintCallBack', with: { answer: 'UNDERSTOOD' }, runs: [], lacks: ['SUMMARY'] },
    { who: 'supervisor', tries: 'complaintSumUp', with: { lesson: '早听意见' }, refused: ['cause', 'adjustment'] },
    { who: 'supervisor', does: 'complaintSumUp', with: { cause: '运行噪声', lesson: '早听意见', adjustment: '夜间停用' }, runs: [], lacks: [] },
    { who: 'supervisor', does: 'complaintClose', runs: [], status: 'CLOSED' },
  ],
};

const repeat: Walk = {
  title: 'a repeat: found while the clerk types, linked to the first; the notice that answers many explains', judgement: 'INVALID', outcome: 'EXPLAINED',
  intake: { content: 'FACILITY', title: '三单元地下室又漏水', linkedTo: '三单元地下室漏水', runs: INTAKE, lacks: ['JUDGEMENT', 'CALL_BACK'], says: ['二次投诉', '三单元地下室漏水'] },
  steps: [
    { who: 'desk', tries: 'complaintLink', with: { previousComplaintNumber: '不存在' }, refused: ['previousComplaintNumber'] },
    { who: 'manager', mayNot: 'complaintLink', because: '需要：客户助理、值班人员、客户主任' },
    { who: 'supervisor', does: 'complaintJudge', with: { judgement: 'INVALID' }, runs: INTAKE, lacks: ['EXPLANATION', 'CALL_BACK'] },
    { who: 'desk', does: 'complaintLink', with: { previousComplaintNumber: '', notice: '公告〔2026〕3 号' }, asks: ['previousComplaintNumber', 'notice'], runs: INTAKE, lacks: ['CALL_BACK'], says: ['公告〔2026〕3 号'] },
    { who: 'desk', does: 'complaintReply', with: { text: '公告已说明', settles: true }, runs: TOLD, status: 'HANDLED' },
    { who: 'desk', does: 'complaintTellResult', with: { text: '请看公告' }, runs: ['CMP-14b'] },
    { who: 'supervisor', does: 'complaintCallBack', with: { answer: 'UNDERSTOOD' }, runs: [], lacks: [] },
    { who: 'supervisor', does: 'complaintClose', runs: [], status: 'CLOSED' },
  ],
};

const major: Walk = {
  title: 'a major one, found out later: leaders told within 15 minutes, one acknowledges, the summary is full', judgement: 'INVALID', outcome: 'EXPLAINED',
  intake: { content: 'SUDDEN_EVENT', runs: INTAKE, lacks: ['JUDGEMENT', 'CALL_BACK'] },
  steps: [
    { who: 'supervisor', mayNot: 'complaintTellLeader', because: '此处不适用' },
    { who: 'desk', tries: 'complaintMarkMajor', with: {}, refused: ['reason'] },
    { who: 'desk', does: 'complaintMarkMajor', with: { reason: '记者到场' }, asks: ['reason'], runs: ['CMP-7', ...INTAKE], lacks: ['JUDGEMENT', 'CALL_BACK', 'SUMMARY'], says: ['重大'] },
    { who: 'leader', mayNot: 'complaintAcknowledge', because: '此处不适用' },
    { who: 'supervisor', does: 'complaintTellLeader', with: { text: '已报告总经理' }, runs: INTAKE },
    { who: 'supervisor', mayNot: 'complaintAcknowledge', because: '需要：公司领导' },
    { who: 'leader', does: 'complaintAcknowledge', runs: INTAKE, says: ['公司领导'] },
    { who: 'leader', mayNot: 'complaintAcknowledge', because: '此处不适用' },
    { who: 'supervisor', does: 'complaintJudge', with: { judgement: 'INVALID' }, runs: INTAKE, lacks: ['EXPLANATION', 'CALL_BACK', 'SUMMARY'] },
    { who: 'supervisor', tries: 'complaintExplain', with: { way: 'NOTICE', text: '公告说明' }, refused: ['notice'] },
    { who: 'supervisor', does: 'complaintExplain', with: { way: 'NOTICE', notice: '公告〔2026〕4 号', text: '公告说明' }, asks: ['way', 'notice', 'text'], runs: INTAKE, lacks: ['CALL_BACK', 'SUMMARY'] },
    { who: 'desk', does: 'complaintReply', with: { text: '已说明', settles: true }, runs: TOLD },
    { who: 'desk', does: 'complaintTellResult', with: { text: '已说明' }, runs: ['CMP-14b'] },
    { who: 'supervisor', does: 'complaintCallBack', with: { answer: 'SATISFIED' }, runs: [], lacks: ['SUMMARY'] },
    { who: 'supervisor', mayNot: 'complaintClose', because: '还缺：总结' },
    { who: 'supervisor', does: 'complaintSumUp', with: { cause: '误传', lesson: '及时发布', adjustment: '值班口径' }, asks: ['cause', 'lesson', 'adjustment'], runs: [], lacks: [] },
    { who: 'supervisor', does: 'complaintClose', runs: [], status: 'CLOSED' },
  ],
};

const noTwice: Walk = {
  title: 'a customer who says no twice: handled again each time, never closed against them', judgement: 'VALID', outcome: 'SATISFIED',
  intake: { content: 'FACILITY', runs: INTAKE },
  steps: [
    ...validInHand,
    { who: 'supervisor', does: 'complaintCallBack', with: { answer: 'DISSATISFIED', text: '又漏了' }, asks: ['answer', 'way', 'text'], runs: ['CMP-12', 'CMP-22'], status: 'HANDLING', lacks: ['CUSTOMER_SATISFIED', 'SUMMARY'], says: ['第 2 次处理'] },
    { who: 'supervisor', mayNot: 'complaintClose', because: '「处理中」不能做这一步' },
    { who: 'manager', does: 'complaintComplete', with: { text: '换整段管' }, runs: TOLD, status: 'HANDLED' },
    { who: 'supervisor', does: 'complaintCallBack', with: { answer: 'DISSATISFIED', text: '墙还湿' }, runs: ['CMP-12', 'CMP-22'], status: 'HANDLING', says: ['第 3 次处理'] },
    { who: 'manager', does: 'complaintComplete', with: { text: '墙面已修补' }, runs: TOLD, status: 'HANDLED', lacks: ['CUSTOMER_SATISFIED', 'SUMMARY'] },
    { who: 'desk', does: 'complaintTellResult', with: { text: '墙面已修补' }, runs: ['CMP-14b'] },
    { who: 'supervisor', does: 'complaintCallBack', with: { answer: 'SATISFIED' }, runs: [], status: 'CALLED_BACK', lacks: ['SUMMARY'] },
    { who: 'manager', does: 'complaintSumUp', with: { lesson: '先查整段', adjustment: '备管件' }, runs: [], lacks: [] },
    { who: 'manager', mayNot: 'complaintClose', because: '需要：客户主任' },
    { who: 'supervisor', does: 'complaintClose', runs: [], status: 'CLOSED' },
  ],
};

const unreachable: Walk = {
  title: 'one who cannot be reached: three tries on three days, then closed as that', judgement: 'VALID', outcome: 'UNREACHABLE',
  intake: { content: 'FACILITY', runs: INTAKE },
  steps: [
    ...validInHand,
    { who: 'supervisor', does: 'complaintCallBack', with: { answer: 'NOT_REACHED', text: '无人接听' }, runs: ['CMP-14b'], status: 'HANDLED' },
    { who: 'supervisor', does: 'complaintCallBack', with: { answer: 'NOT_REACHED' }, runs: ['CMP-14b'] },
    { days: 1 },
    { who: 'supervisor', does: 'complaintCallBack', with: { answer: 'NOT_REACHED' }, runs: ['CMP-14b'] },
    { who: 'supervisor', tries: 'complaintClose', with: { outcome: 'WITHDRAWN' }, refused: ['reason'] },
    { days: 1 },
    { who: 'supervisor', does: 'complaintCallBack', with: { answer: 'NOT_REACHED', text: '已留言' }, runs: ['CMP-14b'] },
    { who: 'manager', mayNot: 'complaintClose', because: '需要：客户主任' },
    { who: 'supervisor', does: 'complaintClose', with: { outcome: 'UNREACHABLE', reason: '三日各致电一次' }, asks: ['outcome', 'reason'], runs: [], status: 'CLOSED', says: ['联系不上'] },
  ],
};

const outlives: Walk = {
  title: 'a plan that outlives its complaint: closed with the plan running, missed on its day, done later', judgement: 'TO_IMPROVE', outcome: 'UNDERSTOOD',
  intake: { content: 'SERVICE_QUALITY', runs: INTAKE },
  steps: [
    { who: 'supervisor', does: 'complaintJudge', with: { judgement: 'TO_IMPROVE' }, runs: INTAKE, lacks: ['EXPLANATION', 'PLAN', 'SUGGESTION', 'REPLY', 'CUSTOMER_UNDERSTANDS', 'SUMMARY'] },
    { who: 'desk', does: 'complaintSetPlan', with: { departmentId: 'ENGINEERING', text: '更换门禁', dueAt: { days: 5 } }, runs: ['CMP-15', ...INTAKE], lacks: ['EXPLANATION', 'SUGGESTION', 'REPLY', 'CUSTOMER_UNDERSTANDS', 'SUMMARY'] },
    { who: 'desk', does: 'complaintExplain', with: { way: 'REPLY', text: '已说明更换安排' }, runs: ['CMP-8', 'CMP-9', 'CMP-11a', 'CMP-12', 'CMP-15'], lacks: ['SUGGESTION', 'REPLY', 'CUSTOMER_UNDERSTANDS', 'SUMMARY'] },
    { who: 'desk', does: 'complaintSuggest', with: { text: '先用门禁卡' }, runs: ['CMP-8', 'CMP-9', 'CMP-11a', 'CMP-12', 'CMP-15'], lacks: ['REPLY', 'CUSTOMER_UNDERSTANDS', 'SUMMARY'] },
    { who: 'desk', does: 'complaintReply', with: { text: '本周更换', settles: true }, runs: ['CMP-14a', 'CMP-14b', 'CMP-15'], lacks: ['CUSTOMER_UNDERSTANDS', 'SUMMARY'] },
    { who: 'desk', does: 'complaintTellResult', with: { text: '本周更换' }, runs: ['CMP-14b', 'CMP-15'] },
    { who: 'supervisor', does: 'complaintCallBack', with: { answer: 'UNDERSTOOD' }, runs: ['CMP-15'], lacks: ['SUMMARY'] },
    { who: 'supervisor', does: 'complaintSumUp', with: { cause: '设备老化', lesson: '提前更换', adjustment: '列入计划' }, runs: ['CMP-15'], lacks: [] },
    { who: 'supervisor', does: 'complaintClose', runs: ['CMP-15'], status: 'CLOSED' },
    { who: 'desk', mayNot: 'complaintReply', because: '「已关闭」不能做这一步' },
    { days: 6 },
    { who: 'manager', does: 'complaintCompletePlan', with: { text: '门禁已更换' }, runs: [], status: 'CLOSED', says: ['门禁已更换'] },
    { who: 'manager', mayNot: 'complaintCompletePlan', because: '此处不适用' },
  ],
};

const repair: Walk = {
  title: 'a repair: on the spot in 10 minutes, repaired and accepted with the Five Ones', judgement: null, outcome: 'SATISFIED',
  intake: { content: 'FACILITY', fields: { kind: 'REPAIR', repairSize: 'SMALL', name: '赵工' }, runs: ['CMP-8', 'CMP-9', 'CMP-11a', 'CMP-12'], lacks: ['ACCEPTANCE', 'CUSTOMER_SATISFIED'] },
  steps: [
    { who: 'supervisor', mayNot: 'complaintJudge', because: '此处不适用' },
    { who: 'desk', does: 'complaintReply', with: { text: '师傅马上到' }, runs: ['CMP-9', 'CMP-11a', 'CMP-12'] },
    { who: 'desk', does: 'complaintDispatch', with: { departmentId: 'ENGINEERING' }, runs: ['CMP-9', 'CMP-11a', 'CMP-12', 'CMP-22', 'REP-1', 'REP-2'], status: 'DISPATCHED' },
    { who: 'desk', mayNot: 'complaintRecordArrival', because: '需要：部门经理' },
    { who: 'engineer', does: 'complaintAccept', runs: ['CMP-9', 'CMP-11a', 'CMP-12', 'CMP-22', 'REP-1', 'REP-2'], status: 'HANDLING' },
    { who: 'engineer', does: 'complaintRecordArrival', with: { text: '已到' }, asks: ['text'], runs: ['CMP-9', 'CMP-11a', 'CMP-12', 'CMP-22', 'REP-2'] },
    { who: 'engineer', does: 'complaintComplete', with: { text: '换了灯管' }, runs: ['CMP-9', ...TOLD, 'REP-2'], status: 'HANDLED', lacks: ['ACCEPTANCE', 'CUSTOMER_SATISFIED'] },
    { who: 'engineer', does: 'complaintAcceptRepair', with: { fiveOnes: ['TOOL_BOX', 'SLIPPERS', 'BRUSH', 'CLOTH', 'SMILE'] }, asks: ['acceptedBy', 'fiveOnes.TOOL_BOX', 'fiveOnes.SLIPPERS', 'fiveOnes.BRUSH', 'fiveOnes.CLOTH', 'fiveOnes.SMILE', 'remark'], runs: ['CMP-9', ...TOLD], lacks: ['CUSTOMER_SATISFIED'] },
    { who: 'desk', does: 'complaintReply', with: { stage: 'SECOND', text: '已修好' }, runs: TOLD },
    { who: 'desk', does: 'complaintTellResult', with: { text: '已修好' }, runs: ['CMP-14b'] },
    { who: 'supervisor', does: 'complaintCallBack', with: { answer: 'SATISFIED' }, runs: [], lacks: [] },
    { who: 'supervisor', does: 'complaintClose', runs: [], status: 'CLOSED', says: ['客户满意'] },
  ],
};

describe('what does not go as usual', () => {
  test.each([group, repeat, major, noTwice, unreachable, outlives, repair].map((walk) => [walk.title, walk] as const))('%s', async (_, walk) => { await party.walk(walk); });
});
