/** Words of what people say of a notice (glossary.md: 信息反馈). */
export const feedback = {
  title: '信息反馈（%{n}）', none: '还没有人反馈。', noneHint: '业主对这份信息说了什么，谁听到都可以记下来。', more: '再看一些', page: '扫码留言', anonymous: '未留姓名', received: '%{by}记下', answered: '答复', became: '已转投诉', door: '信息反馈 · 待答复 %{n}',
  register: '登记为投诉', about: '对“%{title}”的反馈', forward: '关联投诉', forwardLead: '已经为这条反馈登记了投诉的，填上投诉编号。', complaintNumber: '投诉编号', unknown: '找不到这个编号的投诉。', forwarded: '已关联投诉',
};
