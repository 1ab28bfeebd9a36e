/** Words of the working calendar: what days are, and what was read off a pasted notice. */
export const calendar = {
  lead: '哪天放假、哪天调休上班，以国务院办公厅的通知为准；全公司用同一份，按工作日计算的时限都照它算。', year: '%{year} 年', previous: '上一年', next: '下一年', thisYear: '回到今年', months: '月份',
  basis: { PUBLISHED: '本公司已发布', BUILT_IN: '系统自带', NONE: '暂定' }, figures: '放假 %{off} 天，调休上班 %{on} 天', source: '依据', erased: '依据已删除', notice: '通知全文', history: '发布记录', reasonOf: '更正原因：%{reason}', somebody: '已离职人员',
  none: '%{year} 年的放假安排还没有录入，暂按周一至周五计算，涉及这一年的时限都标为“暂定”。', noneHint: '国务院办公厅一般在上一年 11 月前后发布通知，发布后把全文粘贴进来就行。', noneOthers: '通知发布后，由总部的管理员、督导、公司领导或品质部门录入。',
  nextMissing: '%{year} 年的放假安排还没有录入，到那一年的工作日时限暂定。', open: '看 %{year} 年', paste: '粘贴放假通知', correct: '更正', legend: '图例', today: '今天', corrected: '手工改过', kind: { WORKING: '工作日', WEEKEND: '周末', HOLIDAY: '放假', MAKE_UP: '调休上班' }, mark: { HOLIDAY: '休', MAKE_UP: '班', WEEKEND: '·', WORKING: '' },
  date: '%{month}%{day}日', dated: '%{year} 年%{month}%{day}日', dayOf: '%{date} 周%{weekday}', cell: '%{date} 周%{weekday}，%{said}', span: '%{from}至%{to}', keys: '方向键逐日移动，Page Up、Page Down 换月。', keysDraft: '方向键逐日移动，Page Up、Page Down 换月，回车改这一天。',
  month: { 1: '1月', 2: '2月', 3: '3月', 4: '4月', 5: '5月', 6: '6月', 7: '7月', 8: '8月', 9: '9月', 10: '10月', 11: '11月', 12: '12月' }, weekday: { 1: '一', 2: '二', 3: '三', 4: '四', 5: '五', 6: '六', 7: '日' },
  draft: {
    title: '录入 %{year} 年放假安排', titleAgain: '更正 %{year} 年放假安排', text: '放假通知全文', textHint: '整页复制也可以，系统只读放假和上班的日期；什么都不会发出去，直到您点“发布”。', placeholder: '国务院办公厅关于……年部分节假日安排的通知\n一、元旦：……放假调休，共……天。……上班。',
    waiting: '粘贴后，这里列出读到的假期和有疑问的地方。', waitingAgain: '直接点下面的日子更正；若有新的通知，也可以粘贴进来重读。', reading: '正在读…', read: '读到 %{n} 个假期', otherYear: '通知安排的是 %{year} 年，已转到这一年。', nothing: '没有读到放假的日期。请把通知全文粘贴进来，或直接点下面的日子。',
    announced: '通知写明共 %{n} 天', unnamed: '未写明节日', off: '放假 %{days}', on: '上班 %{days}', days: '点一下日子可以改：放假、调休上班（仅周末）、恢复。', touch: '改为：%{said}', changed: '手工改了 %{n} 天', undo: '恢复成读到的样子',
    source: '依据（通知名称和文号）', reason: '更正原因', reasonHint: '原来的发布记录会保留。', checked: '以上 %{n} 处疑问我已对照通知核对', needChecked: '请先核对疑问，再勾选', submit: '发布', submitAgain: '发布更正', cancel: '不录了', done: '%{year} 年工作日历已发布，全公司照此计算',
    effect: '发布后登记的事项按新日历计算；已经标为“暂定”的时限，由系统随后重算并记录。',
  },
  problem: {
    title: '有疑问的地方（%{n}）', fine: '没有发现疑问', line: '第 %{line} 行', show: '看这一天',
    YEAR_UNKNOWN: '没有写明是哪一年', SEVERAL_YEARS: '写到了几个年份：%{years}，按 %{year} 年读', COUNT_DIFFERS: '%{holiday}写明共 %{announced} 天，读到的是 %{counted} 天', WEEKDAY_DIFFERS: '%{date}写的是周%{said}，实际是周%{is}', MAKE_UP_NOT_WEEKEND: '%{date}（周%{is}）写作调休上班，但不是周末',
    OFF_AND_ON: '%{date}既放假又上班', OUTSIDE_YEAR: '%{date}不属于 %{year} 年，未列入；如有影响，请到那一年更正', IMPOSSIBLE_DATE: '日期不对：%{text}', UNREAD_DATES: '没看懂这里的日期：%{text}', HOLIDAY_MISSING: '没有读到%{holiday}的安排',
  },
};
