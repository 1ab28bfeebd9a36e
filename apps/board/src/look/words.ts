import type { ComplaintStatus, Severity } from '../feed/lines.ts';

export type Language = 'zh-CN' | 'en';

/** Every word on the wall. */
export interface Words {
  /** Of the browser's tab. */
  readonly tab: string;
  readonly title: string;
  readonly open: string;
  readonly overdueCount: string;
  readonly dueToday: string;
  readonly toCallBack: string;
  readonly status: Readonly<Record<ComplaintStatus, string>>;
  readonly severity: Readonly<Record<Exclude<Severity, 'NORMAL'>, string>>;
  readonly arrived: string;
  readonly overdue: string;
  readonly soon: string;
  readonly remaining: string;
  readonly paused: string;
  readonly provisional: string;
  readonly noDeadline: string;
  readonly noDepartment: string;
  readonly noTitle: string;
  readonly days: (days: number) => string;
  readonly age: (minutes: number) => string;
  readonly dataTime: string;
  readonly late: (seconds: number) => string;
  readonly stopped: string;
  readonly neverRead: string;
  readonly live: string;
  readonly reconnecting: string;
  readonly page: (from: number, to: number, of: number) => string;
  /** When the wall turns only through the first of them. */
  readonly firstOnly: (rows: number) => string;
  readonly noData: string;
  readonly noDataMore: string;
  readonly reading: string;
  readonly signedOut: string;
  /** The first is followed by the address of the console. */
  readonly signedOutSteps: readonly [open: string, signIn: string, comeBack: string];
  readonly noCommunity: string;
  readonly noCommunityMore: (code: string | null) => string;
}

const chinese: Words = {
  tab: '回音 · 看板',
  title: '事件与投诉',
  open: '未结',
  overdueCount: '超时',
  dueToday: '今日到期',
  toCallBack: '待回访',
  status: { REGISTERED: '已登记', DISPATCHED: '已派单', HANDLING: '处理中', HANDLED: '待回访', CALLED_BACK: '已回访', CLOSED: '已关闭' },
  severity: { URGENT: '紧急', MAJOR: '重大' },
  arrived: '新',
  overdue: '已超时',
  soon: '临期',
  remaining: '剩余',
  paused: '暂停计时',
  provisional: '暂定',
  noDeadline: '无时限',
  noDepartment: '未派部门',
  noTitle: '（无标题）',
  days: (days) => `${days}天`,
  age: (minutes) => `受理 ${chineseSpan(minutes)}前`,
  dataTime: '数据时间',
  late: (seconds) => `${seconds} 秒未更新`,
  stopped: '数据已停止更新',
  neverRead: '没有数据 · 尚未连上服务器',
  live: '实时',
  reconnecting: '正在重新连接',
  firstOnly: (rows) => `（轮播最早到期的 ${rows} 件）`,
  page: (from, to, of) => `第 ${from}–${to} 件，共 ${of} 件`,
  noData: '没有数据',
  noDataMore: '正在连接服务器，连上后自动显示',
  reading: '正在读取…',
  signedOut: '此屏幕尚未登录',
  signedOutSteps: ['在这块屏幕上打开（新标签页）', '用能看到本小区的账号登录', '回到本页，十秒内自动继续'],
  noCommunity: '看不到这个小区',
  noCommunityMore: (code) => (code === null ? '登录的账号没有可看的小区' : `登录的账号看不到代码为 ${code} 的小区`),
};

const english: Words = {
  tab: 'Huiyin · board',
  title: 'Incidents, complaints',
  open: 'Open',
  overdueCount: 'Overdue',
  dueToday: 'Due today',
  toCallBack: 'Call back',
  status: { REGISTERED: 'Registered', DISPATCHED: 'Dispatched', HANDLING: 'Handling', HANDLED: 'To call back', CALLED_BACK: 'Called back', CLOSED: 'Closed' },
  severity: { URGENT: 'Urgent', MAJOR: 'Major' },
  arrived: 'New',
  overdue: 'Overdue',
  soon: 'At risk',
  remaining: 'Remaining',
  paused: 'Paused',
  provisional: 'provisional',
  noDeadline: 'No deadline',
  noDepartment: 'No department',
  noTitle: '(no title)',
  days: (days) => `${days}d`,
  age: (minutes) => `received ${englishSpan(minutes)} ago`,
  dataTime: 'Data as of',
  late: (seconds) => `not updated for ${seconds} s`,
  stopped: 'Data stopped updating at',
  neverRead: 'No data · the server has not been reached yet',
  live: 'Live',
  reconnecting: 'Reconnecting',
  firstOnly: (rows) => ` (the ${rows} due first)`,
  page: (from, to, of) => `${from}–${to} of ${of}`,
  noData: 'No data',
  noDataMore: 'Connecting to the server; the picture comes by itself',
  reading: 'Reading…',
  signedOut: 'This screen is not signed in',
  signedOutSteps: ['On this screen open (in a new tab)', 'Sign in with an account that sees this community', 'Come back to this page: within ten seconds it continues by itself'],
  noCommunity: 'This community is not in sight',
  noCommunityMore: (code) => (code === null ? 'The account signed in sees no community' : `The account signed in does not see the community ${code}`),
};

export const catalogue: Readonly<Record<Language, Words>> = { 'zh-CN': chinese, en: english };

function chineseSpan(minutes: number): string {
  if (minutes < 60) return `${minutes} 分钟`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} 小时`;
  return `${Math.floor(minutes / (24 * 60))} 天`;
}

function englishSpan(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h`;
  const days = Math.floor(minutes / (24 * 60));
  return days === 1 ? '1 day' : `${days} days`;
}
