/** Words of what stands on paper: controlled documents, blank forms, custody, the archive list. */
export const paper = {
  notAllowed: '您没有查看这一页的权限', menu: '文件与归档', password: '您的登录密码', passwordHint: '输入密码即为签字，会记下姓名、岗位、时间和所见内容的摘要', submit: '确认签字', more: '加载更多', total: '共 %{n} 项', none: '—', printPdf: '打印 / PDF',
  register: { button: '打印台账', title: '打印台账', year: '年度', kind: '类别', from: '受理起', to: '受理止', submit: '打开 PDF', hint: '一次最多 2000 件；不填起止日期即为全册' },
  document: {
    title: '受控文件', lead: '表单模板须编制、审核、批准后才生效；三个环节由三个人签字。', draft: '编制新模板', empty: '还没有受控文件', emptyHint: '没有已批准的模板时，打印的受理登记表会注明“未批准模板”。', kindFORM_TEMPLATE: '表单模板', kindPOLICY: '制度', kindPLAYBOOK: '应急预案', kindREPORT: '报告',
    status: { DRAFTED: '待审核', RETURNED: '已退回', REVIEWED: '待批准', APPROVED: '已批准', RETIRED: '已作废' }, step: { DRAFTED: '编制', REVIEWED: '审核', APPROVED: '批准' }, inForce: '现行有效', notInForce: '尚未生效', version: '第 %{n} 版', inForceFrom: '生效 %{at}', until: '至 %{at}',
    formName: '客户投诉受理登记表', code: '表单编号', edition: '版次', name: '标题', footer: '页脚文字', retention: '保存年限', years: '%{n} 年', forEver: '永久', sections: '打印哪些部分', fields: '登记栏打印哪些项', label: '改称', back: '返回列表', notFound: '没有这份文件，或您无权查看',
    revise: '修改', nextVersion: '编制新版本', review: '审核', approve: '批准', return: '退回', save: '保存', drafted: '已编制，等待审核', revised: '已保存', reviewed: '已审核', approved: '已批准', returned: '已退回', reason: '退回原因', returnedBecause: '%{name} 退回：%{reason}', inForceAt: '生效时间（不填即刻生效）', versions: '各版本', diff: '与第 %{n} 版对照', before: '第 %{n} 版', after: '第 %{n} 版', same: '两版内容相同', printed: '打印', notPrinted: '不打印', signatures: '签字', next: '下一步', waiting: '这一步由别人来做：%{reason}', keepYears: '保存年限（年，不填为永久）',
  },
  section: { INTAKE: '受理登记', REMEDY: '客户诉求', JUDGEMENT: '投诉类型判断', DISPATCH: '派单与接单', MEASURES: '处理措施', REPLIES: '答复客户', FOLLOW_UPS: '跟进记录', PLAN: '改进计划', RESULT: '处理结果', CALL_BACKS: '回访记录', SUMMARY: '总结', CLOSING: '关闭', OTHER: '其他记录', SIGNATURES: '各环节签字' },
  field: { NUMBER: '登记编号', SERIAL: '表单编号', RECEIVED_AT: '受理时间', REGISTERED_AT: '登记时间', CHANNEL: '投诉形式', CONTENT: '投诉内容', SEVERITY: '紧急程度', REPORTER: '投诉人', PHONE: '联系电话', UNIT: '房屋', RELATION: '身份', LOCATION: '事发位置', GROUP_SIZE: '投诉人数', AUTHORITY_REFERENCE: '转办文号', RECEIVER: '首问责任人', REGISTRAR: '登记人', TITLE: '事项', DETAIL: '详细情况' },
  blank: {
    title: '空白表单', lead: '停电断网时用纸质表单受理：每张有编号，领用、使用、作废、遗失都留痕。', issue: '发放空白表单', count: '张数', issuedTo: '领用人', note: '用途或说明', issued: '已发放', batches: '最近发放', print: '打印空白表单', outstanding: '未核销 %{n} 张', of: '共 %{n} 张', sheets: '表单明细', serial: '表单编号', state: '状态', use: '核销', cancel: '作废', lost: '报遗失', reason: '原因', complaint: '据此登记的投诉编号', complaintUnknown: '没有这个编号的投诉', used: '已核销', cancelled: '已作废', reportedLost: '已登记遗失', all: '全部', empty: '没有空白表单', emptyHint: '由台账保管人发放，打印后交前台备用。', ended: '%{name} · %{at}', confirmUse: '核销 %{serial}', confirmCancel: '作废 %{serial}', confirmLost: '登记遗失 %{serial}',
    status: { ISSUED: '未使用', USED: '已使用', CANCELLED: '已作废', LOST: '遗失' },
  },
  custody: { title: '台账保管', nobody: '还没有人接管台账', nobodyHint: '由台账保管人签字接管。', holder: '保管人', since: '自 %{at}', offered: '已移交给 %{name}，等待对方签字', take: '签字接管', handOver: '移交台账', to: '移交给', note: '移交说明', reason: '接管原因（前任账号已停用时必填）', taken: '已接管', handedOver: '已签字移交', before: '历任保管人', signed: '双方已签字' },
  archive: {
    title: '归档清单', lead: '物业资料、承接查验文件、客户资料、台账各册：放在哪里、保存多久、谁保管。', file: '登记归档', name: '名称', kind: '类别', place: '存放位置', placeHint: '例如：3 号柜 2 层', retention: '保存年限（年，不填为永久）', archivedOn: '归档日期', custodian: '保管人', note: '备注', term: '保存至 %{at}', forEver: '永久保存', termOver: '已到期', lentTo: '借出：%{name}', dueOn: '应还 %{at}', lend: '借出', takeBack: '归还', move: '移位', propose: '申请销毁', decline: '不同意销毁', destroy: '同意销毁', to: '借给谁', due: '应还日期', reason: '原因', search: '搜索名称或位置', anyKind: '全部类别', anyStatus: '全部状态', onlyOver: '只看到期', empty: '清单里还没有内容', emptyFiltered: '没有符合条件的内容', filed: '已登记归档', done: '已记录', proposedBy: '%{name} 申请销毁：%{reason}', destroyedBy: '%{name} 同意销毁', destroyLead: '销毁由两个人办理：%{name} 申请，您同意。清单上的记录会一直保留。',
    kinds: { PROPERTY_FILE: '物业资料', HANDOVER_DOCUMENT: '承接查验文件', CUSTOMER_RECORD: '客户资料', REGISTER_VOLUME: '台账卷册', CONTRACT: '合同', OTHER: '其他' },
    status: { KEPT: '在库', LENT: '借出', DESTRUCTION_PROPOSED: '待销毁', DESTROYED: '已销毁' },
  },
};
