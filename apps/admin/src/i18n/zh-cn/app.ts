export const app = {
  mark: { list: '、', named: '%{name}：%{text}', aside: '（%{text}）', join: ' · ', samples: ' ／ ', page: '%{page} · %{name}', unread: '（%{n}）', none: '—' },
  name: '回音', motto: '件件有回音', product: '客户投诉台账',
  menu: { overview: '总览', tasks: '我的任务', messages: '消息', register: '投诉台账', work: '工作清单', notices: '信息发布', statements: '统一口径', duty: '值班', incidents: '应急事件', efficiency: '效率统计', customers: '客户档案', people: '人员与部门', channels: '发送渠道', screens: '看板屏幕', calendar: '工作日历', create: '登记投诉', import: '导入补录', documents: '受控文件', policies: '规则', playbooks: '应急预案', blankForms: '空白表单', archive: '归档清单', records: '查阅与打印记录', further: '更多栏目（%{n}）', more: '更多', navigation: '主导航' },
  near: { overview: '总览', tasks: '任务', register: '台账', messages: '消息' },
  account: {
    signOut: '退出登录', signOutEverywhere: '退出所有设备', signedOutEverywhere: '已退出所有设备', changePassword: '修改密码', language: 'English',
    languageHint: '切换语言', light: '浅色', dark: '深色', system: '跟随系统', community: '切换小区', shortcuts: '键盘快捷键', account: '我的账号', roles: '%{first}等 %{n} 项角色', masked: '客户姓名和电话已隐去',
  },
  signIn: {
    title: '登录', login: '账号', password: '密码', submit: '登录', working: '正在登录…', needLogin: '请填写账号', needPassword: '请填写密码',
    showPassword: '显示密码', hidePassword: '隐藏密码', locked: '尝试次数过多，请在 %{until} 之后再试。', expired: '登录已失效。重新登录后可以接着做，填写的内容还在。',
    promise: '接到就登记，登记就有回音。', network: '连不上服务器，请检查网络后重试。', starting: '正在打开…', retry: '重试',
  },
  setup: {
    title: '欢迎使用回音', lead: '系统里还没有公司。填好下面几项，就可以开始登记。', organisation: '公司名称', community: '第一个小区名称', code: '小区代码',
    codeHint: '2–8 位大写字母或数字，写在每个编号里，例如 YYSJ-2026-00001；以后不能改。', administrator: '管理员姓名', login: '管理员账号',
    password: '管理员密码', passwordHint: '至少 10 位', submit: '创建并进入', organisationStep: '公司与小区', administratorStep: '第一位管理员', already: '系统刚刚已由别人创建，请直接登录。',
  },
  password: {
    title: '修改密码', current: '当前密码', next: '新密码', nextHint: '至少 10 位', again: '再输一次新密码', differs: '两次输入不一致', submit: '修改',
    done: '密码已修改，其他设备已退出登录。',
  },
  live: { live: '实时更新', connecting: '正在连接…', lostShort: '实时连接已断开', lost: '实时连接已断开，正在重连；列表可能不是最新。', gap: '断线期间可能有更新，请刷新。' },
  error: {
    network: '网络不通，没有发出去。填写的内容还在，请稍后再试。', timeout: '服务器没有及时回应，请再试一次。', internal: '服务器出错了（编号 %{id}）。请再试；若仍不行，把编号告诉管理员。',
    stale: '别人刚刚更新过这件投诉。请看过最新情况后再提交，您填写的内容还在。', reload: '看最新情况', retry: '重试', read: '读取失败', crashed: '这个页面出错了', crashedHint: '刷新页面再试；已提交的内容不会丢。',
    notFound: '找不到这件投诉，或您无权查看。', backToRegister: '回到台账', forbidden: '您没有这项权限。',
  },
  overview: {
    title: '总览', morning: '早上好', day: '您好', night: '夜深了，辛苦了', greeting: '%{greeting}，%{name}', waiting: '等我处理', waitingLead: '由您负责的时限和由您办理的投诉，先到期的在前。',
    nothing: '眼下没有等您处理的事', nothingHint: '新登记和派给您的投诉会实时出现在这里。', register: '登记一件投诉', all: '查看全部', mine: '等我处理', overdue: '已超时',
    open: '未关闭', today: '今日受理', major: '重大投诉', latest: '最近受理', flow: '办理进度', flowLead: '未关闭的投诉现在走到哪一步', countOf: '%{n} 件', deadlinesOf: '%{n} 条时限', overdueAlert: '您有 %{n} 条时限已经超时',
  },
  time: { left: '还剩 %{span}', over: '超时 %{span}', due: '%{at} 到期', metOnTime: '按时完成', metLate: '超时后完成', cancelled: '已取消', replaced: '已改期', paused: '等待客户', pausedUntil: '等待客户至 %{at}', provisional: '暂定', provisionalHint: '所涉年份的法定工作日历尚未公布，按周一至周五暂算', received: '%{age}受理' },
  shortcuts: {
    title: '键盘快捷键', search: '搜索', new: '登记投诉', raise: '报事件', down: '下一行', up: '上一行', open: '打开', help: '本帮助', submit: '提交表单', next: '到下一项', register: '回到台账', close: '知道了',
  },
  field: {
    required: '必填', optional: '选填', tooLong: '最多 %{n} 个字', choose: '请选择', clear: '清除', search: '输入文字查找', none: '没有匹配的结果', loading: '正在查找…', time: '时间', zoneHint: '小区当地时间',
  },
  quick: { minutes30: '30 分钟后', hours2: '2 小时后', tonight: '今天 24:00', tomorrowNoon: '明天 12:00', tomorrowNight: '明天 18:00', thirdDay: '第三日 18:00' },
};
