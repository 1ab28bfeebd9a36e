import type { ComplaintCommandType } from '@huiyin/domain';
import type { Fate } from './courses.ts';
import { STORIES, STORIES_B } from './stories/index.ts';
import type { Story, Telling } from './story.ts';

/** A complaint of the last days, held at a moment that a screen should show. */
export interface LiveCase {
  readonly key: string;
  /** With one telling of its own. */
  readonly story: Story;
  readonly hoursAgo: number;
  /** Instead: in the morning of so many days before, for what is due on a certain day. */
  readonly daysAgo?: number;
  readonly fate?: Fate;
  /** The nth command of this kind, and what follows it, has not happened yet. */
  readonly stop?: { readonly before: ComplaintCommandType; readonly nth?: number };
  /** The newest of all: nothing happens after it. */
  readonly last?: true;
}

const like = (stories: readonly Story[], key: string, telling: Telling): Story => ({ ...stories.find((story) => story.key === key)!, tellings: [telling] });
const here = (key: string, telling: Telling): Story => like(STORIES, key, telling);
const there = (key: string, telling: Telling): Story => like(STORIES_B, key, telling);
const told = (key: string, hoursAgo: number, story: Story, more: Omit<LiveCase, 'key' | 'hoursAgo' | 'story'> = {}): LiveCase => ({ key, hoursAgo, story, ...more });

export const LIVE: readonly LiveCase[] = [
  told('live-plan', 340, here('wall-crack', { title: '次卧窗台下墙体开裂漏风', detail: '冬天要来了，缝里"嗖嗖"进风，开发商推物业、物业推开发商，麻烦你们管一管。', channel: 'VISIT' })),
  told('live-plan-late', 760, { ...here('garage-roof', { title: '雨后车位上方滴水不止', detail: '修过一次又漏，车衣都戳破了。', location: '地下车库C区', channel: 'PHONE' }), planDays: 26 } as Story, { stop: { before: 'completePlan' } }),
  told('live-again', 128, { ...here('water-pressure', { title: '热水忽冷忽热，洗澡遭罪', detail: '洗着洗着就凉了，邻居也这样，是不是水压又不稳？', channel: 'PHONE' }) }, { fate: 'AGAIN', stop: { before: 'completeComplaint', nth: 2 } }),
  told('live-overdue', 134, here('dogs', { title: '两只大狗天天在儿童沙池里拉屎', detail: '沙池是给孩子玩的，家长看到都恶心，讲了三天没见行动。', location: '中庭沙池', channel: 'MESSAGE_BOARD', instead: { first: '{name}，孩子玩的地方不能这样，对不起。沙池马上清理消毒，护卫员去找狗主人。', measures: '沙池换沙消毒，查监控找到狗主人，约谈中。' } }), { stop: { before: 'completeComplaint' } }),
  told('live-overdue-2', 118, here('deposit', { title: '装修押金催了三次没下文', detail: '每次都说"在走流程"，能不能给个准话？', channel: 'PHONE' }), { stop: { before: 'completeComplaint' } }),
  told('live-called-back', 150, here('street-lamp', { title: '7栋后面小路的灯坏了三盏', detail: '晚上倒垃圾走那里黑麻麻的。', location: '7栋北侧小路', channel: 'PHONE' }), { stop: { before: 'closeComplaint' } }),
  told('live-call-back-1', 64, here('rubbish', { title: '楼下分类桶没盖子，猫翻得满地都是', detail: '早上上班一地鸡骨头，扫了又翻。', location: '{building}投放点', channel: 'PHONE' }), { stop: { before: 'callBackComplaint' } }),
  told('live-call-back-2', 40, here('gate-card', { title: '新换的手机不能开门', detail: '换了手机小程序要重新认证，提交两天没审核。', channel: 'WEBSITE' }), { stop: { before: 'callBackComplaint' } }),
  told('live-call-back-3', 108, here('parking-taken', { title: '访客车占了充电车位', detail: '我的车没电了，充电位上停着油车，一停一整天。', location: '地下车库A区充电位', channel: 'PHONE', instead: { measures: '联系油车车主挪车，充电位加装地锁，充电结束自动提醒。', second: '{name}，抱歉，油车已挪走，充电位今天装地锁，扫码才降。', cause: '充电位没有管控措施。', corrective: '挪车、装地锁。', preventive: '充电位只放绿牌，占位按小时提醒。', done: '地锁装好四个，试用正常。', told: '{name}，充电位装了地锁，您扫码就能用。' } }), { stop: { before: 'callBackComplaint' } }),
  told('live-due-today', 76, here('trees', { title: '桂花树挡住一楼采光', detail: '白天都要开灯，请修一修。', location: '{building}南侧', channel: 'VISIT' }), { daysAgo: 3, stop: { before: 'dispatchComplaint' } }),
  told('live-due-today-2', 72, here('quarrel', { title: '楼上半夜放电视声音太大', detail: '老人耳背放得震天响，不好意思上去讲，请管家帮忙说说。', location: '{building}{entrance}', channel: 'PHONE' }), { daysAgo: 3, stop: { before: 'dispatchComplaint' } }),
  told('live-hotline', 44, here('hotline', { title: '12345转办：小区健身步道破损多处未修', detail: '来电人反映：健身步道塑胶起皮、老人绊倒，报修两个月未处理，请物业核查并答复。', location: '环形健身步道', instead: { measures: '步道破损处立牌围挡，量得起皮十一处，联系塑胶场地单位报价。', second: '{name}，抱歉拖了这么久：破损处已围起来，塑胶单位三天内进场修补。', cause: '报修后等公共收益审批，期间没有临时围挡和答复。', corrective: '围挡、修补，书面答复热线。', done: '十一处修补完成，通行正常。' } }), { stop: { before: 'replyToComplaint', nth: 3 } }),
  told('live-waiting', 30, here('cable', { title: '弱电井门被撬，线缆散一地', detail: '装宽带的师傅弄完没锁，线垂到走廊上。', location: '{building}{entrance}弱电井', channel: 'STAFF', instead: { first: '收到，线是运营商的，我们先把井门锁好、线缆捆起来，再替住户报运营商。', followUp: '运营商已到场整理线缆、更换锁具。' } }), { stop: { before: 'followUpComplaint' } }),
  told('live-intercom', 26, here('intercom', { title: '3栋2单元大门电磁锁失灵', detail: '门一推就开，晚上谁都能进，赶紧修。', location: '3栋2单元门', channel: 'PHONE' }), { stop: { before: 'completeComplaint' } }),
  told('live-dispatched', 5, here('drain-smell', { title: '一楼地漏往上冒黑水', detail: '家里刚铺的木地板，快派人来。', channel: 'PHONE' }), { stop: { before: 'acceptComplaint' } }),
  told('live-major', 3, here('lift-stuck', { title: '9栋1单元电梯困住一家三口', detail: '电梯往下溜了半层停住，孩子吓哭了，大人说按铃有人应但没见人来。', location: '9栋1单元电梯' }), { stop: { before: 'completeComplaint' } }),
  told('live-repair-2', 2.2, here('repair-drain', { title: '主卫下水道反水', detail: '马桶一冲地漏就冒水。', channel: 'PHONE' }), { stop: { before: 'completeComplaint' } }),
  told('live-late-reply', 0.8, here('guard-attitude', { title: '南门岗亭让外卖员进却不让老人进', detail: '我爸忘带卡，被拦在门外二十分钟，外卖倒是一路放行，这是什么道理？', location: '南门岗', channel: 'MESSAGE_BOARD' }), { stop: { before: 'replyToComplaint' } }),
  told('live-unjudged', 0.45, here('square-dance', { title: '早锻炼的音响开得太响', detail: '退休阿姨们早上练扇子，我刚下夜班。', location: '中心广场', channel: 'PHONE' }), { stop: { before: 'judgeComplaint' } }),
  told('live-repair', 0.2, here('repair-power', { title: '书房插座冒火花', detail: '插电脑的时候"啪"一声，插座边黑了。', channel: 'PHONE' }), { stop: { before: 'dispatchComplaint' } }),
  told('live-new', 0, here('parking-taken', { title: '我的车位上停了台陌生面包车', detail: '刚回来，车位被占，车上没留电话，我现在堵在通道上，后面的车在按喇叭。', location: '地下车库B区', channel: 'PHONE' }), { last: true }),
];

export const LIVE_B: readonly LiveCase[] = [
  told('live-plan', 330, there('basement', { title: '负一层储藏间返潮发霉', detail: '存的被子都长毛了。', location: '地下室储藏间', channel: 'VISIT' })),
  told('live-overdue', 125, there('guard-b', { title: '岗亭抽烟，烟头扔花坛', detail: '拍了视频，请处理。', channel: 'MESSAGE_BOARD', location: '东门岗' }), { stop: { before: 'completeComplaint' } }),
  told('live-call-back', 92, there('helping-b', { title: '老人搬花盆要人帮忙', detail: '六个大花盆要搬到阳台。', channel: 'PHONE' }), { stop: { before: 'callBackComplaint' } }),
  told('live-handling', 20, there('river-wind', { title: '连廊顶棚铁皮被风掀起', detail: '风一吹"咣当"响，怕掉下来。', location: 'B座连廊', channel: 'PHONE' }), { stop: { before: 'completeComplaint' } }),
  told('live-repair', 1.5, there('repair-b', { title: '厨房灯闪个不停', detail: '做饭晃眼睛。', channel: 'PHONE' }), { stop: { before: 'completeComplaint' } }),
  told('live-new', 0, there('river-mosquito', { title: '江堤垃圾桶倒了一地', detail: '被风吹翻了，污水往步道上流。', location: '江堤步道', channel: 'PHONE' }), { last: true }),
];
