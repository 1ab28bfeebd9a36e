// What stands on the paper of a notice. The sheet is Chinese whatever the language of the screen; texts are in their own.

/** The form in which a kind is written (NOT-1). */
const FORMS: Readonly<Record<string, string>> = {
  ACTIVITY: '通知', WEATHER: '温馨提示', OUTAGE: '通知', CERTIFICATE: '通知', HANDOVER: '通知', FEES: '温馨提示', BRAND: '通告', NOTICE: '通知', ANNOUNCEMENT: '通告', WARM_TIP: '温馨提示', CLARIFICATION: '公告', OWNERS_REPORT: '公告',
};
export const formOf = (kind: string): string => FORMS[kind] ?? '通知';

export const NOTICE_PAPER = {
  continued: '（续）', pages: '第 {page} 页　共 {pages} 页', draft: '草稿', notYet: '草稿 · 未经签章\n不得张贴', number: '编　　号', validUntil: '有效期至', contact: '联系方式', place: '张贴位置',
  scan: '扫码核验真伪与有效期', scanEnglish: 'Scan to verify', picture: '印章图样，以扫码核验为准', sealedOn: '用印日期', agreed: '同意张贴', sender: '来文单位', documentNumber: '来文文号', received: '收文登记',
  missing: '注：本字体未收录的字，以〔U+码位〕代替，印章图样中以〓代替；原字以系统记录为准。',
} as const;
