import { mayCommand, grantsIn, rolesFor } from '../kernel/permission.ts';
import type { CommandName } from '../kernel/permission-table.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import { readFields } from '../kernel/fields.ts';
import { statusesFor } from '../kernel/lifecycle.ts';
import type { Lifecycle } from '../kernel/lifecycle.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { CommunityId } from '../kernel/ids.ts';
import type { Role } from '../kernel/role.ts';
import { checkPlaybook } from '../playbook/check.ts';
import { checkPolicy } from '../policy/content.ts';
import type { PolicyContent } from '../policy/content.ts';
import { DOCUMENT_LIMITS, DOCUMENT_STATUSES, DRAFTABLE_DOCUMENT_KINDS, isPlaybookContent, isPolicyContent, kindOfContent, latestVersion } from './model.ts';
import type { DocumentCommand, DocumentCommandType, DocumentContent, DocumentContext, DocumentEntry, DocumentKind, DocumentState, DocumentStatus, DocumentVersion, DraftableKind } from './model.ts';
import { checkTemplate } from './template.ts';

/** Which command is legal for the latest version of a document, and where it leads (LDG-6). */
export const DOCUMENT_LIFECYCLE = {
  states: DOCUMENT_STATUSES,
  initial: ['DRAFTED'],
  final: ['RETIRED'],
  transitions: [
    { command: 'draftDocument', variant: null, from: [], to: ['DRAFTED'] },
    { command: 'reviseDocument', variant: null, from: ['DRAFTED', 'RETURNED', 'APPROVED'], to: ['DRAFTED'] },
    { command: 'reviewDocument', variant: null, from: ['DRAFTED'], to: ['REVIEWED'] },
    { command: 'returnDocument', variant: null, from: ['DRAFTED', 'REVIEWED'], to: ['RETURNED'] },
    { command: 'approveDocument', variant: null, from: ['REVIEWED'], to: ['APPROVED', 'RETIRED'] },
  ],
} as const satisfies Lifecycle<DocumentStatus, DocumentCommandType>;

type Step = 'draft' | 'review' | 'approve';
const PERMISSIONS: Readonly<Record<DraftableKind, Readonly<Record<Step, CommandName>>>> = {
  FORM_TEMPLATE: { draft: 'draftTemplate', review: 'reviewTemplate', approve: 'approveTemplate' },
  PLAYBOOK: { draft: 'draftPlaybook', review: 'reviewPlaybook', approve: 'approvePlaybook' },
  POLICY: { draft: 'draftPolicy', review: 'reviewPolicy', approve: 'approvePolicy' },
};
const STEPS = { draftDocument: 'draft', reviseDocument: 'draft', reviewDocument: 'review', approveDocument: 'approve' } as const satisfies Partial<Record<DocumentCommandType, Step>>;

const isDraftable = (kind: DocumentKind): kind is DraftableKind => (DRAFTABLE_DOCUMENT_KINDS as readonly string[]).includes(kind);

/** Who returns a draft is who would review it; who returns a reviewed one is who would approve it. */
const permissionFor = (kind: DocumentKind, type: DocumentCommandType, status: DocumentStatus | null): CommandName =>
  PERMISSIONS[isDraftable(kind) ? kind : 'FORM_TEMPLATE'][type === 'returnDocument' ? (status === 'REVIEWED' ? 'approve' : 'review') : STEPS[type]];

/** The role in which somebody acts: the first of theirs that the row of section 9 names. */
const roleFor = (context: DocumentContext, communityId: CommunityId, command: CommandName): Role => {
  const roles = rolesFor(command);
  return grantsIn(context.actor, communityId).find(({ role }) => roles.includes(role))!.role;
};

const ownWork = ({ signatures, authors }: DocumentVersion, { actor }: DocumentContext): boolean => authors.includes(actor.staffId) || signatures.some(({ by }) => by === actor.staffId);

/** Where a document lies, and what it is of: known before it is drafted. */
export type DocumentPlace = { readonly communityId: CommunityId; readonly kind: DocumentKind };

/** Why a command of this type would be refused whatever its arguments; null when it would not be. */
export function documentPrecheck(state: DocumentState | null, type: DocumentCommandType, { communityId, kind }: DocumentPlace, context: DocumentContext): CommonRefusal | null {
  const version = state === null ? null : latestVersion(state);
  const denial = mayCommand(context.actor, permissionFor(kind, type, version?.status ?? null), { communityId });
  if (denial !== null) return { kind: 'NotAllowed', denial };
  if ((type === 'draftDocument') !== (version === null)) throw new Error('A document is drafted once, then changed.');
  if (version === null) return null;
  const allowedIn = statusesFor(DOCUMENT_LIFECYCLE, type);
  if (!allowedIn.includes(version.status)) return { kind: 'WrongState', state: version.status, allowedIn };
  const judges = type === 'reviewDocument' || type === 'approveDocument' || type === 'returnDocument';
  return judges && ownWork(version, context) ? { kind: 'NotOwnWork' } : null;
}

/** Decides a command on a document; null state: there is none yet. */
export function decideDocument(state: DocumentState | null, command: DocumentCommand, context: DocumentContext): Result<DocumentEntry, CommonRefusal> {
  const place: DocumentPlace = command.type === 'draftDocument' ? command : state!;
  const refusal = documentPrecheck(state, command.type, place, context);
  if (refusal !== null) return refuse(refusal);
  const role = command.type === 'returnDocument' ? null : roleFor(context, place.communityId, permissionFor(place.kind, command.type, null));
  switch (command.type) {
    case 'draftDocument': return drafted(command, role!, context);
    case 'reviseDocument': return revised(state!, command, role!, context);
    case 'reviewDocument': {
      const { number, contentHash } = latestVersion(state!);
      return ok({ type: 'DocumentReviewed', facts: { version: number, role: role!, contentHash }, personal: {} });
    }
    case 'approveDocument': return approved(state!, command.inForceFrom, role!, context);
    case 'returnDocument': {
      const reader = readFields();
      const reason = reader.reason('reason', command.reason, DOCUMENT_LIMITS.reason, 'LDG-6', true);
      return reader.refusal === null ? ok({ type: 'DocumentReturned', facts: { version: latestVersion(state!).number }, personal: { reason: reason! } }) : refuse(reader.refusal);
    }
  }
}

function drafted({ id, communityId, kind, content }: Extract<DocumentCommand, { type: 'draftDocument' }>, role: Role, { hashOf }: DocumentContext): Result<DocumentEntry, CommonRefusal> {
  if (!isDraftable(kind) || kindOfContent(content) !== kind) return refuse(invalidField('kind', 'NOT_APPLICABLE'));
  const checked = checkContent(content);
  if (!checked.ok) return checked;
  const { facts, personal } = said(checked.value);
  const contentHash = hashOf({ kind, version: 1, content: checked.value });
  const named = isPlaybookContent(checked.value) ? { playbookKey: checked.value.key } : {};
  return ok({ type: 'DocumentDrafted', facts: { id, communityId, kind, version: 1, role, contentHash, ...named, ...facts }, personal });
}

function checkContent(content: DocumentContent): Result<DocumentContent, CommonRefusal> {
  if (isPolicyContent(content)) return checkPolicy(content);
  return isPlaybookContent(content) ? checkPlaybook(content) : checkTemplate(content, DOCUMENT_LIMITS);
}

/** Figures name nobody, so they stand open in the entry; words may, so they can be erased. */
const said = (content: DocumentContent): Pick<Extract<DocumentEntry, { type: 'DocumentRevised' }>, 'personal'> & { readonly facts: { readonly policy?: PolicyContent } } =>
  (isPolicyContent(content) ? { facts: { policy: content }, personal: {} } : { facts: {}, personal: { content } });

function revised(state: DocumentState, { content }: Extract<DocumentCommand, { type: 'reviseDocument' }>, role: Role, { hashOf }: DocumentContext): Result<DocumentEntry, CommonRefusal> {
  const { number, status } = latestVersion(state);
  const version = status === 'APPROVED' ? number + 1 : number;
  if (version > DOCUMENT_LIMITS.versions) return refuse(invalidField('content', 'OUT_OF_RANGE', DOCUMENT_LIMITS.versions));
  if (kindOfContent(content) !== state.kind) return refuse(invalidField('content', 'NOT_APPLICABLE'));
  // Another key would be another playbook: whoever looks for this one would find nothing.
  if (isPlaybookContent(content) && content.key !== state.playbookKey) return refuse(invalidField('key', 'NOT_APPLICABLE'));
  const checked = checkContent(content);
  if (!checked.ok) return checked;
  const { facts, personal } = said(checked.value);
  const contentHash = hashOf({ kind: state.kind, version, content: checked.value });
  return ok({ type: 'DocumentRevised', facts: { version, role, contentHash, ...facts }, personal });
}

function approved(state: DocumentState, from: DocumentContext['now'] | null, role: Role, { now }: DocumentContext): Result<DocumentEntry, CommonRefusal> {
  const { number, contentHash } = latestVersion(state);
  const reader = readFields();
  const inForceFrom = from === null ? now : reader.future('inForceFrom', from, now);
  if (reader.refusal !== null) return refuse(reader.refusal);
  // A version that is approved but not yet in force cannot be overtaken by one that is in force before it.
  const before = state.versions.at(-2)?.inForceFrom ?? null;
  if (before !== null && inForceFrom <= before) return refuse(invalidField('inForceFrom', 'OUT_OF_RANGE'));
  return ok({ type: 'DocumentApproved', facts: { version: number, role, contentHash, inForceFrom }, personal: {} });
}
