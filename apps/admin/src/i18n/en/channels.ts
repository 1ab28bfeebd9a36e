import type { channels as zh } from '../zh-cn/channels.ts';

const parameters = { label: 'Places of the template', hint: 'Name in the template = our content, parted by commas, such as code=number,name=ruleName. There are community, kind, rule, ruleName, number, due, url, also title and text (the whole text of a later step). Left empty, the template must use these very names.' };
const receiptKey = { label: 'Receipt key', hint: 'Made up by you: 22 to 128 letters, digits, - or _. It stands at the end of the receipt address and proves that the vendor is calling. Without it nothing is ever shown as delivered.' };

/** Words of channels: what leaves the house, and how. */
export const channels: typeof zh = {
  lead: 'Brings reminders of deadlines to groups, to phones and to other systems.', scope: 'These are the channels of %{name}; they serve every community below it, too. Channels of offices above tell people here as well: switch there to see them.', scopeHere: 'These are the channels of %{name}. Channels of the offices above tell people here as well: switch there to see them.', notAllowed: 'Channels are the system administrator\'s',
  open: 'Open a channel', empty: 'No channel yet', emptyHint: 'Reminders are seen in the console only. A robot in a group takes a few minutes.', nothingLeft: 'Nothing has left yet', last: 'Last:', back: 'Back to the channels', notFound: 'There is no such channel, or you may not see it', none: '—',
  status: { ACTIVE: 'Active', PAUSED: 'Paused', CLOSED: 'Closed' },
  kind: { WECOM_ROBOT: 'WeCom group robot', WECOM_APP: 'WeCom application', DINGTALK_ROBOT: 'DingTalk group robot', WECHAT_OFFICIAL: 'WeChat official account', SMS_ALIYUN: 'SMS by Aliyun', SMS_TENCENT: 'SMS by Tencent Cloud', EMAIL: 'E-mail', WEBHOOK: 'Another system (webhook)' },
  group: { group: 'To one group', person: 'To each person', system: 'To another system' },
  use: {
    WECOM_ROBOT: 'Posts reminders to a WeCom group, where all see them; the quickest to set up.', DINGTALK_ROBOT: 'Posts reminders to a DingTalk group, where all see them.', WECOM_APP: 'Tells the person concerned in WeCom, and nobody else.', WECHAT_OFFICIAL: 'Template messages to whoever follows the official account.',
    SMS_ALIYUN: 'Arrives without any application; each message costs.', SMS_TENCENT: 'Arrives without any application; each message costs.', EMAIL: 'Mail to the person concerned, for what is not urgent and for keeping.', WEBHOOK: 'Hands reminders to a system of your own: work orders, a wall display.',
  },
  need: {
    WECOM_ROBOT: 'the webhook address of a robot that the group\'s owner has added', DINGTALK_ROBOT: 'the webhook address and signing secret of a custom robot', WECOM_APP: 'corp id, AgentId and Secret of an application of your own, with this server\'s IP trusted there', WECHAT_OFFICIAL: 'a verified service account, an approved template, and this server\'s IP on its list',
    SMS_ALIYUN: 'an Aliyun AccessKey, an approved signature and template', SMS_TENCENT: 'a Tencent Cloud key, an SMS application, an approved signature and template', EMAIL: 'the address of the outgoing server, with account and password', WEBHOOK: 'the address at which the other side listens; the signing secret can be made here',
  },
  needs: 'Needs %{text}',
  steps: { kind: 'Way', settings: 'Connection', route: 'What', words: 'Words', done: 'Trial' },
  stepLead: { kind: 'Where should reminders go? Choosing one goes on at once.', settings: 'Fill in what the vendor gave you; secrets are kept sealed and never shown again.', route: 'Which reminders leave by this channel.', words: 'Leave it empty for the usual words. No message names a customer or their telephone number.', done: 'The channel is active. Send a trial now, and look whether it arrives.' },
  next: 'Next', previous: 'Back', submit: 'Open and activate', opened: 'Channel opened', toChannel: 'Go to the channel', toList: 'Back to the list', change: 'Change', changed: 'Changed', save: 'Save',
  name: 'Name', nameHint: 'For your own people, such as “Engineering group”.', required: 'Required', optional: 'Optional', keep: 'Set; leave empty to keep', secretSet: 'Set (not shown)', malformed: 'This has not the right form: see the hint below', show: 'Show', hide: 'Hide', mint: 'Make one up', mintHint: 'Copy it now: once saved it is not shown again', copy: 'Copy', copied: 'Copied',
  settingsTitle: 'Connection', wordsTitle: 'Words', routeTitle: 'What it tells',
  tells: 'Reminders', tell: { DEADLINE_WARNED: 'Due soon', DEADLINE_MISSED: 'Missed', DEADLINE_ESCALATED: 'Escalated' },
  tellHint: { DEADLINE_WARNED: 'The deadline is near: reminds whoever owes it', DEADLINE_MISSED: 'The deadline has passed: tells whoever owes it', DEADLINE_ESCALATED: 'Still not done: tells those above, step by step' },
  tellsHintPlace: 'To a group: one posting for each event, however many people are told.', tellsHintPerson: 'To each person: everybody gets their own reminders, if their way of contact is filled in.',
  rules: 'Which deadlines', everyRule: 'All deadlines', chosenRules: 'Chosen ones only', rulesOf: '%{n} kinds of deadline',
  template: 'Text', templateHint: 'At most 500 characters. The buttons below insert what changes at the cursor.', usual: 'The usual words', insert: 'Insert',
  place: { community: 'community', kind: 'kind of reminder', rule: 'rule', ruleName: 'deadline', number: 'number', due: 'due time', url: 'link' },
  approved: 'These messages leave in the words of the template that the vendor approved. The text below stands in one only where “Places of the template” uses text.', approvedSms: 'How many short messages it is, is reckoned from the whole text with its signature.',
  preview: 'Preview', previewOf: 'Preview of', previewWrong: 'A place is not known. Insert places with the buttons below and change nothing within the braces.', previewNone: 'No text to preview', sms: '%{length} characters; short messages: %{segments}', smsHint: 'With the signature; up to 70 characters are one, more are joined from 67 each.', sampleHint: 'Number and time are samples. Messages are in Chinese, as the register is.',
  pause: 'Pause', resume: 'Resume', close: 'Close', paused: 'Paused', resumed: 'Resumed', closed: 'Closed', reason: 'Reason',
  pauseLead: 'Reminders wait meanwhile and are sent once it is resumed.', resumeLead: 'What waits is sent at once.', closeLead: 'A closed channel cannot be opened again and its secrets are deleted; what it sent stays on record.', pausedNow: 'Paused: reminders wait and are sent once it is resumed.', closedNow: 'Closed: it sends nothing any more; the record stays.',
  actions: 'Pause and close',
  trial: {
    title: 'Trial', lead: 'Sends a message that begins with 【试发】, the way any reminder leaves.', to: { mobile: 'To which mobile number', email: 'To which e-mail address', wecomUserId: 'To which WeCom account', wechatOpenId: 'To which WeChat openid' }, toHint: 'At first your own', send: 'Send a trial', again: 'Send another', sending: 'Handing it to the queue…', notActive: 'A channel that is paused or closed sends no trial.',
    waits: 'It still waits. If it goes on like this, check that a process runs with HUIYIN_ROLE all or worker.', reports: 'The vendor took it; its receipt is awaited.', accepted: 'The vendor took it. This way has no receipts: please look into the group or at the phone.', arrived: 'It has arrived.', failed: 'It was not sent: check the settings as said below.', unknown: 'No reply came: it may have left, or not. The system asks or tries again by itself.', later: 'Not this time; it is tried again by itself.',
  },
  receipt: {
    title: 'Receipts', lead: 'Give this address to the vendor: only then is it known whether a message reached the phone.', sms: 'In the SMS console, under the HTTP push of status reports.', wechat: 'In the account\'s settings, under basic configuration, as the server\'s URL; token and EncodingAESKey must be those of the settings above.', address: 'Receipt address', key: 'Receipt key (only completes the address here, is not sent)', keyHint: 'Type the key that you chose, to see the whole address', keyPlace: 'your-receipt-key',
    noKey: 'No receipt key is set: nothing can be shown as delivered.', noToken: 'No token is set: nothing can be shown as delivered.', https: 'The vendor cannot reach this address: it is not https, or an inner one. Open this page at its public address and copy it there.', once: 'The key is not shown again: copy it now.',
  },
  deliveries: {
    title: 'What was sent', empty: 'Nothing has been sent', emptyHint: 'Reminders that leave here, and trials, are listed here.', none: 'No message stands like this', anyState: 'All', filter: 'Filter by state', refresh: 'Refresh', when: 'When', to: 'To', what: 'What', how: 'Outcome', place: 'The group', system: 'The other system', trial: 'Trial', triedBy: 'trial by %{name}', tries: '%{n} tries', twice: 'Maybe twice', twiceHint: 'A try that got no reply was repeated: it may have arrived twice.', next: 'tried again %{at}', code: 'code %{code}',
  },
  state: { QUEUED: 'Waiting', SENDING: 'On its way', ACCEPTED: 'Taken by the vendor', DELIVERED: 'Delivered', TEMPORARILY_FAILED: 'Failed, will be tried again', FAILED: 'Failed', UNKNOWN: 'No reply, not known' },
  history: 'History', entry: { ChannelOpened: 'Opened', ChannelChanged: 'Changed', ChannelPaused: 'Paused', ChannelResumed: 'Resumed', ChannelClosed: 'Closed' },
  code: {
    CHANNEL_PAUSED: 'The channel is paused; it is sent once resumed', CHANNEL_CLOSED: 'The channel is closed', CHANNEL_GONE: 'The channel is gone', SECRET_UNREADABLE: 'The kept secret cannot be opened, since the server\'s own was changed: fill it in again', TOO_OFTEN: 'More than the vendor takes a minute; a little later', ADDRESS_FORBIDDEN: 'An inner address that the server may not call (HUIYIN_OUTSIDE_ALLOWED)', TIMED_OUT: 'The other side did not answer in time', ECONNREFUSED: 'The connection was refused: check address and port', ECONNRESET: 'The other side broke the connection', ENOTFOUND: 'There is no such host: check the name and the server\'s network',
    NO_REPLY: 'No reply came', UNREADABLE_REPLY: 'The reply could not be read', CONNECTION_LOST: 'The connection was lost in the middle', UNREADABLE_TOKEN: 'No access token was given', PARAMETER_MISSING: 'A place of the template has nothing to fill it', TOO_LONG: 'The text is too long', NO_MOBILE_NUMBER: 'Not a mainland mobile number', NO_USERID: 'Not a WeCom account', NO_OPENID: 'Not an openid of the account', NO_EMAIL_ADDRESS: 'Not an e-mail address', INVALID_USER: 'WeCom does not know this account, or the application may not see it', UNLICENSED_USER: 'This account has no WeCom licence', INVALID_SETTINGS: 'The settings are not complete',
    93000: 'The robot\'s key is wrong, or it was taken out of the group', 45009: 'More than the vendor takes', 60020: 'The server\'s IP is not trusted by the WeCom application', 40164: 'The server\'s IP is not on the official account\'s list', 40001: 'The secret is wrong, or the token has expired', 40013: 'Corp id or AppID is wrong', 43004: 'The person does not follow the account', 310000: 'DingTalk\'s security does not fit: check signing secret, keyword or IP range', 400101: 'The robot\'s access token is wrong', 400102: 'The robot is switched off',
    isv_AMOUNT_NOT_ENOUGH: 'There is no money left for short messages', isv_BUSINESS_LIMIT_CONTROL: 'Too many to this number', isv_SMS_SIGNATURE_ILLEGAL: 'The signature is not approved or does not exist', isv_SMS_TEMPLATE_ILLEGAL: 'The template is not approved or does not exist', isv_MOBILE_NUMBER_ILLEGAL: 'The number is wrong', isv_TEMPLATE_MISSING_PARAMETERS: 'A place of the template has no content', InvalidAccessKeyId_NotFound: 'There is no such AccessKey ID', SignatureDoesNotMatch: 'The AccessKey Secret is wrong',
    AuthFailure_SecretIdNotFound: 'There is no such SecretId', AuthFailure_SignatureFailure: 'The SecretKey is wrong', FailedOperation_InsufficientBalanceInSmsPackage: 'The package of short messages is used up', FailedOperation_SignatureIncorrectOrUnapproved: 'The signature is not approved or does not exist', FailedOperation_TemplateIncorrectOrUnapproved: 'The template is not approved or does not exist', HTTP_404: 'The other side has no such address', HTTP_401: 'The other side does not know us', HTTP_403: 'The other side does not let us in', HTTP_410: 'The other side wants no more', 535: 'Account or password of the mail server is wrong', 550: 'The mail server refuses it: no such recipient, or the sender is not allowed',
  },
  setting: {
    WECOM_ROBOT: { key: { label: 'Robot\'s key', hint: 'In the WeCom group: menu “…”, group robots, add one and copy its webhook address. Paste the whole of it; the part after key= is taken.' } },
    WECOM_APP: {
      corpId: { label: 'Corp id', hint: 'WeCom admin console, My Company, at the very bottom.' }, corpSecret: { label: 'Application\'s Secret', hint: 'Admin console, Apps, your own application, Secret: press “view” and take it from WeCom on the phone.' },
      agentId: { label: 'Application\'s AgentId', hint: 'The number at the top of the same page. This server\'s public IP must also stand among its trusted IPs.' },
    },
    DINGTALK_ROBOT: {
      accessToken: { label: 'Access token', hint: 'In the DingTalk group: settings, robots, a custom robot\'s webhook address. Paste the whole of it; the part after access_token= is taken.' }, secret: { label: 'Signing secret', hint: 'Begins with SEC; given when “sign” is chosen as security. One of three kinds of security is needed, and this one is best.' },
      keyword: { label: 'Keyword', hint: 'One of them, when “keywords” is chosen as security; it is put before a message that lacks it.' },
    },
    WECHAT_OFFICIAL: {
      appId: { label: 'AppID', hint: 'WeChat account console, basic configuration; begins with wx.' }, appSecret: { label: 'AppSecret', hint: 'Given by “reset” on the same page. Taking a token invalidates that of no other system. This server\'s public IP must stand on the list there.' },
      templateId: { label: 'Template id', hint: 'Account console, template messages, my templates.' }, parameters: { label: parameters.label, hint: 'Name in the template = our content, such as thing1=ruleName,time2=due. WeChat limits each place (thing: 20 characters). There are community, kind, rule, ruleName, number, due, url, title, text.' },
      token: { label: 'Token', hint: '3 to 32 letters or digits of your own, the same as in the server configuration; without it nothing is shown as delivered.' }, encodingAesKey: { label: 'EncodingAESKey', hint: 'The 43 characters of the server configuration: let them be made there and copy them; empty in plain mode.' },
    },
    SMS_ALIYUN: {
      accessKeyId: { label: 'AccessKey ID', hint: 'Aliyun console, your picture, AccessKey; best of a sub-account that may only send SMS (AliyunDysmsFullAccess).' }, accessKeySecret: { label: 'AccessKey Secret', hint: 'Shown once when the AccessKey is made.' }, signName: { label: 'Signature', hint: 'The approved name under domestic messages, signatures, without 【】.' },
      templateCode: { label: 'Template CODE', hint: 'Domestic messages, templates, such as SMS_154950909.' }, parameters, receiptKey,
    },
    SMS_TENCENT: {
      secretId: { label: 'SecretId', hint: 'Tencent Cloud console, access management, API keys; best of a sub-account that may only send SMS.' }, secretKey: { label: 'SecretKey', hint: 'Shown once when the key is made.' }, sdkAppId: { label: 'SdkAppId', hint: 'The number in the SMS console\'s list of applications.' }, signName: { label: 'Signature', hint: 'The approved name under domestic SMS, signatures, without 【】.' },
      templateId: { label: 'Template id', hint: 'The number under domestic SMS, body templates.' }, region: { label: 'Region', hint: 'Left empty: ap-guangzhou.' }, parameters: { label: parameters.label, hint: 'What {1}, {2} of the template are filled with: 1=number,2=ruleName,3=due. There are community, kind, rule, ruleName, number, due, url, title, text.' }, receiptKey,
    },
    EMAIL: {
      host: { label: 'Outgoing server', hint: 'Such as smtp.exmail.qq.com or smtp.qiye.aliyun.com.' }, port: { label: 'Port', hint: 'Left empty: TLS 465, STARTTLS 587, not encrypted 25.' }, security: { label: 'Encryption', hint: 'Most use TLS; left empty: STARTTLS; not encrypted only for a server within the company\'s network.', choice: { TLS: 'TLS (from the start)', STARTTLS: 'STARTTLS (after connecting)', PLAIN: 'Not encrypted' } },
      user: { label: 'Account', hint: 'Mostly the whole address; empty where the server asks for none.' }, password: { label: 'Password', hint: 'Mostly a password for applications, not that of the web page.' }, from: { label: 'From', hint: 'The address people see; mostly the account\'s own.' }, fromName: { label: 'Name of the sender', hint: 'Such as “Yiyuan service centre”.' },
      replyTo: { label: 'Reply to', hint: 'Where replies go; empty: the address it comes from.' }, unsubscribeUrl: { label: 'Unsubscribe link', hint: 'Stands in the mail as a way to get no more; may be empty.' },
    },
    WEBHOOK: {
      url: { label: 'Address', hint: 'Where the other system listens, beginning with https://; an inner address has to be allowed by whoever operates the server (HUIYIN_OUTSIDE_ALLOWED).' }, secret: { label: 'Signing secret', hint: 'Begins with whsec_. Make one up and give it to the other side, which checks signatures by Standard Webhooks.' }, previousSecret: { label: 'Signing secret before', hint: 'While the secret is changed: with the old one here, both signatures are sent until the other side has changed.' },
    },
  },
};
