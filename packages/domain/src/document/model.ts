import type { CommunityId, DocumentId, StaffId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { NewEntry } from '../kernel/decider.ts';
import type { Actor } from '../kernel/permission.ts';
import type { Role } from '../kernel/role.ts';
import type { PlaybookTemplate } from '../playbook/model.ts';
import type { PolicyContent } from '../policy/content.ts';
import type { FormTemplate } from './template.ts';

/** What is controlled 受控文件 (LDG-6). REPORT is reserved: its own noun fills it. */
export const DOCUMENT_KINDS = ['POLICY', 'PLAYBOOK', 'FORM_TEMPLATE', 'REPORT'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
/** The kinds that can be drafted here. */
export const DRAFTABLE_DOCUMENT_KINDS = ['FORM_TEMPLATE', 'PLAYBOOK', 'POLICY'] as const satisfies readonly DocumentKind[];
/** What a document of each kind says. */
export interface DocumentContents { readonly FORM_TEMPLATE: FormTemplate; readonly PLAYBOOK: PlaybookTemplate; readonly POLICY: PolicyContent }
/** A kind of {@link DRAFTABLE_DOCUMENT_KINDS}. */
export type DraftableKind = keyof DocumentContents;
/** What a document says, whatever its kind. */
export type DocumentContent = DocumentContents[DraftableKind];
/** Where a version stands: 编制 → 审核 → 批准, or RETURNED to its drafter; RETIRED when a later one was approved. */
export const DOCUMENT_STATUSES = ['DRAFTED', 'RETURNED', 'REVIEWED', 'APPROVED', 'RETIRED'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];
/** The steps of the block that a printed form shows. */
export const SIGNATURE_STEPS = ['DRAFTED', 'REVIEWED', 'APPROVED'] as const;
export type SignatureStep = (typeof SIGNATURE_STEPS)[number];

/** Most versions of one document, longest texts in code points, most years a form is kept. */
export const DOCUMENT_LIMITS = { versions: 200, reason: 2_000, title: 60, code: 30, edition: 20, label: 30, footer: 300, retentionYears: 100 } as const;

/** Who did a step, as what, when, and the SHA-256 of what they saw (LDG-3). */
export interface Signature {
  readonly step: SignatureStep;
  readonly by: StaffId;
  readonly role: Role;
  readonly at: Instant;
  /** SHA-256 of the canonical JSON of the content, hexadecimal. */
  readonly contentHash: string;
}

/** One version of a document; the earlier ones stay. */
export interface DocumentVersion<Content extends DocumentContent = DocumentContent> {
  readonly number: number;
  readonly status: DocumentStatus;
  /** Null when it was erased. */
  readonly content: Content | null;
  readonly contentHash: string;
  /** Of the present round: a version that was returned starts again with its drafter. */
  readonly signatures: readonly Signature[];
  /** Whoever wrote at it: none of them reviews or approves it. */
  readonly authors: readonly StaffId[];
  readonly returned: { readonly by: StaffId; readonly at: Instant; readonly reason: string } | null;
  /** When it is in force: from here … */
  readonly inForceFrom: Instant | null;
  /** … until here, when a later version takes its place. */
  readonly inForceUntil: Instant | null;
}

/** A controlled document as its entries say. */
export interface DocumentState<Kind extends DraftableKind = DraftableKind> {
  readonly id: DocumentId;
  readonly communityId: CommunityId;
  readonly kind: Kind;
  /** Of a playbook: its key, the same in every version; absent of all else. */
  readonly playbookKey?: string;
  /** Oldest first; at most the last one is under way. */
  readonly versions: readonly DocumentVersion<DocumentContents[Kind]>[];
}

/** What people do to a document. */
export type DocumentCommand =
  | { readonly type: 'draftDocument'; readonly id: DocumentId; readonly communityId: CommunityId; readonly kind: DocumentKind; readonly content: DocumentContent }
  /** Changes the version under way, or begins the next one. */
  | { readonly type: 'reviseDocument'; readonly content: DocumentContent }
  | { readonly type: 'reviewDocument' }
  /** `inForceFrom` null: at once. */
  | { readonly type: 'approveDocument'; readonly inForceFrom: Instant | null }
  | { readonly type: 'returnDocument'; readonly reason: string };
export type DocumentCommandType = DocumentCommand['type'];

/** What a version says, in its entry: the words of a template or playbook are personal values, since they are free text; figures are facts. */
interface Said { readonly facts: { readonly policy?: PolicyContent }; readonly personal: { readonly content?: FormTemplate | PlaybookTemplate } }
/** What the book holds of a document. */
export type DocumentEntry =
  | NewEntry<'DocumentDrafted', { readonly id: DocumentId; readonly communityId: CommunityId; readonly kind: DraftableKind; readonly version: number; readonly role: Role; readonly contentHash: string; readonly playbookKey?: string } & Said['facts'], Said['personal']>
  | NewEntry<'DocumentRevised', { readonly version: number; readonly role: Role; readonly contentHash: string } & Said['facts'], Said['personal']>
  | NewEntry<'DocumentReviewed', { readonly version: number; readonly role: Role; readonly contentHash: string }, Record<never, never>>
  | NewEntry<'DocumentApproved', { readonly version: number; readonly role: Role; readonly contentHash: string; readonly inForceFrom: Instant }, Record<never, never>>
  | NewEntry<'DocumentReturned', { readonly version: number }, { readonly reason: string }>;

/** What a decision on a document counts with. */
export interface DocumentContext {
  readonly now: Instant;
  readonly actor: Actor;
  /** SHA-256 of the canonical JSON of a version, hexadecimal: the edge's, since the domain knows no hash. */
  readonly hashOf: (shown: { readonly kind: DocumentKind; readonly version: number; readonly content: DocumentContent }) => string;
}

/** The version under way or last approved: the one that a command acts on. */
export const latestVersion = <Kind extends DraftableKind>(state: DocumentState<Kind>): DocumentVersion<DocumentContents[Kind]> => state.versions.at(-1)!;

/** The version in force at an instant; null when none is. */
export const versionInForce = <Version extends Pick<DocumentVersion, 'inForceFrom' | 'inForceUntil'>>({ versions }: { readonly versions: readonly Version[] }, at: Instant): Version | null =>
  versions.find(({ inForceFrom, inForceUntil }) => inForceFrom !== null && inForceFrom <= at && (inForceUntil === null || at < inForceUntil)) ?? null;

/** Whether a content is that of a policy: figures and chains, no words. */
export const isPolicyContent = (content: DocumentContent): content is PolicyContent => 'chains' in content;
/** Whether a content is that of a playbook: phases and steps. */
export const isPlaybookContent = (content: DocumentContent): content is PlaybookTemplate => 'phases' in content;
/** The kind a content belongs to, told by its shape. */
export const kindOfContent = (content: DocumentContent): DraftableKind => (isPolicyContent(content) ? 'POLICY' : isPlaybookContent(content) ? 'PLAYBOOK' : 'FORM_TEMPLATE');
