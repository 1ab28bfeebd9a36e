import type { Branded } from './ids.ts';
import type { FieldReader } from './fields.ts';
import { invalidField } from './refusal.ts';

/** UUIDv7 of an uploaded file: one upload is attached to one entry. */
export type FileId = Branded<string, 'FileId'>;

/** What an attachment is to people: photo 照片, scan 扫描件, voice note 录音, document 文档. */
export const ATTACHMENT_KINDS = ['PHOTO', 'SCAN', 'VOICE_NOTE', 'DOCUMENT'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** Most attachments one entry may carry. */
export const ATTACHMENTS_MAX = 9;

/** What an entry's facts say of one attachment; the file itself and its name lie elsewhere and are erasable. */
export interface AttachmentFacts {
  readonly id: FileId;
  readonly kind: AttachmentKind;
  /** SHA-256 of the stored bytes, hexadecimal: photos without their metadata. */
  readonly hash: string;
  /** SHA-256 of the bytes as they were sent, hexadecimal. */
  readonly originalHash: string;
  /** Size of the stored bytes. */
  readonly bytes: number;
  readonly mediaType: string;
}

/** An uploaded file as a command gives it: with the name it bore on its sender's device, which may name a person. */
export interface GivenAttachment extends AttachmentFacts {
  readonly name: string;
}

/** What goes into the facts of an entry that carries attachments. */
export interface CarriesAttachments {
  readonly attachments: readonly AttachmentFacts[];
}
/** What goes into its personal values: the names, in the order of the facts. */
export interface NamesAttachments {
  readonly attachmentNames: readonly string[] | null;
}

/**
 * Reads the attachments of a command into what its entry's facts and personal values hold. Refuses more than
 * ATTACHMENTS_MAX (OUT_OF_RANGE), none where there must be some (EMPTY), and the same upload or the same content
 * twice (NOT_APPLICABLE, at `field.index` of the second one).
 */
export function readAttachments<Refusal>(read: FieldReader<Refusal>, field: string, given: readonly GivenAttachment[], needed = false): { readonly facts: CarriesAttachments; readonly personal: NamesAttachments } {
  read.demand(!needed || given.length > 0, invalidField(field, 'EMPTY'));
  read.demand(given.length <= ATTACHMENTS_MAX, invalidField(field, 'OUT_OF_RANGE', ATTACHMENTS_MAX));
  given.forEach(({ id, hash }, index) => {
    const earlier = given.slice(0, index).some((one) => one.id === id || one.hash === hash);
    read.demand(!earlier, invalidField(`${field}.${index}`, 'NOT_APPLICABLE'));
  });
  return {
    facts: { attachments: given.map(({ id, kind, hash, originalHash, bytes, mediaType }) => ({ id, kind, hash, originalHash, bytes, mediaType })) },
    personal: { attachmentNames: given.length === 0 ? null : given.map(({ name }) => name) },
  };
}

/** The attachments that an entry of any noun carries; none when its facts name none. */
export function attachmentsOf(facts: unknown): readonly AttachmentFacts[] {
  const { attachments } = (facts ?? {}) as Partial<CarriesAttachments>;
  return Array.isArray(attachments) ? attachments : [];
}
