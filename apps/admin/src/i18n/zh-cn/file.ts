export const file = {
  field: { photograph: '拍照', choose: '选择文件', drop: '把文件拖到这里，或直接粘贴截图', kinds: '照片、录音、PDF、Word、Excel、文本；每个不超过 40 MB，最多 %{max} 个', label: '照片和文件', progress: '%{sent} / %{total}', waiting: '等待上传', done: '已上传', cancel: '取消上传 %{name}', retry: '重试', retryNamed: '重试 %{name}', remove: '移除 %{name}', ready: '%{done} 个已上传，共 %{n} 个', tooMany: '最多 %{max} 个，其余没有加入。', tooLarge: '文件太大，最多 %{limit}。', empty: '文件是空的。', unfinished: '有文件没有上传成功，请重试或移除。', offline: '网络断了，请重试。' },
  kind: { PHOTO: '照片', SCAN: '扫描件', VOICE_NOTE: '录音', DOCUMENT: '文档' },
  show: { label: '附件 %{n} 个', open: '查看 %{name}', withheld: '%{kind}（您无权查看）', unnamed: '%{kind} %{n}', previous: '上一张', next: '下一张', close: '关闭', download: '下载', place: '%{at} / %{n}', failed: '文件打不开', fetch: '下载 %{name}' },
};
