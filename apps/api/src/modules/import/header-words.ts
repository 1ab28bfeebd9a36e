/** The columns a sheet may have, named as in `ImportRowInput`. */
export const IMPORT_FIELDS = [
  'key', 'title', 'detail', 'receivedAt', 'reporterName', 'reporterPhone', 'location', 'channel', 'content', 'repliedAt', 'reply',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

// Words in the order of preference. The first list is compared whole, the second is looked for within longer headers.
const WORDS: Readonly<Record<ImportField, { readonly whole: string; readonly part: string }>> = {
  key: {
    whole: '留言编号 投诉编号 工单编号 工单号 受理编号 登记编号 流水号 单号 编号 key id number no complaintno complaintid ticketno messageid 序号',
    part: '编号 工单号 流水号 单号',
  },
  title: {
    whole: '留言主题 投诉主题 投诉标题 诉求标题 诉求主题 工单标题 标题 主题 投诉事项 诉求事项 事项 事由 title subject topic summary',
    part: '主题 标题 事由 subject title',
  },
  detail: {
    whole: '留言详情 投诉详情 投诉内容 留言内容 诉求内容 反映内容 来电内容 问题描述 详细描述 情况描述 情况说明 具体内容 详情 描述 内容 detail details description message body complaint',
    part: '详情 内容 描述 反映 description detail',
  },
  receivedAt: {
    whole: '留言时间 投诉时间 来电时间 来访时间 来信时间 受理时间 接诉时间 接待时间 登记时间 提交时间 创建时间 投诉日期 受理日期 登记日期 来电日期 日期 时间 receivedat received complainttime complaintdate createdat time date datetime',
    part: '留言时间 投诉时间 来电时间 受理时间 登记时间 投诉日期 登记日期 received',
  },
  reporterName: {
    whole: '留言用户 投诉人 投诉人姓名 投诉客户 来电人 来访人 反映人 诉求人 报事人 客户姓名 业主姓名 联系人 客户 业主 姓名 用户 reporter reportername complainant customer customername caller name user',
    part: '投诉人 客户姓名 业主姓名 来电人 联系人 姓名',
  },
  reporterPhone: {
    whole: '联系电话 投诉人电话 来电号码 客户电话 业主电话 手机号码 手机号 手机 电话号码 电话 联系方式 phone phonenumber mobile telephone tel contact',
    part: '电话 手机 phone mobile',
  },
  location: {
    whole: '房号 房间号 门牌号 楼栋房号 单元房号 地点 投诉地点 事发地点 位置 地址 住址 楼栋 location address unit room flat',
    part: '房号 地点 位置 地址 住址 门牌',
  },
  channel: {
    whole: '投诉形式 投诉渠道 投诉方式 受理渠道 受理方式 来电方式 来源渠道 投诉来源 渠道 来源 channel source',
    part: '渠道 投诉形式 投诉方式 channel',
  },
  content: {
    whole: '投诉内容分类 内容分类 投诉分类 投诉类别 问题分类 类别 分类 content category',
    part: '分类 类别 category',
  },
  repliedAt: {
    whole: '答复时间 回复时间 反馈时间 处理时间 办结时间 完成时间 答复日期 回复日期 repliedat replytime replydate answeredat',
    part: '答复时间 回复时间 办结时间 处理时间 答复日期 回复日期',
  },
  reply: {
    whole: '答复意见 回复意见 答复内容 回复内容 答复 回复 处理结果 办理结果 处理意见 处理情况 办理情况 反馈结果 reply answer response result resolution',
    part: '答复 回复 处理结果 办理结果 处理情况 reply answer',
  },
};

/** A header for comparing: half-width, lower case, without spaces, punctuation and what stands in brackets. */
export const plainHeader = (header: string): string =>
  header.normalize('NFKC').toLowerCase().replace(/[([{【〔].*?[)\]}】〕]/g, '').replace(/[^\p{L}\p{N}]/gu, '');

const lists = new Map(IMPORT_FIELDS.map((field) => {
  const { whole, part } = WORDS[field];
  return [field, { whole: whole.split(' '), part: part.split(' ') }] as const;
}));

/** How well a header names a field: 0 not at all, above 500 word for word. */
export function headerScore(header: string, field: ImportField): number {
  const plain = plainHeader(header);
  const list = lists.get(field);
  if (plain === '' || list === undefined) return 0;
  const whole = list.whole.indexOf(plain);
  if (whole !== -1) return 1000 - whole;
  const part = list.part.findIndex((word) => plain.includes(word));
  return part === -1 ? 0 : 400 - part - Math.min(plain.length, 60);
}

/** True when a header names any field word for word. */
export const isHeaderWord = (header: string): boolean => IMPORT_FIELDS.some((field) => headerScore(header, field) > 500);
