import type { NoticeWord } from './words.ts';

const wrong = (word: string, better: string, ...except: readonly string[]): NoticeWord => ({ kind: 'WRONG', word, better, except });
const split = (words: string): readonly string[] => words.split(' ');
/** Each ending after a wrong beginning, mended. */
const after = (bad: string, good: string, endings: string): readonly NoticeWord[] => split(endings).map((ending) => wrong(bad + ending, good + ending));
/** Each beginning before a wrong ending, mended. */
const before = (bad: string, good: string, beginnings: string): readonly NoticeWord[] => split(beginnings).map((beginning) => wrong(beginning + bad, beginning + good));

const POLITE = '谅解 理解 配合 支持 关注 留意 知悉 周知 期待 光临 参加 广大 各位 业主';

/** 帐 is of cloth: 帐篷, 蚊帐. */
const ACCOUNTS: readonly NoticeWord[] = [
  ...split('号 户 单 目').map((ending) => wrong(`帐${ending}`, `账${ending}`, ...split('蚊 营 围').map((cloth) => `${cloth}帐${ending}`))),
  ...split('付 对 结 台 转 到 记 入 查 欠 销 挂').map((beginning) => wrong(`${beginning}帐`, `${beginning}账`, ...split('篷 子 幕 顶').map((cloth) => `${beginning}帐${cloth}`))),
];

/** A typhoon lands 登陆; who has an account logs in 登录. */
const LOGIN = after('登陆', '登录', '网站 网址 官网 系统 微信 小程序 公众号 账号 账户 平台 密码 界面 页面 手机 支付宝 APP 物业')
  .concat(wrong('请登陆', '请登录'), wrong('用户登陆', '用户登录'));

const POLITENESS: readonly NoticeWord[] = [
  ...after('竟请', '敬请', POLITE), ...after('尽请', '敬请', POLITE), ...after('敬清', '敬请', POLITE),
  ...before('凉解', '谅解', '敬请 请 给予 予以 理解和 理解与 多多'), ...before('晾解', '谅解', '敬请 请 给予'), ...before('原凉', '原谅', '敬请 请'),
  ...before('配和', '配合', '敬请 请 积极 予以 给予 支持与 支持和 理解与 理解和 大力'), wrong('陪合', '配合'),
  ...split('带来 带来的 带来诸多 造成 造成的 造成诸多 诸多').map((cause) => wrong(`${cause}不变`, `${cause}不便`, `${cause}不变的`)), wrong('至歉', '致歉', '甚至歉', '以至歉', '乃至歉'),
  ...after('在次', '再次', '感谢 提醒 通知 致歉 表示 强调 提示'), wrong('您您', '您'), wrong('打挠', '打扰'),
  wrong('的的', '的', '目的的', '标的的', '的的确', '的的士'),
];

/** 己 for 已; 自己 and 知己 before anything are what they are. */
const ALREADY: readonly NoticeWord[] = split('经 于 完成 恢复 修复 到位 处理 解决 安排 通知 送达 结束 更换 整改 联系 将').map((ending) =>
  wrong(`己${ending}`, `已${ending}`, ...split('自 知 异 利 克 律 责').map((self) => `${self}己${ending}`)));

const DATES: readonly NoticeWord[] = [
  ...split('， 至 执行 实行 实施 施行 生效').map((ending) => wrong(`即日启${ending}`, `即日起${ending}`)), wrong('既日起', '即日起'), wrong('自即日期', '自即日起'), wrong('从即日期', '从即日起'),
  wrong('截止目前', '截至目前'), wrong('截止到目前', '截至目前'), wrong('截止发稿', '截至发稿'), wrong('截至日期', '截止日期'), wrong('截至时间', '截止时间'),
  ...after('愈期', '逾期', '未 不 将 缴'), wrong('欢渡', '欢度'), wrong('渡假', '度假'), wrong('恭贺新喜', '恭贺新禧'),
];

/** Days and seasons before which 天燃气 is 天 and 燃气. */
const DAYS = split('今 明 后 昨 前 当 每 整 全 半 白 两 几 多 数 些 某 隔 那 这 改 次 天 春 夏 秋 冬 雨 热 冷 露 阴 晴 聊 航 零 一 二 三 四 五 六 七 八 九 十 百 0 1 2 3 4 5 6 7 8 9');

const EQUIPMENT: readonly NoticeWord[] = [
  wrong('天燃气', '天然气', ...DAYS.map((day) => `${day}天燃气`)), wrong('消防拴', '消防栓'), wrong('消火拴', '消火栓'), wrong('灭火气', '灭火器', '灭火气体', '灭火气溶', '灭火气雾', '灭火气瓶'),
  wrong('水笼头', '水龙头'), wrong('插坐', '插座', '插坐式'), wrong('跳匝', '跳闸'), wrong('轿箱', '轿厢'), wrong('摄相头', '摄像头'), ...after('门紧', '门禁', '系统 卡'),
  wrong('泻漏', '泄漏'), wrong('渗露', '渗漏'), wrong('裸漏', '裸露'), wrong('幅射', '辐射'), ...after('修减', '修剪', '树 枝 草坪 绿'), wrong('乘座电梯', '乘坐电梯'), wrong('烟化爆竹', '烟花爆竹'),
  ...after('通迅', '通讯', '录 设备 地址 员 公司 方式 费 工具 软件 信号'), wrong('提前畜水', '提前蓄水'), wrong('畜水池', '蓄水池'), wrong('爆雨', '暴雨', '引爆雨', '火爆雨'),
  ...before('予警', '预警', '红色 橙色 黄色 蓝色 台风 暴雨 气象'), wrong('予警信号', '预警信号'),
];

const ORDINARY: readonly NoticeWord[] = [
  wrong('座落于', '坐落于'), wrong('座落在', '坐落在'), wrong('房屋座落', '房屋坐落'), wrong('车俩', '车辆', '车俩人', '车俩个'), wrong('庞物', '宠物'), wrong('溜狗', '遛狗'), wrong('溜犬', '遛犬'),
  wrong('请匆', '请勿'), wrong('切匆', '切勿'), wrong('请勿必', '请务必'), wrong('请物必', '请务必'), ...after('嗓音', '噪音', '扰民 污染'), ...before('绕民', '扰民', '施工 噪音 噪声'), ...after('乱仍', '乱扔', '垃圾 杂物 烟头'),
  wrong('防碍', '妨碍', '消防碍'), wrong('防犯', '防范', '防犯罪', '消防犯'), wrong('布署', '部署', ...split('发 公 颁 宣 分').map((one) => `${one}布署`)),
  wrong('按装', '安装', ...split('修 置 饰 载 配 机 卸 潢 箱 车 订').map((one) => `按装${one}`)), ...after('按排', '安排', '如下 人员 专人 工作人员'), wrong('粘帖', '粘贴'), wrong('张帖', '张贴', '张帖子'),
  ...after('连系', '联系', '电话 方式 物业'), wrong('请连系', '请联系'), ...after('至电', '致电', '物业 客服 前台 服务中心 咨询'), ...after('公式期', '公示期', '间 为 满 内'), wrong('予以公式', '予以公示'),
  ...split('装修 入住 用户 住户 业主 访客 安全 停车 游泳').map((of) => wrong(`${of}需知`, `${of}须知`, ...split('晓 道 悉 会').map((verb) => `${of}需知${verb}`))),
  wrong('积极相应', '积极响应', '积极相应的'), wrong('再所难免', '在所难免'), wrong('松驰', '松弛'),
];

/** Wrong characters that notices of service centres are full of; where two characters alone would hit innocent words, with what follows them. */
export const WRONG_WORDS: readonly NoticeWord[] = [...ACCOUNTS, ...LOGIN, ...POLITENESS, ...ALREADY, ...DATES, ...EQUIPMENT, ...ORDINARY];
