import type { contacts as zh } from '../zh-cn/contacts.ts';

/** Words of how somebody is reached outside the house. */
export const contacts: typeof zh = {
  mine: 'How I am reached', of: 'How %{name} is reached', button: 'Contact', lead: 'Used to remind you when you are not at the console: a deadline is near, was missed, or was escalated to you. What is empty is not used. Only you and whoever manages people see it, changes stay on record, and no customer is ever given it.', leadOther: 'Used to remind the person of deadlines that are near, missed or escalated. What is empty is not used. They can change it themselves under “My account”.', save: 'Save', saved: 'Saved', none: 'No way of contact',
  field: { mobile: 'Mobile', email: 'E-mail', wecomUserId: 'WeCom account', wechatOpenId: 'WeChat openid' },
  hint: { mobile: 'For short messages; a mainland number of 11 digits.', email: 'For mail.', wecomUserId: 'The “account” in the WeCom directory, not the name; for messages of the application.', wechatOpenId: 'Given by whoever runs the company\'s official account, once you follow it; for template messages.' },
  short: { mobile: 'mobile %{value}', email: 'mail %{value}', wecomUserId: 'WeCom %{value}', wechatOpenId: 'WeChat %{value}' },
};
