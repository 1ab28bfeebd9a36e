export const customer = {
  menu: '客户档案', title: '客户档案', lead: '业主、使用人和租户；姓名和电话默认隐去，查看原文须说明原因并留下记录。',
  list: {
    search: '姓名、拼音、电话尾号或房号，例如 lgp、3-1502', total: '共 %{n} 位', all: '全部', removed: '已移出', register: '新建客户', import: '导入住户', more: '显示更多', notAllowed: '您没有查看客户档案的权限',
    empty: '档案里还没有客户', emptyHint: '从一份住户名册导入，或者逐位新建。', none: '没有找到', noneHint: '换个写法试试：姓名、拼音首字母、电话后四位、3-1502。', column: { name: '姓名', units: '房屋与身份', contacts: '联系方式', age: '年龄段' }, noUnit: '没有房屋', noContact: '没有联系方式',
  },
  count: { title: '人数', summary: '%{occupied} 户有人 · %{persons} 人', elderly: '老人 %{n}', children: '儿童 %{n}', unknown: '年龄不详 %{n}', byBuilding: '按楼栋', building: '楼栋', units: '房屋', occupied: '有人住', persons: '人数', elderlyShort: '老人', childrenShort: '儿童', hide: '收起' },
  relation: { OWNER: '业主', OCCUPANT: '使用人', TENANT: '租户' },
  contact: { MOBILE: '手机', PHONE: '固定电话', WECHAT: '微信', EMAIL: '电子邮箱' },
  age: { CHILD: '儿童', ADULT: '成年', ELDERLY: '老人', unknown: '不详' },
  note: { REMARK: '一般备注', MAJOR_BEHAVIOUR: '对秩序有重大影响的行为' },
  source: { COMPLAINT: '投诉', REPAIR: '请修', NOTE: '备注', RELATION: '房屋关系', FILE: '档案变更' },
  entry: {
    CustomerRegistered: '建档', CustomerCorrected: '更正档案', CustomerRelationAdded: '登记房屋关系', CustomerRelationEnded: '结束房屋关系', CustomerContactAdded: '增加联系方式', CustomerContactRemoved: '移除联系方式', CustomerNoted: '备注', CustomerRemoved: '移出档案', other: '档案条目',
  },
  show: {
    back: '返回客户档案', unmask: '查看原文', masked: '已隐去', contacts: '联系方式', relations: '房屋', about: '情况', history: '全部往来', preferred: '优先', best: '方便时间：%{text}', past: '已结束', now: '目前', livesHere: '居住', livesElsewhere: '不住在这里', since: '%{from} 起', until: '%{from} 至 %{to}', untilOnly: '至 %{to}', erased: '（已按规定删除）',
    language: '语言', preferences: '偏好与注意', ageGroup: '年龄段', registered: '建档', major: '重大影响行为 %{n} 次', removed: '已移出档案', removedHint: '留下的记录仍可查看。', historyEmpty: '还没有往来记录', historyEmptyHint: '投诉、请修、备注和档案变更会按时间列在这里。', loadMore: '显示后面的 %{n} 条', registerComplaint: '登记投诉', notFound: '找不到这位客户，或您无权查看。', nothing: '没有记录',
  },
  unit: { title: '房屋', area: '%{n} ㎡', customers: '住户与业主', empty: '还没有登记住户', emptyHint: '新建客户时选择这处房屋。', count: '居住 %{n} 人', notFound: '找不到这处房屋，或您无权查看。' },
  unmask: { title: '查看原文', lead: '将显示 %{name} 的姓名、电话和其他个人信息。谁在何时因为什么查看，会写入查看记录，由审计管理员查阅。', reason: '查看原因', placeholder: '例如：核对报修电话、上门前联系', quick: { call: '联系客户', verify: '核对身份', visit: '上门前联系' }, submit: '记录并查看', shown: '已显示原文，离开本页后自动隐去。', hide: '重新隐去', birthYear: '出生年份' },
  create: {
    title: '新建客户', person: '是谁', name: '姓名', birthYear: '出生年份', birthYearHint: '只用于统计老人和儿童', ageGroup: '年龄段', language: '语言', languagePlaceholder: '例如：普通话、长沙话', preferences: '偏好与注意', preferencesPlaceholder: '例如：听力不好请大声；只在晚上联系',
    home: '哪处房屋', relation: '身份', livesHere: '住在这里', livesHereHint: '会计入人数统计', contact: '怎么联系', mobile: '手机', bestTime: '方便时间', submit: '建档', submitting: '正在建档…', done: '已建档', notAllowed: '您没有建档的权限',
  },
  action: {
    customerNote: '写备注', customerAddRelation: '增加房屋关系', customerEndRelation: '结束房屋关系', customerAddContact: '增加联系方式', customerRemoveContact: '移除联系方式', customerCorrect: '更正', customerRemove: '移出档案', title: '操作', submit: '保存', cancel: '取消', stale: '别人刚刚更新过这份档案，已读取最新内容；请核对后再保存。', done: '已保存',
  },
  field: { kind: '类别', text: '内容', unitId: '房屋', relation: '身份', from: '开始日期', to: '最后一天', livesHere: '住在这里', number: '哪一项', reason: '原因', value: '号码或账号', preferred: '优先使用', bestTime: '方便时间', name: '姓名', language: '语言', preferences: '偏好与注意', birthYear: '出生年份', ageGroup: '年龄段', preferredContact: '优先联系方式', correctHint: '只填要更正的项目；留空的不变。' },
  import: {
    title: '导入房屋与住户', lead: '从名册导入楼栋、房屋、业主和租户。先检查每一行，确认后才写入；重复导入不会重复建档。', columnsLead: '已按表头自动对应，请核对。', need: '至少要对应“房号（整列）”，或“楼栋”与“房号”。', next: '检查全部行', back: '返回',
    field: { PLACE: '房号（整列，如 3栋2单元1502）', BUILDING: '楼栋', ENTRANCE: '单元', NUMBER: '房号', AREA: '建筑面积', NAME: '姓名', PHONE: '电话', RELATION: '关系', BIRTH_YEAR: '出生年份', SINCE: '入住日期', LIVES_HERE: '是否居住' },
    checking: '正在检查…', good: '可写入', there: '已在档案', bad: '有问题', adds: '将新增房屋 %{units} 处、客户 %{customers} 位、关系 %{relations} 条。', clean: '没有发现问题。', nothing: '还没有写入任何内容。', skip: '有问题的 %{n} 行不会写入，可改好后再次导入。', confirm: '确认写入 %{n} 行', none: '没有可写入的行', preview: '前几行读成这样', place: '房屋', person: '住户',
    writing: '正在写入 %{done} / %{total} 行', failed: '写入中断：%{reason}。已写入的不会丢，也不会重复。', retry: '继续写入', finished: '导入完成', written: '新写入', left: '未写入', added: '新增房屋 %{units} 处、客户 %{customers} 位、关系 %{relations} 条', open: '查看客户档案', again: '再导入一份', notAllowed: '您没有导入住户的权限', more: '共 %{n} 条，只显示前 500 条。',
  },
  suggest: { title: '档案里的客户', use: '用这位客户', lead: '选用后填入姓名、电话、房屋和身份；这次查看会留下记录。', reason: '登记投诉时选用客户档案', filled: '已从客户档案填入 %{name}', failed: '没有取到原文：%{reason}' },
};
