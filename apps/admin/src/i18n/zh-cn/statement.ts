/** Words of the unified statement (glossary.md: 统一口径, 解释口径, 处理意见, 报备). */
export const statement = {
  title: '统一口径', back: '返回统一口径', edition: '第 %{n} 版', earlier: '以往版本（%{n}）', stale: '统一口径之后事态又失控，须由统一口径部门重新统一。', fromAbove: '由公司级事件统一，各项目照此答复 · 第 %{n} 版', emptyHint: '事件的责任部门答复后，由客户主任初拟，各部门投诉主管提意见，统一口径部门定稿并报备。',
  status: { DRAFTED: '征求意见中', CONSULTED: '意见已齐', FIXED: '有效', SUPERSEDED: '已被新版替换', ENDED: '已终止' },
  filter: { open: '进行中', inForce: '有效', all: '全部' }, empty: { open: '没有进行中的统一口径', inForce: '没有有效的统一口径', all: '还没有统一口径' },
  none: { unanswered: '责任部门作出三项答复后，由客户主任初拟统一口径。', answered: '责任部门已答复，还没有拟定统一口径。', over: '事件已结束，没有统一口径。', wide: '由公司级事件统一口径，目前还没有。' },
  part: { explanation: '解释口径', handling: '处理意见', wording: '窗口用语' }, partHint: { explanation: '是什么事、什么原因：所有部门这样解释', handling: '怎么处理、什么时候好', wording: '接待客户时照着说的话' },
  matter: { title: '窗口怎样认出这件事', hint: '客户的话里出现任何一个关键词或地点，窗口就看到这份口径；都不填，就按投诉内容认。', content: '投诉内容（不选则不限）', keywords: '关键词', places: '地点' }, matterHint: { keywords: '最多 10 个，用空格或逗号隔开，例如：停水 没水', places: '最多 10 个，按客户的说法写，例如：3栋 东区' },
  answer: { title: '责任部门的答复（原因、建议处理办法、影响面）' },
  advice: { title: '各部门意见', owed: '待提意见', given: '已提意见', passed: '无意见', none: '未提意见', outdated: '对修改前的草稿', owedBy: '还没有提意见：%{names}', text: '意见', passLabel: '无意见', passHint: '同意草稿，没有补充' },
  fact: { holdsFor: '适用', drafted: '初拟', fixed: '统一', filed: '报备', withoutAdvice: '未等意见', superseded: '被替换', ended: '终止' }, cause: { OFFICE: '由统一口径部门终止', INCIDENT: '随事件结束' },
  action: { statementDraft: '初拟口径', statementRevise: '修改草稿', statementAdvise: '提意见', statementFix: '统一并报备', statementSupersede: '发布新版', statementEnd: '终止口径' },
  submit: { statementDraft: '送各部门征求意见', statementRevise: '保存草稿', statementAdvise: '提交', statementFix: '统一并报备', statementSupersede: '发布新版', statementEnd: '终止' },
  done: { statementDraft: '已初拟，已请各部门提意见', statementRevise: '草稿已修改', statementAdvise: '意见已提交', statementFix: '口径已统一，所有窗口都能看到', statementSupersede: '新版已生效，所有窗口已更新', statementEnd: '口径已终止' },
  lead: {
    page: '同一件事，所有部门和窗口说一样的话。', statementDraft: '根据责任部门的答复初拟；送出后各部门投诉主管须在时限内提意见。', statementRevise: '已提的意见保留，并注明是对修改前的草稿提的。', statementAdvise: '看过草稿后提意见；没有补充就选“无意见”。', statementFix: '统一即报备：管理处主任同时收到，所有窗口立刻看到这一版。', statementSupersede: '新版立刻替换所有窗口上的这一版；没有改动的部分沿用。', statementEnd: '终止后窗口不再显示这份口径；已经按它作的答复仍在记录里。',
  },
  reason: { statementFix: '为什么不等意见', statementSupersede: '为什么发布新版', statementEnd: '为什么终止' },
  window: { title: '统一口径', of: '%{number} · 第 %{n} 版', fixed: '%{age}统一', read: '请照此答复', replaced: '口径刚刚更新为第 %{n} 版', use: '按这份口径答复', wait: '正在读取统一口径，请稍候再提交。' },
};
