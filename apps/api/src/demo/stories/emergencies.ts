import type { Story } from '../story.ts';

/** 突发事件 and what endangers people. */
export const EMERGENCIES: readonly Story[] = [
  {
    key: 'lift-stuck', flow: 'DISPATCHED', judgement: 'VALID', content: 'SUDDEN_EVENT', lifts: true, channels: ['PHONE'], flags: { dangerToLifeOrProperty: true, essentialFacility: true }, department: 'ENGINEERING', pace: 'HOURS',
    tellings: [
      { title: '{building}电梯困人，里面有老人和小孩', detail: '电梯停在5楼和6楼之间，里面三个人，有个婆婆说胸口闷。按了紧急呼叫没人应，我是用手机打的！', location: '{building}{entrance}电梯', remedy: '马上放人，之后给个说法' },
      { title: '被关在电梯里二十分钟', detail: '下班回来电梯突然一沉就不动了，灯也灭了。监控室倒是接了电话，叫我别慌，可等人来等了二十分钟。', location: '{building}{entrance}电梯' },
    ],
    first: '{name}，我是前台，救援人员已经往您那里跑，请靠轿厢壁站好、不要扒门，我一直在线上陪着您。对不起让您受惊了。', measures: '值班工程师八分钟到场，盘车放人，人员无受伤；停梯挂牌，通知维保单位到场检查。', second: '{name}，再次向您道歉。初步查明是门锁触点接触不良保护停梯，查清之前不会开梯。',
    cause: '层门锁触点氧化接触不良，安全回路断开；五方通话监控室侧静音未恢复。', corrective: '更换层门锁触点，修复五方通话，专业检测合格后复梯。', preventive: '全部57台电梯五方通话每日交接班试呼；每季度做一次困人演练。', done: '检测合格报告已贴轿厢，当班人员已做困人处置再培训。', told: '{name}，电梯检测合格后已恢复，报告贴在轿厢里；谢主任想当面向您致歉。',
    callBack: ['当时吓坏了，不过你们的人一直陪着说话，后面处理也可以。', '人没事就好，希望不要再有下次。'],
  },
  {
    key: 'burst-pipe', flow: 'DISPATCHED', judgement: 'VALID', content: 'SUDDEN_EVENT', channels: ['PHONE', 'STAFF'], flags: { essentialFacility: true, dangerToLifeOrProperty: true }, department: 'ENGINEERING', pace: 'HOURS',
    tellings: [
      { title: '楼道水管爆了，水往电梯里灌', detail: '{floor}楼管道井里水喷得到处都是，已经流到电梯口了，快点来人关阀门！', location: '{building}{entrance}{floor}楼管道井' },
      { title: '消防栓漏水把走廊泡了', detail: '半夜起来发现门口一滩水，木地板边上都泡起来了，是走廊消防栓在漏。', location: '{building}{entrance}{floor}楼走廊', remedy: '门口木地板请你们修复', instead: { first: '{name}，半夜打扰您休息，真对不起，值班员已去关消防支阀，马上派人清水。', measures: '关闭该层消防支阀，更换栓头密封圈，吸水机吸干走廊，检查住户地板。', cause: '消火栓密封圈老化。', corrective: '更换密封圈，修复住户受损地板。', preventive: '各层消火栓每季度试水一次，密封圈三年一换。', done: '走廊已干，消防水压恢复，住户地板修复签字。' } },
    ],
    first: '{name}，真对不起，值班员已去关阀，电梯马上停到高层防水，您家门口我们马上派人清水。', measures: '五分钟关闭分区阀，电梯升至顶层断电；更换破裂管件，清扫积水，检查住户门口地板。', second: '{name}，抱歉，管件已换好，水清完了。您家地板我们拍了照，明天请师傅来看。', cause: '管卡松脱、管件长期受力破裂。', corrective: '更换管件、加装管卡，修复住户受损地板。', preventive: '各栋管道井全面检查管卡，列入半年检。',
    done: '管道恢复供水，电梯检查无进水后复梯，住户地板已修复签字。', told: '{name}，水管和地板都处理完了，您看看还有没有哪里不合适。', callBack: ['半夜还来了那么多人，辛苦了。', '地板修得可以，没意见。'],
  },
  {
    key: 'falling-tile', flow: 'DISPATCHED', judgement: 'VALID', content: 'SUDDEN_EVENT', channels: ['PHONE', 'VISIT'], flags: { dangerToLifeOrProperty: true }, department: 'ENGINEERING', pace: 'DAYS',
    tellings: [
      { title: '外墙瓷砖掉下来砸到我的车', detail: '车停在{building}楼下，引擎盖上砸了个坑，旁边碎了一地瓷砖。今天是砸车，明天砸到人怎么办！', location: '{building}楼下东侧', remedy: '赔偿修车费，排查外墙' },
      { title: '楼上掉下一块水泥皮', detail: '刚才买菜回来，离我三四步远掉下来巴掌大一块水泥，吓得我腿都软了。', location: '{building}{entrance}出入口上方', instead: { measures: '楼下设硬隔离与警示牌，请高空作业队敲除松动抹灰三平方米。', second: '{name}，让您受惊了，抱歉。松动的抹灰已敲干净，这几天请走西侧门。', cause: '屋檐滴水线抹灰开裂，雨水渗入后脱落。', corrective: '敲除空鼓抹灰并重新抹面。', done: '该立面空鼓已清除重抹，警戒解除。', told: '{name}，檐口已重新抹好，您放心进出。', callBack: ['走路不用提心吊胆了。'] } },
    ],
    first: '{name}，让您受惊了，非常抱歉。护卫员马上拉警戒线，工程部去楼顶看，请先绕行。', measures: '楼下设硬隔离与警示牌，请高空作业队敲除松动面砖十二块，联系保险公司定损。', second: '{name}，抱歉，松动的面砖已全部敲除，车损保险公司今天来定损。', cause: '外墙面砖空鼓，雨水渗入后脱落。', corrective: '敲除空鼓面砖并补抹砂浆，车损按公众责任险赔付。', preventive: '对临路外立面做一次敲击检测，结果公示并申请维修资金。',
    done: '该立面空鼓已清除，警戒解除，赔付到账。', told: '{name}，楼上松动的都敲掉了，赔款请您查收。', callBack: ['赔得还算快，希望别的楼也查查。', '处理了就好。'],
  },
  {
    key: 'charging-fire', flow: 'DISPATCHED', judgement: 'VALID', content: 'MANAGEMENT', flags: { ongoingBreach: true, dangerToLifeOrProperty: true }, department: 'SECURITY', pace: 'HOURS', worker: 'safety-officer', hours: [19, 24],
    tellings: [
      { title: '有人在楼梯间给电动车充电', detail: '{floor}楼楼梯间从家里拉根线出来充电，充了一整夜。新闻里烧死人的还少吗？你们巡逻的没看到？', location: '{building}{entrance}{floor}楼楼梯间', channel: 'PHONE' },
      { title: '电动车推进电梯上楼充电', detail: '天天有人把电动车推进电梯，电梯里那个阻车系统根本不响。', location: '{building}{entrance}电梯', channel: 'MESSAGE_BOARD' },
      { title: '架空层电动车飞线充电', detail: '一楼架空层从窗户甩下来四五根线，底下还堆着纸箱，看得人心惊。拍了照片可以发给你们。', location: '{building}架空层', channel: 'WEBSITE' },
    ],
    first: '{name}，谢谢您提醒，这事要命，没早发现是我们的错。安全员现在就上去断电、把车请下楼。', measures: '安全员到场断电，车辆移至充电棚，向车主送达整改通知并现场宣讲，拍照存档。', second: '{name}，抱歉，车已移走，车主写了承诺书；电梯阻车系统今天检修。', cause: '夜间巡查没有进楼梯间，阻车系统摄像头被遮挡未发现。', corrective: '当场清移、告知整改，修复电梯阻车识别。', preventive: '夜巡改为逐层打点，飞线充电发现一起上报消防一起。',
    done: '复查两晚未再发现，阻车系统测试正常。', told: '{name}，楼道的车清走了，夜里也复查过，请继续监督。', callBack: ['这两天没有了，你们要坚持查。', '处理及时，点个赞。'],
  },
  {
    key: 'fire-lane', flow: 'DISPATCHED', judgement: 'VALID', content: 'MANAGEMENT', flags: { ongoingBreach: true }, department: 'SECURITY', pace: 'HOURS', hours: [18, 23],
    tellings: [
      { title: '消防通道停了一排车', detail: '{building}前面那条黄线画得清清楚楚，照样停了七八台，万一失火消防车怎么进？', location: '{building}前消防通道' },
      { title: '装修车把消防登高面堵死了', detail: '一台拉沙子的货车停在登高场地一上午，叫司机挪，他说是跟保安讲好的。', location: '{building}消防登高面' },
      { title: '婚车把路口堵了救护车进不来', detail: '今天救护车来接病人，被婚车堵在路口五分钟，幸好人没出事。', location: '3栋路口', channel: 'VISIT' },
    ],
    first: '{name}，通道被占是我们管得不严，抱歉。巡逻岗已过去，十五分钟内清空。', measures: '电话通知车主挪车六台，两台联系不上的上锁并报交警，现场加派一个岗。', second: '{name}，抱歉，通道已全部清空，从今晚起这里有固定岗。', cause: '晚高峰该路段没有固定岗，贴单后没有跟进。', corrective: '清移车辆，增设晚间固定岗与隔离柱。', preventive: '违停三次取消临停权限，每晚十点通道清查拍照。',
    done: '隔离柱装好，连续三晚检查无占用。', told: '{name}，消防通道已装隔离柱，晚上都有人盯着。', callBack: ['现在通了，坚持下去就好。', '可以，总算有人管。'],
  },
  {
    key: 'smoke', flow: 'DISPATCHED', judgement: 'COMMUNICATION', communication: 'SEEKING_HELP', content: 'SUDDEN_EVENT', channels: ['PHONE'], department: 'SECURITY', severity: 'URGENT', pace: 'HOURS', worker: 'control-room',
    tellings: [
      { title: '闻到烟味不知道哪家烧糊了', detail: '{floor}楼走廊一股烧焦味，敲隔壁门没人应，会不会是锅烧干了？', location: '{building}{entrance}{floor}楼走廊' },
      { title: '烟感一直在叫', detail: '门口天花板上那个红灯一闪一闪，叫了半个小时，小孩吓得睡不着。', location: '{building}{entrance}{floor}楼' },
    ],
    first: '{name}，请先别靠近，护卫员两分钟内到，监控室同时联系该户业主。', measures: '到场确认是{floor}楼住户灶上汤锅烧干，联系业主回家关火，开窗排烟，烟感复位。', second: '{name}，是邻居家锅烧干了，火已关，没有危险，谢谢您报得及时。', cause: '住户外出忘记关火。', corrective: '联系业主关火、排烟、复位。', preventive: '在楼栋群里发了防火提醒。', done: '现场无明火，烟感复位，主机无报警。', told: '{name}，人和房子都没事，多亏您警觉。', callBack: ['没事就好，你们来得快。', '反应很快，安心。'],
  },
];
