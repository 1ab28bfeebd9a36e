import type { AttachmentKind } from '@huiyin/domain';

/** Bytes of a file as it is sent, by kind; and what one person may send within an hour. */
export const FILE_LIMITS = {
  bytes: { PHOTO: 25_000_000, SCAN: 40_000_000, VOICE_NOTE: 40_000_000, DOCUMENT: 40_000_000 } satisfies Readonly<Record<AttachmentKind, number>>,
  anyBytes: 40_000_000,
  filesPerHour: 120,
  bytesPerHour: 600_000_000,
} as const;
