import type { Story } from '../story.ts';

/** What came in from outside: authorities, media, letters, programs, groups. */
export const OUTSIDE: readonly Story[] = [
  {
    key: 'hotline', flow: 'DISPATCHED', judgement: 'VALID', content: 'MANAGEMENT', channels: ['AUTHORITY'], department: 'SECURITY', pace: 'DAYS',
    tellings: [
      { title: '12345转办：夜间大货车进小区卸货扰民', detail: '来电人反映：每晚十一点后有货车进小区给底商卸货，倒车声音、摔货声很大，多次向物业反映无果，要求限时解决。', location: '西侧卸货区', instead: { measures: '与商户签订卸货时间约定，十点后货车不放行。', second: '{name}，抱歉此前没给您答复：卸货已改到晚九点前，超时不放行。', corrective: '限时卸货，书面答复热线。', done: '连续五晚抽查无夜间卸货。', callBack: ['晚上安静了，满意。'] } },
      { title: '12345转办：小区西门长期不开', detail: '来电人反映：西门自去年起关闭，老人小孩要绕行八百米，希望物业说明原因并恢复开放。', location: '西门', instead: { measures: '与派出所、业委会商定，西门早晚两段开放并派岗。', second: '{name}，抱歉让您绕了这么久的路：西门早六点半到九点、晚五点到八点开放。', corrective: '分时开门，书面答复热线。', done: '西门按时开放一周，客流登记正常。', callBack: ['门开了，方便多了。'] } },
    ],
    first: '{name}您好，热线转来的事我们已受理，让您跑到12345才有回音，是我们做得不够，抱歉。', measures: '与商户签订卸货时间约定，西门恢复早晚两段开放并派岗。', second: '{name}，抱歉此前没给您答复：卸货改到晚九点前，西门早六点半到九点、晚五点到八点开放。', cause: '住户此前口头反映未登记，无人跟进。', corrective: '限时卸货、分时开门，书面答复热线。', preventive: '一切反映当场登记，每周核对未办结清单。',
    done: '连续五晚抽查无夜间卸货，西门按时开放。', told: '{name}，处理结果也已函复12345平台，谢谢监督。', callBack: ['门开了，方便多了。', '晚上安静了，满意。'],
  },
  {
    key: 'newspaper', flow: 'DISPATCHED', judgement: 'VALID', content: 'MANAGEMENT', channels: ['NEWS_MEDIA'], flags: { media: true, image: true }, department: 'ENVIRONMENT', pace: 'DAYS',
    tellings: [{ title: '本地电视台来电询问小区垃圾分类点污水横流', detail: '民生栏目记者来电：有市民爆料投放点污水流到人行道，明天上午来拍，想听物业怎么说。', location: '东侧垃圾分类点' }],
    first: '您好，感谢媒体监督，问题属实我们马上整改，确有不到位之处向居民致歉；对外答复由公司统一口径部门与您联系。', measures: '连夜清洗投放点，改造导水沟，增设接水盘；通知公司统一口径部门。', second: '抱歉让居民受影响：投放点已清洗，导水沟三天内改好，欢迎来看。', cause: '投放点无导排，清运车漏液未及时冲洗。', corrective: '冲洗消杀、加导水沟、清运车整改。', preventive: '每日两次冲洗打卡，清运车进场检查密封。',
    done: '改造完成，栏目组现场看过。', told: '整改情况与照片已由统一口径部门发给栏目组。', callBack: ['记者：整改及时，后续正面报道。'],
  },
  {
    key: 'group', flow: 'DISPATCHED', judgement: 'VALID', content: 'SUDDEN_EVENT', channels: ['VISIT'], groupSize: 11, flags: { essentialFacility: true }, department: 'ENGINEERING', pace: 'DAYS',
    tellings: [{ title: '十一户业主到服务中心反映连续停水', detail: '四栋、五栋连着两天早上停水，没有通知，十一户派代表来要说法，情绪比较激动。', location: '客户服务中心', remedy: '保证供水并书面说明' }],
    first: '各位业主，停水没有通知到，是我们的错，先向大家道歉。请到会议室坐，谢主任和工程部马上来当面说。', measures: '主任当面听取意见，查明阀门误关，送桶装水二十桶到户，安排专人守泵房。', second: '对不起大家：是施工队误关分区阀。已上锁专人管，书面说明今晚贴到两栋。', cause: '外来施工队误关分区阀，泵房交接未核对。', corrective: '恢复供水、送水上门、书面说明。', preventive: '阀门挂锁挂牌，外单位施工必须办票、专人陪同。', done: '供水稳定七十二小时，书面说明送达十一户。', told: '各位业主，书面说明已送到家，泵房专人值守到月底。', callBack: ['逐户回访十一户，均表示满意。'],
  },
  {
    key: 'letter', flow: 'SETTLED', judgement: 'COMMUNICATION', communication: 'CONSULTING', content: 'MANAGEMENT', channels: ['LETTER'],
    tellings: [{ title: '来信建议在中庭加几张带扶手的椅子', detail: '我今年七十八岁，散步走一圈要歇两次，石凳子又凉又没扶手，建议加几张木椅，不知道归不归你们管。', location: '中庭' }],
    first: '{name}，来信收到，字写得真好。加椅子归我们管，费用走公共收益，需业委会同意，我们下周就提上去。', told: '{name}，业委会已同意加六张，开春前装好。', callBack: ['没想到一封信真有人回，谢谢。'],
  },
  {
    key: 'app', flow: 'DISPATCHED', judgement: 'VALID', content: 'SERVICE_QUALITY', channels: ['API'], department: 'ENVIRONMENT', pace: 'HOURS',
    tellings: [
      { title: '小程序报事：{building}电梯厅地面有油渍', detail: '外卖洒了一地，踩上去打滑，上午就报过一次没人处理。', location: '{building}{entrance}电梯厅' },
      { title: '小程序报事：架空层雨伞架倒了', detail: '铁架子倒在过道上，差点绊到人。', location: '{building}架空层' },
    ],
    first: '{name}您好，小程序报事收到，上一条没及时处理，抱歉，保洁五分钟到。', measures: '保洁到场清理，放防滑牌，拍照回传。', second: '{name}，已清理，照片请看，不好意思耽误了。', cause: '小程序报事无人值守，消息未提醒。', corrective: '现场清理。', preventive: '报事消息接入前台大屏，五分钟未接单自动提醒。', done: '现场恢复，照片回传。', told: '{name}，已处理，欢迎继续用小程序报事。', callBack: ['这次快。', '好的，谢谢。'],
  },
];
