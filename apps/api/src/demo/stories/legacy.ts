import type { Story } from '../story.ts';

/** 待改进: left over by the developer or caused outside; a plan is explained and lives on. */
export const LEGACY: readonly Story[] = [
  {
    key: 'garage-roof', flow: 'PLANNED', content: 'FACILITY', department: 'ENGINEERING', pace: 'DAYS', planDays: 40, grounds: '车库顶板防水为开发商交付遗留缺陷，须待绿化移植后整体重做。',
    tellings: [
      { title: '地下车库顶板漏水，车顶滴出白印', detail: '下雨三天车顶全是白色水渍，洗都洗不掉，4S店说是碱水，要抛光。', location: '地下车库B区', remedy: '修好漏点，赔抛光费' },
      { title: '车库坡道口雨天积水', detail: '坡道底下的沟排不赢，车开进来像过河。', location: '地下车库入口坡道', instead: { grounds: '坡道截水沟断面偏小，为交付时设计遗留，须改造沟体。', first: '{name}，开车像过河，换谁都烦。今晚先加泵抽水，再把改沟的办法跟您讲。', measures: '坡道口加一台移动泵、清掏截水沟，请设计单位复核断面。', second: '{name}，原来的沟设计小了，要加宽加深：本月出图，下月施工，施工期分半幅通行。', plan: '一、雨天专人守泵；二、十五日内出改造图；三、四十日内加宽截水沟并换重型篦子。', planDone: '截水沟改造完成，两场大雨无积水。', callBack: ['有计划就行，下雨天多派人看着点。'] } },
      { title: '车库墙面渗水长霉', detail: '靠楼梯间那面墙整面发霉，充电桩箱子都潮了，怕漏电。', location: '地下车库D区', channel: 'MESSAGE_BOARD', instead: { first: '{name}，担心漏电我们明白，充电桩先断电检查，再把墙的办法跟您讲。', measures: '充电桩绝缘检测合格后恢复，墙面铲霉防潮，联系防水单位勘察。' } },
    ],
    first: '{name}，车受影响了，我们很理解。工程部先接导水槽，不让水滴到车上，再把根子上的办法跟您讲清楚。', measures: '加装导水槽与警示牌，三个车位临时调整，联系防水单位勘察出方案。', second: '{name}，这是交付时顶板防水的老问题，要把上面绿化移开整体重做：本月出方案、下月报开发商维保、再施工，进度我们每两周告诉您一次。',
    plan: '一、导水槽先用；二、十五日内防水方案报开发商维保；三、四十日内完成B区顶板注浆与局部重做；四、雨后验证。', planDone: '注浆与局部重做完成，两场大雨后无渗漏，报事住户到场看过。', done: '临时措施完成，改进计划已向住户说明并张贴。', told: '{name}，计划书给您一份，我们按时间表做，请您监督。', callBack: ['老问题急不来，有计划就行，看你们的。', '理解，希望别拖过雨季。'],
  },
  {
    key: 'wall-crack', flow: 'PLANNED', content: 'FACILITY', department: 'ENGINEERING', pace: 'DAYS', planDays: 60, grounds: '裂缝系填充墙与框架梁交接处，属开发商保修范围，非物业现阶段能解决。',
    tellings: [
      { title: '客厅墙上裂了一道长缝', detail: '从窗角斜着裂到天花板，能插进一张卡。问开发商，售后电话已经停机了。' },
      { title: '窗边渗水，墙纸都起鼓', detail: '{home}飘窗一下雨就进水，开发商修过两次，还是漏。', channel: 'VISIT', instead: { grounds: '窗框与墙体交接处打胶老化，属开发商保修遗留，须外墙作业。', measures: '做淋水试验确认渗水点，室内先贴防水膜，发函开发商工程部。', second: '{name}，渗水点在窗框外侧，要从外墙打胶，已发函开发商，答应两个月内派吊篮，我们盯着。', plan: '雨天前临时封堵；六十日内由开发商吊篮作业重新打胶，逾期由中心先行垫修再追偿。', planDone: '外墙打胶完成，淋水试验不渗，住户签字。' } },
    ],
    first: '{name}，看着闹心，我们明白。工程师先上门看结构有没有问题，再帮您找开发商。', measures: '贴石膏饼观察裂缝、量测宽度，确认非结构裂缝；发函开发商工程部。', second: '{name}，检查不是结构问题，请放心住。属交付遗留，我们已发函开发商，对方答应两个月内安排维修队，我们盯着。',
    plan: '每半月观测石膏饼一次；六十日内由开发商维修队铣缝挂网重做，逾期由中心先行垫修再追偿。', planDone: '开发商维修队已完成铣缝挂网，住户验收签字。', done: '结构检查报告与改进计划已送达住户。', told: '{name}，观测记录每半月发您一次。', callBack: ['检查了我放心些，希望开发商说话算数。', '能帮我跟到底就好。'],
  },
  {
    key: 'charging-piles', flow: 'PLANNED', content: 'FACILITY', department: 'ENGINEERING', pace: 'LONG', planDays: 90, grounds: '小区变压器容量不足，增容须供电公司立项。',
    tellings: [
      { title: '电动车充电棚位置不够', detail: '八百多户只有四十个充电口，晚上八点去就没有了，逼得大家拉飞线。', location: '东侧充电棚', channel: 'MESSAGE_BOARD' },
      { title: '买了新能源车装不了桩', detail: '供电说要物业盖章，物业说容量不够，我到底找谁？', location: '地下车库A区' },
    ],
    first: '{name}，充电难我们也着急，先跟您说说卡在哪、怎么一步步办。', measures: '核对变压器负荷，向供电公司递交增容申请，先把闲置照明回路改出十二个充电口。', second: '{name}，变压器已用到八成五，要增容才行。我们先增加十二个口应急，增容工程供电公司列入下季度计划。',
    plan: '一个月内新增十二个充电口；三个月内完成增容立项与车库配电改造方案，公示并表决。', planDone: '十二个口已投用，增容方案已公示。', done: '应急充电口改造方案已报批，计划已公示。', told: '{name}，增容进度贴在充电棚公示栏，每月更新。', callBack: ['有个准信就好，等着。', '知道难处了，尽快吧。'],
  },
];
