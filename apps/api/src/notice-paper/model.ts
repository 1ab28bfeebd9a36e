/** One text of a notice. */
export interface NoticeText { readonly language: string; readonly title: string; readonly body: string }

/** The red mark on a notice: the round seal 印章, or 同意张贴 on a document from outside (NOT-6). */
export interface NoticeSeal { readonly kind: 'SEAL' | 'POSTING_AGREED'; readonly organisation: string; readonly centre: string; readonly date: string }

/** What stands on the A4 paper of a notice. Times and days are in words already. */
export interface NoticePaper {
  readonly organisation: string;
  readonly community: string;
  /** Such as YYSJ-N2026-00012. */
  readonly number: string;
  /** A kind of NOT-1. */
  readonly kind: string;
  /** The first is the main one; the others follow under a rule. */
  readonly texts: readonly NoticeText[];
  readonly contact: string | null;
  readonly validUntil: string;
  /** 落款: the service centre's name. */
  readonly signedBy: string;
  readonly date: string;
  /** Null: a draft. */
  readonly seal: NoticeSeal | null;
  /** The posting place of a copy that is made for one, such as 3栋1单元大堂. */
  readonly place: string | null;
  /** What the QR code says, at most 150 bytes so that its squares stay large enough; null: none. */
  readonly url: string | null;
  /** A document from outside that is posted with 同意张贴. */
  readonly outside: { readonly sender: string; readonly documentNumber: string | null; readonly receivedAt: string } | null;
}
