/** 应急预案的用语：阅读、编制和衡量。 */
export const playbook = {
  title: '应急预案', lead: '出事时照着做：谁、做什么、几分钟内。本级自定的优先，其次平台公司、总部，都没有就用系统自带的。', back: '全部预案', notFound: '没有这个预案', notFoundHint: '可以由部门经理或品质管理部编制。', new: '另编一个预案', newKey: '预案代号', newKeyHint: '大写英文字母、数字、下划线，例如 EARTHQUAKE，定了不再改。', begin: '开始编制',
  source: { BUILT_IN: '系统自带', INHERITED: '继承上级', OWN: '本级自定' }, version: '第 %{n} 版', office: '来自%{office}', since: '%{at}起', draftOf: '第 %{n} 版在编', notYet: '尚未生效', steps: '%{n} 步',
  kind: { SUDDEN: '突发性', MAJOR: '重大事件', CONCENTRATED: '集中性', IMAGE: '公司形象', MEDIA: '媒体', LEGAL: '法律', WIDE_AREA: '大面积', ON_SITE: '现场突发事件' }, level: '%{n} 级', gravest: '%{n} 级（最重）', pictures: '要留存监控画面', responsible: '第一责任部门：%{name}部',
  posts: '岗位', postOr: '或%{post}岗', doer: '%{department}部%{role}', responsibleRole: '责任部门%{role}', limit: { minutes: '%{n} 分钟内', hours: '%{n} 小时内', days: '%{n} 天内' }, blocking: '后面的等这一步', logged: '记入值班日记：%{log}', asks: '问：', when: '如果“%{step}”是“%{answer}”', branch: '分支', phase: '第 %{n} 阶段', reading: '阅读', inForce: '现行', draft: '在编',
  short: { heading: '夜里够不够用', title: '还不够用', sound: '够用：步骤、分支、时限、记录、双语齐全', lead: '夜里一个有经验的值班经理要靠它办事。缺的不影响批准，但会一直显示。', STEPS: '步骤 %{found} 个，应有 %{wanted} 个以上', BRANCHES: '分支 %{found} 个，应有 %{wanted} 个以上', LIMITS: '没有一个步骤有时限', LOG: '没有一个步骤记入值班日记', LANGUAGES: '有 %{found} 处中英文没写对', pill: '缺 %{n} 项' },
  document: { title: '本级文件', none: '本级没有自己的文本，用的是上级或系统自带的。', waitingReview: '等待审核：由没有编制过它的品质管理部人员。', waitingApproval: '等待批准：由公司领导或管理处主任，不能是编制或审核人。', waitingRevise: '已退回，等编制人修改。', approved: '没有在编的文本。', yours: '轮到您：看过在编文本和差别后签字，或写明原因退回。', versions: '各版本' },
  diff: { title: '与现行文本的差别', same: '与现行文本相同。', head: '基本信息', ADDED: '新增', REMOVED: '删去', CHANGED: '修改', nothing: '无', part: { title: '名称', purpose: '用途', level: '级别', kind: '事件类别', department: '责任部门', pictures: '监控画面', posts: '岗位', detail: '做法', role: '谁做', limit: '时限', blocking: '等待', when: '条件', ask: '问题', log: '记录', place: '位置' } },
  edit: {
    begin: '编制本级文本', next: '编制下一版', revise: '修改在编文本', save: '保存并提交审核', saved: '已保存，等待审核', cancel: '不改了', taken: '刚有人编了这个预案：请返回看那一份。', head: '基本信息', chinese: '中文', english: '英文', titleField: '名称', purpose: '用途', detail: '怎么做', kind: '事件类别', level: '级别', department: '第一责任部门', pictures: '要留存监控画面',
    duty: '做什么', role: '谁做', stepDepartment: '哪个部门', firstResponsible: '第一责任部门', ofNone: '不分部门', post: '或哪个岗位', noPost: '不设', blocking: '后面的步骤等这一步', blockingHint: '只用在后面确实不能先做的地方：火不等表。', limit: '几分钟内', noLimit: '不限', when: '什么时候做', always: '总是做', answer: '回答是', ask: '要回答一个问题', asks: '可选的回答', addAnswer: '加一个回答', log: '记入值班日记', noLog: '不另记', named: '%{part}（%{language}）',
    addPhase: '加一个阶段', addStep: '加一步', addPost: '加一个岗位', removePhase: '删去这个阶段', removeStep: '删去这一步', removePost: '删去这个岗位', removeAnswer: '删去这个回答', up: '上移', down: '下移', open: '修改这一步', close: '收起', untitled: '（还没有名称）', measuring: '正在衡量…', place: '第 %{phase} 阶段第 %{step} 步：%{message}', whole: '还差一点', first: '先补这里', condition: '条件要指向前面会提问的步骤',
  },
};
