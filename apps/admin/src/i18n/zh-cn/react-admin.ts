import type { TranslationMessages } from 'ra-core';

/** Our own Chinese pack: those on npm stop at react-admin 4. A test holds its keys equal to the English ones. */
export const reactAdmin: TranslationMessages['ra'] = {
  action: {
    add_filter: '添加筛选', add: '添加', back: '返回', bulk_actions: '已选 %{smart_count} 项 |||| 已选 %{smart_count} 项',
    cancel: '取消', clear_array_input: '清空列表', clear_input_value: '清除', clone: '复制', confirm: '确认', create: '新建',
    create_item: '新建%{item}', delete: '删除', edit: '编辑', export: '导出', list: '列表', refresh: '刷新',
    remove_filter: '移除此筛选', remove_all_filters: '清除全部筛选', remove: '移除', reset: '重置', save: '保存', search: '搜索',
    search_columns: '搜索列', select_all: '全选', select_all_button: '全选', select_row: '选择此行', show: '查看', sort: '排序',
    undo: '撤销', unselect: '取消选择', expand: '展开', close: '关闭', open_menu: '打开菜单', close_menu: '收起菜单', update: '更新',
    move_up: '上移', move_down: '下移', open: '打开', toggle_theme: '切换浅色/深色', select_columns: '显示列',
    update_application: '重新加载',
  },
  boolean: { true: '是', false: '否', null: ' ' },
  page: {
    create: '新建%{name}', dashboard: '总览', edit: '%{name} %{recordRepresentation}', error: '出错了', list: '%{name}',
    loading: '正在加载', not_found: '找不到页面', show: '%{name} %{recordRepresentation}', empty: '还没有%{name}。',
    invite: '要新建一个吗？', access_denied: '没有权限', authentication_error: '身份验证出错',
  },
  input: {
    file: { upload_several: '把文件拖到这里，或点击选择。', upload_single: '把文件拖到这里，或点击选择。' },
    image: { upload_several: '把图片拖到这里，或点击选择。', upload_single: '把图片拖到这里，或点击选择。' },
    references: {
      all_missing: '找不到关联的数据。', many_missing: '至少有一项关联的数据已不可用。', single_missing: '关联的数据已不可用。',
    },
    password: { toggle_visible: '隐藏密码', toggle_hidden: '显示密码' },
  },
  message: {
    about: '关于', access_denied: '您没有查看此页的权限', are_you_sure: '确定吗？',
    authentication_error: '身份验证服务返回错误，无法核对您的身份。', auth_error: '核对登录状态时出错。',
    bulk_delete_content: '确定删除此%{name}吗？ |||| 确定删除这 %{smart_count} 项吗？',
    bulk_delete_title: '删除%{name} |||| 删除 %{smart_count} 项%{name}',
    bulk_update_content: '确定更新%{name} %{recordRepresentation}吗？ |||| 确定更新这 %{smart_count} 项吗？',
    bulk_update_title: '更新%{name} %{recordRepresentation} |||| 更新 %{smart_count} 项%{name}',
    clear_array_input: '确定清空整个列表吗？', delete_content: '确定删除此%{name}吗？',
    delete_title: '删除%{name} %{recordRepresentation}', details: '详情', error: '页面出错，您的操作没有完成。',
    invalid_form: '有内容未填好，请检查。', loading: '请稍候', no: '否', not_found: '地址有误，或链接已失效。',
    select_all_limit_reached: '数量太多，只选中了前 %{max} 项。', unsaved_changes: '有改动还没保存，确定离开吗？', yes: '是',
    placeholder_data_warning: '网络不通，数据没有更新。',
  },
  navigation: {
    clear_filters: '清除筛选', no_filtered_results: '当前筛选下没有%{name}。', no_results: '没有%{name}',
    no_more_results: '没有第 %{page} 页，请返回上一页。', page_out_of_boundaries: '没有第 %{page} 页',
    page_out_from_end: '已是最后一页', page_out_from_begin: '已是第一页',
    page_range_info: '第 %{offsetBegin}–%{offsetEnd} 条，共 %{total} 条',
    partial_page_range_info: '第 %{offsetBegin}–%{offsetEnd} 条，共 %{offsetEnd} 条以上',
    current_page: '第 %{page} 页', page: '到第 %{page} 页', first: '第一页', last: '最后一页', next: '下一页', previous: '上一页',
    page_rows_per_page: '每页条数：', skip_nav: '跳到正文',
  },
  sort: { sort_by: '按%{field_lower_first}%{order}', ASC: '升序', DESC: '降序' },
  auth: {
    auth_check_error: '请先登录', user_menu: '我的账号', username: '账号', password: '密码', email: '邮箱', sign_in: '登录',
    sign_in_error: '登录失败，请重试', logout: '退出登录',
  },
  notification: {
    updated: '已更新 |||| 已更新 %{smart_count} 项', created: '已新建', deleted: '已删除 |||| 已删除 %{smart_count} 项',
    bad_item: '数据不正确', item_doesnt_exist: '数据不存在', http_error: '与服务器通信出错',
    data_provider_error: '读取数据出错，详情见控制台。', i18n_error: '无法加载所选语言', canceled: '已取消',
    logged_out: '登录已失效，请重新登录。', not_authorized: '您没有查看此数据的权限。',
    application_update_available: '系统有新版本。', offline: '网络不通，无法读取数据。',
  },
  validation: {
    required: '必填', minLength: '至少 %{min} 个字', maxLength: '最多 %{max} 个字', minValue: '不能小于 %{min}',
    maxValue: '不能大于 %{max}', number: '请填数字', email: '请填正确的邮箱', oneOf: '只能是其中之一：%{options}',
    regex: '格式不对（应符合：%{pattern}）', unique: '不能重复',
  },
  saved_queries: {
    label: '常用筛选', query_name: '名称', new_label: '保存当前筛选…', new_dialog_title: '保存当前筛选', remove_label: '删除常用筛选',
    remove_label_with_name: '删除“%{name}”', remove_dialog_title: '删除常用筛选？', remove_message: '确定从列表中删除它吗？',
    help: '先筛选列表，再保存以便下次使用',
  },
  guesser: { empty: { title: '没有可显示的数据', message: '请检查数据来源' } },
  configurable: {
    customize: '自定义', configureMode: '配置此页',
    inspector: { title: '检查器', content: '把鼠标移到界面元素上进行配置', reset: '恢复默认', hideAll: '全部隐藏', showAll: '全部显示' },
    Datagrid: { title: '表格', unlabeled: '未命名的列 #%{column}' },
    SimpleForm: { title: '表单', unlabeled: '未命名的输入 #%{input}' },
    SimpleList: { title: '列表', primaryText: '主要文字', secondaryText: '次要文字', tertiaryText: '第三行文字' },
  },
};
