import { expect, test } from '@jest/globals';
import { discreet } from './discreet.ts';

test.each([
  ['3栋2单元1502室漏水', '3栋2单元＊室漏水'],
  ['3 栋 2 单元 1502 卫生间漏水', '3 栋 2 单元 ＊ 卫生间漏水'],
  ['1502房电梯故障', '＊房电梯故障'],
  ['业主住3-2-1502，电话13800138000', '业主住3-2-＊，电话＊'],
  ['来电 138 0013 8000 投诉', '来电 ＊ 投诉'],
  ['请回电0731-85551234', '请回电＊'],
  ['王先生投诉噪音', '＊先生投诉噪音'],
])('%s', (title, shown) => expect(discreet(title)).toBe(shown));

test.each(['2026年物业费收费标准', '3栋2单元电梯停运2小时', '地下车库B2照明不亮 300 个车位', '12345热线转办', '2026-11-23 停水'])('%s stays as it is', (title) => {
  expect(discreet(title)).toBe(title);
});
