/** Words of how somebody is reached outside the house. */
export const contacts = {
  mine: '我的联系方式', of: '%{name} 的联系方式', button: '联系方式', lead: '系统用它们在外面提醒您：时限快到、已超时、升级到您这里。不填的就不用。只有您本人和人员管理员看得到，改动留有记录；不会发给客户。', leadOther: '系统用它们在外面提醒这个人：时限快到、已超时、升级。不填的就不用。本人也可以在“我的账号”里自己改。', save: '保存', saved: '联系方式已保存', none: '未填联系方式',
  field: { mobile: '手机号', email: '电子邮箱', wecomUserId: '企业微信账号', wechatOpenId: '微信 OpenID' },
  hint: { mobile: '收短信提醒；大陆 11 位手机号。', email: '收邮件提醒。', wecomUserId: '企业微信通讯录里的“账号”，不是姓名；收应用消息。', wechatOpenId: '关注公司公众号后，由公众号管理员提供；收模板消息。' },
  short: { mobile: '手机 %{value}', email: '邮箱 %{value}', wecomUserId: '企微 %{value}', wechatOpenId: '微信 %{value}' },
};
