import type { PlaybookTemplate } from '../model.ts';
import { phase, post, step, WHO, words } from './write.ts';

const POSTS = [
  post('COMMANDER', WHO.securityHead, ['现场负责人：夜间由值班人员担任，定怎么谈、要不要报警。', 'In charge on the spot: the duty person at night. Decides how to talk and whether the police are called.']),
  post('RECORDER', WHO.control, ['记录：盯监控，记时间和经过。', 'Recorder: watches the cameras, notes times and what happens.']),
] as const;

/** Drunk or trouble-maker 醉酒·蓄意闹事 (PBK-5). */
export const TROUBLE_MAKER: PlaybookTemplate = {
  key: 'TROUBLE_MAKER',
  title: words(['醉酒、蓄意闹事', 'Drunk or trouble-maker']),
  purpose: words(['有人醉酒或故意闹事，影响他人时用。先找同伴家人，两人以上去，不争不吵，把人劝离公共区域。', 'For somebody drunk or making trouble on purpose. Companions or family first, never go alone, never argue, lead them away from the public area.']),
  rules: ['PBK-5', 'CMP-5', 'CMP-10', 'INC-9', 'INC-11'],
  incidentKind: 'ON_SITE', level: 3, department: 'SECURITY', pictures: true,
  posts: POSTS,
  phases: [
    phase('arrive', ['到场', 'Arriving'],
      step('receive', WHO.control, ['接报，问清在哪、几个人、拿没拿东西', 'Take the report: where, how many, anything in hand'], ['调监控看现场，告诉到场的人。有刀具、打人，直接报 110。', 'Look by camera and tell whoever goes. A knife or blows: 110 at once.'], { limit: 2, log: 'NOTE' }),
      step('go-together', WHO.guard, ['至少两人一起去，站开两步', 'Go at least two together, two steps off'], ['一人说话，一人看周围。打开随身记录仪。不伸手拉人，不围住人。', 'One talks, one watches. Body camera on. Do not grab, do not surround.'], { limit: 5, log: 'PEOPLE' }),
      step('tell-duty', WHO.control, ['告诉值班负责人和护卫主管', 'Tell the duty manager and the head of security'], null, { limit: 5, log: 'REPORT' }),
      step('danger', WHO.guard, ['人有没有危险或受伤', 'Is anybody in danger or hurt'], ['叫不醒、呕吐不止、抽搐、流血，都算。', 'Cannot be woken, keeps vomiting, fits, blood: all count.'], { limit: 6, log: 'PEOPLE', ask: [['hurt', '有伤或叫不醒', 'Hurt or not waking'], ['no', '没有', 'No']] }),
      step('call-120', WHO.guard, ['拨 120，侧卧，人不离开', 'Call 120, on the side, stay there'], ['头侧向一边防呛，盖衣服保暖，不喂水不灌醒酒药。', 'On the side so that they do not choke, keep warm, give nothing to drink.'], { when: ['danger', 'hurt'], limit: 2, log: 'PEOPLE' }),
      step('companion', WHO.guard, ['先找同伴或家人', 'Companions or family first'], ['问旁边的人、看手机来电、查客户档案。让熟人来劝，比我们劝有用。', 'Ask around, look who is calling, look in the customer file. Somebody they know persuades better than we do.'], { limit: 10, log: 'PEOPLE' })),
    phase('persuade', ['劝离', 'Persuading'],
      step('who', WHO.guard, ['是住户还是外来人', 'A resident or an outsider'], null, { limit: 10, log: 'PEOPLE', ask: [['resident', '住户', 'Resident'], ['outsider', '外来人', 'Outsider'], ['unknown', '说不清', 'Not known']] }),
      step('talk', WHO.duty, ['平着声音说话，绝不争吵', 'Speak evenly, never argue'], ['“您先坐一下，有什么事慢慢说，我记下来。”骂人不回嘴，不讲道理输赢，不拍视频刺激他。', '“Please sit down, tell me slowly, I will write it down.” No answer to insults, no winning, no filming in their face.'], { post: 'COMMANDER', limit: 15 }),
      step('away', WHO.guard, ['劝离公共区域，到安静的地方', 'Lead them to a quiet place'], ['离开大堂、门口、儿童区和车道。一人陪，一人开路，请围观的人散开。', 'Away from lobby, gate, playground, drive. One walks beside, one ahead; ask bystanders to go.'], { limit: 20 }),
      step('home', WHO.guard, ['住户：送回家，交给家人', 'Resident: home, to the family'], ['送到家门口，交到家人手上再走。家里没人就联系家属，人在值班室坐着有人看。不进屋，不碰财物。', 'To the door, into the family\'s hands. Nobody there: call them; the person sits in the duty room with somebody. Do not go in, touch no belongings.'], { when: ['who', 'resident'], limit: 30, log: 'PEOPLE' }),
      step('off-site', WHO.guard, ['外来人：劝到大门外，叫车', 'Outsider: out of the gate, get a cab'], ['联系被访住户或家人来接。看着上车，记车牌。', 'The resident they visited or their family fetches them. See them into the car, note the plate.'], { when: ['who', 'outsider'], limit: 30, log: 'PEOPLE' }),
      step('identify', WHO.control, ['说不清：查监控和登记', 'Not known: cameras and the visitors\' book'], ['看从哪进来、跟谁来的，找到能联系的人。', 'Where they came in, with whom; find somebody to call.'], { when: ['who', 'unknown'], limit: 15 }),
      step('grave', WHO.duty, ['劝得住吗', 'Can they be calmed'], ['打人、砸东西、拿凶器、堵门不散、又没有能联系的人，就是特别严重。', 'Blows, smashing, a weapon, a blocked gate, and nobody to contact: particularly serious.'], { post: 'COMMANDER', limit: 30, log: 'NOTE', ask: [['calmed', '劝住了', 'Yes'], ['grave', '特别严重', 'Particularly serious']] }),
      step('call-110', WHO.duty, ['拨打 110', 'Call 110'], ['说地点、人数、有没有凶器、有没有人受伤。等警察时护住旁人，不动手，除非有人正被打。', 'Place, number, weapon, hurt. Until they come protect the others; no force unless somebody is being hit.'], { when: ['grave', 'grave'], post: 'COMMANDER', limit: 2, log: 'REPORT' }),
      step('police', WHO.guard, ['接警察到现场，交监控和证人', 'Meet the police: pictures and witnesses'], ['记警号和处理结果。', 'Note badge and result.'], { when: ['grave', 'grave'], log: 'REPORT' })),
    phase('after', ['事后', 'Afterwards'],
      step('watch', WHO.control, ['人走后再盯半小时', 'Watch for half an hour more'], ['门口、电梯、那户楼层。折回来马上派人。', 'Gate, lift, that floor. If they come back, somebody goes at once.'], { limit: 60, log: 'NOTE' }),
      step('damage', WHO.duty, ['有没有损坏物品', 'Was anything damaged'], null, { ask: [['yes', '有', 'Yes'], ['no', '没有', 'No']], log: 'DAMAGE' }),
      step('damage-report', WHO.guard, ['填《物品损坏报告》，拍照', 'Fill in the damage report, with photographs'], ['物品、位置、损坏、见证人；对方清醒后签字。', 'What, where, how, witnesses; signed when they are sober.'], { when: ['damage', 'yes'], limit: 120, log: 'DAMAGE' }),
      step('compensation', WHO.supervisor, ['清醒后谈赔偿', 'Talk about compensation when sober'], ['按维修报价谈，谈不成的说明可走派出所或法院。', 'By the repair\'s price; if there is no agreement, police station or court.'], { when: ['damage', 'yes'], limit: 2880, log: 'REACTION' }),
      step('pictures', WHO.control, ['导出监控画面', 'Secure the pictures'], null, { limit: 1440 }),
      step('neighbours', WHO.desk, ['回复受影响的住户', 'Answer the people disturbed'], ['“事情已经平息，打扰您了。”不说当事人姓名房号。', '“It has been settled, we are sorry.” No name, no flat.'], { log: 'REACTION' }),
      step('duty-log', WHO.duty, ['写值班日记，连结果交给下一班', 'Write the log, hand over with the result'], ['人在哪、谁接走、会不会再来、赔没赔。', 'Where they are, who took them, will they come again, compensation.'], { log: 'NOTE' })),
  ],
};

/** Quarrel or fight 口角·打斗 (PBK-6). */
export const QUARREL: PlaybookTemplate = {
  key: 'QUARREL',
  title: words(['口角、打斗', 'Quarrel or fight']),
  purpose: words(['客户之间或客户与员工吵起来、打起来时用。先分开，再说理；员工是当事人的先撤下。', 'For a quarrel or fight among customers, or with staff. Part them first, talk afterwards; staff who are a party step back.']),
  rules: ['PBK-6', 'CMP-5', 'ORG-4', 'INC-9', 'INC-11'],
  incidentKind: 'ON_SITE', level: 3, department: 'SECURITY', pictures: true,
  posts: POSTS,
  phases: [
    phase('stop', ['制止', 'Stopping it'],
      step('receive', WHO.control, ['接报，看监控，派最近的人', 'Take the report, look, send the nearest'], ['说清地点、几个人、动没动手。', 'Where, how many, only words or blows.'], { limit: 2, log: 'NOTE' }),
      step('mediate', WHO.securityHead, ['负责人马上到场调解', 'Whoever is in charge comes at once'], ['夜间值班人员去。先说：“两位都先停一下，我一个一个听。”', 'The duty person at night. First: “Please stop, both of you. I will hear each of you.”'], { post: 'COMMANDER', limit: 5, log: 'DIRECTION' }),
      step('staff-party', WHO.duty, ['员工是不是当事人', 'Is one of our staff a party'], null, { post: 'COMMANDER', limit: 5, ask: [['yes', '是', 'Yes'], ['no', '不是', 'No']] }),
      step('relieve', WHO.duty, ['换下当事员工，由别人接待', 'Relieve them, somebody else takes over'], ['员工不还嘴、不还手，离开现场写经过。谁对谁错现在不说。', 'They answer neither word nor blow, leave, and write down what happened. Who is right is not said now.'], { when: ['staff-party', 'yes'], post: 'COMMANDER', limit: 5, log: 'DIRECTION' }),
      step('blows', WHO.guard, ['动手了吗', 'Have they come to blows'], null, { limit: 5, log: 'NOTE', ask: [['words', '只是吵', 'Only words'], ['fight', '动手了', 'Blows'], ['weapon', '有凶器或多人打', 'A weapon, or many']] }),
      step('superior', WHO.control, ['动手：报上级，加派护卫', 'Blows: tell the superior, send more guards'], ['护卫部负责人、管理处主任。至少四人到场。', 'Head of security, centre manager. At least four people.'], { when: ['blows', 'fight'], limit: 3, log: 'REPORT' }),
      step('police', WHO.control, ['有凶器：拨 110，隔开旁人', 'A weapon: call 110, keep others off'], ['“某小区某处有人持械打架，几个人，有无受伤。”护卫员穿防护、拿盾，不空手上。', 'Place, weapon, how many, hurt. Guards with vest and shield, never bare-handed.'], { when: ['blows', 'weapon'], limit: 1, log: 'REPORT' }),
      step('meet-police', WHO.guard, ['有凶器：到门口接警察', 'A weapon: meet the police at the gate'], null, { when: ['blows', 'weapon'], limit: 10 })),
    phase('part', ['分开', 'Parting'],
      step('separate', WHO.guard, ['从中间隔开，各带一边', 'Step between, lead each to a side'], ['背对一方面对另一方慢慢退开，不抱摔。带到互相看不见听不见的地方。', 'Back to one, face to the other, step by step; no wrestling. To places out of sight and hearing.'], { limit: 5 }),
      step('bystanders', WHO.guard, ['请围观的人散开，护住老人小孩', 'Ask bystanders to go, shelter the weak'], null, { limit: 10 }),
      step('hurt', WHO.guard, ['有没有人受伤', 'Is anybody hurt'], null, { limit: 8, log: 'PEOPLE', ask: [['yes', '有', 'Yes'], ['no', '没有', 'No']] }),
      step('call-120', WHO.guard, ['拨 120，压住出血', 'Call 120, press on the wound'], ['头颈伤不搬动。记送到哪家医院。', 'Head or neck: do not move. Note the hospital.'], { when: ['hurt', 'yes'], limit: 2, log: 'PEOPLE' }),
      step('hear', WHO.supervisor, ['分别听，一人一份记录', 'Hear each apart, a record of each'], ['只问事实：何时、何地、为什么、谁先。请各自看过签字。', 'Facts only: when, where, why, who first. Each reads and signs.'], { post: 'COMMANDER', limit: 60, log: 'REACTION' }),
      step('outcome', WHO.supervisor, ['双方愿不愿意和解', 'Will they settle'], null, { post: 'COMMANDER', ask: [['settle', '愿意', 'Yes'], ['refuse', '不愿意', 'No']], log: 'REACTION' }),
      step('agreement', WHO.supervisor, ['写下和解内容，双方签字', 'Write the agreement, both sign'], ['道歉、修理、医药费写清楚，各留一份。', 'Apology, repairs, medical costs; a copy for each.'], { when: ['outcome', 'settle'], log: 'RESTORATION' }),
      step('recourse', WHO.supervisor, ['告诉去处：派出所、居委会、法院', 'Say where to go: police, committee, court'], ['我们提供监控和经过，不替人断案。', 'We give pictures and the record, and judge nobody.'], { when: ['outcome', 'refuse'], log: 'REACTION' })),
    phase('after', ['事后', 'Afterwards'],
      step('watch', WHO.guard, ['送走双方，错开时间和路', 'See both off, at different times and ways'], ['当班多巡两家楼层和门口，看会不会再起。', 'More rounds on both floors and at the gate this shift.'], { limit: 90, log: 'NOTE' }),
      step('pictures', WHO.control, ['导出监控画面', 'Secure the pictures'], null, { limit: 1440 }),
      step('register', WHO.desk, ['涉及员工或服务的，登记为投诉', 'Staff or service concerned: register a complaint'], ['照实登记，由客户主任跟进。', 'As it was; the customer supervisor follows up.'], { limit: 1440 }),
      step('duty-log', WHO.duty, ['写值班日记，交给下一班', 'Write the duty log, hand over'], ['两家住哪、会不会再起、答应了什么。', 'Where both live, may it flare up again, what was promised.'], { log: 'NOTE' })),
  ],
};
