import { describe, expect, test } from '@jest/globals';
import { checkPairs } from './pairs.ts';
import { checkPunctuation } from './punctuation.ts';
import { checkLeftovers } from './whole.ts';

const said = (text: string, language = 'zh-CN'): readonly (string | null)[][] =>
  checkPunctuation({ language, field: 'body', text }).map(({ kind, found, better }) => [kind, found, better]);
const alone = (text: string, language = 'zh-CN'): readonly (readonly [string, number | null])[] => checkPairs({ language, field: 'body', text }).map(({ found, at }) => [found, at] as const);

describe('NOT-4: marks in Chinese', () => {
  test.each([
    ['因检修,明日停水', ',', '，'], ['各位业主:', ':', '：'], ['各位业主:\n您好', ':', '：'], ['请储水;请关阀', ';', '；'], ['请注意!', '!', '！'], ['请注意!!!', '!!!', '！！！'], ['停水了.请储水', '.', '。'], ['恢复供水.', '.', '。'],
    ['因检修,3栋停水', ',', '，'], ['3月5日14:00,请储水', ',', '，'], ['“停水”,请储水', ',', '，'], ['注意: 请储水', ':', '：'], ['回音花园(一期)业主', '(一期)', '（一期）'], ['回音花园（一期)业主', '（一期)', '（一期）'], ['电话（0755)12345678', '（0755)', '（0755）'],
    ['谢谢。。', '。。', '。'], ['您好，，', '，，', '，'], ['等候。。。', '。。。', '……'], ['您好，。', '，。', '。'], ['甲，、乙', '，、', null], ['请稍候...', '...', '……'], ['请储水,,请关阀', ',,', '，'],
    ['关于"停水"的通知', '"停水"', '“停水”'], ['关于“停水"的通知', '“停水"', '“停水”'], ['关于"停水”的通知', '"停水”', '“停水”'],
  ])('%s', (text, mark, better) => expect(said(text)).toEqual([['PUNCTUATION', mark, better]]));
  test.each([['请储水 ，谢谢', 'SPACING', ' ', ''], ['请储水　。', 'SPACING', '　', ''], ['３栋', 'FULL_WIDTH', '３', '3'], ['ＡＰＰ缴费', 'FULL_WIDTH', 'ＡＰＰ', 'APP']])('%s', (...row) =>
    expect(said(row[0])).toEqual([row.slice(1)]));

  test.each([
    '时间：14:00至18:00，费用3.5元/㎡，共1,200元', '网址：https://www.huiyin.cn/a?b=1&c=2 请查看', '邮箱：fu.wu@huiyin.com.cn', '电话：0755-12345678、(0755)8765-4321', '请下载APP(Android)', '(1)请储水', '1.请储水', '一.请储水', '  十二.请储水', '比例为三:一',
    '注意！！！', '真的吗？！', '请注意……', '姓名：..........', '姓名：______ ，电话', '日期    ：', '温 馨 提 示', '　　各位业主：', '55"电视和65"电视', '2026.11.28', 'Thank you! 谢谢', '“停水”“停电”', '“停水”。', '《条例》、《办法》', '',
    '10:00-12:00', 'V2.0版本', 'A、B座', '12345热线', '〇', '电话:0755-12345678',
  ])('nothing in %s', (text) => expect(said(text)).toEqual([]));
});

describe('marks in other languages', () => {
  test.each([
    ['Please note,, that', 'PUNCTUATION', ',,', ','], ['Please store water，thank you', 'PUNCTUATION', '，', ','], ['Thank you。', 'PUNCTUATION', '。', '.'], ['Please note , that', 'SPACING', ' ', ''], ['Building ３', 'FULL_WIDTH', '３', '3'],
  ])('%s', (text, kind, mark, better) => expect(said(text, 'en')).toEqual([[kind, mark, better]]));
  test.each(['Dear residents, water will be off (8:00 a.m.).', 'Huiyin (回音) Garden', "Don't \"panic\"…", 'Wait...'])('nothing in %s', (text) => expect(said(text, 'en')).toEqual([]));
});

describe('pairs', () => {
  test.each([
    ['《条例', '《', 0], ['条例》', '》', 2], ['（停水', '（', 0], ['停水）', '）', 2], ['“停水', '“', 0], ['停水”', '”', 2], ['“停水“', '“', 0], ['（《条例）》', '《', 1], ['【通知', '【', 0], ['(停水', '(', 0],
  ])('%s', (text, mark, at) => expect(alone(text)).toContainEqual([mark, at]));
  test.each([
    '（停水)', '“甲‘乙’丙”', '1）请储水\n2)请关阀', 'a）甲', '（1）甲', '一）甲', '55"电视', '“停水"', ':)', '“第一段\n“第二段”', 'residents’ 家', '[1] 【二】', '《物业管理条例》（2018年修正）',
  ])('nothing in %s', (text) => expect(alone(text)).toEqual([]));
  test('an apostrophe is no quote', () => expect(alone('residents’ water, ‘90s', 'en')).toEqual([]));
});

describe('what a template leaves, and numbers of identity cards', () => {
  const left = (text: string): readonly string[][] => checkLeftovers({ language: 'zh-CN', field: 'body', text }).map(({ kind, found }) => [kind, found]);
  test.each([['定于X月X日停水', 'X月X日'], ['2026年11月XX日', 'XX日'], ['XX小区业主', 'XX'], ['××物业', '××'], ['XX年XX月', 'XX年XX月'], ['尊敬的{{name}}', '{{name}}'], ['X时X分', 'X时X分']])('%s', (text, hole) => expect(left(text)).toContainEqual(['PLACEHOLDER', hole]));
  test('an identity number with its check digit, in whatever width', () => {
    expect(left('身份证11010519491231002X')).toEqual([['PERSONAL_DATA', '11010519491231002X']]);
    expect(left('身份证１１０１０５１９４９１２３１００２Ｘ')).toHaveLength(1);
  });
  test.each(['张XX', '138XXXX1234', 'XXL码', '苏AXX123', '____年__月__日', '110105194912310021', '订单12345678901234567890', 'X光检查'])('nothing in %s', (text) => expect(left(text)).toEqual([]));
});
