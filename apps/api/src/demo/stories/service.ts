import type { Story } from '../story.ts';

/** 服务态度 and 服务质量. */
export const SERVICE: readonly Story[] = [
  {
    key: 'guard-attitude', flow: 'DISPATCHED', judgement: 'VALID', content: 'SERVICE_ATTITUDE', department: 'SECURITY', pace: 'DAYS', worker: 'security-manager',
    tellings: [
      { title: '保安说话冲，当着孩子吼人', detail: '忘带卡请门岗开一下门，他头也不抬："没卡就别进。"我住了六年了，第一次受这种气。', location: '南门岗', channel: 'VISIT', remedy: '当事人当面道歉' },
      { title: '车库岗亭保安玩手机不抬杆', detail: '按喇叭三次才抬头，后面堵了五台车。', location: '地下车库入口', channel: 'PHONE' },
      { title: '巡逻保安抽烟乱扔烟头', detail: '在儿童区抽烟，我提醒他，他说"关你什么事"。', location: '中庭儿童区', channel: 'MESSAGE_BOARD' },
    ],
    first: '{name}，我们员工这样对您说话，实在对不起。护卫部经理今天就查清，当面给您道歉。', measures: '调录像、问当事人，情况属实；停岗培训两天，扣当月服务分，班前会通报。', second: '{name}，情况属实，是我们教育不够，非常抱歉。当事人和曾经理约您方便的时间上门致歉。', cause: '新员工未完成礼仪培训即上岗，班长现场督导缺失。', corrective: '当事人书面检讨并当面道歉，停岗培训。', preventive: '新员工礼仪考核合格才能单独上岗，岗位随身记录仪每周抽查。',
    done: '道歉完成，住户接受；再培训考核九十二分。', told: '{name}，谢谢您的批评，当事人已重新培训，请您继续监督。', callBack: ['他上门道了歉，态度诚恳，算了。', '年轻人改了就好。', '现在进门会敬礼打招呼了，有进步。'],
  },
  {
    key: 'desk-attitude', flow: 'DISPATCHED', judgement: 'VALID', content: 'SERVICE_ATTITUDE', department: 'CUSTOMER_SERVICE', pace: 'HOURS',
    tellings: [
      { title: '前台互相推，跑了三趟没办成', detail: '办装修押金退款，第一次说要原件，第二次说经办人休假，第三次说下班了，你们到底有没有人负责？', location: '客户服务中心前台', channel: 'VISIT' },
      { title: '打电话到前台响了很久没人接', detail: '连打四次都没人接，后来接了一句"等一下"就把电话搁那了。', channel: 'PHONE' },
    ],
    first: '{name}，让您白跑、干等，是我们没做到首问负责，真对不起。从现在起由管家一人跟到底。', measures: '管家专人代办，当天把资料走完；查电话录音，对当班人员谈话。', second: '{name}，对不起，您的事已办好，当时是交接没讲清。', cause: '首问责任没落实，交接班待办事项未登记。', corrective: '专人代办，当面致歉。', preventive: '前台待办一律进系统，交接班逐条签收；电话三声内接听抽查。', done: '事项办结，住户签字确认。', told: '{name}，款项（事项）已办好，有空来看看我们改得怎么样。',
    callBack: ['后来办得挺快，人也客气。', '早这样不就好了，行吧，满意。'],
  },
  {
    key: 'repair-quality', flow: 'DISPATCHED', judgement: 'VALID', content: 'SERVICE_QUALITY', department: 'ENGINEERING', pace: 'DAYS',
    tellings: [
      { title: '上次修的水龙头又漏了', detail: '上周师傅来换的龙头芯，用了五天又滴水，还把台面刮花一块。' },
      { title: '修完地漏满地泥水不收拾', detail: '师傅修完就走，卫生间踩得到处是脚印，鞋套也没穿。', channel: 'MESSAGE_BOARD' },
      { title: '约了上午来修，等到下午没人', detail: '专门请了半天假在家里等，一个电话都没有，打过去说"忙忘了"。', channel: 'PHONE', remedy: '重新约时间并准点' },
    ],
    first: '{name}，活没干好还耽误您时间，对不起。工程部主管会带人上门返工。', measures: '主管带队上门返工，换原厂配件，清洁现场，铺垫布、穿鞋套，"五个一"逐项请住户看过。', second: '{name}，返工已安排，这次带的是原厂配件，干完给您清洁好。', cause: '维修员自带配件质量差，完工没有自检。', corrective: '返工更换配件，修补台面，当面致歉。', preventive: '配件统一由仓库领用，维修单必须有完工照片和住户签字。',
    done: '返工完成，住户试用签字。', told: '{name}，修好了，三个月内再漏免费上门。', callBack: ['这次师傅很细心，还把地擦了。', '修好了，没再漏。'],
  },
  {
    key: 'mail-late', flow: 'DISPATCHED', judgement: 'VALID', content: 'SERVICE_QUALITY', department: 'CUSTOMER_SERVICE', pace: 'HOURS',
    tellings: [
      { title: '法院的信放在前台半个月没通知我', detail: '一封挂号信十号就签收了，今天才告诉我，差点误了开庭。', channel: 'VISIT', location: '客户服务中心' },
      { title: '孩子的录取通知书被放错信箱', detail: '邮局说物业签收了，你们说没有，最后在别人信箱里找到，吓出一身汗。', channel: 'PHONE' },
    ],
    first: '{name}，这么要紧的信耽误了，非常抱歉。马上查收发登记，给您一个说法。', measures: '核对收发登记，找到信件送上门，查明代收后未登记、未通知。', second: '{name}，对不起，是代收后没登记。信已送到您手上，需要证明我们给您开。', cause: '代收信件没有登记和通知流程。', corrective: '送件上门、致歉，开具签收时间证明。', preventive: '挂号、法院、学校来信当天电话通知并登记，三天未取送上门。', done: '信件交接完毕，新流程已上墙。', told: '{name}，以后您的挂号信我们当天打电话。', callBack: ['幸好没误事，流程改了就好。', '证明开得及时，谢谢。'],
  },
  {
    key: 'notice-unclear', flow: 'SETTLED', judgement: 'COMMUNICATION', communication: 'CONSULTING', content: 'SERVICE_QUALITY',
    tellings: [
      { title: '停水通知到底是哪天', detail: '电梯里贴的写十五号，群里发的写十六号，究竟哪天停水？', channel: 'MESSAGE_BOARD', location: '{building}{entrance}' },
      { title: '消杀什么时候做，家里有猫', detail: '听说要打药，请提前讲具体时间，我好把猫关起来。', channel: 'WEBSITE' },
      { title: '装修要办哪些手续', detail: '月底准备动工，想问要交多少押金、要带哪些资料、几点到几点可以施工。', channel: 'PHONE' },
      { title: '业主大会投票怎么投', detail: '收到一张票不知道怎么填，房子是夫妻共有，要两个人签吗？', channel: 'VISIT' },
    ],
    first: '{name}您好，这件事是这样的：以盖章的书面通知为准，具体时间和要带的资料我已发到您手机上，前台也备了一份。', told: '{name}，资料已发给您，有不明白的随时问。', callBack: ['清楚了。', '讲得很明白，谢谢。'],
  },
  {
    key: 'cable', flow: 'REFERRED', content: 'SERVICE_QUALITY', grounds: '光缆属网络运营商产权，施工由其负责，非物业管理原因。', channel: '网络运营商客服 10000 号与片区施工经理', followUp: '回访运营商：施工已完成，破路已恢复；已告知{name}。',
    tellings: [
      { title: '宽带公司挖断路面半个月不恢复', detail: '{building}门口挖了条沟拉光缆，挖完盖块铁板就跑了，晚上压过去"哐当"响，推婴儿车过不去。', location: '{building}门前' },
      { title: '家里网络断了两天', detail: '报了运营商，说是小区机房没电，让我找物业。', channel: 'PHONE', instead: { first: '{name}，我们先去看了机房，供电正常，是运营商设备掉线，已替您报了障。', followUp: '回访运营商：光猫与端口已更换，{name}家网络恢复。', callBack: ['网好了，谢谢帮我报。'] } },
    ],
    first: '{name}，这条线是运营商的，我们帮您催，同时把铁板先垫实，让您好走路。', told: '{name}，运营商片区经理的电话给您了，我们也在跟。', callBack: ['修好了，知道不是你们的事，还帮忙跑。', '已恢复，谢谢帮忙联系。'],
  },
  {
    key: 'gas', flow: 'REFERRED', content: 'FACILITY', grounds: '燃气表及表前管由燃气公司管理，物业无权拆修。', channel: '燃气公司 24 小时服务热线', followUp: '与燃气公司核实：已上门更换燃气表；{name}确认恢复。',
    tellings: [
      { title: '燃气表不走字，买了气充不进去', detail: '卡插进去显示错误，家里做不了饭，燃气公司电话一直占线。' },
      { title: '燃气安检的人没预约就来', detail: '一大早敲门说燃气安检，也没证件，是不是骗子？', channel: 'PHONE', instead: { first: '{name}，您警惕得对。我们向燃气公司核实了，是正式安检员，工号发您；不方便可以另约时间。', grounds: '入户安检由燃气公司依法实施，时间由其安排，非物业管理原因。', followUp: '燃气公司已与{name}另约时间并出示证件完成安检。', callBack: ['核实了就放心了。'] } },
    ],
    first: '{name}，燃气表归燃气公司管，我们已帮您接通他们值班室并登记，燃气没有泄漏味请放心；有味请马上开窗、别开灯。', told: '{name}，燃气公司的工单号已发您手机。', callBack: ['燃气公司来换了表，谢谢你们帮我打通电话。', '问题解决了。'],
  },
];
