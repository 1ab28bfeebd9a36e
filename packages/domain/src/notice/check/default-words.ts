import type { NoticeWord } from './words.ts';
import { WRONG_WORDS } from './wrong-words.ts';

const advertising = (word: string, ...except: readonly string[]): NoticeWord => ({ kind: 'ADVERTISING', word, better: null, except });
const forbidden = (word: string, better: string | null = null, ...except: readonly string[]): NoticeWord => ({ kind: 'FORBIDDEN', word, better, except });
const each = (beginnings: string, endings: string): readonly string[] => beginnings.split(' ').flatMap((first) => endings.split(' ').map((last) => first + last));

const STATE = '国家级';
/** What the state itself calls so. */
const OF_STATE = '非物质 非遗 新区 开发区 经济 高新 自然保护 风景 文明 卫生 园林 节水 应急 专家 媒体 博物馆 森林公园 湿地 公益'.split(' ').map((word) => STATE + word);

/** Absolute words of the Advertising Law, article 9 (3). 最佳 alone praises nothing: 最佳时间, 最佳创意奖 are ordinary words. */
const ABSOLUTE: readonly NoticeWord[] = [
  advertising(STATE, ...OF_STATE),
  advertising('最高级', '最高级别', '最高级的预警', '最高级预警', '最高级应急', '最高级响应'),
  ...each('最佳', '品质 品牌 物业 小区 楼盘 住宅 户型 地段 口碑 选择').map((word) => advertising(word)),
  ...each('行业 业内 业界 同行 全国 全市 全城 国内', '最佳').map((word) => advertising(word)),
  advertising('最佳服务', ...each('最佳服务', '奖 之星 标兵 员 时')),
  ...each('顶级', '品质 物业 服务 配置 豪宅 享受 团队 品牌 住宅 会所').map((word) => advertising(word)),
  ...each('世界级', '品质 物业 服务 标准 社区 豪宅').map((word) => advertising(word)),
  ...each('极致', '服务 体验 享受 品质').map((word) => advertising(word)),
  ...each('行业 业内 业界 销量 全网', '第一').map((word) => advertising(word, ...each(word, '批 个 次 期 时间 阶段 步 线 季度'))),
  ...each('全网 全城 全市 史上 历史', '最低价').map((word) => advertising(word)),
  ...'第一品牌 最优质 最优惠 最先进 最权威 最专业 最顶尖 最豪华 最便宜 最划算 独一无二 绝无仅有 无与伦比 首屈一指 遥遥领先 登峰造极'.split(' ').map((word) => advertising(word)),
  advertising('史无前例'),
];

/** What a shop writes and a service centre does not (NOT-3). */
const COMMERCIAL: readonly NoticeWord[] = [
  ...'限时抢购 火热抢购 欢迎抢购 低价抢购 抢购价 秒杀 买一送一 买一赠一 跳楼价 清仓甩卖 清仓大甩卖 特价促销 火爆招商 火热招商 旺铺招租 火爆热销 热销楼盘 升值空间 高额回报 稳赚不赔 包赚 零风险投资 全场特价 错过再等一年'.split(' ').map((word) => advertising(word)),
  ...['best in the city', 'best property management', 'lowest price', 'No. 1 brand', 'limited-time offer', 'buy one get one free', 'guaranteed return'].map((word) => advertising(word)),
];

/** Cutting supplies to collect a fee: Civil Code, article 944 (3). 否则停水期间无水可用 threatens nobody. */
const CUTTING: readonly NoticeWord[] = [
  ...each('否则 否则将 否则予以 否则将予以 逾期将予以 欠费将予以', '停水 停电 停气 断水 断电').map((word) => forbidden(word, null, ...each(word, '期间 时 后 之后 当天'))),
  ...each('采取停水 采取停电 采取断水 采取断电', '催 方式催 措施催 等方式催').map((word) => forbidden(word, null, ...each('不得 不会 不 严禁 禁止 不能 不应', word))),
];

/** What harms the company's image or claims a right that the law denies it (NOT-3). */
const HARMFUL: readonly NoticeWord[] = [
  forbidden('最终解释权'),
  forbidden('解释权归'), forbidden('概不负责'), forbidden('一切后果自负'),
  forbidden('刁民'), forbidden('老赖', null, '老赖床'), forbidden('不要脸'), forbidden('素质低下'), forbidden('无理取闹'), forbidden('胡搅蛮缠'),
  forbidden('恶意欠费', '未缴费'), forbidden('恶意拖欠物业'), forbidden('欠费业主名单'), forbidden('爱交不交'), forbidden('自己看着办'), forbidden('不归我们管'), forbidden('不归物业管'),
];

/** The words that come along with every release; a company leaves out what it likes and adds its own (NOT-3, NOT-4). */
export const DEFAULT_NOTICE_WORDS: readonly NoticeWord[] = [...HARMFUL, ...CUTTING, ...ABSOLUTE, ...COMMERCIAL, ...WRONG_WORDS];
