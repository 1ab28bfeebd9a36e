const parameters = { label: '模板变量对应', hint: '模板里的变量名=我们的内容，用英文逗号隔开，例如 code=number,name=ruleName。可用的内容：community、kind、rule、ruleName、number、due、url，以及 title（标题）、text（下一步写的整段文字）。不填则变量名须与这些名字相同。' };
const receiptKey = { label: '回执密钥', hint: '由您自定，22–128 位字母、数字、- 或 _，写在回执地址末尾，用来认出是短信平台在报告。不填就收不到“已送达”。' };

/** Words of channels: what leaves the house, and how. */
export const channels = {
  lead: '把时限提醒发到群里、手机上或别的系统。', scope: '这里是 %{name} 的渠道，也用于所有下级小区；上级机构的渠道同样会提醒本处，请切换过去查看。', scopeHere: '这里是 %{name} 的渠道；上级机构的渠道同样会提醒本处，请切换过去查看。', notAllowed: '发送渠道由系统管理员管理',
  open: '开通渠道', empty: '还没有发送渠道', emptyHint: '现在提醒只在系统里看得到。开通一个群机器人只要几分钟。', nothingLeft: '还没有发过', last: '最近一次：', back: '返回渠道列表', notFound: '没有这个渠道，或您无权查看', none: '—',
  status: { ACTIVE: '启用', PAUSED: '已暂停', CLOSED: '已关闭' },
  kind: { WECOM_ROBOT: '企业微信群机器人', WECOM_APP: '企业微信应用', DINGTALK_ROBOT: '钉钉群机器人', WECHAT_OFFICIAL: '微信公众号', SMS_ALIYUN: '阿里云短信', SMS_TENCENT: '腾讯云短信', EMAIL: '电子邮件', WEBHOOK: '其他系统（Webhook）' },
  group: { group: '发到一个群', person: '发给每个人', system: '发给别的系统' },
  use: {
    WECOM_ROBOT: '把提醒发到一个企业微信群，全群都看得到；最快开通。', DINGTALK_ROBOT: '把提醒发到一个钉钉群，全群都看得到。', WECOM_APP: '在企业微信里单独提醒当事人，不打扰别人。', WECHAT_OFFICIAL: '给关注了公众号的人发模板消息。',
    SMS_ALIYUN: '当事人不看手机应用也能收到；按条计费。', SMS_TENCENT: '当事人不看手机应用也能收到；按条计费。', EMAIL: '给当事人发邮件，适合不急的提醒和留底。', WEBHOOK: '把提醒交给公司自己的系统（工单、值班大屏等）。',
  },
  need: {
    WECOM_ROBOT: '群主在群里添加的机器人的 Webhook 地址', DINGTALK_ROBOT: '群里自定义机器人的 Webhook 地址和加签密钥', WECOM_APP: '企业 ID、自建应用的 AgentId 和 Secret，以及把本服务器的 IP 列为可信', WECHAT_OFFICIAL: '已认证的服务号、审核通过的模板，以及把本服务器的 IP 列入白名单',
    SMS_ALIYUN: '阿里云 AccessKey、审核通过的短信签名和模板', SMS_TENCENT: '腾讯云密钥、短信应用、审核通过的签名和模板', EMAIL: '发信服务器地址，以及发信账号和授权码', WEBHOOK: '对方接收通知的网址；签名密钥可在这里生成',
  },
  needs: '需要：%{text}',
  steps: { kind: '选择方式', settings: '连接设置', route: '提醒什么', words: '怎么说', done: '试发' },
  stepLead: { kind: '提醒要到哪里去？选一种，马上进入下一步。', settings: '把厂商给的参数填进来；密钥加密保存，以后不再显示。', route: '哪些提醒从这个渠道发出。', words: '不写就用通常的说法。消息里不会出现客户姓名和电话。', done: '渠道已经启用。现在发一条试试，看它是不是真的到了。' },
  next: '下一步', previous: '上一步', submit: '开通并启用', opened: '渠道已开通', toChannel: '查看这个渠道', toList: '回到列表', change: '修改', changed: '已修改', save: '保存',
  name: '渠道名称', nameHint: '给自己人看的名字，例如“工程部群”。', required: '必填设置', optional: '选填设置', keep: '已设置；留空则不变', secretSet: '已设置（不显示）', malformed: '格式不对，请对照下面的说明检查', show: '显示', hide: '隐藏', mint: '随机生成', mintHint: '请先复制保存：保存后不再显示', copy: '复制', copied: '已复制',
  settingsTitle: '连接设置', wordsTitle: '怎么说', routeTitle: '提醒什么',
  tells: '提醒', tell: { DEADLINE_WARNED: '即将到期', DEADLINE_MISSED: '已超时', DEADLINE_ESCALATED: '超时升级', INCIDENT_RAISED: '新事件', INCIDENT_PROPOSED: '集中投诉', STATEMENT_SENT: '口径征求意见', STATEMENT_FIXED: '口径统一', STATEMENT_ENDED: '口径终止', SUMMARY_COPIED: '总结抄送', NOTICE_WAITING: '信息待办', NOTICE_RETURNED: '信息退回', NOTICE_RELEASED: '信息发布', NOTICE_FEEDBACK: '信息反馈' },
  tellHint: { DEADLINE_WARNED: '时限快到了，提醒责任人', DEADLINE_MISSED: '时限已过，告诉责任人', DEADLINE_ESCALATED: '超时未办，逐级告诉上级', INCIDENT_RAISED: '有事件发生，告诉须确认的人', INCIDENT_PROPOSED: '投诉出现集中，告诉决定是否启动应急的人', STATEMENT_SENT: '统一口径起草后，请各部门投诉主管提意见', STATEMENT_FIXED: '统一口径定稿并报备', STATEMENT_ENDED: '统一口径不再有效', SUMMARY_COPIED: '事件书面总结报告抄送各部门', NOTICE_WAITING: '信息等待审核、审批、签章或发布', NOTICE_RETURNED: '信息退回修改，告诉编写人', NOTICE_RELEASED: '信息即将发布，先告诉会被问到的部门', NOTICE_FEEDBACK: '住户对信息有反馈，告诉客服去答复' },
  tellsHintPlace: '发到群里：每件事只发一条，不论提醒几个人。', tellsHintPerson: '发给每个人：各人只收到自己的提醒，且须填有相应的联系方式。',
  rules: '哪些时限', everyRule: '全部时限', chosenRules: '只要选中的', rulesOf: '%{n} 种时限',
  template: '文字', templateHint: '最多 500 字。点下面的按钮，把会变的内容插到光标处。', usual: '通常的说法', insert: '插入',
  place: { community: '小区', kind: '提醒种类', rule: '规则编号', ruleName: '时限名称', number: '登记编号', due: '到期时间', url: '链接' },
  approved: '这一类消息按厂商审核通过的模板发出。只有在“模板变量对应”里用到 text 时，下面这段文字才会出现在消息里。', approvedSms: '短信的条数按整段文字加签名估算。',
  preview: '预览', previewOf: '预览哪一种', previewWrong: '有认不出的占位。请只用下面的按钮插入，大括号里不要改字。', previewNone: '没有文字可以预览', sms: '%{length} 字，%{segments} 条', smsHint: '含签名；70 字以内一条，超过后每 67 字一条。', sampleHint: '编号和时间是举例。',
  pause: '暂停', resume: '恢复', close: '关闭', paused: '已暂停', resumed: '已恢复', closed: '已关闭', reason: '原因',
  pauseLead: '暂停期间的提醒先存着，恢复后补发。', resumeLead: '存着的提醒会马上补发。', closeLead: '关闭后不能再打开，保存的密钥随即删除；发送记录保留。', pausedNow: '渠道暂停中：提醒先存着，恢复后补发。', closedNow: '渠道已关闭，不再发送；记录仍可查看。',
  actions: '启用与停用',
  trial: {
    title: '试发', lead: '发一条以【试发】开头的消息，走的是和正式提醒一样的路。', to: { mobile: '发到哪个手机号', email: '发到哪个邮箱', wecomUserId: '发给哪个企业微信账号', wechatOpenId: '发给哪个微信 OpenID' }, toHint: '默认是您自己的联系方式', send: '发一条试试', again: '再发一条', sending: '正在交给发送队列…', notActive: '渠道暂停或关闭时不能试发。',
    waits: '还在排队。若一直如此，请检查有没有运行 HUIYIN_ROLE 为 all 或 worker 的进程。', reports: '厂商已收下，正在等送达回执。', accepted: '厂商已收下。这一方式没有送达回执，请到群里或手机上看一眼。', arrived: '已经送达。', failed: '没有发出去，请按下面的说明检查设置。', unknown: '没有收到厂商的答复，可能已发出，也可能没有；系统会自己查证或再试。', later: '这一次没成，系统会自动再试。',
  },
  receipt: {
    title: '送达回执', lead: '把下面的地址填到厂商后台，系统才知道消息是否真的到了手机上。', sms: '在短信控制台的“状态报告接收”（HTTP 批量推送）里填这个地址。', wechat: '在公众平台“设置与开发 → 基本配置 → 服务器配置”里填这个网址；令牌和消息加解密密钥须与上面的设置相同。', address: '回执地址', key: '回执密钥（只在本页拼接地址，不会发送）', keyHint: '填入您当初选定的密钥，得到完整地址', keyPlace: '您的回执密钥',
    noKey: '还没有设置回执密钥，收不到送达回执。', noToken: '还没有设置令牌，收不到送达回执。', https: '这个地址厂商从公网访问不到（不是 https，或是内网地址）。请从正式网址打开本页再复制。', once: '密钥不再显示，请现在就复制。',
  },
  deliveries: {
    title: '发送记录', empty: '还没有发过消息', emptyHint: '有提醒从这里发出，或试发一条后，会列在这里。', none: '没有这种状态的消息', anyState: '全部状态', filter: '按状态筛选', refresh: '刷新', when: '时间', to: '发给', what: '内容', how: '结果', place: '群里', system: '对方系统', trial: '试发', triedBy: '%{name} 试发', tries: '试了 %{n} 次', twice: '可能重复', twiceHint: '有一次没等到答复就又发了一次，对方可能收到两条。', next: '%{at} 再试', code: '代码 %{code}',
  },
  state: { QUEUED: '排队中', SENDING: '发送中', ACCEPTED: '厂商已收下', DELIVERED: '已送达', TEMPORARILY_FAILED: '暂时失败，会再试', FAILED: '失败', UNKNOWN: '没有答复，不确定' },
  history: '变更记录', entry: { ChannelOpened: '开通', ChannelChanged: '修改', ChannelPaused: '暂停', ChannelResumed: '恢复', ChannelClosed: '关闭' },
  code: {
    CHANNEL_PAUSED: '渠道暂停中，恢复后补发', CHANNEL_CLOSED: '渠道已关闭', CHANNEL_GONE: '渠道已不存在', SECRET_UNREADABLE: '保存的密钥打不开（服务器密钥换过），请重新填写', TOO_OFTEN: '超过厂商每分钟的条数，稍后再发', ADDRESS_FORBIDDEN: '目标是内网地址，服务器没有放行（HUIYIN_OUTSIDE_ALLOWED）', TIMED_OUT: '对方没有及时回应', ECONNREFUSED: '对方拒绝连接：检查地址和端口', ECONNRESET: '连接被对方断开', ENOTFOUND: '找不到这个地址：检查域名和服务器的网络',
    NO_REPLY: '没有收到答复', UNREADABLE_REPLY: '对方的答复看不懂', CONNECTION_LOST: '发到一半连接断了', UNREADABLE_TOKEN: '没有取到访问令牌', PARAMETER_MISSING: '模板变量没有内容可填', TOO_LONG: '文字太长', NO_MOBILE_NUMBER: '不是大陆手机号', NO_USERID: '不是企业微信账号', NO_OPENID: '不是公众号的 OpenID', NO_EMAIL_ADDRESS: '不是邮箱地址', INVALID_USER: '企业微信里没有这个账号，或不在应用可见范围', UNLICENSED_USER: '这个账号没有企业微信许可', INVALID_SETTINGS: '设置不完整',
    93000: '机器人的密钥不对，或机器人已被移出群', 45009: '超过厂商的发送频率', 60020: '服务器的 IP 不在企业微信应用的可信 IP 里', 40164: '服务器的 IP 不在公众号的 IP 白名单里', 40001: '密钥不对，或令牌已失效', 40013: '企业 ID 或公众号 AppID 不对', 43004: '对方没有关注公众号', 310000: '钉钉机器人的安全设置不符：检查加签密钥、关键词或 IP 段', 400101: '钉钉机器人的访问令牌不对', 400102: '钉钉机器人已停用',
    isv_AMOUNT_NOT_ENOUGH: '短信余额不足', isv_BUSINESS_LIMIT_CONTROL: '对这个号码发得太多，触发流控', isv_SMS_SIGNATURE_ILLEGAL: '短信签名未通过审核或不存在', isv_SMS_TEMPLATE_ILLEGAL: '短信模板未通过审核或不存在', isv_MOBILE_NUMBER_ILLEGAL: '手机号不对', isv_TEMPLATE_MISSING_PARAMETERS: '模板变量缺内容', InvalidAccessKeyId_NotFound: 'AccessKey ID 不存在', SignatureDoesNotMatch: 'AccessKey Secret 不对',
    AuthFailure_SecretIdNotFound: 'SecretId 不存在', AuthFailure_SignatureFailure: 'SecretKey 不对', FailedOperation_InsufficientBalanceInSmsPackage: '短信套餐包余量不足', FailedOperation_SignatureIncorrectOrUnapproved: '短信签名未通过审核或不存在', FailedOperation_TemplateIncorrectOrUnapproved: '短信模板未通过审核或不存在', HTTP_404: '对方没有这个地址', HTTP_401: '对方不认我们的身份', HTTP_403: '对方不许我们访问', HTTP_410: '对方不再接收', 535: '邮箱账号或授权码不对', 550: '对方邮局不收：收件地址不存在，或发件地址不许用',
  },
  setting: {
    WECOM_ROBOT: { key: { label: '机器人密钥', hint: '企业微信群 → 右上角“…” → 群机器人 → 添加后复制 Webhook 地址；整条粘贴进来即可，会自动取出 key= 后面的部分。' } },
    WECOM_APP: {
      corpId: { label: '企业 ID', hint: '企业微信管理后台 → 我的企业 → 页面最下方。' }, corpSecret: { label: '应用 Secret', hint: '管理后台 → 应用管理 → 自建应用 → Secret，点“查看”后在手机企业微信里领取。' },
      agentId: { label: '应用 AgentId', hint: '同一个自建应用页面上方的数字。还须在该页“企业可信 IP”里加入本服务器的公网 IP。' },
    },
    DINGTALK_ROBOT: {
      accessToken: { label: '访问令牌', hint: '钉钉群 → 群设置 → 机器人 → 自定义机器人的 Webhook 地址；整条粘贴进来即可，会自动取出 access_token= 后面的部分。' }, secret: { label: '加签密钥', hint: '安全设置选“加签”时给出的以 SEC 开头的一串。三种安全设置至少用一种，推荐这一种。' },
      keyword: { label: '自定义关键词', hint: '安全设置选“自定义关键词”时填其中一个；消息里没有它时会自动加在最前面。' },
    },
    WECHAT_OFFICIAL: {
      appId: { label: '公众号 AppID', hint: '微信公众平台 → 设置与开发 → 基本配置；以 wx 开头。' }, appSecret: { label: '公众号 AppSecret', hint: '同一页“重置”后得到。取用令牌不会让公司别的系统失效。还须在该页把本服务器的公网 IP 加入白名单。' },
      templateId: { label: '模板 ID', hint: '公众平台 → 广告与服务 → 模板消息 → 我的模板。' }, parameters: { label: parameters.label, hint: '模板里的变量名=我们的内容，例如 thing1=ruleName,time2=due。每个变量的字数由微信限定（thing 类最多 20 字）。可用的内容：community、kind、rule、ruleName、number、due、url、title、text。' },
      token: { label: '令牌（Token）', hint: '自定 3–32 位字母或数字，与“服务器配置”里填的一样；不填就收不到“已送达”。' }, encodingAesKey: { label: '消息加解密密钥', hint: '“服务器配置”里 43 位的 EncodingAESKey，点“随机生成”后复制过来；用明文模式时不填。' },
    },
    SMS_ALIYUN: {
      accessKeyId: { label: 'AccessKey ID（账号）', hint: '阿里云控制台 → 右上角头像 → AccessKey；建议建一个只有短信权限（AliyunDysmsFullAccess）的子账号。' }, accessKeySecret: { label: 'AccessKey Secret（密钥）', hint: '创建 AccessKey 时显示一次的那一串。' }, signName: { label: '短信签名', hint: '短信服务 → 国内消息 → 签名管理里审核通过的名称，不带【】。' },
      templateCode: { label: '模板 CODE', hint: '短信服务 → 国内消息 → 模板管理，例如 SMS_154950909。' }, parameters, receiptKey,
    },
    SMS_TENCENT: {
      secretId: { label: 'SecretId（账号）', hint: '腾讯云控制台 → 访问管理 → API 密钥管理；建议用只有短信权限的子账号。' }, secretKey: { label: 'SecretKey（密钥）', hint: '创建密钥时显示一次的那一串。' }, sdkAppId: { label: '短信应用 SdkAppId', hint: '短信控制台 → 应用管理 → 应用列表里的数字。' }, signName: { label: '短信签名', hint: '短信控制台 → 国内短信 → 签名管理里审核通过的名称，不带【】。' },
      templateId: { label: '模板 ID', hint: '短信控制台 → 国内短信 → 正文模板管理里的数字。' }, region: { label: '地域', hint: '不填为 ap-guangzhou（广州）。' }, parameters: { label: parameters.label, hint: '模板里的 {1}、{2} 依次填什么：1=number,2=ruleName,3=due。可用的内容：community、kind、rule、ruleName、number、due、url、title、text。' }, receiptKey,
    },
    EMAIL: {
      host: { label: '发信服务器', hint: '例如 smtp.exmail.qq.com（腾讯企业邮）、smtp.qiye.aliyun.com（阿里企业邮）。' }, port: { label: '端口', hint: '不填：TLS 465，STARTTLS 587，不加密 25。' }, security: { label: '加密方式', hint: '多数企业邮用 TLS；不选为 STARTTLS；不加密只用于公司内网的服务器。', choice: { TLS: 'TLS（直接加密）', STARTTLS: 'STARTTLS（先连接后加密）', PLAIN: '不加密' } },
      user: { label: '登录账号', hint: '通常就是完整的邮箱地址；服务器不要求登录时不填。' }, password: { label: '密码或授权码', hint: '企业邮多半要用“客户端专用密码”或授权码，不是网页登录密码。' }, from: { label: '发件地址', hint: '收件人看到的发件邮箱，多半须与登录账号一致。' }, fromName: { label: '发件人名称', hint: '例如“颐园世家服务中心”。' },
      replyTo: { label: '回复到', hint: '别人点回复时寄到这里；不填则回到发件地址。' }, unsubscribeUrl: { label: '退订网址', hint: '邮件里“不再接收”的链接，可以不填。' },
    },
    WEBHOOK: {
      url: { label: '接收网址', hint: '对方系统接收通知的完整地址，以 https:// 开头；内网地址须由运维放行（HUIYIN_OUTSIDE_ALLOWED）。' }, secret: { label: '签名密钥', hint: '以 whsec_ 开头。点“随机生成”，复制给对方；对方按 Standard Webhooks 规范验签。' }, previousSecret: { label: '上一个签名密钥', hint: '换密钥时，把旧的填在这里，两个签名会同时带上，等对方换好再说。' },
    },
  },
};
