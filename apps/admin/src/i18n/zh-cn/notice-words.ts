/** Words of the word list 词表 that notices are checked with. */
export const noticeWords = {
  title: '用词表', back: '信息发布', lead: '编写信息时照这张表提示，全公司各小区用同一张；只提醒，不拦着。', never: '还没有改过，用的是系统自带的词。', since: '%{name}于%{at}设定', somebody: '已离职人员', readOnly: '由总部的管理员、督导、公司领导或品质部门维护。', denied: '您没有这项权限。', deniedHint: '用词表给编写和审核信息的人看。',
  kind: { FORBIDDEN: '不得出现', ADVERTISING: '广告用语', WRONG: '错别字' }, kindHint: { FORBIDDEN: '违规或有损公司形象', ADVERTISING: '商业广告的说法', WRONG: '写错的字' }, all: '全部', kinds: '按类别看', search: '查找词语', clear: '清除', found: '没有找到“%{text}”。换个词，或看全部类别。', noneOfKind: '这一类还没有本公司的词。',
  own: '本公司的词（%{n}）', ownNone: '还没有本公司的词', ownHint: '把公司规定不能写、或常写错的词加进来，马上就能提示。', add: '加一个词', change: '改“%{word}”', drop: '去掉“%{word}”', restore: '恢复', restoreNamed: '恢复“%{word}”', better: '改成“%{text}”', except: '出现在%{list}里不提示', quoted: '“%{text}”',
  state: { NEW: '新加', CHANGED: '已改', DROPPED: '将去掉' }, builtIn: '系统自带的词（%{n}）', builtInHint: '升级会带来新词；关掉开关，本公司就不再提示这个词。', looked: '提示', lookedFor: '提示“%{word}”', replaced: '以本公司的词为准', instead: '换成本公司的写法：“%{word}”', more: '再看 %{n} 个', leftOut: '已关 %{n} 个',
  form: { add: '加一个词', change: '改词', kind: '类别', word: '词语', wordHint: '全角半角、大小写算同一个', better: '改成什么', betterHint: '填了，编写时点一下就能改正', except: '出现在这些词里不提示', exceptHint: '一行一个，要含有这个词；例如“的的”写上“目的的”', submit: '放进表里' },
  fault: { taken: '表里已有这个词', same: '和词语相同', many: '最多 %{n} 个', without: '“%{text}”里没有这个词', tooLong: '“%{text}”太长，最多 %{n} 个字', invisible: '含有换行或看不见的字符' },
  bar: { count: '有 %{n} 处改动，保存后全公司生效', reason: '为什么改', reasonHint: '和改动一起留在记录里', undo: '全部撤销', save: '保存', saved: '用词表已保存，全公司照此提示', restored: '上次没保存的改动还在。', stale: '别人刚刚改过用词表，已换成最新的，您的改动还在。请看过再保存。' },
  history: '设定记录', entry: { NoticeWordsSet: '首次设定', NoticeWordsChanged: '更改' }, put: '加或改：%{list}', dropped: '去掉：%{list}', off: '关掉：%{list}', on: '重新打开：%{list}', andMore: '%{list}等 %{n} 个词', reasonOf: '原因：%{reason}', erased: '词语已删除',
};
