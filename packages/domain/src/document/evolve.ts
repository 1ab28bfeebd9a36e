import type { RecordedEntry } from '../kernel/decider.ts';
import type { DocumentEntry, DocumentState, DocumentVersion, Signature, SignatureStep } from './model.ts';

type Facts = { readonly role: Signature['role']; readonly contentHash: string };
const signed = ({ actor, at }: RecordedEntry, step: SignatureStep, { role, contentHash }: Facts): Signature => ({ step, by: actor!, role, at, contentHash });

const draft = (recorded: RecordedEntry, number: number, content: DocumentVersion['content'] | undefined, facts: Facts): DocumentVersion => ({
  number, status: 'DRAFTED', content: content ?? null, contentHash: facts.contentHash, signatures: [signed(recorded, 'DRAFTED', facts)], authors: [recorded.actor!], returned: null, inForceFrom: null, inForceUntil: null,
});

/** Folds one entry into a document (null before the first); throws when it is not drafted first, or twice. */
export function evolveDocument(state: DocumentState | null, recorded: RecordedEntry<DocumentEntry>): DocumentState {
  const { entry } = recorded;
  if ((entry.type === 'DocumentDrafted') !== (state === null)) throw new Error(`${entry.type} cannot be folded into ${state === null ? 'nothing' : 'a document'}`);
  if (entry.type === 'DocumentDrafted') {
    const { id, communityId, kind, version, playbookKey } = entry.facts;
    return { id, communityId, kind, ...(playbookKey === undefined ? {} : { playbookKey }), versions: [draft(recorded, version, entry.facts.policy ?? entry.personal.content, entry.facts)] };
  }
  const versions = state!.versions;
  const last = versions.at(-1)!;
  const replaced = (version: DocumentVersion): DocumentState => ({ ...state!, versions: [...versions.slice(0, -1), version] });
  switch (entry.type) {
    case 'DocumentRevised': {
      const version = draft(recorded, entry.facts.version, entry.facts.policy ?? entry.personal.content, entry.facts);
      return entry.facts.version === last.number ? replaced({ ...version, authors: [...new Set([...last.authors, ...version.authors])], returned: last.returned }) : { ...state!, versions: [...versions, version] };
    }
    case 'DocumentReviewed': return replaced({ ...last, status: 'REVIEWED', returned: null, signatures: [...last.signatures, signed(recorded, 'REVIEWED', entry.facts)] });
    case 'DocumentReturned': return replaced({ ...last, status: 'RETURNED', returned: { by: recorded.actor!, at: recorded.at, reason: entry.personal.reason ?? '' } });
    case 'DocumentApproved': {
      const { inForceFrom } = entry.facts;
      const earlier = versions.slice(0, -1).map((one): DocumentVersion => (one.status === 'APPROVED' ? { ...one, status: 'RETIRED', inForceUntil: inForceFrom } : one));
      return { ...state!, versions: [...earlier, { ...last, status: 'APPROVED', inForceFrom, signatures: [...last.signatures, signed(recorded, 'APPROVED', entry.facts)] }] };
    }
  }
}

/** Folds all entries of one document, oldest first; throws on an empty list. */
export function foldDocument(entries: readonly RecordedEntry<DocumentEntry>[]): DocumentState {
  const state = entries.reduce<DocumentState | null>(evolveDocument, null);
  if (state === null) throw new Error('A document has at least its draft');
  return state;
}
