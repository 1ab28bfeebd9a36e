import type { Story } from '../story.ts';

/** 环境: cleaning, greenery, pests, smells. */
export const SURROUNDINGS: readonly Story[] = [
  {
    key: 'rubbish', flow: 'DISPATCHED', judgement: 'VALID', content: 'SERVICE_QUALITY', department: 'ENVIRONMENT', pace: 'HOURS',
    tellings: [
      { title: '楼下垃圾桶两天没收，臭气熏天', detail: '{building}楼下的桶堆得冒尖，厨余流了一地，苍蝇乱飞，天又热，一楼根本不敢开窗。', location: '{building}垃圾投放点' },
      { title: '装修垃圾堆在楼道一个星期', detail: '{floor}楼电梯口堆了十几袋水泥渣，推轮椅过不去。', location: '{building}{entrance}{floor}楼' },
      { title: '消防楼梯间全是烟头和饮料瓶', detail: '从{floor}楼走下去，每一层都有，好像从来没扫过。', location: '{building}{entrance}楼梯间', channel: 'MESSAGE_BOARD' },
      { title: '电梯轿厢地垫还是上周三的', detail: '今天星期一，地垫写的星期三，上面黏糊糊的，你们一周换一次吗？', location: '{building}{entrance}电梯', channel: 'STAFF' },
    ],
    first: '{name}，卫生没做到位，对不起。保洁主管马上带人过去清，半小时内清完。', measures: '保洁两人到场清运、冲洗、消杀，前后拍照；主管复查整栋楼。', second: '{name}，抱歉，已清洗消毒，您下楼看看。', cause: '该片保洁员请假，替班没有排到人。', corrective: '清运冲洗，补齐替班。', preventive: '排班由主管每晚确认次日替班，投放点早晚各收一次并打卡。', done: '现场复查合格，三天连续抽查无积存。', told: '{name}，已清干净，以后早晚各收一次。', callBack: ['干净多了。', '清得快，表扬下那个阿姨。', '可以，希望天天这样。'],
  },
  {
    key: 'mosquito', flow: 'DISPATCHED', judgement: 'VALID', content: 'MANAGEMENT', department: 'ENVIRONMENT', pace: 'DAYS',
    tellings: [
      { title: '景观池蚊子太多，孩子咬一身包', detail: '水池的水发绿，一靠近蚊子成团，二楼开窗就进来。', location: '中心景观池' },
      { title: '地下室有老鼠，咬坏车线', detail: '4S店说线束是老鼠咬的，修了八百多。车库里老鼠药是摆设吗？', location: '地下车库A区', channel: 'VISIT' },
      { title: '楼道里蟑螂成灾', detail: '从管道井爬出来的，晚上开灯一地，快叫消杀公司来。', location: '{building}{entrance}管道井' },
    ],
    first: '{name}，虫害影响您生活了，抱歉。消杀公司明天一早到，今晚先清积水。', measures: '清池换水投放灭蚊幼剂，管道井与车库布放毒饵站二十处，张贴用药告示。', second: '{name}，对不起，昨天已做第一遍消杀，七天后再做一遍才能断根。', cause: '雨季消杀频次没有跟着加密，积水未及时清。', corrective: '清积水、集中消杀两遍。', preventive: '五月至十月消杀改为每周一次，公示药品与时间。', done: '两遍消杀完成，密度监测达标。', told: '{name}，第二遍也做完了，家里排水口我们送了防虫盖。', callBack: ['明显少了。', '还有一点点，但好很多，满意。'],
  },
  {
    key: 'drain-smell', flow: 'DISPATCHED', judgement: 'VALID', content: 'FACILITY', department: 'ENGINEERING', pace: 'DAYS',
    tellings: [
      { title: '卫生间返臭，满屋下水道味', detail: '一到晚上地漏往上冒臭气，用塑料袋堵着都没用。' },
      { title: '楼下化粪池井盖冒臭水', detail: '{building}西侧井盖一直往外冒黑水，小孩都从那里过。', location: '{building}西侧', channel: 'PHONE' },
      { title: '厨房下水慢，隔壁一放水我家就冒泡', detail: '估计是总管堵了，楼上楼下都这样，油污味大得不行。' },
    ],
    first: '{name}，味道这么大一定很难受，抱歉。工程部带疏通机马上来。', measures: '高压疏通总管，清出油垢半桶，检查地漏水封，井口加密封圈。', second: '{name}，抱歉，总管已疏通，地漏换了防臭芯，您今晚再闻闻。', cause: '排水总管油垢堵塞，排气不畅，水封被抽干。', corrective: '疏通总管，更换防臭地漏芯，清掏化粪池。', preventive: '厨房总管每季度高压疏通一次，化粪池半年清掏。', done: '放水试验通畅，无返臭。', told: '{name}，已疏通，送您一个防臭盖备用。', callBack: ['没味了。', '通了，下水快多了。'],
  },
  {
    key: 'trees', flow: 'DISPATCHED', judgement: 'VALID', content: 'MANAGEMENT', department: 'ENVIRONMENT', pace: 'DAYS', worker: 'gardener',
    tellings: [
      { title: '樟树枝伸到阳台，虫子往家里爬', detail: '三楼阳台一伸手就能摸到树枝，毛毛虫爬到晾的衣服上。', location: '{building}南侧' },
      { title: '枯枝掉下来险些砸人', detail: '刮风的时候掉了胳膊粗一根枯枝，正好落在人行道上。', location: '5栋林荫道', channel: 'PHONE' },
      { title: '绿化带被踩出一条泥路', detail: '抄近路的人太多，草都没了，下雨一脚泥。', location: '北门绿化带', channel: 'MESSAGE_BOARD' },
    ],
    first: '{name}，给您添烦了，抱歉。绿化师傅今天到场看，先把危险的枝条锯掉。', measures: '拉警戒锯除枯枝，修剪近窗枝条两米，喷施低毒药剂，踩踏处铺汀步石。', second: '{name}，抱歉，近窗的枝条已修，其余等园林队的升降车来一起修。', cause: '秋季修剪计划推迟，枯枝未巡查。', corrective: '修剪、清运、治虫。', preventive: '大风预警前普查乔木枯枝，每年两次整形修剪。', done: '该片乔木修剪完毕，枝叶清运。', told: '{name}，树修好了，您看采光是不是也好些。', callBack: ['清爽了，阳台也亮了。', '修得不错。'],
  },
  {
    key: 'sprinkler', flow: 'DISPATCHED', judgement: 'VALID', content: 'SERVICE_QUALITY', department: 'ENVIRONMENT', pace: 'HOURS', worker: 'gardener', hours: [6, 10],
    tellings: [
      { title: '早上浇花喷到行人一身', detail: '七点半上班高峰，喷头对着路面转，我西装全湿了，回家换衣服迟到。', location: '{building}前绿化带' },
      { title: '喷淋漏水，路面结一层青苔', detail: '喷头坏了一直流，地砖滑得要命，昨天快递员摔了一跤。', location: '4栋东侧步道', instead: { first: '{name}，路滑差点伤人，对不起。喷淋马上关，先摆防滑垫。', second: '{name}，抱歉，喷头换了，青苔也刷干净了。', cause: '喷头老化关不严，巡查没有发现。', preventive: '喷淋系统每月逐头检查。', told: '{name}，那段路现在是干的，谢谢提醒。', callBack: ['路不滑了。'] } },
    ],
    first: '{name}，把您淋湿了真不好意思。喷淋马上停，以后避开上下班时间。', measures: '关阀、更换喷头两只、调整角度，刷洗青苔，放防滑提示牌。', second: '{name}，抱歉，喷淋时间已改到夜里两点，角度也调了。', cause: '定时器断电后复位成出厂时间。', corrective: '重设时间，更换喷头。', preventive: '定时器加后备电池，停电后园艺员核对一次。', done: '连续两天早高峰无喷淋，路面干燥。', told: '{name}，洗衣费凭票给您报，谢谢提醒。', callBack: ['改了就行，洗衣费不用了。', '好了，路不滑了。'],
  },
  {
    key: 'renovation-dust', flow: 'DISPATCHED', judgement: 'VALID', content: 'MANAGEMENT', department: 'CUSTOMER_SERVICE', pace: 'HOURS',
    tellings: [
      { title: '楼上切瓷砖，粉尘飘满阳台', detail: '晒的被子全是白灰，家里有哮喘病人，能不能叫他们湿切？', location: '{building}{entrance}' },
      { title: '装修工人在电梯里运沙不装袋', detail: '电梯地上全是沙，轨道都卡住了。', location: '{building}{entrance}电梯', channel: 'STAFF', instead: { first: '收到，电梯先停用清理，运沙的工人已叫停，是我们装修管理没盯住，抱歉。', measures: '叫停运沙，清理轿厢与地坎，打围护板，责令装袋并走货运时段。', cause: '材料进场没有检查包装。', corrective: '清理电梯，责令装袋。', preventive: '门岗对散装材料一律不放行。', done: '地坎清理后门机正常，复查合格。', told: '电梯已清干净，围护板打好，散沙不再放行。', callBack: ['电梯干净了。'] } },
    ],
    first: '{name}，装修扰民我们没盯住，抱歉。管家现在上楼叫停，要求湿切、封窗。', measures: '叫停干切，责令封窗湿作业，电梯打围护板，清洁公区。', second: '{name}，对不起，装修户已整改，公区我们清洗过了。', cause: '装修过程检查一天只去一次，没有看切割方式。', corrective: '整改施工方式，清洁公区与受影响阳台外侧。', preventive: '装修巡查每天不少于两次，粉尘作业先报备。', done: '复查两次合格。', told: '{name}，楼上已改湿切，被子我们送去洗了。', callBack: ['没灰了，被子也洗得干净。', '可以。'],
  },
];
