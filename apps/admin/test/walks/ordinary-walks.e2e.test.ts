// Each judgement from intake to closing in a real browser (CMP-3, CMP-6, CMP-15): what is asked, which deadlines run, what is refused and why.
import { afterAll, beforeAll, describe, jest, test } from '@jest/globals';
import type { Walk } from './walk.ts';
import { WalkingParty } from './walker.ts';

jest.setTimeout(300_000);
let party: WalkingParty;
beforeAll(async () => { party = await WalkingParty.gather(); });
afterAll(() => party?.disperse());

const INTAKE = ['CMP-8', 'CMP-9', 'CMP-11a', 'CMP-11b', 'CMP-12'] as const;

const valid: Walk = {
  title: 'VALID: apology, cause, both measures, a satisfied customer, a summary', judgement: 'VALID', outcome: 'SATISFIED',
  intake: { content: 'FACILITY', fields: { name: '张丽华', phone: '13800000001' }, runs: INTAKE, lacks: ['JUDGEMENT', 'CALL_BACK'], status: 'REGISTERED' },
  steps: [
    { who: 'supervisor', mayNot: 'complaintCallBack', because: '「已登记」不能做这一步，可在：已处理、已回访' },
    { who: 'desk', does: 'complaintReply', with: { text: '已致歉，工程部马上到', acts: ['APOLOGY'] }, asks: ['stage', 'way', 'text', 'acts.APOLOGY', 'acts.EXPLANATION', 'acts.HELP', 'acts.ANSWER', 'acts.HEARD', 'settles'], runs: ['CMP-9', 'CMP-11a', 'CMP-11b', 'CMP-12'] },
    { who: 'supervisor', does: 'complaintJudge', with: { judgement: 'VALID' }, asks: ['judgement', 'reason'], runs: ['CMP-9', 'CMP-11a', 'CMP-11b', 'CMP-12'], lacks: ['CAUSE', 'CORRECTIVE_ACTION', 'PREVENTIVE_ACTION', 'CUSTOMER_SATISFIED', 'SUMMARY'] },
    { who: 'desk', mayNot: 'complaintJudge', because: '需要：客户主任' },
    { who: 'supervisor', does: 'complaintDispatch', with: { departmentId: 'ENGINEERING', instruction: '先看门机' }, runs: ['CMP-9', 'CMP-11a', 'CMP-11b', 'CMP-12', 'CMP-22'], status: 'DISPATCHED' },
    { who: 'desk', mayNot: 'complaintAccept', because: '需要：部门经理' },
    { who: 'manager', does: 'complaintAccept', runs: ['CMP-9', 'CMP-11a', 'CMP-11b', 'CMP-12', 'CMP-22'], status: 'HANDLING' },
    { who: 'supervisor', mayNot: 'complaintClose', because: '「处理中」不能做这一步，可在：已回访' },
    { who: 'manager', tries: 'complaintComplete', with: { text: '已更换皮带' }, refused: '还缺：原因、纠正措施、预防措施' },
    { who: 'manager', does: 'complaintRecordMeasures', with: { text: '断电检查', staffSent: true, customerTold: true, cause: '门机皮带老化' }, runs: ['CMP-9', 'CMP-11b', 'CMP-12', 'CMP-22'], lacks: ['CORRECTIVE_ACTION', 'PREVENTIVE_ACTION', 'CUSTOMER_SATISFIED', 'SUMMARY'] },
    { who: 'manager', does: 'complaintComplete', with: { text: '已更换皮带', correctiveAction: '更换皮带', preventiveAction: '列入季度检查' }, runs: ['CMP-9', 'CMP-14a', 'CMP-14b'], status: 'HANDLED', lacks: ['CUSTOMER_SATISFIED', 'SUMMARY'] },
    { who: 'desk', does: 'complaintReply', with: { stage: 'SECOND', text: '皮带已更换' }, runs: ['CMP-14a', 'CMP-14b'] },
    { who: 'desk', does: 'complaintTellResult', with: { text: '已更换，请放心使用' }, runs: ['CMP-14b'] },
    { who: 'manager', mayNot: 'complaintCallBack', because: '需要：客户主任' },
    { who: 'supervisor', does: 'complaintCallBack', with: { answer: 'SATISFIED' }, runs: [], status: 'CALLED_BACK', lacks: ['SUMMARY'] },
    { who: 'supervisor', mayNot: 'complaintClose', because: '还缺：总结' },
    { who: 'supervisor', tries: 'complaintSumUp', with: {}, refused: ['lesson', 'adjustment'] },
    { who: 'supervisor', does: 'complaintSumUp', with: { lesson: '门机要连皮带一起查', adjustment: '检查表加一项' }, asks: ['cause', 'lesson', 'adjustment'], runs: [], lacks: [] },
    { who: 'supervisor', does: 'complaintClose', runs: [], status: 'CLOSED', says: ['客户满意'] },
  ],
};

const toImprove: Walk = {
  title: 'TO_IMPROVE: explanation, plan, suggestion, reply, a customer who understands, a summary', judgement: 'TO_IMPROVE', outcome: 'UNDERSTOOD',
  intake: { content: 'MANAGEMENT', channel: 'VISIT', runs: INTAKE, lacks: ['JUDGEMENT', 'CALL_BACK'] },
  steps: [
    { who: 'desk', does: 'complaintReply', with: { text: '已记录', acts: ['HEARD'] }, runs: ['CMP-9', 'CMP-11a', 'CMP-11b', 'CMP-12'] },
    { who: 'desk', mayNot: 'complaintSetPlan', because: '请先判断投诉类型' },
    { who: 'desk', does: 'complaintJudge', with: { judgement: 'TO_IMPROVE' }, runs: ['CMP-9', 'CMP-11a', 'CMP-11b', 'CMP-12'], lacks: ['EXPLANATION', 'PLAN', 'SUGGESTION', 'CUSTOMER_UNDERSTANDS', 'SUMMARY'] },
    { who: 'supervisor', does: 'complaintDispatch', with: { departmentId: 'ENGINEERING' }, runs: ['CMP-9', 'CMP-11a', 'CMP-11b', 'CMP-12', 'CMP-22'] },
    { who: 'manager', does: 'complaintAccept', runs: ['CMP-9', 'CMP-11a', 'CMP-11b', 'CMP-12', 'CMP-22'] },
    { who: 'manager', tries: 'complaintSetPlan', with: { text: '增设车位' }, refused: ['dueAt'] },
    { who: 'manager', does: 'complaintSetPlan', with: { text: '增设车位', dueAt: { days: 20 }, explainedToCustomer: true }, asks: ['text', 'departmentId', 'dueAt', 'explainedToCustomer'], runs: ['CMP-9', 'CMP-11a', 'CMP-12', 'CMP-15', 'CMP-22'], lacks: ['EXPLANATION', 'SUGGESTION', 'CUSTOMER_UNDERSTANDS', 'SUMMARY'] },
    { who: 'manager', does: 'complaintRecordMeasures', with: { text: '先划临时车位', customerTold: true }, runs: ['CMP-9', 'CMP-12', 'CMP-15', 'CMP-22'] },
    { who: 'desk', does: 'complaintExplain', with: { way: 'HOME_VISIT', text: '上门说明改造安排' }, runs: ['CMP-9', 'CMP-12', 'CMP-15', 'CMP-22'], lacks: ['SUGGESTION', 'CUSTOMER_UNDERSTANDS', 'SUMMARY'] },
    { who: 'desk', does: 'complaintSuggest', with: { text: '可先租用访客车位' }, runs: ['CMP-9', 'CMP-12', 'CMP-15', 'CMP-22'], lacks: ['CUSTOMER_UNDERSTANDS', 'SUMMARY'] },
    { who: 'manager', does: 'complaintComplete', with: { text: '临时车位已划' }, runs: ['CMP-9', 'CMP-14a', 'CMP-14b', 'CMP-15'], status: 'HANDLED' },
    { who: 'manager', does: 'complaintCompletePlan', with: { text: '新车位已启用' }, runs: ['CMP-9', 'CMP-14a', 'CMP-14b'] },
    { who: 'desk', does: 'complaintReply', with: { stage: 'SECOND', text: '计划已完成' }, runs: ['CMP-14a', 'CMP-14b'] },
    { who: 'desk', does: 'complaintTellResult', with: { text: '新车位已启用' }, runs: ['CMP-14b'] },
    { who: 'supervisor', does: 'complaintCallBack', with: { answer: 'UNDERSTOOD' }, runs: [], lacks: ['SUMMARY'] },
    { who: 'supervisor', tries: 'complaintSumUp', with: { lesson: '先说明再施工' }, refused: ['cause', 'adjustment'] },
    { who: 'supervisor', does: 'complaintSumUp', with: { cause: '车位不足', lesson: '先说明再施工', adjustment: '年度计划列入' }, runs: [], lacks: [] },
    { who: 'supervisor', does: 'complaintClose', runs: [], status: 'CLOSED', says: ['客户理解'] },
  ],
};

const invalid: Walk = {
  title: 'INVALID: the supervisor explains at home, the customer is called back and may still disagree', judgement: 'INVALID', outcome: 'EXPLAINED',
  intake: { content: 'SERVICE_ATTITUDE', runs: INTAKE, lacks: ['JUDGEMENT', 'CALL_BACK'] },
  steps: [
    { who: 'supervisor', does: 'complaintJudge', with: { judgement: 'INVALID' }, runs: INTAKE, lacks: ['EXPLANATION', 'CALL_BACK'] },
    { who: 'desk', tries: 'complaintExplain', with: { way: 'HOME_VISIT', text: '上门说明' }, refused: '客户主任' },
    { who: 'supervisor', does: 'complaintExplain', with: { way: 'HOME_VISIT', text: '上门说明规定' }, asks: ['way', 'text'], runs: INTAKE, lacks: ['CALL_BACK'] },
    { who: 'desk', does: 'complaintReply', with: { text: '已说明规定', settles: true }, runs: ['CMP-14a', 'CMP-14b'], status: 'HANDLED' },
    { who: 'desk', does: 'complaintTellResult', with: { text: '处理意见已告知' }, runs: ['CMP-14b'] },
    { who: 'supervisor', tries: 'complaintCallBack', with: { answer: 'DISSATISFIED' }, refused: ['handleAgain'] },
    { who: 'supervisor', does: 'complaintCallBack', with: { answer: 'DISSATISFIED', handleAgain: 'NO', text: '仍不同意' }, asks: ['answer', 'handleAgain', 'way', 'text'], runs: [], status: 'CALLED_BACK', lacks: ['RECOURSE'] },
    { who: 'supervisor', mayNot: 'complaintClose', because: '还缺：告知申诉渠道' },
    { who: 'desk', does: 'complaintTellRecourse', with: { text: '可向业主委员会或街道反映' }, runs: [], lacks: [] },
    { who: 'supervisor', does: 'complaintClose', asks: ['outcome'], runs: [], status: 'CLOSED', says: ['已说明'] },
  ],
};

const communication: Walk = {
  title: 'COMMUNICATION: what they were after decides what closing asks', judgement: 'COMMUNICATION', outcome: 'REPLIED',
  intake: { content: 'FEES', runs: INTAKE, lacks: ['JUDGEMENT', 'CALL_BACK'] },
  steps: [
    { who: 'desk', tries: 'complaintJudge', with: { judgement: 'COMMUNICATION' }, refused: ['communicationKind'] },
    { who: 'desk', does: 'complaintJudge', with: { judgement: 'COMMUNICATION', communicationKind: 'SEEKING_HELP' }, asks: ['judgement', 'communicationKind', 'reason'], runs: INTAKE, lacks: ['HELP', 'CALL_BACK'] },
    { who: 'supervisor', tries: 'complaintJudge', with: { judgement: 'COMMUNICATION', communicationKind: 'CONSULTING' }, refused: ['reason'] },
    { who: 'supervisor', does: 'complaintJudge', with: { judgement: 'COMMUNICATION', communicationKind: 'CONSULTING', reason: '只问收费标准' }, runs: INTAKE, lacks: ['ANSWER', 'CALL_BACK'] },
    { who: 'desk', does: 'complaintAgreeReplyTime', with: { replyAt: { days: 1 } }, asks: ['replyAt', 'reason'], runs: ['CMP-9', 'CMP-11a', 'CMP-11b', 'CMP-12'] },
    { who: 'desk', does: 'complaintReply', with: { text: '收费标准已逐项解答', acts: ['ANSWER'], settles: true }, runs: ['CMP-14a', 'CMP-14b'], status: 'HANDLED', lacks: ['CALL_BACK'] },
    { who: 'desk', does: 'complaintTellResult', with: { text: '已解答' }, runs: ['CMP-14b'] },
    { who: 'supervisor', does: 'complaintCallBack', with: { answer: 'UNDERSTOOD' }, runs: [], lacks: [] },
    { who: 'supervisor', does: 'complaintClose', runs: [], status: 'CLOSED', says: ['已答复'] },
  ],
};

const notOurs: Walk = {
  title: 'NOT_OURS: referred with a reason, followed up there, called back', judgement: 'NOT_OURS', outcome: 'REFERRED',
  intake: { content: 'MANAGEMENT', channel: 'AUTHORITY', fields: { authorityReference: '街办〔2026〕12 号', authorityDueAt: { days: 5 } }, runs: ['CMP-1', ...INTAKE], lacks: ['JUDGEMENT', 'CALL_BACK'] },
  steps: [
    { who: 'desk', mayNot: 'complaintRefer', because: '请先判断投诉类型' },
    { who: 'desk', does: 'complaintJudge', with: { judgement: 'NOT_OURS' }, runs: ['CMP-1', ...INTAKE], lacks: ['REFERRAL', 'REFERRAL_FOLLOW_UP', 'CALL_BACK'] },
    { who: 'desk', does: 'complaintReply', with: { text: '已收到，正在核实' }, runs: ['CMP-1', 'CMP-9', 'CMP-11a', 'CMP-11b', 'CMP-12'] },
    { who: 'desk', tries: 'complaintRefer', with: {}, refused: ['channel', 'reason'] },
    { who: 'desk', does: 'complaintRefer', with: { channel: '供电局', reason: '属公用变压器' }, asks: ['channel', 'reason'], runs: ['CMP-1', 'CMP-9', 'CMP-14a', 'CMP-14b'], status: 'HANDLED', lacks: ['REFERRAL_FOLLOW_UP', 'CALL_BACK'] },
    { who: 'desk', does: 'complaintReply', with: { stage: 'SECOND', text: '已转供电局，函复街办', toAuthority: true }, runs: ['CMP-14a', 'CMP-14b'] },
    { who: 'desk', does: 'complaintTellResult', with: { text: '已转供电局' }, runs: ['CMP-14b'] },
    { who: 'supervisor', does: 'complaintCallBack', with: { answer: 'UNDERSTOOD' }, runs: [], lacks: ['REFERRAL_FOLLOW_UP'] },
    { who: 'supervisor', mayNot: 'complaintClose', because: '还缺：转介后的跟进' },
    { who: 'desk', does: 'complaintFollowUp', with: { text: '供电局已换变压器' }, runs: [], lacks: [] },
    { who: 'supervisor', does: 'complaintClose', runs: [], status: 'CLOSED', says: ['已转介'] },
  ],
};

describe('the five judgements (CMP-3, CMP-6, CMP-15)', () => {
  test.each([valid, toImprove, invalid, communication, notOurs].map((walk) => [walk.title, walk] as const))('%s', async (_, walk) => { await party.walk(walk); });
});
