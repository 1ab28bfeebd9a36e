/** Words of spot checks (glossary.md: 服务督导, 抽查) and of what people say of a notice (信息反馈), where works look them up. */
export const spotCheckWorks = {
  action: { spotCheckOpen: '额外抽查', spotCheckRecordItem: '记录一项', spotCheckComplete: '完成抽查', noticeFeedback: '记下反馈', noticeFeedbackAnswer: '答复' },
  lead: {
    spotCheckOpen: '每月一次的抽查由系统按月准备；这里另开一次，不计时限。', spotCheckRecordItem: '看到什么记什么；有问题的写明，再记为整改项跟踪。', spotCheckComplete: '写明总体情况。完成后不能再补记。',
    noticeFeedback: '谁听到都可以记；由客户服务答复。', noticeFeedbackAnswer: '写明怎样答复的，答复后不能再改。',
  },
  field: {
    spotTopic: '查什么', aboutNotice: '涉及哪份信息', aboutNoticeHint: '按编号或标题找；没有就不填', photos: '现场照片', spotSummary: '总体情况', occasion: '为什么来查', opened: '开始', completed: '完成',
    saidText: '业主说了什么', saidBy: '谁说的', feedbackAnswer: '怎样答复',
  },
  word: {
    spotCheck: { OPEN: '待抽查', DONE: '已完成' }, spotKind: { MONTHLY: '每月抽查', EXTRA: '额外抽查' },
    spotTopic: { POSTED: '张贴到位', COMPLETE: '完整清晰', IN_FORCE: '在有效期内', TAKEN_DOWN: '到期撤除', REGISTERED: '外部文件登记', SEALED: '签章', ANSWERED: '反馈已答复', OTHER: '其他' },
    feedback: { RECEIVED: '待答复', ANSWERED: '已答复', FORWARDED: '已转投诉' },
  },
  entry: { SpotCheckOpened: '开始抽查', SpotCheckItemRecorded: '记录一项', SpotCheckCompleted: '完成抽查' },
  spot: {
    month: '%{year}年%{month}月服务督导抽查', items: '已查 %{n} 项', itemsTitle: '查了什么（%{n}）', none: '还没有记录。', photos: '%{n} 个附件', recordedAs: '已记为问题 %{number}',
    hint: '在现场边看边记，每项可以拍照。', ready: '记完各项，再完成抽查。', overtaken: '别人也在这次抽查里记了一项。看过后再提交，您填的都还在。',
  },
};
