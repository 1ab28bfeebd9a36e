import {
  decideDocument, documentPrecheck, evolveDocument, type CommunityId, type DocumentCommand, type DocumentContent, type DocumentContext, type DocumentEntry, type DocumentId, type DocumentKind, type DocumentState, type FormTemplate, type PlaybookTemplate, type PolicyContent,
} from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { newId } from '../../platform/ids.ts';
import { communityInSight, requireViewer } from '../../sight.ts';
import { intentOf } from '../base/book.ts';
import { actionOf, changeKept, createKept, shownHash, type KeptNoun } from '../base/kept.ts';
import { badKey, invalidInput, isFailure, notFound, type Failure } from '../base/user-errors.ts';
import { confirmPassword } from '../session/commands.ts';
import { policyTakesEffect } from '../policy/commands.ts';
import type { DocumentApproveInput, DocumentDraftInput, DocumentReturnInput, DocumentReviewInput, DocumentReviseInput, FormTemplateInput, PolicyContentInput, PolicyDraftInput, PolicyReviseInput } from '../types.generated.ts';
import { documentOf } from './queries.ts';
import { documentRow, type DocumentRow } from './rows.ts';

type Answer = { readonly document: DocumentRow } | Failure;
const NOUN: KeptNoun<DocumentState, DocumentEntry> = { kind: 'ControlledDocument', evolve: evolveDocument, rows: (state, organisationId) => [documentRow(state, organisationId)], read: documentOf };
const OF_THE_COMMAND: ReadonlySet<string> = new Set(['kind', 'reason', 'inForceFrom', 'content']);
const inputPath = (field: string): string => (OF_THE_COMMAND.has(field) ? field : `content.${field}`);

/** What a decision on a document counts with. */
export const documentContext = (context: Context): DocumentContext => ({ now: context.now, actor: requireViewer(context).actor, hashOf: shownHash });

const REVISE = { FORM_TEMPLATE: 'documentRevise', PLAYBOOK: 'playbookRevise', POLICY: 'policyRevise' } as const;
const ACTIONS = { documentReview: 'reviewDocument', documentApprove: 'approveDocument', documentReturn: 'returnDocument' } as const;

/** What the viewer may do with the latest version of a document now. */
export const documentActions = (context: Context, { state }: DocumentRow) =>
  Object.entries({ [REVISE[state.kind]]: 'reviseDocument' as const, ...ACTIONS })
    .map(([action, command]) => actionOf(context, action, documentPrecheck(state, command, state, documentContext(context))));

const answered = (kept: DocumentRow | Failure): Answer => (isFailure(kept) ? kept : { document: kept });
const contentOf = (input: FormTemplateInput): FormTemplate => ({
  title: input.title, code: input.code, edition: input.edition, footer: input.footer ?? null, retentionYears: input.retentionYears ?? null,
  sections: input.sections.map(({ section, label }) => ({ section, label: label ?? null })), fields: input.fields.map(({ field, label }) => ({ field, label: label ?? null })),
});

/** Figures and chains as the domain takes them; a name given twice would leave open which counts. */
export function policyContentOf(context: Context, { figures, chains }: PolicyContentInput): PolicyContent | Failure {
  for (const [field, names] of [['figures', figures.map(({ name }) => name)], ['chains', chains.map(({ rule }) => rule)]] as const) {
    if (new Set(names).size < names.length) return invalidInput(context, ['content', field], 'NOT_APPLICABLE');
  }
  return { figures: Object.fromEntries(figures.map(({ name, value }) => [name, value])), chains: Object.fromEntries(chains.map(({ rule, steps }) => [rule, steps])) };
}

/** 编制: drafts a controlled document with its first version. */
export const draftDocument = (context: Context, input: DocumentDraftInput): Promise<Answer> => draft(context, 'documentDraft', input, input.kind, contentOf(input.content));

/** 编制: drafts the policy of an office: what it has otherwise than those above it. One an office. */
export async function draftPolicy(context: Context, input: PolicyDraftInput): Promise<Answer> {
  const content = policyContentOf(context, input.content);
  return isFailure(content) ? content : draft(context, 'policyDraft', input, 'POLICY', content);
}

/** 编制: drafts a playbook of an office. One an office and key. */
export const draftPlaybook = (context: Context, input: Creating, content: PlaybookTemplate): Promise<Answer> => draft(context, 'playbookDraft', input, 'PLAYBOOK', content);

interface Creating { readonly communityId: string; readonly idempotencyKey: string }
async function draft(context: Context, mutation: string, input: Creating, kind: DocumentKind, content: DocumentContent): Promise<Answer> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, input.communityId);
  if (community === null) return notFound(context, ['input', 'communityId']);
  const keyProblem = badKey(context, input.idempotencyKey);
  if (keyProblem !== null) return keyProblem;
  const id = newId(context.now) as DocumentId;
  const decided = decideDocument(null, { type: 'draftDocument', id, communityId: community.id as CommunityId, kind, content }, documentContext(context));
  return answered(await createKept(context, NOUN, { community, id }, decided, intentOf(context, mutation, input), { inputPath, takenAt: kind === 'PLAYBOOK' ? ['input', 'content', 'key'] : ['input', 'communityId'] }));
}

interface Changing { readonly documentId: string; readonly expectedVersion: number; readonly password?: string }
async function change(context: Context, input: Changing, command: DocumentCommand): Promise<Answer> {
  const { password } = input;
  return answered(await changeKept(context, NOUN, {
    id: input.documentId, idPath: 'documentId', expectedVersion: input.expectedVersion, inputPath,
    decide: (state) => decideDocument(state, command, documentContext(context)),
    ...(password === undefined ? {} : { confirm: () => confirmPassword(context, password, ['input', 'password']) }),
    beside: (state, community) => (command.type === 'approveDocument' && state.kind === 'POLICY' ? () => policyTakesEffect(context, community, state as DocumentState<'POLICY'>) : null),
  }));
}

/** Changes the version under way, or begins the next one. */
export const reviseDocument = (context: Context, input: DocumentReviseInput): Promise<Answer> => change(context, input, { type: 'reviseDocument', content: contentOf(input.content) });
/** The same for a policy. */
export async function revisePolicy(context: Context, input: PolicyReviseInput): Promise<Answer> {
  const content = policyContentOf(context, input.content);
  return isFailure(content) ? content : change(context, input, { type: 'reviseDocument', content });
}
/** The same for a playbook. */
export const revisePlaybook = (context: Context, input: Changing, content: PlaybookTemplate): Promise<Answer> => change(context, input, { type: 'reviseDocument', content });
/** 审核: signs that the draft was looked through. */
export const reviewDocument = (context: Context, input: DocumentReviewInput): Promise<Answer> => change(context, input, { type: 'reviewDocument' });
/** 批准: signs that the version is in force, at once or from an instant on. */
export const approveDocument = (context: Context, input: DocumentApproveInput): Promise<Answer> => change(context, input, { type: 'approveDocument', inForceFrom: input.inForceFrom ?? null });
/** Gives it back to its drafter with the reason. */
export const returnDocument = (context: Context, input: DocumentReturnInput): Promise<Answer> => change(context, input, { type: 'returnDocument', reason: input.reason });
