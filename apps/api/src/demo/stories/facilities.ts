import type { Story } from '../story.ts';

/** 设备设施: lifts, water, power, intercom, cabinets. */
export const FACILITIES: readonly Story[] = [
  {
    key: 'lift-judders', flow: 'DISPATCHED', judgement: 'VALID', content: 'FACILITY', lifts: true, flags: { essentialFacility: true }, department: 'ENGINEERING', pace: 'DAYS',
    tellings: [
      { title: '{building}{entrance}电梯上到8楼总要抖一下', detail: '每次坐到八楼左右就"咯噔"一下，跟坐过山车一样。我妈有心脏病，现在宁愿爬楼梯。反映过保安，保安说叫我打前台。', location: '{building}{entrance}电梯轿厢' },
      { title: '电梯关门反反复复，夹到小孩书包', detail: '早上送孩子上学，电梯门关了又开、开了又关，来回四五次，孩子的书包还被夹了一下。{building}这台电梯是不是该大修了？', location: '{building}{entrance}电梯', instead: { measures: '到场检查，门光幕被灰尘遮挡、关门力矩偏大，清洁光幕并调小力矩。', second: '{name}，让孩子受惊了，对不起：是门口光幕脏了，已清洁并换新，关门力也调小了。', cause: '光幕积灰误动作、关门力矩偏大。', corrective: '更换光幕一副，关门力调至标准以下。', preventive: '光幕每周清洁，半月保养测一次关门力。', done: '模拟遮挡试验三十次，门均立即退回。', callBack: ['不夹人了，孩子也敢坐了。'] } },
      { title: '电梯运行有很大的摩擦声', detail: '这几天晚上特别明显，像铁片刮墙，坐在里面心里发毛。{floor}楼住着，不坐又不行，请你们认真查一下。', location: '{building}{entrance}电梯井道', remedy: '请维保单位出具检查结果贴在电梯里' },
      { title: '电梯按钮不灵，3楼键按了没反应', detail: '三楼的按钮要使劲按好几下才亮，有时候干脆坐过头，到四楼再走下来。修一个按钮应该不难吧。', location: '{building}{entrance}电梯轿厢按钮', channel: 'STAFF', instead: { measures: '维保人员到场，三楼按钮触点磨损，现场换备件。', second: '{name}，抱歉让您多爬了几天楼，按钮备件已换，三楼一按就亮。', cause: '按钮触点磨损，月检没有逐个试按。', corrective: '更换按钮触点两只，逐层试按。', preventive: '月检表增加逐层按钮试验一项。', done: '更换后逐层试按二十次均正常。', told: '{name}，按钮换好了，三楼一按就灵。', callBack: ['好按了。'] } },
    ],
    first: '{name}您好，给您出行带来不便，非常抱歉。已通知工程部和电梯维保单位，今天上门检查，检查前请先乘另一台。', measures: '与维保单位一同上机检查，发现导靴磨损、门机皮带松动，轿厢内已贴检修告示，当晚停梯调整。',
    second: '{name}，抱歉让您担心了：原因是导靴磨损加门机皮带松，配件今晚更换，换好再给您回话。', cause: '导靴磨损超标、门机皮带松动，半月保养时未及时更换。', corrective: '更换导靴四只、门机皮带一条，重新调平层与门速。',
    preventive: '把{building}列入重点梯，保养改为十天一次，工程部每次到场签字核验。', done: '更换调试完毕，空载、满载各试运行二十趟，平稳无异响。', told: '{name}，电梯已修好并试运行正常，您放心乘坐，有异样随时打前台。',
    callBack: ['这两天坐着稳多了，没再抖，谢谢。', '好是好了，希望平时多检查，别等我们投诉才修。'],
  },
  {
    key: 'water-pressure', flow: 'DISPATCHED', judgement: 'VALID', content: 'FACILITY', flags: { essentialFacility: true }, department: 'ENGINEERING', pace: 'HOURS', hours: [18, 22],
    tellings: [
      { title: '一到晚上水就小得跟线一样', detail: '每天七点到九点，洗澡水细得像线，热水器都打不着火。{home}，一家五口轮流洗要洗到十一点。' },
      { title: '高层水压忽大忽小', detail: '洗菜的时候水一下大一下小，水龙头还"突突"地响。问了楼上楼下都一样，应该是水泵的问题。', remedy: '请把加压泵好好检修一次' },
      { title: '家里水压不够，洗衣机报警', detail: '洗衣机进水时间太长，老是报故障代码。叫了厂家来看，说是水压不够，让我找物业。', channel: 'WEBSITE' },
    ],
    first: '{name}，晚高峰用水给您添麻烦了，对不起。值班工程师马上去水泵房看压力，稍后给您回话。', measures: '到水泵房查看，2号变频泵未自动投入，手动切换后压力恢复到0.42兆帕；上门测末端压力正常。',
    second: '{name}，是2号加压泵没有自动接上，已恢复，您现在放水试试；控制器今晚更换。', cause: '2号变频泵控制器故障，高峰时未自动投泵。', corrective: '切换备用泵，更换控制器并联动试验。', preventive: '水泵房增加低压短信报警，值班每晚七点抄一次压力。',
    done: '控制器已换，连续三个晚高峰压力在0.40兆帕以上。', told: '{name}，水泵控制器已更换，晚上水压应该正常了，您再留意两天。', callBack: ['现在洗澡正常了，可以。', '水大了，热水器也不跳了，谢谢你们师傅。'],
  },
  {
    key: 'intercom', flow: 'DISPATCHED', judgement: 'VALID', content: 'FACILITY', department: 'ENGINEERING', pace: 'DAYS',
    tellings: [
      { title: '可视对讲坏了，快递外卖都上不来', detail: '楼下按我家门铃，屋里一点声音没有。送餐的打电话叫我下楼，我带着两个月的娃怎么下去？报过一次修没人来。', location: '{building}{entrance}单元门' },
      { title: '单元门禁机屏幕黑了三天', detail: '{building}{entrance}门口的机子黑屏，刷卡也没反应，现在大家用石头把门顶着，什么人都能进，太不安全。', location: '{building}{entrance}单元门' },
      { title: '对讲能通话但开不了门', detail: '听得到声音看得到人，就是按开锁没用，每次都要人下去开。', channel: 'MESSAGE_BOARD' },
    ],
    first: '{name}您好，对讲不好用给您添麻烦了，抱歉。已派单给工程部，今天内上门。', measures: '检查主机与户内机，主机电源模块烧坏、{floor}楼分支器进水，先接临时电源恢复开门，门口安排护卫员加巡。',
    second: '{name}，门先能开了，抱歉耽误您。主机模块要从厂家发过来，到了马上换。', cause: '梅雨季分支器受潮短路，烧坏主机电源模块。', corrective: '更换电源模块和分支器，重做接头防水。', preventive: '对全部单元主机接线盒做一次防潮密封，列入季度检查。',
    done: '模块已更换，逐户呼叫测试，开锁、通话、图像均正常。', told: '{name}，对讲已恢复，您让家人在楼下按一下试试。', callBack: ['能用了，送快递的也能按上来了。', '可以了，就是等得久了点。'],
  },
  {
    key: 'power-trip', flow: 'DISPATCHED', judgement: 'VALID', content: 'FACILITY', flags: { essentialFacility: true }, department: 'ENGINEERING', pace: 'HOURS', hours: [19, 23],
    tellings: [
      { title: '家里总跳闸，推上去又跳', detail: '开着空调煮饭就跳闸，推上去几分钟又跳。家里没换过电器，表后面那个总开关摸着烫手。' },
      { title: '楼道电井冒焦糊味，半层楼没电', detail: '{floor}楼电井里有焦味，我们这边三户都没电，里面还有"滋滋"的声音，赶紧派电工来！', location: '{building}{entrance}{floor}楼电井' },
      { title: '晚上突然停电只有我们一户', detail: '看了外面路灯和隔壁都亮着，就我家没电，电费是交了的，孩子还在写作业。' },
    ],
    first: '{name}，让您摸黑了，对不起。电工已出发，请先不要自己推闸，把大功率电器插头拔下来。', measures: '到场断电检查，电井内接线端子松动发热烧蚀，更换端子和表后开关，临时供电照明。', second: '{name}，是电井里的接头松了发热，已换新端子，今晚您放心用电。',
    cause: '电井接线端子松动发热，年度紧固漏了这一层。', corrective: '更换端子与表后开关，重新压接并测温。', preventive: '用红外测温枪对各栋电井每月测一遍，超温当天处理。', done: '送电后满载一小时测温正常，住户在场确认。', told: '{name}，电已恢复，端子换过新的，温度也测了，正常。',
    callBack: ['来得快，二十分钟就弄好了，满意。', '没再跳过，谢谢值班师傅。'],
  },
  {
    key: 'street-lamp', flow: 'DISPATCHED', judgement: 'VALID', content: 'FACILITY', department: 'ENGINEERING', pace: 'DAYS', hours: [18, 23],
    tellings: [
      { title: '{building}到北门一路黑灯瞎火', detail: '从{building}走到北门有四盏路灯不亮，昨天我岳父差点踩空台阶。再说晚上女孩子下班走这条路也怕。', location: '{building}至北门步道' },
      { title: '楼道声控灯怎么拍都不亮', detail: '{floor}楼电梯厅的灯坏了个把星期，开门找钥匙都要用手机照。', location: '{building}{entrance}{floor}楼电梯厅' },
      { title: '地下车库B区灯光太暗', detail: '省电也不能这样省，倒车都看不到柱子，我的车门就是在这里刮的。', location: '地下车库B区', channel: 'MESSAGE_BOARD' },
    ],
    first: '{name}，天黑路不好走，是我们没照顾到，抱歉。今晚先放应急灯，明天换灯。', measures: '逐盏排查，更换灯泡三只、时控器一个，另有一段电缆需要开挖，先拉临时灯带。', second: '{name}，抱歉，能换的灯昨晚都换了，剩下一段电缆破损，今天开挖处理。',
    cause: '夜间巡查只记录灯杆编号，没有跟进报修，电缆接头进水。', corrective: '更换灯具与时控器，重做电缆接头。', preventive: '夜班巡查发现不亮当晚报修，工程部每周公示亮灯率。', done: '全部点亮，亮灯率百分之百，已请报事住户现场看过。', told: '{name}，路灯昨晚都亮了，您散步的时候帮我们看看还有没有漏的。',
    callBack: ['亮堂多了，走路放心。', '可以了，楼下几个老人都说好。'],
  },
  {
    key: 'package-cabinet', flow: 'DISPATCHED', judgement: 'COMMUNICATION', communication: 'SEEKING_HELP', content: 'FACILITY', department: 'CUSTOMER_SERVICE', pace: 'HOURS',
    tellings: [
      { title: '快递柜打不开，药在里面急用', detail: '取件码输了三次显示"格口故障"，里面是给老人寄的胰岛素，放在里面要坏的，客服电话一直排队。', location: '南门快递柜', channel: 'PHONE' },
      { title: '快递柜超时收费，取不出来', detail: '出差一个星期回来要收十几块钱才能取，当时也没通知我。能不能帮忙跟快递柜公司说说。', location: '北门快递柜' },
    ],
    first: '{name}别急，管家马上到快递柜那里，帮您联系柜子公司远程开格口。', measures: '管家到场，用巡检专线联系柜子运营方远程开启，物品交还住户并拍照。', second: '{name}，运营方已处理，以后遇到这种情况直接打前台，我们有他们的巡检专线。',
    cause: '第三方快递柜格口电磁锁故障，客服响应慢。', corrective: '协助远程开柜，督促运营方更换锁舌。', preventive: '在柜体上张贴运营方专线和前台电话。', done: '物品已取出，运营方当天换锁。', told: '{name}，柜子锁已换，专线电话也贴在柜门上了。', callBack: ['多亏你们帮忙，药没耽误，太感谢了。', '管家态度很好。'],
  },
  {
    key: 'gate-card', flow: 'SETTLED', judgement: 'COMMUNICATION', communication: 'SEEKING_HELP', content: 'FACILITY',
    tellings: [
      { title: '门禁卡突然刷不开', detail: '早上还能刷，下午回来两个门都刷不开，站在门口等了十分钟才有人出来。', location: '南门人行道闸' },
      { title: '给老人办张门禁卡怎么这么麻烦', detail: '我妈从老家过来带孩子，要一张卡，说要房产证复印件。我在外地上班，能不能拍照发过来？', channel: 'PHONE' },
      { title: '手机开门老掉线', detail: '小程序开门十次有五次转圈圈，下雨天站在外面淋雨。', channel: 'WEBSITE', location: '{building}{entrance}单元门' },
      { title: '门禁卡丢了怕被人捡到', detail: '钱包昨天掉在菜市场，里面有门禁卡，卡套上写了房号，麻烦帮我把那张卡停掉再补一张。', channel: 'PHONE' },
    ],
    first: '{name}，已帮您核对资料并在系统里重新授权（旧卡已停用），现在就可以用；有问题拿到前台当场重写。', told: '{name}，门禁权限已办好，请再刷一次确认。', callBack: ['能刷了，办得快。', '好了好了，谢谢小姑娘。'],
  },
  {
    key: 'fitness', flow: 'DISPATCHED', judgement: 'VALID', content: 'FACILITY', flags: { dangerToLifeOrProperty: true }, department: 'ENGINEERING', pace: 'HOURS', hours: [7, 20],
    tellings: [
      { title: '儿童滑梯有块板翘起来，划伤孩子', detail: '我家小孩玩滑梯，大腿被翘起来的铁皮划了一道口子，流了血，去社区医院打了破伤风。这种东西多久没人检查了？', location: '中庭儿童游乐区', remedy: '承担医药费，把滑梯围起来修好', instead: { first: '{name}，孩子受了伤，我们非常抱歉。滑梯马上封起来，管家带药箱过去，先看孩子。' } },
      { title: '健身器材的转盘松了', detail: '老人家站上去转，底座晃得厉害，差点摔倒，螺丝都锈断了一颗。', location: '6栋旁健身角', channel: 'VISIT', instead: { first: '{name}，老人家差点摔倒，我们非常抱歉。器材马上封起来，管家过去看看老人。', second: '{name}，对不起，是我们巡检没到位，转盘已停用，今天换螺栓。', cause: '螺栓锈断，月检流于形式。', corrective: '更换底座螺栓，看望老人。', done: '全区器材逐件紧固，试用合格后解除围蔽。', told: '{name}，转盘修好了，检查牌也挂上了，老人家可以放心锻炼。', callBack: ['稳当了，老人又去锻炼了。'] } },
    ],
    first: '{name}，孩子（老人）受伤、受惊，我们非常抱歉。现场马上封闭，管家带药箱过去，先看人。', measures: '器材围蔽停用、贴警示；管家上门看望；工程部拆下破损件打磨更换，全区器材逐件紧固检查。', second: '{name}，对不起，是我们巡检没到位。器材已停用，医药费凭票据由我们承担。',
    cause: '游乐设施月检流于形式，螺栓锈蚀、板边翘起未发现。', corrective: '更换破损板件与螺栓，慰问并承担医药费。', preventive: '改为每周一次、两人签字的器材检查，挂牌公示检查日期。', done: '全部器材检查完毕，破损三处已更换，试用合格后解除围蔽。', told: '{name}，器材修好了，检查牌也挂上去了，票据请交前台周晓彤。',
    callBack: ['处理得还算负责，孩子也没事了。', '希望真的每周都查。'],
  },
];
