import type { Story } from '../story.ts';

/** 管理服务: quiet, order, safety, parking. */
export const ORDER: readonly Story[] = [
  {
    key: 'night-building', flow: 'DISPATCHED', judgement: 'VALID', content: 'MANAGEMENT', flags: { ongoingBreach: true }, department: 'SECURITY', pace: 'HOURS', hours: [21, 24],
    tellings: [
      { title: '半夜还在装修打钻', detail: '都十点半了楼上还在用电锤，家里有高考生，明天还要上课。打电话给保安室，说"已经讲了"，讲了有用吗？', location: '{building}{entrance}' },
      { title: '中午装修敲墙，孩子没法午睡', detail: '规定十二点到两点不能施工，隔壁天天掐着一点钟敲。', location: '{building}{entrance}', channel: 'MESSAGE_BOARD' },
      { title: '周日一大早电锯声', detail: '难得睡个懒觉，七点不到就锯木板，整栋楼都听得见。', location: '{building}', channel: 'PHONE' },
    ],
    first: '{name}，这么晚还吵到您休息，非常抱歉。当班班长已上楼制止，五分钟内请您再听听。', measures: '到场责令停工，收缴施工证，登记装修负责人身份，扣违约记录一次，并在门口值守至工人离场。', second: '{name}，对不起，工人已离场，施工证收上来了，明天约装修公司到中心谈话。', cause: '装修巡查晚八点后没有安排人员，屡犯未处罚。', corrective: '停工整改，装修公司写保证书并向住户致歉。', preventive: '装修户门口张贴允许施工时间，晚间增加一次装修专巡。',
    done: '装修公司已签整改承诺，连续三天抽查无超时施工。', told: '{name}，装修队已整改，再有超时请直接打前台，我们停他的证。', callBack: ['这几天晚上安静了。', '总算清静了，谢谢。'],
  },
  {
    key: 'dogs', flow: 'DISPATCHED', judgement: 'VALID', content: 'MANAGEMENT', department: 'SECURITY', pace: 'DAYS', hours: [6, 22],
    tellings: [
      { title: '大型犬不牵绳，追着小孩跑', detail: '傍晚在中庭，一只金毛没牵绳，追得我家姑娘哇哇哭，狗主人还笑着说"它不咬人"。', location: '中庭花园' },
      { title: '电梯里全是狗尿味', detail: '养狗的我不反对，可在电梯里撒尿没人擦，早上一进去熏得人想吐。', location: '{building}{entrance}电梯', channel: 'MESSAGE_BOARD', instead: { measures: '保洁立即清洗消毒轿厢，查监控找到狗主人，登门签文明养犬承诺书；电梯内放擦拭纸。', second: '{name}，对不起，轿厢已消毒除味，狗主人也签了承诺书。', done: '每天早晚各消毒一次，一周未再发现。', told: '{name}，电梯已除味，也请了邻居们互相提醒。', callBack: ['味道没了。'] } },
      { title: '流浪狗在垃圾站附近成群', detail: '有三四只流浪狗，晚上倒垃圾被围着叫，老人不敢去。', location: '东侧垃圾站', instead: { first: '{name}，倒个垃圾还担惊受怕，抱歉。护卫员现在过去，您先别一个人走。', measures: '联系社区与流浪动物救助队捕捉三只，垃圾站加门，清除食物残渣。', second: '{name}，抱歉，救助队已带走三只，垃圾站也加了门，狗进不去了。', cause: '垃圾站敞口，厨余吸引流浪犬。', corrective: '救助捕捉，加装围门。', preventive: '夜间巡逻增加垃圾站一点，厨余桶随手盖。', done: '一周内未再发现流浪犬。', told: '{name}，流浪狗已由救助队收走。', callBack: ['不敢去的老人也敢去了。'] } },
      { title: '隔壁养的狗整天叫', detail: '主人一上班狗就在家里嚎，从早上九点叫到下午六点，我上夜班根本没法补觉。', location: '{building}{entrance}{floor}楼', instead: { first: '{name}，您上夜班还休息不好，抱歉。管家和护卫员今天就去找狗主人谈。', second: '{name}，抱歉。狗主人答应白天送寄养、门上贴隔音条，我们一周后再回看。', cause: '主人白天不在家，犬只分离焦虑，此前反映未跟进。', corrective: '登门劝导，落实寄养与隔音。', done: '连续一周上午、下午各听一次，安静。', told: '{name}，邻居已照做，再吵请随时打前台。', callBack: ['能睡个囫囵觉了。'] } },
    ],
    first: '{name}，让您和家人受惊了，抱歉。巡逻岗已去找狗主人，我们一定登门劝导。', measures: '查监控找到狗主人，管家与护卫班长上门，告知城市养犬条例，签文明养犬承诺书；中庭立牌、放拾便袋。', second: '{name}，抱歉，狗主人已签承诺书并答应牵绳，屡教不改我们报社区民警。', cause: '养犬登记不全，劝导只停在口头。', corrective: '登门劝导签承诺书，补办犬证。', preventive: '建立养犬台账，晚六点到九点中庭设文明养犬劝导岗。',
    done: '连续一周观察，该犬均已牵绳。', told: '{name}，狗主人已改正，劝导岗也设了，您带孩子玩放心。', callBack: ['看到牵绳了，挺好。', '有改善，继续保持。', '好多了，电梯里也放了消毒水。'],
  },
  {
    key: 'parking-taken', flow: 'DISPATCHED', judgement: 'VALID', content: 'MANAGEMENT', department: 'SECURITY', pace: 'HOURS', hours: [17, 23],
    tellings: [
      { title: '我买的车位又被别人停了', detail: '加班回来车位被一台外地牌照的车占了，电话打不通，我只好停在外面马路上，第二天吃了张罚单。', location: '地下车库A区', remedy: '罚单你们承担，车位装地锁' },
      { title: '临时车停满了月租位', detail: '月租费按时交，回来从来没位置。闸口是不是给钱就放？', location: '地下车库C区' },
      { title: '邻居的车压线，我车门打不开', detail: '隔壁车位的车每次都压着线停，我只能从副驾爬进去，讲过两次没用。', location: '地下车库B区', channel: 'STAFF', instead: { first: '{name}，天天爬副驾太难为您了，抱歉。今天请护卫班长去和邻车车主当面说。', measures: '联系邻车车主当面沟通，车位间加装柔性隔离柱、重划标线。', second: '{name}，抱歉。邻居已答应靠里停，两个车位间今天装了隔离柱。', cause: '标线磨损，停车入位无人提醒。', corrective: '重划标线、装隔离柱。', preventive: '车库标线每年补一次，巡逻发现压线当场贴提示。', done: '连续五天检查未再压线。', told: '{name}，隔离柱装好了，您下车方便了。', callBack: ['终于能从驾驶门下车了。'] } },
      { title: '车库里车被刮没人认', detail: '车停在自己车位，右后门一道长印子，问保安要看监控，说要等主管批。', location: '地下车库D区', channel: 'VISIT', instead: { first: '{name}，爱车被刮谁都心疼，看监控还让您等，对不起。请到监控室，现在就陪您看。', measures: '陪同住户回看两小时录像，找到刮蹭车辆，约双方到场协商。', second: '{name}，抱歉昨天没及时给您看录像：刮您车的那台已找到，车主愿意走保险。', cause: '调看录像须主管批准，夜间无人可批。', corrective: '陪同查看，协助双方理赔。', preventive: '涉及本人财产的录像，当班班长即可陪同查看并登记。', done: '双方已达成赔付协议。', told: '{name}，对方保险已定损，流程改了，以后当班就能看。', callBack: ['找到人了，也赔了，谢谢。'] } },
    ],
    first: '{name}，您回家没地方停车，是我们的责任，对不起。护卫员先带您到临时位，同时联系占位车主。', measures: '联系车主挪车，锁定该车临停权限，调取入口记录核查放行原因。', second: '{name}，抱歉，占位的车已移走，是岗亭没核对车位就放行，当班人员已批评。', cause: '道闸满位后人工放行，没有核对空位。', corrective: '车辆挪离，向车主致歉，减免当次临停费。', preventive: '满位自动不放行临停，产权位逐个登记车牌上系统。',
    done: '车位已恢复，系统放行规则改好并测试。', told: '{name}，您的车位今后别的车牌进不来了，有问题直接打监控室。', callBack: ['这几天没再被占，可以。', '规则改了就好，别又反弹。'],
  },
  {
    key: 'square-dance', flow: 'DISPATCHED', judgement: 'VALID', content: 'MANAGEMENT', flags: { ongoingBreach: true }, department: 'SECURITY', pace: 'HOURS', hours: [19, 22],
    tellings: [
      { title: '广场舞音响太大，孩子写不了作业', detail: '七点半到九点半，关了窗还是"咚咚咚"，窗玻璃都在震。跳舞我理解，声音能不能小一点。', location: '中心广场' },
      { title: '早上六点就开始打鼓放音乐', detail: '有一队打腰鼓的，六点准时开始，我上夜班刚睡下。', location: '东门小广场', channel: 'PHONE' },
    ],
    first: '{name}，吵到您了，抱歉。护卫员带分贝仪过去，请她们把音响调到七十分贝以下。', measures: '现场测得七十八分贝，与领队阿姨协商，音响换方向、晚九点前结束，约定写成文字双方签名。', second: '{name}，抱歉让您烦心。已和舞蹈队说好：九点结束、音量不超六十五分贝。', cause: '活动时间和音量没有约定，岗位不敢管。', corrective: '与三支队伍签文明活动公约。', preventive: '广场装固定分贝显示屏，超标由岗位当场提醒。',
    done: '公约已张贴，连续五天实测在约定内。', told: '{name}，舞蹈队都签了公约，您再听几晚看看。', callBack: ['声音小了，九点也散了，可以接受。', '好多了。'],
  },
  {
    key: 'visitors', flow: 'DISPATCHED', judgement: 'VALID', content: 'MANAGEMENT', department: 'SECURITY', pace: 'DAYS',
    tellings: [
      { title: '陌生人上门推销，门岗形同虚设', detail: '一个下午来了三拨推销的，有一个还站在门口不走。楼下不是有门岗登记吗？', location: '{building}{entrance}' },
      { title: '小广告塞满门缝', detail: '每天下班门把手上挂着五六张卡片，家里长时间没人的话不就告诉小偷了吗。', location: '{building}{entrance}{floor}楼', channel: 'MESSAGE_BOARD' },
      { title: '外卖骑手在园区里骑得飞快', detail: '接孩子的路上，一台外卖电动车擦着我们过去，速度起码四十码。', location: '2栋转弯处', instead: { first: '{name}，吓着您和孩子了，抱歉。门岗马上在路口拦一拦，今天开会定规矩。', measures: '在两处转弯加减速带与凸面镜，与三家平台站长约谈，骑手入园限速牌上墙。', second: '{name}，抱歉。减速带今天装好，超速的骑手由站点停单一天。', cause: '骑手入园不登记、不限速。', corrective: '装减速带，约谈站点。', preventive: '骑手凭当日码进门，超速一次停用。', done: '雷达测速一周，均在十五码以下。', told: '{name}，转弯处装了减速带和镜子。', callBack: ['慢下来了，接孩子放心些。'] } },
    ],
    first: '{name}，门岗没把好关，给您造成不安，抱歉。已通知护卫部查当时的登记和监控。', measures: '查监控确认人员由北门尾随进入，清理楼道广告，两门岗重新培训来访登记。', second: '{name}，抱歉，人是尾随住户进来的，北门今天起加一个迎宾岗。', cause: '人行道闸常开，早晚高峰尾随无人核对。', corrective: '关闭常开模式，清理广告，岗位再培训。', preventive: '来访一律扫码登记并由住户确认，骑手在园区限速十五码。',
    done: '两周抽查尾随为零，广告清零。', told: '{name}，门岗已整改，再有推销上门请直接打监控室。', callBack: ['最近清静了。', '确实管严了，进门都要问。'],
  },
  {
    key: 'football', flow: 'SETTLED', judgement: 'COMMUNICATION', communication: 'VENTING', content: 'MANAGEMENT', hours: [16, 21],
    tellings: [
      { title: '一群孩子在楼下踢球砸窗户', detail: '天天放学就在我家窗户下踢球，"砰砰"地砸墙。说他们两句，家长还不高兴。', location: '{building}楼下' },
      { title: '孩子们在架空层玩滑板吵死人', detail: '架空层有回音，轮子一滚整栋楼都响，老人家没法休息。', location: '{building}架空层' },
    ],
    first: '{name}，您的心情我们理解，换谁都烦。护卫员会去引导孩子们到东边球场玩，也在家长群里提个醒；您受累了，有情况随时跟我说。', told: '{name}，已引导孩子们去球场，楼下也摆了温馨提示牌。', callBack: ['说出来心里舒服点了，孩子也少来了。', '也不是不让玩，换个地方就好。'],
  },
  {
    key: 'cctv', flow: 'DISPATCHED', judgement: 'INVALID', grounds: '调取监控核实，所称时段值班岗两人均在岗，住户看到的是换岗交接。', content: 'MANAGEMENT', department: 'SECURITY', pace: 'HOURS', worker: 'control-room',
    tellings: [
      { title: '凌晨门岗没人值班', detail: '昨晚一点多回来，北门岗亭里空空的，喊了两声没人答应，自己抬杆进来的。', location: '北门岗亭' },
      { title: '怀疑快递被保安拿走', detail: '门口放的一箱橙子不见了，只有保安上来过。', location: '{building}{entrance}{floor}楼' },
    ],
    first: '{name}您好，谢谢您监督。我们马上调监控核实，核实完当面向您说明。', measures: '调取三个点位录像逐帧核对，并请住户到监控室一起看。', second: '{name}，录像您也看了：当时是交接班，两人在岗亭背后点验器材；橙子是家里人先拿进去的。谢谢您的理解。', cause: '换岗交接时岗亭正面无人，造成误会。', corrective: '请住户现场看录像，完整解释。', preventive: '交接班一律在岗亭正面进行。', done: '住户看过录像，表示是误会。', told: '{name}，情况就是录像里看到的那样，欢迎继续监督。',
    callBack: ['看了录像，是我弄错了，不好意思。', '讲清楚就好。'],
  },
  {
    key: 'elderly', flow: 'SETTLED', judgement: 'COMMUNICATION', communication: 'SEEKING_HELP', content: 'MANAGEMENT', channels: ['PHONE', 'VISIT'],
    tellings: [
      { title: '独居老人打电话没人接，请上门看看', detail: '我在深圳上班，父亲一个人住{home}，从早上到现在电话没人接，请你们赶紧去敲敲门。' },
      { title: '老伴腿脚不便，能不能帮忙送米上楼', detail: '今天电梯检修，买了五十斤米放在一楼，我们两个老的搬不动。', channel: 'VISIT', instead: { first: '{name}，您别动手，护卫员小王马上下来帮您扛上去。', told: '{name}，米已送到家；以后电梯检修您打个电话，我们都来搬。' } },
      { title: '老人忘带钥匙坐在楼道里', detail: '隔壁的婆婆出来倒垃圾门锁了，坐在楼梯上快一个小时，她女儿电话我没有。', channel: 'PHONE', location: '{building}{entrance}{floor}楼', instead: { first: '{name}，谢谢您热心。管家端了凳子和热水上去，同时联系婆婆的女儿，备案开锁师傅也在路上。', told: '{name}，婆婆的女儿已到家，门开好了，她托我们谢谢您。', callBack: ['应该的，你们处理得周到。'] } },
    ],
    first: '{name}，管家和护卫员已经上门：人平安。该帮的忙都帮了，也跟家里人通了电话，您放心。', told: '{name}，已把老人登记到"关爱名单"，管家每周上门看一次。', callBack: ['太感谢了，我在外地最怕这个，你们帮了大忙。', '小伙子一口气送到家，水都没喝一口，必须表扬。'],
  },
];
