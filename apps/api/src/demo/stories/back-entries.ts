import type { Channel, Content } from '@huiyin/domain';
import type { Story } from '../story.ts';

/** 补录: from the paper register, with its reason and the reply of then; without one it is handled now. */
export interface BackEntry {
  readonly enteredDaysAgo: number;
  readonly receivedDaysBefore: number;
  readonly by: string;
  readonly channel: Channel;
  readonly content: Content;
  readonly title: string;
  readonly detail: string;
  readonly reason: string;
  readonly reply?: string;
  readonly story?: Story;
}

const PAPER = '系统启用前的纸质《客户投诉受理登记表》补录。';
const OUTAGE = '当晚网络中断，先记在值班日记上，次日补录。';

export const BACK_ENTRIES: readonly BackEntry[] = [
  { enteredDaysAgo: 97, receivedDaysBefore: 40, by: 'custodian', channel: 'VISIT', content: 'MANAGEMENT', reason: PAPER, title: '南门人行道砖松动绊倒老人', detail: '登记表第 37 页：住户来访，婆婆被翘起的砖绊倒，擦破手掌。', reply: '当天重铺地砖十二块，管家上门看望，住户表示谅解。' },
  { enteredDaysAgo: 97, receivedDaysBefore: 33, by: 'custodian', channel: 'PHONE', content: 'FACILITY', reason: PAPER, title: '8栋电梯停运两天', detail: '登记表第 38 页：电话投诉电梯停运两天没有公示原因。', reply: '更换主板后恢复，张贴致歉信并公示原因。' },
  { enteredDaysAgo: 97, receivedDaysBefore: 29, by: 'custodian', channel: 'LETTER', content: 'FEES', reason: PAPER, title: '来信质询公共收益去向', detail: '登记表第 40 页：来信要求公布广告位收入。', reply: '已书面回复并在公示栏公布上半年公共收益收支表。' },
  { enteredDaysAgo: 97, receivedDaysBefore: 21, by: 'custodian', channel: 'PHONE', content: 'SERVICE_ATTITUDE', reason: PAPER, title: '绿化工冲水不避行人', detail: '登记表第 41 页：洗路面时水溅到住户还不道歉。', reply: '环境部经理带当事人上门致歉，已调整作业时间。' },
  { enteredDaysAgo: 62, receivedDaysBefore: 3, by: 'front-desk', channel: 'PHONE', content: 'SUDDEN_EVENT', reason: OUTAGE, title: '暴雨夜车库入口进水', detail: '值班日记：二十三点四十分住户来电，水漫过减速带。', reply: '当晚堆沙袋、开两台泵，一点二十分排干，车辆无损。' },
  { enteredDaysAgo: 31, receivedDaysBefore: 2, by: 'front-desk-2', channel: 'PHONE', content: 'MANAGEMENT', reason: OUTAGE, title: '业主反映夜间有人翻围墙', detail: '值班日记：一点十分，6 栋住户看见有人从东围墙翻入。', reply: '护卫员到场劝离两名抄近路的学生，围墙加装电子围栏。' },
];

export const BACK_ENTRIES_B: readonly BackEntry[] = [
  { enteredDaysAgo: 95, receivedDaysBefore: 25, by: 'custodian', channel: 'VISIT', content: 'FACILITY', reason: PAPER, title: 'A座一楼大堂门把手脱落', detail: '纸质登记：来访反映把手脱落夹手。', reply: '当天更换不锈钢把手。' },
];
