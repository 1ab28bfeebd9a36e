import { describe, expect, test } from '@jest/globals';
import { at, ZONE } from '../../../test/kit.ts';
import { checkNotice, DEFAULT_NOTICE_WORDS } from './check.ts';
import type { CheckedNotice } from './check.ts';

/** A Thursday. */
const NOW = at('2026-11-26 10:00');

interface Sample {
  readonly title: string;
  readonly body: string;
  readonly english?: { readonly title: string; readonly body: string };
  /** Planned start and end, event, validity. */
  readonly form: Partial<Record<'plannedStart' | 'plannedEnd' | 'eventAt' | 'validUntil', string>>;
  readonly contact?: string;
  /** What is written instead of what, and what is then said of it. */
  readonly slips: readonly (readonly [string, string, string, string])[];
}

const SAMPLES: Readonly<Record<string, Sample>> = {
  'planned power cut': {
    title: '停电通知',
    body: '尊敬的各位业主、住户：\n　　您好！接供电局通知，因高压线路检修，定于2026年11月28日（星期六）8:00至18:00对回音花园一期1栋、2栋、3栋停电。届时电梯停运，请您合理安排出行时间，并关闭家中电器电源。\n　　停电期间给您带来的不便，敬请谅解！如有疑问，请致电客服中心：0755-8123 4567，或拨打供电服务热线95598。\n　　特此通知。\n\n　　　　　　　　回音花园物业服务中心\n　　　　　　　　2026年11月26日',
    form: { plannedStart: '2026-11-28 08:00', plannedEnd: '2026-11-28 18:00', validUntil: '2026-11-28 24:00' },
    slips: [['（星期六）', '（星期五）', 'WEEKDAY_WRONG', '星期五'], ['8:00至18:00', '18:00至8:00', 'TIME_DIFFERS', '18:00'], ['2026年11月28日（星期六）', '2026年11月29日（星期日）', 'DATE_DIFFERS', '2026年11月29日'], ['请您合理', '请您务必，，合理', 'PUNCTUATION', '，，'], ['8:00至18:00', '14:00至12:00', 'DATE_CONTRADICTION', '2026年11月28日（星期六）14:00至12:00']],
  },
  'sudden power cut': {
    title: '关于突发停电的紧急通知',
    body: '各位业主：\n今日9:42，因市政电网故障，5—8栋突发停电。供电部门正在抢修，预计12:30左右恢复供电。电梯已全部平层停运，无人员被困。请勿使用明火照明，用电设备请先拔掉插头。\n客服电话：13800138000（24小时）\n回音花园物业服务中心 2026年11月26日10:00',
    form: { eventAt: '2026-11-26 09:42', validUntil: '2026-11-26 18:00' },
    slips: [['已全部', '己经全部', 'WRONG_WORD', '己经'], ['请勿', '请匆', 'WRONG_WORD', '请匆'], ['突发停电。', '突发停电.', 'PUNCTUATION', '.']],
  },
  'water cut overnight': {
    title: '二期停水通知',
    body: '尊敬的业主：\n因二次供水水箱清洗消毒，我中心将于12月1日（周二）22:00至次日6:00暂停二期8栋至12栋供水，请提前储水。恢复供水后如水质发黄，请打开水龙头放水2—3分钟。\n联系人：李工　联系电话：0755-81234567\n回音花园物业服务中心\n2026年11月26日',
    form: { plannedStart: '2026-12-01 22:00', plannedEnd: '2026-12-02 06:00', validUntil: '2026-12-02 12:00' },
    slips: [['水龙头', '水笼头', 'WRONG_WORD', '水笼头'], ['12月1日（周二）', '11月31日', 'DATE_IMPOSSIBLE', '11月31日'], ['12月1日（周二）', '10月1日', 'DATE_PAST', '10月1日'], ['22:00', '23:00', 'TIME_DIFFERS', '23:00'], ['，请提前', ',请提前', 'PUNCTUATION', ',']],
  },
  'lift maintenance': {
    title: '电梯维保通知',
    body: '各位业主、住户：\n为保障电梯安全运行，现安排电梯维保单位进行月度保养，具体安排如下：\n一、3栋1单元：11月28日上午9:00—11:30；\n二、3栋2单元：11月28日下午2:00—4:30；\n三、5栋：11月29日9:00—11:30、14:00—16:30。\n保养期间电梯停用，请走楼梯，照看好老人和小孩。如遇电梯困人，请按轿厢内“紧急呼叫”按钮，切勿扒门。\n工程部电话：8123 4568',
    form: { plannedStart: '2026-11-28 09:00', plannedEnd: '2026-11-29 16:30', validUntil: '2026-11-30 00:00' },
    slips: [['轿厢', '轿箱', 'WRONG_WORD', '轿箱'], ['“紧急呼叫”', '“紧急呼叫', 'UNPAIRED', '“'], ['14:00—16:30', '14:00—12:30', 'DATE_CONTRADICTION', '14:00—12:30'], ['“紧急呼叫”', '"紧急呼叫"', 'PUNCTUATION', '"紧急呼叫"']],
  },
  'gas cut': {
    title: '停气通知',
    body: '尊敬的住户：因天然气管道改造，燃气公司定于2026-12-03 9:00至16:00对6栋停气。停气前请关闭灶前阀、表前阀；恢复供气后请先开窗通风，再点火使用。今天燃气公司工作人员将上门检查，请予以配合。详情请登录https://www.huiyin-gas.com.cn/notice?id=3查询，咨询电话：400-123-4567。',
    form: { plannedStart: '2026-12-03 09:00', plannedEnd: '2026-12-03 16:00', validUntil: '2026-12-03 20:00' },
    slips: [['天然气管道', '天燃气管道', 'WRONG_WORD', '天燃气'], ['请登录', '请登陆', 'WRONG_WORD', '请登陆'], ['16:00', '15:00', 'TIME_DIFFERS', '15:00']],
  },
  typhoon: {
    title: '台风“海燕”防御温馨提示',
    body: '各位业主：\n    据市气象台消息，今年第25号台风“海燕”预计11月28日凌晨至上午在我市沿海登陆，气象台已发布台风橙色预警信号，可能升级为最高级别。请您：\n    1.收回阳台、窗台上的花盆和衣物，关好门窗；\n    2.将车辆驶离低洼处和树下，不要停放在地下车库（B2层）集水井旁；\n    3.减少外出，不抢购、不囤积，不信谣、不传谣。\n    台风登陆后如遇险情，请拨打24小时值班电话（0755）81234567！',
    form: { plannedStart: '2026-11-28 00:00', validUntil: '2026-11-29 12:00' },
    slips: [['橙色预警', '橙色予警', 'WRONG_WORD', '橙色予警'], ['（B2层）', '（B2层', 'UNPAIRED', '（'], ['衣物，', '衣物 ，', 'SPACING', ' ']],
  },
  activity: {
    title: '“冬至情·邻里宴”活动预告',
    body: '亲爱的邻居们：\n冬至将至，回音花园诚邀您参加包饺子活动，评选最佳创意奖、最佳人气奖！\n活动时间：2026年12月20日（星期日）14:30—17:00\n活动地点：中心花园（雨天改在会所）\n报名方式：12月15日18:00前到客服前台登记，或致电0755-81234567；名额60户，额满即止。\n敬请光临！\n回音花园物业服务中心\n二〇二六年十一月二十六日',
    form: { plannedStart: '2026-12-20 14:30', plannedEnd: '2026-12-20 17:00', validUntil: '2026-12-20 18:00' },
    slips: [['（星期日）', '（星期天', 'UNPAIRED', '（'], ['评选最佳创意奖', '享受顶级服务，评选最佳创意奖', 'ADVERTISING_WORD', '顶级服务'], ['14:30—17:00', '14:00—17:00', 'TIME_DIFFERS', '14:00'], ['敬请光临', '竟请光临', 'WRONG_WORD', '竟请光临']],
  },
  'fee reminder': {
    title: '物业服务费缴费温馨提示',
    body: '尊敬的业主：\n您好！2026年10月1日至12月31日的物业服务费已出账，收费标准为3.8元/㎡·月。请您于2026年12月15日前缴纳，可登录“回音”小程序、转账至公司账户（账号见账单）或到客服前台现金、刷卡缴费。已缴费的业主请忽略本提示，感谢您的支持与配合！\n客服电话：0755-81234567（8:30—17:30）',
    form: { validUntil: '2026-12-15 24:00' },
    slips: [['感谢您', '逾期将予以停水，感谢您', 'FORBIDDEN_WORD', '逾期将予以停水'], ['（账号见账单）', '（帐号见账单）', 'WRONG_WORD', '帐号'], ['请您于2026年12月15日前', '请您于2025年12月15日前', 'DATE_PAST', '2025年12月15日'], ['10月1日至12月31日', '10月1日至9月30日', 'DATE_CONTRADICTION', '2026年10月1日至9月30日']],
  },
  'announcement after complaints': {
    title: '关于地下车库异味问题处理情况的公告',
    body: '各位业主：\n11月20日以来，我中心陆续接到业主反映B区地下车库有异味。经核查，系污水提升泵故障所致。现将处理情况公告如下：\n（一）11月21日更换水泵2台，清理集水井4个；\n（二）11月23日至25日完成消毒除臭，并加装排风机；\n（三）自即日起，每天7:00、15:00、22:00各巡查一次。\n由此给您带来的不便，我们深表歉意。依据《物业管理条例》，您如有意见和建议，欢迎致电客服主任王女士：13800138000。\n特此公告\n回音物业服务有限公司回音花园服务中心\n2026年11月26日',
    form: { eventAt: '2026-11-20 09:00', validUntil: '2026-12-10 18:00' },
    slips: [['带来的不便', '带来的不变', 'WRONG_WORD', '带来的不变'], ['《物业管理条例》', '《物业管理条例', 'UNPAIRED', '《'], ['11月23日至25日', '11月25日至23日', 'DATE_CONTRADICTION', '11月25日至23日'], ['2026年11月26日', '2025年11月26日', 'DATE_PAST', '2025年11月26日'], ['（一）', '(一)', 'PUNCTUATION', '(一)']],
  },
  'certificate collection': {
    title: '不动产权证书领取通知',
    body: '尊敬的业主：\n贵户坐落于滨江路18号回音花园的不动产权证书已办理完毕。请携带身份证原件、购房合同、契税完税证明，于12月1日起到一楼客服前台领取（工作日9:00-12:00、14:00-17:30）。委托他人领取的，须提供经公证的委托书。\n咨询：客服中心，电话0755-81234567转801。',
    form: { validUntil: '2027-03-01 00:00' },
    slips: [['坐落于', '座落于', 'WRONG_WORD', '座落于'], ['14:00-17:30', '１４:00-17:30', 'FULL_WIDTH', '１４'], ['贵户', 'XX小区', 'PLACEHOLDER', 'XX'], ['客服中心，', '张某11010519491231002X，', 'PERSONAL_DATA', '11010519491231002X']],
  },
  'postponed work': {
    title: '关于外墙清洗延期的通告',
    body: '各位业主：\n原定于11月24日至25日进行的外墙清洗，因大风天气推迟至12月5日（星期六）至6日（星期日），每日8:00-18:00作业。作业期间请关好门窗，勿在警戒线内停留、停车……\n如有疑问，请联系楼栋管家。',
    form: { plannedStart: '2026-12-05 08:00', plannedEnd: '2026-12-06 18:00', validUntil: '2026-12-07 00:00' },
    contact: '各楼栋管家',
    slips: [['停车……', '停车...', 'PUNCTUATION', '...'], ['（星期日），每日', '（星期日） ，每日', 'SPACING', ' '], ['6日（星期日）', '6日（星期一）', 'WEEKDAY_WRONG', '星期一']],
  },
  'holiday arrangement': {
    title: '2027年元旦假期服务安排',
    body: '尊敬的业主：\n2027年元旦假期（2027年1月1日至3日）期间，客服前台服务时间调整为9:00—17:00；工程维修、秩序维护24小时值守。2026年12月31日（周四）正常办公。1月4日（星期一）恢复正常服务时间。请注意用火、用电、用气安全，禁止燃放烟花爆竹。祝您节日愉快！\n24小时服务热线：0755-81234567',
    form: { validUntil: '2027-01-04 00:00' },
    slips: [['1月4日（星期一）', '1月4日（星期二）', 'WEEKDAY_WRONG', '星期二'], ['烟花爆竹', '烟化爆竹', 'WRONG_WORD', '烟化爆竹'], ['节日愉快！', '节日愉快!', 'PUNCTUATION', '!']],
  },
  'water cut in two languages': {
    title: '停水通知',
    body: '尊敬的住户：\n因供水管道抢修，11月28日（星期六）9:00至15:00暂停6栋供水，请提前储水。咨询电话：0755-81234567。\n回音花园物业服务中心\n2026年11月26日',
    english: {
      title: 'Notice of Water Suspension',
      body: 'Dear residents,\nDue to urgent pipe repairs, the water supply of Building 6 will be suspended on Saturday, November 28, 2026, from 9:00 a.m. to 3:00 p.m. Please store water in advance. We apologise for the inconvenience (and thank you for your patience).\nEnquiries: +86 755 8123 4567\nHuiyin Garden Service Centre\nNovember 26, 2026',
    },
    form: { plannedStart: '2026-11-28 09:00', plannedEnd: '2026-11-28 15:00', validUntil: '2026-11-28 24:00' },
    slips: [['3:00 p.m.', '5:00 p.m.', 'DIGITS_DIFFER', '5:00 p.m.'], ['Saturday, November 28', 'Sunday, November 28', 'WEEKDAY_WRONG', 'Sunday'], ['in advance.', 'in advance。', 'PUNCTUATION', '。'], ['8123 4567', '8123 4657', 'DIGITS_DIFFER', '+86 755 8123 4657'], ['November 28, 2026', 'November 29, 2026', 'DIGITS_DIFFER', 'November 29, 2026']],
  },
};

/** `24:00` is the next midnight. */
const instant = (text: string | undefined) => (text === undefined ? null : text.endsWith('24:00') ? at(`${text.slice(0, 10)} 23:59:59.999`) : at(text));

function notice({ title, body, english, form, contact }: Sample, from = '', to = ''): CheckedNotice {
  const write = (text: string): string => text.replace(from, to);
  const texts = [{ language: 'zh-CN', title: write(title), body: write(body) }, ...(english === undefined ? [] : [{ language: 'en', title: english.title, body: write(english.body) }])];
  return { texts, contact: contact ?? null, plannedStart: instant(form.plannedStart), plannedEnd: instant(form.plannedEnd), eventAt: instant(form.eventAt), validUntil: instant(form.validUntil) };
}

describe.each(Object.entries(SAMPLES))('NOT-3, NOT-4: %s', (_name, sample) => {
  test('as it should be: no warning', () => expect(checkNotice(notice(sample), DEFAULT_NOTICE_WORDS, NOW, ZONE)).toEqual([]));
  test.each(sample.slips)('%s → %s: %s', (from, to, kind, found) => {
    expect([sample.body, sample.english?.body].join('')).toContain(from);
    expect(checkNotice(notice(sample, from, to), DEFAULT_NOTICE_WORDS, NOW, ZONE)).toContainEqual(expect.objectContaining({ kind, found }));
  });
  test('without whom to ask or how long it holds', () => {
    const bare = { ...notice(sample, '', ''), contact: '客服', validUntil: null };
    expect(checkNotice(bare, DEFAULT_NOTICE_WORDS, NOW, ZONE).map(({ kind }) => kind)).toEqual(['VALIDITY_MISSING']);
  });
});
