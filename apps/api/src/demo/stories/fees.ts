import type { Story } from '../story.ts';

/** 收费: bills, apportionment, meters, deposits. */
export const FEES: readonly Story[] = [
  {
    key: 'apportioned', flow: 'DISPATCHED', judgement: 'INVALID', grounds: '核对公摊电表与计算表，分摊面积、单价均与公示一致，增加系夏季地下室排风时间延长。', content: 'FEES', department: 'FINANCE', pace: 'DAYS',
    tellings: [
      { title: '公摊电费比上月多了一倍', detail: '上个月十八块，这个月三十六块，我们家电梯都很少坐，凭什么涨这么多？要求公布明细。', remedy: '公布每一项怎么算的' },
      { title: '一楼住户为什么要摊电梯电费', detail: '我住{floor}楼不坐电梯，一年下来也摊了一百多，不合理。', channel: 'VISIT', instead: { grounds: '公摊办法由业主大会表决通过，分摊范围含全体业主，账单与办法一致。', second: '{name}，分摊办法是业主大会表决的，一楼按三成系数计，您的账单没有多算；要改办法需业主大会表决，我们可以帮您把意见带给业委会。', callBack: ['原来是大会定的，那我找业委会提。'] } },
      { title: '分摊水费算不清', detail: '自己表上走了八吨，账单上是九吨多，多出来的算谁的？', channel: 'WEBSITE', instead: { grounds: '多出部分为二次供水损耗，按公示比例分摊，计算无误。', second: '{name}，多出的一吨多是二次供水和绿化用水，按公示比例摊到各户，计算表发您了。' } },
    ],
    first: '{name}您好，费用让您不放心，我们理解。财务今天把公摊表计抄表记录和计算表整理出来，请您对一对。', measures: '财务与住户一起抄公摊表底数，逐项复算，数据与账单一致；打印明细一份。', second: '{name}，复算结果与账单一致：增加部分是地下室排风和二次加压用电，依据是前期物业合同第九条和公示单价，明细已给您。', cause: '分摊项目名称笼统，住户看不出用在哪里。', corrective: '提供逐项明细并当面讲解。', preventive: '账单附公摊明细二维码，按季度在公示栏公布。', done: '住户核对完毕，对数字无异议。', told: '{name}，明细表请收好，下月账单就能扫码看。',
    callBack: ['算清楚了，能接受。', '数字对得上，就是希望省着点用电。'],
  },
  {
    key: 'bill-unclear', flow: 'SETTLED', judgement: 'COMMUNICATION', communication: 'CONSULTING', content: 'FEES',
    tellings: [
      { title: '物业费账单有一项"其他"是什么', detail: '账单上多了个"其他 45 元"，没有说明，问了两个人说法不一样。', channel: 'PHONE' },
      { title: '交了全年费用没看到优惠', detail: '年初通知说一次交全年送一个月，我交了怎么还是十二个月？', channel: 'MESSAGE_BOARD' },
      { title: '车位管理费从哪个月开始算', detail: '我九月十五号才拿到车位，账单从九月一号算，半个月能不能退？', channel: 'VISIT' },
      { title: '发票怎么开', detail: '单位要报销停车费，能开增值税发票吗，要等多久？', channel: 'PHONE' },
    ],
    first: '{name}，查到了：这一笔的项目、期间和依据我给您念一遍，同时把明细发到您手机；该退该补的下月账单自动冲抵。', told: '{name}，明细已发，下月账单请再核对。', callBack: ['明白了。', '发票收到了，谢谢。'],
  },
  {
    key: 'meter-reading', flow: 'DISPATCHED', judgement: 'VALID', content: 'FEES', department: 'ENGINEERING', pace: 'DAYS',
    tellings: [
      { title: '水表抄错了，多收我二十吨', detail: '账单写二十八吨，我自己拍的照片才八吨，一个人住怎么可能用二十八吨。', remedy: '退还多收的水费', instead: { measures: '上门与住户一同抄表，确认抄错一位，填更正单。', corrective: '更正读数并退款。' } },
      { title: '电表和隔壁接反了', detail: '出差一个月，电费照样两百多，我把自家闸拉了，隔壁黑了！', channel: 'VISIT', instead: { second: '{name}，对不起，两家表后线确实接反了，今天改回来，多交的电费给您补退。', cause: '上次换表时两户出线接反，送电后没有逐户核对。', corrective: '改正接线，两户电费按表底互抵退补。', preventive: '换表后逐户断电核对，两人签字。', told: '{name}，线改好了，退款明细一式两份您留一份。' } },
    ],
    first: '{name}，如果抄错了一定给您退，先向您道歉。今天上门和您一起看表底。', measures: '上门与住户一同抄表、做断电断水比对，确认抄录（接线）有误，填更正单。', second: '{name}，对不起，确实是我们弄错了，多收的今天退到您账户。', cause: '人工抄表看错一位，复核只抽了一成。', corrective: '更正读数、退款，并改正接线。', preventive: '抄表拍照留底，波动超过三成的逐户复核。', done: '退款到账，住户签收更正单。', told: '{name}，退款请查收，更正单一式两份您留一份。', callBack: ['钱退了，态度也好。', '承认错误就行，满意。'],
  },
  {
    key: 'deposit', flow: 'DISPATCHED', judgement: 'VALID', content: 'FEES', department: 'FINANCE', pace: 'DAYS',
    tellings: [
      { title: '装修押金三个月不退', detail: '七月验收合格，说一个月退，到现在还在"走流程"。两千块不是小数目。' },
      { title: '退租后水电预存款退不回来', detail: '我是租户，已经搬走，卡里还有三百多，让我等房东签字，房东在国外。', channel: 'WEBSITE', instead: { first: '{name}，让您等了这么久，对不起。房东在国外不是理由，我们来想办法。', measures: '经房东微信视频确认，凭租约与身份证复印件办理退款。', second: '{name}，抱歉，以后租客退款不用房东到场，视频确认就行，款两个工作日内到账。', cause: '退款规定只认房东签字，没有变通办法。', corrective: '视频确认后退款。', preventive: '修改退款规程，接受线上确认。' } },
    ],
    first: '{name}，退款拖了这么久，对不起。财务马上查卡在哪一步，今天给您准日子。', measures: '查明验收单遗失未转财务，补签后当天提交付款。', second: '{name}，抱歉，是验收单在中间环节丢了，已补上，款项两个工作日内到账。', cause: '验收单纸质流转，丢失后无人跟踪。', corrective: '补签验收单并加急退款。', preventive: '押金退还改为系统流转，满二十五天未退自动提醒主管。', done: '款项已到账，住户确认。', told: '{name}，款已打出，请留意银行短信。', callBack: ['收到了，下次别这么慢。', '到账了，谢谢跟进。'],
  },
  {
    key: 'temporary-parking', flow: 'DISPATCHED', judgement: 'INVALID', grounds: '收费记录显示实际停放五小时四十分，按公示标准计费无误，住户误看为入场时间。', content: 'FEES', department: 'FINANCE', pace: 'HOURS', worker: 'cashier',
    tellings: [
      { title: '朋友来做客停车收了十五块', detail: '明明只停了两个小时，收费机显示十五块，是不是乱收？', location: '南门收费岗', channel: 'PHONE' },
      { title: '月卡车也被收了临停费', detail: '办了月卡，出闸又扣了五块钱，系统有问题吧。', location: '北门收费岗', instead: { grounds: '记录显示月卡已于前一日到期，出闸按临停计费，系统无误。', second: '{name}，系统没错：您的月卡前一天到期了，当天按临停收了五块。短信提醒我们发过，可能被拦截了。', cause: '到期提醒短信被拦截，住户不知道。', preventive: '到期前三天由管家电话提醒。', told: '{name}，月卡已续好，以后到期前我们打电话提醒。', callBack: ['是忘了续，没事。'] } },
    ],
    first: '{name}您好，我们马上调进出场记录，核完给您看照片。', measures: '调取进出场抓拍与计费流水，与公示收费标准比对。', second: '{name}，记录是上午十点零五分进、下午三点四十五分出，照片发您了，收费与公示标准一致，请您理解。', cause: '收费屏只显示金额，不显示停放时长。', corrective: '提供抓拍与流水，完整说明。', preventive: '收费屏增加停放时长显示。', done: '住户看过记录，无异议。', told: '{name}，屏幕下周就会显示停了多久，一目了然。', callBack: ['看到照片就明白了。', '那是我记错时间了。'],
  },
];
