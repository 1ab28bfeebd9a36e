import { CHANNELS, CONTENTS } from '@huiyin/domain';
import type { Channel, Content } from '@huiyin/domain';

// The field's words for CMP-1 and CMP-5, and what sheets write instead of them.
const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  PHONE: '来电 电话 电话投诉 来电投诉 热线 客服热线 400 呼叫中心 手机 phone call hotline',
  VISIT: '来访 上门 到访 前台 现场 面谈 来访投诉 visit walkin',
  LETTER: '来信 信件 信函 书信 意见箱 邮件 电子邮件 letter mail email',
  NEWS_MEDIA: '新闻媒体 媒体 报纸 电视 电台 newsmedia news media press',
  WEBSITE: '网站 官网 网络 网上 网页 website web',
  MESSAGE_BOARD: '留言板 留言 网上留言 领导留言板 业主群 微信群 messageboard board forum',
  AUTHORITY: '主管部门 协会 转办 主管部门转办 协会转办 主管部门协会转办 政府 12345 住建局 街道 居委会 社区 authority government',
  STAFF: '职员转告 员工转告 职员 员工 内部 转告 staff employee',
  API: '接口 系统 api',
  OTHER: '其他 其它 other',
};
const CONTENT_WORDS: Readonly<Record<Content, string>> = {
  FACILITY: '设备设施 设施设备 设施 设备 工程 电梯 水电 照明 供水 供电 facility facilities equipment',
  SERVICE_ATTITUDE: '服务态度 态度 serviceattitude attitude',
  SERVICE_QUALITY: '服务质量 质量 维修质量 保洁 绿化 servicequality quality',
  MANAGEMENT: '管理服务 管理 秩序 安全 环境 噪音 停车 management',
  FEES: '收费 费用 物业费 停车费 缴费 fees fee charges billing',
  SUDDEN_EVENT: '突发事件 突发 停电 停水 电梯困人 溢水 盗窃 suddenevent emergency',
};

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '').replace(/类$/, '');

function index<T extends string>(values: readonly T[], words: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  return new Map(values.flatMap((value) => [value, ...words[value].split(' ')].map((word) => [plain(word), value] as const)));
}
const channels = index(CHANNELS, CHANNEL_WORDS);
const contents = index(CONTENTS, CONTENT_WORDS);

/** The channel (CMP-1) that a word names, in Chinese, English or as the enum; null for a word it does not know. */
export const channelOf = (text: string): Channel | null => channels.get(plain(text)) ?? null;

/** The content (CMP-5) that a word names; null for a word it does not know. */
export const contentOf = (text: string): Content | null => contents.get(plain(text)) ?? null;
