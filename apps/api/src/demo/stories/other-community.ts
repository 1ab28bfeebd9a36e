import type { Story } from '../story.ts';

/** 城澄花园: four towers by the river, with matters of their own. */
export const STORIES_B: readonly Story[] = [
  {
    key: 'river-wind', flow: 'DISPATCHED', judgement: 'VALID', content: 'FACILITY', department: 'ENGINEERING', pace: 'DAYS',
    tellings: [{ title: '江边风大，走廊窗户整夜"哐哐"响', detail: '{building}{floor}楼走廊窗的撑杆断了，一刮风就拍，半夜吓醒好几次。', location: '{building}{floor}楼走廊' }, { title: '大堂玻璃门被风吹得关不上', detail: '门缝能伸进手，空调全跑了，地簧该换了吧。', location: '{building}大堂' }],
    first: '{name}，吵到您休息了，抱歉，工程师傅今天去固定。', measures: '先用限位器固定，测量后订购撑杆和地簧。', second: '{name}，对不起久等，配件到了今天换。', cause: '风撑、地簧老化，台风前检查漏查。', corrective: '更换风撑和地簧。', preventive: '大风预警前逐层检查外窗。', done: '更换完成，风天复查无异响。', told: '{name}，已换好，晚上应该安静了。', callBack: ['睡了个好觉。', '可以，关得严了。'],
  },
  {
    key: 'river-mosquito', flow: 'DISPATCHED', judgement: 'VALID', content: 'MANAGEMENT', department: 'ENVIRONMENT', pace: 'DAYS',
    tellings: [{ title: '江堤一侧垃圾漂浮有臭味', detail: '靠江那排栏杆外面全是泡沫盒和水草，味道飘进三楼。', location: '江堤步道' }, { title: '一楼花园杂草齐腰', detail: '业主花园外的公共绿地没人修，草里有蛇，拍到了照片。', location: '{building}北侧绿地', channel: 'MESSAGE_BOARD' }],
    first: '{name}，环境没管好，抱歉，环境部上午就去清。', measures: '打捞漂浮物两车，割草并撒雄黄。', second: '{name}，抱歉，已清完，今后每周一次。', cause: '江堤侧划界不清，长期无人清理。', corrective: '清理、修剪。', preventive: '与河道办约定分工，每周二清理。', done: '清理完成，拍照公示。', told: '{name}，已清理，欢迎监督。', callBack: ['清爽了。', '好多了，继续。'],
  },
  {
    key: 'club-room', flow: 'SETTLED', judgement: 'COMMUNICATION', communication: 'CONSULTING', content: 'MANAGEMENT',
    tellings: [{ title: '老年活动室几点开门', detail: '门上写九点，去了几次都锁着。', channel: 'VISIT', location: '老年活动室' }, { title: '读书角能不能借书回家', detail: '孩子想把书借回来看，要办什么手续？', channel: 'PHONE' }],
    first: '{name}您好，活动室九点到十一点、下午两点到五点开放，凭门禁卡登记；图书一次可借两本，两周还。', told: '{name}，开放时间表已换新，谢谢提醒。', callBack: ['清楚了。', '借到了，孩子很高兴。'],
  },
  {
    key: 'tower-lift', flow: 'DISPATCHED', judgement: 'VALID', content: 'SUDDEN_EVENT', channels: ['PHONE'], flags: { dangerToLifeOrProperty: true, essentialFacility: true }, department: 'ENGINEERING', pace: 'HOURS',
    tellings: [{ title: '{building}货梯卡在两层中间', detail: '搬家公司两个师傅和一台冰箱在里面，说有点喘不上气。', location: '{building}货梯' }],
    first: '{name}，人已经去了，请里面的师傅别扒门，我们不挂电话。对不起。', measures: '六分钟放人，停梯检查，超载装置失灵。', second: '{name}，抱歉，是超载装置失灵，修好检测合格才开。', cause: '超载开关失灵、搬家超重未拦。', corrective: '更换超载开关。', preventive: '搬家须预约，派人值守货梯。', done: '检测合格复梯。', told: '{name}，货梯已恢复，搬家预约电话贴在梯内。', callBack: ['人没事，处理也快。'],
  },
  {
    key: 'river-fee', flow: 'SETTLED', judgement: 'INVALID', grounds: '核对收费公示，江景房与其他房屋收费单价相同。', content: 'FEES',
    tellings: [{ title: '听说江景房物业费要另外加价', detail: '邻居说江景户每平米多收两毛，我没同意过。', channel: 'MESSAGE_BOARD' }],
    first: '{name}，没有这回事，全小区单价一样，收费公示在大堂，我拍给您看。', told: '{name}，公示照片已发。', callBack: ['那就好。'],
  },
  {
    key: 'dock', flow: 'REFERRED', content: 'MANAGEMENT', grounds: '码头鸣笛由海事部门管理，非物业管理原因。', channel: '市地方海事局值班电话', followUp: '海事局已要求夜间限制鸣笛，{name}已知晓。',
    tellings: [{ title: '江上货船半夜鸣笛', detail: '凌晨三四点"呜——"一声，全家都醒。', location: '江堤方向', instead: { first: '{name}，这个归海事管，我们替您登记反映，受理后把编号发您。' } }, { title: '对岸工地灯照进卧室', detail: '探照灯正对着窗，拉了窗帘还透亮。', channel: 'PHONE', instead: { grounds: '工地在江对岸，由城管部门监管，非物业管理原因。', channel: '对岸街道城管中队', first: '{name}，这个归城管管，我们替您登记反映，先送您一副遮光帘扣。', followUp: '城管已要求工地调整灯的朝向，{name}已知晓。', callBack: ['灯转过去了，谢谢。'] } }],
    first: '{name}，这个归海事（城管）管，我们替您登记反映，同时送您一副遮光帘扣。', told: '{name}，受理号已发您。', callBack: ['少多了，谢谢帮忙反映。', '知道了。'],
  },
  {
    key: 'basement', flow: 'PLANNED', content: 'FACILITY', department: 'ENGINEERING', pace: 'DAYS', planDays: 45, grounds: '地下室侧墙渗水为交付遗留，须枯水期开挖。',
    tellings: [{ title: '江水一涨地下室就渗水', detail: '涨水那几天，车位墙根一圈水，行李箱都泡了。', location: '地下车库负一层' }],
    first: '{name}，先帮您把东西抬高，排水泵已开，怎么根治跟您细说。', measures: '增设排水泵与挡水板，物品抬高存放。', second: '{name}，侧墙防水是交付时就有的缺陷，要等枯水期从外面开挖，计划书给您。', plan: '枯水期开挖侧墙重做防水，四十五日内完工，期间专人守泵。', planDone: '侧墙防水完工，试水合格。', done: '临时排水完成，计划已说明。', told: '{name}，计划表请收好。', callBack: ['理解，枯水期一定要动工。'],
  },
  {
    key: 'guard-b', flow: 'DISPATCHED', judgement: 'VALID', content: 'SERVICE_ATTITUDE', department: 'SECURITY', pace: 'DAYS',
    tellings: [{ title: '巡逻员用强光手电照人眼睛', detail: '晚上散步被手电直直照着，我说了他还照，什么态度。', location: '江堤步道', channel: 'PHONE' }, { title: '门岗不帮孕妇开门', detail: '提着东西挺着肚子，他就看着。', channel: 'VISIT', location: '东门岗' }],
    first: '{name}，对不起，我们一定处理并让他当面道歉。', measures: '核实属实，当事人停岗学习，班长连带。', second: '{name}，情况属实，抱歉，当事人明天上门致歉。', cause: '岗前礼仪培训不到位。', corrective: '当面致歉，停岗培训。', preventive: '每周情景演练一次。', done: '致歉完成，考核合格。', told: '{name}，谢谢您指出来。', callBack: ['道了歉，行。', '有改进。'],
  },
  {
    key: 'repair-b', flow: 'REPAIR', content: 'FACILITY', department: 'ENGINEERING', pace: 'HOURS',
    tellings: [{ title: '阳台地漏反水', detail: '洗衣机一排水就从地漏冒上来。' }, { title: '浴霸不亮', detail: '换了灯泡还是不亮，天冷洗澡要用。', channel: 'PHONE' }, { title: '卧室窗把手断了', detail: '窗关不上，江边风大，孩子感冒了。' }],
    first: '{name}，师傅十分钟到。', measures: '到场维修，更换配件。', done: '修复试用正常，签字。', told: '{name}，修好了，保修三个月。', callBack: ['师傅不错。', '满意。', '修得好。'],
  },
  {
    key: 'helping-b', flow: 'SETTLED', judgement: 'COMMUNICATION', communication: 'SEEKING_HELP', content: 'MANAGEMENT',
    tellings: [{ title: '轮椅上不了坡道', detail: '坡道口停了两辆单车，轮椅转不过去。', location: '{building}坡道', channel: 'PHONE', instead: { first: '{name}，护卫员马上到，单车挪开，扶您上去。', told: '{name}，坡道口装了挡柱，单车停不进来了。' } }, { title: '请帮忙代收一台洗衣机', detail: '人在外地，送货的说今天必须签。', channel: 'PHONE', instead: { first: '{name}，管家已代您签收，外包装完好，照片发您了。', told: '{name}，洗衣机放在库房，随时来取。' } }],
    first: '{name}，人已过去帮忙，单车挪开了（货也代收好、拍照给您）。', told: '{name}，已办好。', callBack: ['太贴心了。', '谢谢帮忙。'],
  },
];
