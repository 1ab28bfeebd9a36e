/** Words of the system's proposals to raise an incident because complaints concentrate 集中投诉提示 (INC-1). */
export const proposal = {
  list: '集中投诉提示', one: '集中投诉提示', lead: '几户反映同一件事时，系统提示是否启动应急；由人决定，每次的判断都留下。', waiting: '投诉集中，是否启动应急（%{n}）', more: '再看 %{n} 条', accept: '启动应急', policy: '看规则',
  said: { MATTER: '%{within}内 %{n} 户反映同一事项：%{what}', PLACE: '%{within}内 %{n} 户反映同一地点的问题：%{what}', TIME: '%{within}内 %{n} 户集中反映：%{what}' },
  latest: '最近一件：%{age}', households: '%{n} 户', likeness: '相似度 %{n}%', comparedWith: '以它为准比较', rule: { MATTER: '按规则：%{within}内满 %{n} 户，文字相似度 %{least}% 起，就提示。', PLACE: '按规则：%{within}内同一地点、同类内容满 %{n} 户，就提示。', TIME: '按规则：%{within}内同类内容满 %{n} 户，就提示。' }, evidence: '依据：%{households} 户，%{n} 件投诉',
  chip: { all: '全部', open: '待决定', accepted: '已启动', dismissed: '不启动' },
  empty: { all: '还没有集中投诉提示', open: '没有待决定的提示', accepted: '没有启动过应急的提示', dismissed: '没有决定不启动的提示' }, emptyHint: '多户在短时间内反映同一件事时，系统会自动提示，列在这里。',
  decide: '先看依据：是一件事就启动应急，投诉一并归入；不是就说明原因。', others: '由客服窗口、客户主任、部门经理或管理处主任决定。', decided: { ACCEPTED: '已据此启动应急。', DISMISSED: '已决定不启动；这些投诉不再重复提示。' }, decision: '决定', seeIncident: '去看事件 %{number}', stale: '刚刚又有变化：可能有新的投诉并入，或别人已经决定。看过最新情况再提交，填写的内容还在。',
  share: '近 %{n} 次', times: '%{ending} %{n}', between: '，', shareHint: '“互不相关”多，说明规则太松；报了事件才提示，说明规则太紧。',
  joins: '报出后这些投诉一并归入（%{n}）', gone: '找不到这条提示，或您无权查看。可以照常报事件。', already: { ACCEPTED: '已据这条提示启动应急：%{number}。再报就是另一起。', DISMISSED: '这条提示已决定不启动。再报就是另一起，投诉不会自动归入。' }, from: '据集中投诉提示 %{number} 启动',
};

/** Names of its command, form, values and entries, part of the catalogue of works. */
export const proposalWorks = {
  action: { incidentProposalDismiss: '不启动' },
  lead: { incidentProposalDismiss: '这些投诉不再重复提示；以后新的投诉又集中了，会重新提示。您的判断用来看规则的数字合不合适。' },
  field: { proposalVerdict: '为什么不启动', proposalReason: '说明', concentrationGround: '因为', content: '投诉内容', households: '户数', firstAt: '最早一件', lastAt: '最近一件', proposedAt: '提示时间' },
  word: {
    concentrationGround: { MATTER: '同一事项', PLACE: '同一地点', TIME: '同一时间' }, proposalStatus: { PROPOSED: '待决定', ACCEPTED: '已启动', DISMISSED: '不启动' },
    proposalEnding: { ACCEPTED: '启动', UNRELATED: '互不相关', HANDLED_OTHERWISE: '已另行处理', NOT_GRAVE: '不需启动' },
    proposalEndingHint: { UNRELATED: '放在一起的投诉说的不是一件事', HANDLED_OTHERWISE: '已经在别处处理，说明在哪里', NOT_GRAVE: '是一件事，但不到启动应急的程度，说明为什么' },
  },
  entry: { IncidentProposed: '系统提示', IncidentProposalGrown: '又有投诉并入', IncidentProposalAccepted: '启动应急', IncidentProposalDismissed: '决定不启动' },
};
