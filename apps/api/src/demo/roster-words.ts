import type { DutyRole } from '@huiyin/domain';

/** What the outgoing shift says, by its post. */
export const HANDOVER_NOTES: Readonly<Partial<Record<DutyRole, readonly string[]>>> = {
  CUSTOMER_ASSISTANT: [
    '前台钥匙一串、备用门禁卡三张，已当面点清。下午有一户来取装修押金，材料在左边抽屉。',
    '快递架清过一遍，两件到付没人认领，贴了便签。明早停水通知已贴到各单元，有人来问照通知说。',
  ],
  DUTY_PERSON: [
    '夜里一切正常。凌晨一点多 6 栋有人忘带钥匙，核对身份后放行，已写在值班日记。',
    '夜间来电七个，四个咨询、三个已登记；中心广场两点后安静。应急灯、对讲机都充好电。',
  ],
  RESPONSIBLE_STAFF: [
    '二次供水泵房 2 号泵声音偏大，已切到 1 号泵，厂家明天上午来。工具箱和备件登记本在工程部桌上。',
    '9 栋电梯已恢复，轿厢内贴了观察提示；夜间留意监控中心的电梯报警。配电房巡查正常。',
  ],
  SECURITY_GUARD: [
    '南门道闸下午卡过一次，已手动复位；再卡就打给厂家，电话贴在岗亭。对讲机六台，已点清。',
    '施工车辆放行单还有两张没收回，车在 B 区卸货。夜间重点看 3 栋后门和自行车棚。',
  ],
  CONTROL_ROOM: [
    '录像机运行正常；地下车库 B 区 12 号摄像头画面发虚，已报修。消防主机有一个点位屏蔽，牌子挂着，不能动。',
    '夜间火警误报一次，5 栋 14 层烟感，已到场确认并复位，记录在册。',
  ],
};
/** What is to be known of one matter. */
export const HANDOVER_REMARKS = ['上午再联系一次，业主说十点以后方便。', '材料已到，等人上门，接班后先排这一件。', '业主情绪比较急，先打电话安抚再上门。', '照片在工单里，去之前先看一眼。', '已经催过部门，下班前要给答复。'] as const;
/** Notes on the roster, by role and day. */
export const SHIFT_NOTES: Readonly<Record<string, string>> = { 'CUSTOMER_ASSISTANT:4': '上午接待业委会', 'RESPONSIBLE_STAFF:5': '水箱清洗', 'SECURITY_GUARD:6': '社区活动，加强门岗', 'DUTY_PERSON:3': '夜间停电检修' };
