import type { Story } from '../story.ts';

/** 请修: a book of its own, no judgement. */
export const REPAIRS: readonly Story[] = [
  {
    key: 'repair-tap', flow: 'REPAIR', content: 'FACILITY', department: 'ENGINEERING', pace: 'HOURS',
    tellings: [
      { title: '厨房水龙头漏水', detail: '关紧了还是滴，一晚上能接半桶。' },
      { title: '马桶一直流水', detail: '水箱里面的浮球好像坏了，水表一直在转。', channel: 'PHONE' },
      { title: '洗脸盆下水管掉了', detail: '柜子里全是水，下面那截管子脱了。', channel: 'PHONE' },
      { title: '淋浴花洒不出热水', detail: '换过电池了，可能是混水阀堵了。' },
    ],
    first: '{name}，已派水电师傅，十分钟内到，请先关一下角阀。', measures: '到场检查，更换配件并试水，套鞋套、铺垫布作业。', done: '修复试水十分钟无渗漏，现场清洁，住户签字。', told: '{name}，已修好，配件费按公示价，保修三个月。', callBack: ['师傅手脚麻利，好评。', '修得好，地也擦干净了。'],
  },
  {
    key: 'repair-power', flow: 'REPAIR', content: 'FACILITY', department: 'ENGINEERING', pace: 'HOURS', flags: { essentialFacility: true },
    tellings: [
      { title: '客厅灯突然不亮', detail: '换了灯泡也不亮，开关按下去有火花。' },
      { title: '插座没电', detail: '厨房一排插座都没电，冰箱里东西要化了。', channel: 'PHONE' },
      { title: '空气开关合不上', detail: '一合就跳，家里有老人吸氧机要用电。', channel: 'PHONE', remedy: '最快速度来人' },
    ],
    first: '{name}，电工已出发，请不要再合闸，人离开配电箱。', measures: '断电检测线路，更换开关（插座），逐路绝缘测试。', done: '送电正常，绝缘合格，住户签字。', told: '{name}，电路已恢复，有焦味或发烫马上打电话。', callBack: ['来得快，老人没受影响，谢谢。', '修好了。'],
  },
  {
    key: 'repair-door', flow: 'REPAIR', content: 'FACILITY', department: 'ENGINEERING', pace: 'DAYS',
    tellings: [
      { title: '入户门锁芯转不动', detail: '钥匙插进去要扭好半天，怕哪天进不了门。' },
      { title: '阳台推拉门掉轨', detail: '门太重推不动，轮子好像碎了。' },
      { title: '纱窗破了换一张', detail: '两张纱窗，尺寸麻烦师傅来量。', channel: 'WEBSITE' },
    ],
    first: '{name}，师傅今天上门看，需要配件我们量好尺寸再约时间。', measures: '上门量尺，确认要换的配件，报价经住户同意。', done: '配件更换完成，开关顺畅，旧件交还住户。', told: '{name}，已换好，旧件放您门口了。', callBack: ['顺滑多了。', '价钱公道。'],
  },
  {
    key: 'repair-public', flow: 'REPAIR', content: 'FACILITY', department: 'ENGINEERING', pace: 'DAYS', channels: ['STAFF'],
    tellings: [
      { title: '单元门闭门器坏了，门关不严', detail: '巡逻发现门自己弹开，夜里不安全。', location: '{building}{entrance}单元门' },
      { title: '垃圾房水龙头断了', detail: '保洁冲桶用的水龙头断了半截。', location: '东侧垃圾站' },
      { title: '休闲椅木条断了两根', detail: '断口有钉子，怕扎到老人。', location: '中庭廊架' },
    ],
    first: '收到，已派工程师傅，先围一下。', measures: '现场维修更换，围挡至完工。', done: '修复完成，拍照存档。', told: '已修好，请巡逻和保洁的同事复看。', callBack: ['复看正常。', '好用了。'],
  },
  {
    key: 'repair-drain', flow: 'REPAIR', content: 'FACILITY', department: 'ENGINEERING', pace: 'HOURS',
    tellings: [
      { title: '厨房下水道堵了', detail: '水倒上来一池子油，皮搋子捅不通。', channel: 'PHONE' },
      { title: '卫生间地漏下水慢', detail: '洗个澡水漫到门口，可能头发堵了。' },
    ],
    first: '{name}，疏通师傅马上到，请先别放水。', measures: '电动疏通机疏通支管，清出头发油垢。', done: '放水三分钟畅通。', told: '{name}，已疏通，地漏上加了毛发网。', callBack: ['通了，收费也按价目表。', '好了，谢谢。'],
  },
];
