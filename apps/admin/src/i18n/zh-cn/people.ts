/** Words of people and departments. */
export const people = {
  lead: '谁在这里、担任什么岗位；有哪些部门、由谁负责。', notAllowed: '人员与部门由系统管理员管理', staff: '人员', search: '姓名或账号', role: '岗位', anyRole: '全部岗位', empty: '这里还没有人员', emptyHint: '新增第一个人，分配岗位和初始密码。', none: '没有符合条件的人员', noneHint: '换个写法，或清除筛选。',
  appoint: '新增人员', appointed: '已新增人员', name: '姓名', login: '登录账号', loginHint: '小写字母或数字开头，2–60 位，可含 . _ -', password: '初始密码', passwordHint: '至少 10 位；请本人登录后自行修改', department: '部门', noDepartment: '不属部门', departmentHint: '部门经理、责任人、护卫员等岗位须选部门',
  roles: '岗位', rolesHint: '可选多个',
  dismiss: '停用', dismissOf: '停用 %{name} 的账号', dismissLead: '账号立即停用，所有设备退出登录；他留下的记录不变。', dismissed: '账号已停用', dismissedPill: '已停用', reason: '原因',
  group: { service: '客户服务', department: '部门', centre: '管理处', company: '公司', administration: '管理员（一人只能任其一）' },
  departments: '部门', head: '负责人 %{name}', noHead: '未定负责人', noDepartments: '这一级不设部门', openDepartment: '增设部门', departmentOpened: '已增设部门', departmentName: '部门名称', departmentKind: '部门类别',
  kind: { CUSTOMER_SERVICE: '客户服务', ENGINEERING: '工程', ENVIRONMENT: '环境', SECURITY: '护卫', ADMINISTRATION: '行政', FINANCE: '财务', OTHER: '其他' },
  office: '小区与机构', inSight: '可以看到的小区与机构', openCommunity: '新设小区', communityOpened: '已新设', communityName: '名称', code: '代码', codeHint: '2–8 位大写字母或数字，写在每个编号里，以后不能改', level: '层级', openFromAbove: '新设小区，请先切换到物业总部或平台公司。',
  figure: { siteAreaSquareMetres: '占地面积（㎡）', builtAreaSquareMetres: '建筑面积（㎡）', liftCount: '电梯（部）', parkingPlaceCount: '车位（个）' },
};
