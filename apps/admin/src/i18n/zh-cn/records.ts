/** Words of the record of access: who was shown whose personal data, and what was printed. */
export const records = {
  lead: '谁在何时、为什么查看了客户的原文，谁打印了什么，都记在这里，不能改动。', leadPrintings: '谁在何时打印了什么，都记在这里，不能改动。', everybody: '全部人员', none: '没有符合条件的记录', noneHint: '清除筛选再看看。',
  access: { title: '查阅记录', staff: '查阅人', ofCustomer: '客户：%{name}', shown: '查看了 %{name} 的原文', onlyBy: '只看%{name}的查阅', onlyOf: '只看%{name}被查阅的记录', empty: '还没有人查看过客户原文', emptyHint: '在客户档案里查看原文、登记投诉时选用客户档案，都会记在这里。' },
  printings: {
    title: '打印记录', empty: '还没有打印过', emptyHint: '打印登记表、台账或空白表单后，会记在这里。', masked: '姓名电话已隐去', clear: '含姓名电话',
    thing: { COMPLAINT_FORM: '登记表', REGISTER_PAGE: '台账', BLANK_FORMS: '空白表单', NOTICE: '信息' }, rows: { COMPLAINT_FORM: '%{n} 件', REGISTER_PAGE: '%{n} 件', BLANK_FORMS: '%{n} 张', NOTICE: '%{n} 份' },
  },
};
