/** Words of the duty roster and the hand-over at shift change (glossary.md: 值班人员, 交接班). */
export const duty = {
  lead: '谁在值班、接下来是谁；换班时把没办完的事交代清楚，双方签字。', centre: '管理处',
  now: '现在值班', you: '您在值班', until: '到 %{at}', next: '接班 %{names} · %{at}', nextNone: '没有排下一班', nobody: '现在没有人值班', nobodyHint: '排了班，这里就看得到此刻谁在、接下来是谁。', deskEmpty: '前台现在没有人值班。',
  unfinished: '待交接（%{n}）', unfinishedHint: '过去 24 小时内结束、还没有人接班签字的班次。', ended: '%{at} 结束', hand: { none: '未交接', DRAFTED: '交班中', GIVEN: '待接班签字', RETURNED: '已退回', TAKEN: '已交接' },
  week: '值班表', weekOf: '%{from} – %{to}', thisWeek: '本周', before: '上一周', after: '下一周', day: { 1: '一', 2: '二', 3: '三', 4: '四', 5: '五', 6: '六', 7: '日' }, weekday: '周%{day}', today: '今天', post: '岗位', days: '选择日期', nothing: '没有班次',
  empty: '这一周还没有排班', emptyHint: '从第一班排起，或者把上一周的班次照排过来。', emptyRead: '部门经理、客户主任或管理处主任排班后，这里就看得到。',
  nextDay: '次日 %{at}', span: '%{from}–%{until}', onDay: '%{post}，%{day}', add: '%{post}，%{day}：排一班', plan: '排班', planLead: '选好岗位和人，一次可以排到多天。', adjust: '调整班次', adjustLead: '已经开始的班次要写明调整原因。',
  copy: '照排上一周', copyLead: '把上一周的班次按同样的时间排到 %{week}，已经排好的不会重复；已离职或不再任这个岗位的人不排。', copied: '已排 %{n} 班', copiedSome: '已排 %{n} 班；%{there} 班早已排好，%{left} 班没有合适的人或已过时间', copiedNone: '没有可以照排的班次', copyAll: '我能排的全部部门',
  planned: '已排 %{n} 班', changed: '班次已调整', cancelled: '班次已取消', cancel: '取消班次', cancelLead: '取消后从值班表上拿掉，记录仍在。', close: '关闭', plannedBy: '排班', note: '备注', cancelReason: '取消原因', seeHandover: '查看交接', begin: '开始交班', beginLead: '系统列出此刻由您这一班负责、还没办完的事，您再补充要交代的。',
  field: { post: '岗位', staff: '值班的人', staffHint: '最多 10 人', from: '开始', until: '结束', untilHint: '早于或等于开始时间，就是次日', days: '排到哪几天', note: '备注', reason: '调整原因', incoming: '交给谁', date: '日期' },
  toNext: '按值班表的下一班', kept: '不变：%{names}', presets: '常用班次',
  handovers: '交接班记录', title: '%{post}交接班', fromTo: '%{out} 交给 %{in}', unknown: '还没有定',
  incidents: '%{n} 起进行中的事件', drills: '%{n} 场进行中的演习', counts: '%{n} 条时限，其中 %{late} 条已超时；%{complaints} 件未结投诉', listedAt: '清单时间 %{at}', matters: '没办完的事（%{n}）', none: '没有没办完的事', noneHint: '列清单时，这一班没有进行中的事件、在跑的时限和未结的投诉。', incomplete: '事情太多，这里只列出最先到期的 200 件。', group: { incident: '进行中的事件，接班后继续', overdue: '已经超时', day: '24 小时内到期', later: '以后到期', open: '未结投诉' },
  due: '%{rule} · %{at}', overdueAt: '超时 · %{rule} · %{at}', remark: '交代几句', remarkOf: '%{number}：交代几句', remarkShort: '交代', text: '交班说明', textHint: '钥匙、设备、天气、来访、需要盯着的事', textNone: '没有写交班说明', otherRemarks: '已办结事项的交代', hiddenMatter: '您看不到这件事的内容',
  save: '保存并更新清单', saved: '已保存，清单已更新', saveHint: '有改动还没保存，或清单之后又有变化。先保存，再签字。', giveHint: '清单就是此刻没办完的事，可以签字。', takeHint: '看过清单和变化，没有疑问再签字。', waitTake: '等待接班的人签字。', waitGive: '等待交班的人签字。', waitWrite: '已退回，等待交班的人补充。', taken: '双方已签字，交接完成。',
  difference: '列清单以后有 %{n} 项变化', differenceTaken: '接班签字时，与清单相比有 %{n} 项变化', change: { NEW: '新增', OVERDUE: '已超时', GONE: '已办结或转走' }, changesMore: '另有 %{n} 项变化', given: '交班', takenBy: '接班', hash: '内容摘要 %{hash}', returnedBy: '%{name}退回',
};
