/** Words of wall screens. */
export const screens = {
  lead: '挂在%{name}的看板屏幕。屏幕只能看看板，别的什么都看不到。', notAllowed: '屏幕由安全管理员管理', empty: '还没有看板屏幕', emptyHint: '在屏幕上打开看板网址，把它显示的配对码填到这里，一分钟就好。', notFound: '没有这块屏幕，或您无权查看', back: '回到屏幕',
  andMore: '%{names}，另有 %{n} 个您看不到的小区',
  presence: { there: '在线', away: '离线 · %{age}见过', never: '还没有连上过', revoked: '已撤销' },
  pair: '配对屏幕', pairAt: '屏幕将挂在%{name}；要挂到别处，请先切换。', codeTitle: '屏幕上的配对码', code: '配对码', codeHint: '8 个字母，不分大小写', find: '查找', look: '界面', another: '再配对一块', toScreen: '查看屏幕',
  steps: { one: '在要挂墙的屏幕上打开 %{address}', two: '屏幕上会出现 8 个字母的配对码和二维码', three: '把配对码填在下面；用手机扫二维码可以不填' },
  asks: '来自 %{address}，%{age}发起', compare: '请确认屏幕就在眼前，上面显示的正是这个配对码。不认识的屏幕不要批准。', notIt: '不是这块', declineOf: '拒绝 %{code}', decline: '拒绝', declineLead: '这个配对码立即作废，屏幕会换一个新的。', declined: '已拒绝，那个配对码已作废。',
  setup: '名称和内容', name: '屏幕名称', nameExample: '例如：大堂前台', nameHint: '写清挂在哪里，以后好找', communities: '显示哪些小区', communitiesHint: '选多个时按选的顺序轮流显示', turn: '第 %{n} 个轮到',
  language: '屏幕语言', languages: { ZH_CN: '中文', EN: 'English（英文）' }, looks: { DARK: '深色', LIGHT: '浅色' }, lookHint: { DARK: '室内、夜间不刺眼', LIGHT: '阳光直射的地方看得清' },
  sound: '新突发事件响铃', soundHint: '大屏没有音箱可以不选', drills: '也显示演习', drillsHint: '演习会醒目标明', approve: '批准并配对', paired: '已批准「%{name}」。屏幕几秒内就会显示看板。',
  change: '修改', changeTitle: '修改屏幕', save: '保存', changed: '已保存，屏幕一分钟内跟上', hidden: '另有 %{n} 个您看不到的小区，保存后将不再显示。',
  revoke: '撤销', revokeLead: '屏幕几秒内变黑，不能再看任何内容；要恢复须重新配对。记录保留。', revoked: '已撤销', revokedNow: '这块屏幕已撤销，只留记录。', neverLead: '已批准，但屏幕还没有连上过。若屏幕上的配对码已经换了，请撤销后重新配对。', reason: '原因',
  facts: '屏幕情况', fact: { communities: '显示', language: '语言', look: '界面', sound: '响铃', drills: '显示演习', lastSeen: '最后在线', lastAddress: '最后来自', pairedAt: '配对时间', pairedBy: '批准人' }, yes: '是', no: '否',
  history: '记录', entry: { ScreenPaired: '批准配对', ScreenChanged: '修改', ScreenRevoked: '撤销' },
};
