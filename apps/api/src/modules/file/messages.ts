import type { Language } from '../../context.ts';

/** Why a file was not taken, or not given out. */
export type FileProblem =
  | 'UNAUTHENTICATED' | 'CSRF' | 'NOT_ALLOWED' | 'NOT_FOUND' | 'NOT_A_FILE' | 'BAD_KIND' | 'EMPTY' | 'TOO_LARGE' | 'CUT_OFF' | 'WRONG_TYPE' | 'VIDEO' | 'HEIC'
  | 'WRONG_KIND' | 'DAMAGED' | 'TOO_MANY_PIXELS' | 'QUOTA' | 'BUSY' | 'BAD_RANGE' | 'STORAGE_AWAY';

/** Figures of a problem: a limit in bytes, pixels or files an hour, and what it really was. */
export interface FileFacts {
  readonly limit?: number;
  readonly bytes?: number;
  readonly pixels?: number;
}

const MILLION = 1_000_000;
const megabytes = (bytes: number | undefined): string => `${Math.round((bytes ?? 0) / MILLION)} MB`;
type Said = readonly [string, string];
const said = (zh: string, en: string): ((facts: FileFacts) => Said) => () => [zh, en];

const WORDS: Readonly<Record<FileProblem, (facts: FileFacts) => Said>> = {
  UNAUTHENTICATED: said('请先登录。', 'Please sign in.'),
  CSRF: said('请求来源不明：缺少 x-huiyin-csrf。', 'The request may come from another site: x-huiyin-csrf is missing.'),
  NOT_ALLOWED: said('您只能查看，不能上传。', 'You may only read, not upload.'),
  NOT_FOUND: said('没有找到，或您无权查看。', 'Not found, or not in your sight.'),
  NOT_A_FILE: said('请把文件内容直接作为请求正文发送。', 'Send the file itself as the body.'),
  BAD_KIND: said('kind 须为 PHOTO、SCAN、VOICE_NOTE 或 DOCUMENT。', '`kind` must be PHOTO, SCAN, VOICE_NOTE or DOCUMENT.'),
  EMPTY: said('文件是空的（0 字节）。', 'The file is empty (0 bytes).'),
  TOO_LARGE: ({ limit }) => [`文件太大，最多 ${megabytes(limit)}。`, `The file is too large: at most ${megabytes(limit)}.`],
  CUT_OFF: said('文件没有传完，请重新上传。', 'The file did not arrive whole; please send it again.'),
  WRONG_TYPE: said('不支持这种文件。可上传照片（JPEG、PNG、WebP）、PDF、录音（m4a、mp3、ogg、amr、wav、webm）、docx、xlsx、txt。', 'This kind of file is not taken. Photos (JPEG, PNG, WebP), PDF, voice notes (m4a, mp3, ogg, amr, wav, webm), docx, xlsx and txt are.'),
  VIDEO: said('暂不支持视频，请上传照片或录音。', 'Videos are not taken; please send photos or a voice note.'),
  HEIC: said('不支持 HEIC 照片。请在手机相机设置中选择“兼容性最佳”，或转成 JPEG 后上传。', 'HEIC photos are not taken. Choose “Most Compatible” in the camera settings, or send a JPEG.'),
  WRONG_KIND: said('文件内容与所选类别不符。', 'The content does not fit the kind that was asked for.'),
  DAMAGED: said('文件已损坏或不完整，打不开。', 'The file is damaged or incomplete and cannot be opened.'),
  TOO_MANY_PIXELS: ({ limit, pixels }) => [`图片尺寸过大（${Math.round((pixels ?? 0) / MILLION)} 百万像素，最多 ${Math.round((limit ?? 0) / MILLION)} 百万）。`, `The picture has too many pixels (${Math.round((pixels ?? 0) / MILLION)} million, at most ${Math.round((limit ?? 0) / MILLION)} million).`],
  QUOTA: said('一小时内上传太多，请稍后再试。', 'Too much was uploaded within an hour; please try again later.'),
  BUSY: said('正在接收其他文件，请稍后再试。', 'Other files are being received; please try again in a moment.'),
  BAD_RANGE: said('没有这一段内容。', 'There is no such part of the file.'),
  STORAGE_AWAY: said('文件存储暂时不可用，请稍后再试。', 'The storage of files is away for the moment; please try again.'),
};

/** A problem in the caller's language. */
export const fileProblemText = (problem: FileProblem, facts: FileFacts, language: Language): string => WORDS[problem](facts)[language === 'en' ? 1 : 0];
