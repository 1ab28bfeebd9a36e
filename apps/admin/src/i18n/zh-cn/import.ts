export const importer = {
  title: '导入补录', lead: '把旧台账导入为补录：保留真实受理时间，占用新编号，不起算已过期的时限。', steps: { file: '选择文件', columns: '对应列', check: '检查', write: '写入', result: '结果' },
  file: { choose: '选择文件', drop: '把文件拖到这里，或点击选择', kinds: 'CSV（UTF-8 或 GB18030）或 XLSX', reading: '正在上传并读取…', failed: '这个文件读不出来：%{reason}', sheet: '工作表 %{sheet}', rows: '%{n} 行', another: '换一个文件', tooBig: '文件太大' },
  columns: { lead: '已按表头自动对应，请核对。', field: '台账字段', column: '文件中的列', sample: '示例', none: '不导入', required: '必须对应', next: '检查全部行', back: '返回', reason: '补录原因', reasonPlaceholder: '例如：2017 年留言板投诉归档补录', defaultChannel: '没有渠道时算作', defaultContent: '没有内容分类时算作', rowNumber: '用行号作为键' },
  name: { key: '行的键', title: '标题', detail: '详情', receivedAt: '受理时间', reporterName: '投诉人', reporterPhone: '电话', location: '位置', reply: '答复', repliedAt: '答复时间', channel: '渠道', content: '内容分类' },
  check: { running: '正在检查第 %{done} / %{total} 行', valid: '可写入', there: '已在台账', refused: '有问题', problems: '有问题的行', row: '行', field: '列', problem: '问题', value: '内容', download: '下载问题清单', confirm: '写入 %{n} 行', skip: '有问题的 %{n} 行不会写入，可改好后再次导入同一文件。', none: '没有发现问题', nothing: '没有可写入的行', more: '只显示前 %{n} 行，全部见下载的清单。', fileProblems: '读取文件时发现' },
  write: { running: '正在写入 %{done} / %{total} 行', pause: '暂停', resume: '继续', paused: '已暂停在第 %{done} 行。可随时继续；重复导入不会重复登记。', failed: '写到第 %{done} 行时中断：%{reason}。已写入的不会丢，也不会重复。', keepOpen: '请保持此页打开；关闭后再次导入同一文件会接着写。' },
  result: { title: '导入完成', written: '新写入', there: '原已在台账', refused: '未写入', seconds: '用时 %{n} 秒', open: '查看补录', again: '再导入一个文件', download: '下载未写入的行' },
  notAllowed: '您没有导入的权限',
};
