import type { Story } from '../story.ts';

/** Between neighbours, and what is not ours to decide. */
export const NEIGHBOURS: readonly Story[] = [
  {
    key: 'quarrel', flow: 'DISPATCHED', judgement: 'COMMUNICATION', communication: 'SEEKING_HELP', content: 'MANAGEMENT', department: 'CUSTOMER_SERVICE', pace: 'DAYS',
    tellings: [
      { title: '楼上拖桌椅吵，上门说还骂人', detail: '每天晚上十一点拖椅子，上去讲了两次，第二次对方开口就骂。我不想再吵，请物业出面。', location: '{building}{entrance}{floor}楼' },
      { title: '邻居把鞋柜放在公共走廊', detail: '走廊本来就窄，鞋柜加雨伞占了一半，味道也大，跟他讲他说"又没放你家门口"。', location: '{building}{entrance}{floor}楼走廊', channel: 'PHONE' },
      { title: '空调外机滴水滴到我家雨棚', detail: '楼上空调水滴在雨棚上，一晚上"嗒嗒嗒"，睡不着。', channel: 'MESSAGE_BOARD' },
      { title: '邻居家漏水把我天花板泡了', detail: '主卫顶上一片水印，墙皮往下掉，楼上说不是他家的问题。', channel: 'VISIT', remedy: '请物业帮忙查清责任、调解' },
    ],
    first: '{name}，您消消气，这事我们来居中沟通。管家今晚约两边坐下来谈。', measures: '管家分别上门了解，查看现场并拍照，约双方在服务中心调解，形成调解记录。', second: '{name}，对方同意改：脚垫、移柜、接水管这周内做好，调解记录给您一份。', cause: '邻里缺少沟通，生活习惯影响相邻。', corrective: '调解并督促落实。', preventive: '纳入管家每月走访，楼栋群发邻里公约。', done: '约定事项已落实，双方签字。', told: '{name}，对方已照约定做了，远亲不如近邻，您多担待。', callBack: ['没吵了，谢谢管家两边跑。', '外机接了管子，不滴了。'],
  },
  {
    key: 'shop-smoke', flow: 'REFERRED', content: 'MANAGEMENT', grounds: '临街商铺油烟由生态环境与城管部门监管，商铺不属本合同服务范围。', channel: '街道城管中队与 12369 环保热线', followUp: '城管已约谈商户加装净化器；已把结果告诉{name}。',
    tellings: [
      { title: '底商夜宵店油烟往楼上跑', detail: '一到晚上辣椒油烟呛得人咳嗽，窗帘都是油味。', location: '{building}临街面', instead: { first: '{name}，您受罪了。餐饮油烟归城管、环保管，我们已代您拨通热线登记，并把照片一起递上去。' } },
      { title: '隔壁工地夜间施工', detail: '马路对面工地凌晨两点还在打桩，向你们反映管不管用？', channel: 'PHONE', instead: { first: '{name}，您受罪了。夜间施工归城管和住建部门管，我们已代您拨通热线登记，录音也一起递上去。', grounds: '工地在小区外，夜间施工由城管与住建部门监管，非物业管理原因。', channel: '街道城管中队与住建夜间施工投诉电话', followUp: '城管已到工地制止，夜里十点后停工；已把结果告诉{name}。', callBack: ['这两晚没打桩了。'] } },
    ],
    first: '{name}，您受罪了。这家店（工地）归城管、环保管，我们已代您拨通热线登记，并把照片一起递上去。', told: '{name}，受理编号发您了，我们会继续跟。', callBack: ['城管来过了，好些。', '谢谢你们帮忙反映。'],
  },
  {
    key: 'school-bus', flow: 'REFERRED', content: 'MANAGEMENT', grounds: '公交与校车站点由交通部门设置，非物业管理原因。', channel: '市交通运输服务热线 12328', followUp: '12328 回复已转公交公司研究，{name}表示知晓。',
    tellings: [{ title: '北门公交站撤了老人出行不便', detail: '原来门口就有站，现在要走一公里，楼里好多老人，能不能反映一下。', location: '北门外', channel: 'LETTER' }],
    first: '{name}，来信收到。站点由交通部门定，我们已替您和几位老人一起向 12328 反映。', told: '{name}，受理回执附上，请查收。', callBack: ['知道不归你们管，肯帮忙反映就很好。'],
  },
  {
    key: 'pool-closed', flow: 'SETTLED', judgement: 'INVALID', grounds: '游泳池按公告于开放季结束后关闭并换水检修，公告张贴在先。', content: 'MANAGEMENT',
    tellings: [
      { title: '游泳池说关就关，卡还没用完', detail: '办的次卡还剩八次，昨天去一看大门锁了，也不提前讲一声。', location: '会所游泳池', remedy: '退款或顺延' },
      { title: '泳池水温低还不开加热', detail: '隔壁小区都有恒温，我们怎么没有？', location: '会所游泳池', channel: 'MESSAGE_BOARD', instead: { grounds: '泳池按常温池设计并公示，无加热设备，办卡须知已写明。', first: '{name}您好，我们的池子是常温池，没有加热设备，办卡须知第三条写了；您的建议我转给业委会。', told: '{name}，建议已转业委会，谢谢。', callBack: ['知道了，那等夏天吧。'] } },
    ],
    first: '{name}您好，泳池是按开放公告关闭的，公告上月二十号贴在会所门口和各单元；次卡自动顺延到明年，不会作废，请您放心。', told: '{name}，次卡顺延已登记，短信请留存。', callBack: ['顺延就行，当时没看到公告。', '明白了。'],
  },
  {
    key: 'rumour', flow: 'SETTLED', judgement: 'INVALID', grounds: '物业费标准未变，所称涨价系业主群误传的其他小区通知。', content: 'FEES',
    tellings: [
      { title: '听说下个月物业费要涨三毛', detail: '群里都在传，没有业主大会同意凭什么涨？', channel: 'MESSAGE_BOARD' },
      { title: '维修资金是不是被物业挪用了', detail: '有人说账上少了二十万，请你们公开说清楚。', channel: 'WEBSITE' },
      { title: '听说要把架空层租出去开超市', detail: '邻居都在讲，架空层是大家的，你们不能私自出租。', channel: 'VISIT' },
    ],
    first: '{name}，谢谢您来核实：这个消息不属实，没有这样的决定。合同、账目都在公示栏第三板，您随时来看，我也给您发一份照片。', told: '{name}，澄清说明已贴在各单元，请帮忙转告邻居。', callBack: ['看到公示了，放心了。', '原来是谣言。'],
  },
  {
    key: 'venting', flow: 'SETTLED', judgement: 'COMMUNICATION', communication: 'VENTING', content: 'SERVICE_ATTITUDE',
    tellings: [
      { title: '住了八年，感觉一年不如一年', detail: '也没什么具体的事，就是觉得花没以前多了，人也换来换去，想跟你们念叨念叨。', channel: 'VISIT' },
      { title: '天天通知检修，烦不烦', detail: '一会停水一会停电一会检修电梯，我知道要检修，就是心烦。', channel: 'PHONE' },
      { title: '物业群里问话没人理', detail: '群里一百多号人，物业的人就会发通知，问什么都不回。', channel: 'OTHER' },
    ],
    first: '{name}，谢谢您掏心窝子的话，我一条条记下来了，一定带给谢主任，您说得对的我们改。', told: '{name}，您提的几条已在周会上讲了，谢谢您。', callBack: ['肯听我唠叨就好。', '看你们后面怎么做。'],
  },
  {
    key: 'pets-lost', flow: 'SETTLED', judgement: 'COMMUNICATION', communication: 'SEEKING_HELP', content: 'MANAGEMENT',
    tellings: [
      { title: '猫从阳台跑了，请帮忙找', detail: '一只橘猫，戴蓝色铃铛，昨晚从二楼阳台跳下去的，孩子哭了一晚上。', channel: 'PHONE', instead: { told: '{name}，小家伙在地下室B区找到了，在前台等您来抱。' } },
      { title: '孩子的平衡车落在中庭不见了', detail: '红色平衡车，下午五点玩完忘了拿，回头去找就没了，能看看监控吗？', location: '中庭', channel: 'VISIT', instead: { first: '{name}，监控看到是邻居家小朋友推回架空层了，管家已去取，马上送到您家。', told: '{name}，平衡车在前台，请来领。' } },
      { title: '晾的被子被风吹到楼下雨棚上', detail: '二楼雨棚上够不着，能不能派师傅帮忙取一下？', channel: 'PHONE', instead: { first: '{name}，师傅带长杆过去了，十分钟给您取下来。', told: '{name}，被子取下来了，放在前台。', callBack: ['拿到了，谢谢师傅。'] } },
    ],
    first: '{name}，别着急，巡逻岗和保洁都发了照片在帮您找，监控室也在回看，找到马上告诉您。', told: '{name}，东西（小家伙）找到了，在前台等您来领。', callBack: ['找到了！孩子高兴坏了，谢谢你们。', '太好了，感谢感谢。'],
  },
];
