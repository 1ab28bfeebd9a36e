import { describe, expect, test } from '@jest/globals';
import { checkNotice, DEFAULT_NOTICE_WORDS, WORD_KINDS } from './check.ts';
import type { NoticeWarning, NoticeWord } from './check.ts';
import { findWords, prepareWords } from './find-words.ts';

const found = (text: string, words: readonly NoticeWord[] = DEFAULT_NOTICE_WORDS, language = 'zh-CN'): readonly NoticeWarning[] =>
  findWords({ language, field: 'body', text }, prepareWords(words));
const said = (text: string, words?: readonly NoticeWord[]): readonly (string | null)[][] => found(text, words).map((one) => [one.kind, one.found, one.better]);

describe('NOT-4: wrong characters', () => {
  test.each([
    ['用手机登陆微信小程序缴费', '登陆微信', '登录微信'], ['缴费帐号如下', '帐号', '账号'], ['款项己到帐', '到帐', '到账'], ['本小区座落于滨江路', '座落于', '坐落于'], ['通迅录', '通迅录', '通讯录'],
    ['不便之处，竟请谅解', '竟请谅解', '敬请谅解'], ['不便之处，敬清谅解', '敬清谅解', '敬请谅解'], ['敬请凉解', '敬请凉解', '敬请谅解'], ['水管己经修好', '己经', '已经'], ['供水己恢复', '己恢复', '已恢复'],
    ['自即日启，请刷卡进出', '即日启，', '即日起，'], ['既日起施行', '既日起', '即日起'], ['截止目前尚未恢复', '截止目前', '截至目前'], ['报名截至日期为周五', '截至日期', '截止日期'], ['因天燃气管道检修', '天燃气', '天然气'],
    ['由此造成的不变', '造成的不变', '造成的不便'], ['特此至歉', '至歉', '致歉'], ['请匆惊慌', '请匆', '请勿'], ['请勿必关好门窗', '请勿必', '请务必'], ['轿箱内', '轿箱', '轿厢'], ['台风红色予警', '红色予警', '红色预警'],
    ['请文明溜狗', '溜狗', '遛狗'], ['现将按排如下', '按排如下', '安排如下'], ['装修需知', '装修需知', '装修须知'], ['请积极配和', '积极配和', '积极配合'], ['不便之处敬请您您谅解', '您您', '您'], ['尊敬的的业主', '的的', '的'], ['检查灭火气', '灭火气', '灭火器'],
  ])('%s', (text, word, better) => expect(said(text)).toContainEqual(['WRONG_WORD', word, better]));

  test.each([
    '台风预计今晚登陆，登陆后向西北移动', '一顶帐篷，已收到帐篷两顶，转到帐篷区', '蚊帐单人用，蚊帐户外用', '一座落地窗，新建一座落客平台', '交通迅速恢复，请沟通迅速', '究竟请谁', '请自己经过登记后进入，自己处理，自己联系',
    '即日启动，即日启用新门禁', '报名截止日期为周五，截止时间18:00，截至目前', '今天燃气公司来检修，每天燃气用量，3天燃气费', '保持不变，带来不变的服务', '按装修方案，按装置说明', '搭配和调配和使用', '清凉解暑，高原凉爽', '这个目的的确达到了',
    '给予警告', '灭火气体', '公布署名', '一张帖子', '预防犯罪', '业主需知晓', '噪声扰民，绕民房一周', '送至电梯厅', '按排水要求，按排放标准', '甚至歉收', '敬请谅解，请配合，请务必，请勿', '已到账，账号，登录', '把车停好，两辆车', '混乱仍在', '在次日恢复',
  ])('nothing in %s', (text) => expect(said(text)).toEqual([]));
});

describe('NOT-3: advertising, and what harms the company', () => {
  test.each([
    ['国家级品质物业', 'ADVERTISING_WORD', '国家级'], ['打造最高级的社区', 'ADVERTISING_WORD', '最高级'], ['您的最佳选择', 'ADVERTISING_WORD', '最佳选择'], ['提供最佳服务', 'ADVERTISING_WORD', '最佳服务'], ['行业第一', 'ADVERTISING_WORD', '行业第一'], ['顶级物业', 'ADVERTISING_WORD', '顶级物业'],
    ['限时抢购', 'ADVERTISING_WORD', '限时抢购'], ['the Lowest Price in town', 'ADVERTISING_WORD', 'Lowest Price'], ['最终解释权归物业所有', 'FORBIDDEN_WORD', '最终解释权'], ['逾期不缴，否则停水', 'FORBIDDEN_WORD', '否则停水'], ['将采取停电方式催缴', 'FORBIDDEN_WORD', '采取停电方式催'],
    ['个别老赖', 'FORBIDDEN_WORD', '老赖'], ['本中心概不负责', 'FORBIDDEN_WORD', '概不负责'],
  ])('%s', (text, kind, word) => expect(said(text)).toContainEqual([kind, word, null]));

  test.each([
    '最佳时间为上午，最佳避险时机，最佳创意奖，最佳服务之星', '最高级别预警，最高级别响应', '国家级非物质文化遗产，国家级自然保护区', '全市第一批试点', '行业第一批', '楼顶级配电箱', '请勿抢购、囤积物资', '请提前储水，否则停水期间将无水可用',
    '不得采取停水方式催缴', '采取停水措施抢修', '最低价中标', '第一时间处置，第一责任人', '排名第一的小组', 'bestow, the best time',
  ])('nothing in %s', (text) => expect(said(text)).toEqual([]));
});

describe('how a word is found', () => {
  const word = (text: string, better: string | null = null, except: readonly string[] = []): NoticeWord => ({ kind: 'FORBIDDEN', word: text, better, except });
  test('width and case are one; the place is that of the original', () => {
    expect(found('请用ＡＰＰ缴费', [word('app')])).toEqual([{ kind: 'FORBIDDEN_WORD', language: 'zh-CN', field: 'body', at: 2, length: 3, found: 'ＡＰＰ', better: null }]);
    expect(found('😀 登陆App', [word('登陆ａｐｐ', '登录App')])).toMatchObject([{ at: 3, length: 5, found: '登陆App' }]);
    expect(found('İ APP', [word('app')])).toMatchObject([{ at: 2, found: 'APP' }]);
  });
  test('the longest at a place, none within another, none in a longer Latin word', () => {
    expect(said('最高级别', [word('最高'), word('最高级'), word('高级')])).toEqual([['FORBIDDEN_WORD', '最高级', null]]);
    expect(said('bestow best BEST', [word('best')]).map(([, one]) => one)).toEqual(['best', 'BEST']);
  });
  test('what is better and what is excepted is innocent; a blank word is none', () => {
    expect(said('服务中心', [word('服务', '服务中心')])).toEqual([]);
    expect(said('的士，目的', [word('的', null, ['目的'])]).length).toBe(1);
    expect(said('任何字', [word(''), word(' 　')])).toEqual([]);
  });
  test('a company puts its own list in the place of ours', () => {
    const notice = { texts: [{ language: 'zh-CN', title: '通知', body: '请登陆系统，电话：010-12345678' }], contact: null, validUntil: 1 as never, plannedStart: null, plannedEnd: null, eventAt: null };
    expect(checkNotice(notice, [], 0 as never, 'Asia/Shanghai')).toEqual([]);
    expect(checkNotice(notice, DEFAULT_NOTICE_WORDS, 0 as never, 'Asia/Shanghai').map(({ kind }) => kind)).toEqual(['WRONG_WORD']);
  });
});

describe('the list we begin with', () => {
  test('each word once, each of a kind, what is better is not wrong itself', () => {
    const words = DEFAULT_NOTICE_WORDS.map((one) => one.word);
    expect(words.filter((one, index) => words.indexOf(one) !== index)).toEqual([]);
    expect(DEFAULT_NOTICE_WORDS.every(({ kind }) => WORD_KINDS.includes(kind))).toBe(true);
    expect(DEFAULT_NOTICE_WORDS.flatMap(({ better }) => (better === null ? [] : said(better)))).toEqual([]);
    expect(DEFAULT_NOTICE_WORDS.filter(({ kind, better }) => kind === 'WRONG' && better === null)).toEqual([]);
  });
});
