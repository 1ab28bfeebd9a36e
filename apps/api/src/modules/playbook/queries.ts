import { checkPlaybook, isPlaybookKey, measurePlaybook, PLAYBOOK_KEYS, PLAYBOOKS, type PlaybookKey, type PlaybookShortcoming, type PlaybookSource, type PlaybookTemplate } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { requireViewer } from '../../sight.ts';
import { shownHash } from '../base/kept.ts';
import { failureOf, type Failure } from '../base/user-errors.ts';
import { playbookDocumentsOf, playbooksApproved, type ApprovedPlaybook, type DocumentRow } from '../document/queries.ts';
import { lineOver } from '../policy/queries.ts';
import type { PlaybookTemplateInput } from '../types.generated.ts';
import { templateOf } from './content.ts';

/** The playbook that a community runs: the nearest approved one of the offices over it, itself first; else the text that comes with Huiyin. */
export interface PlaybookInForce {
  /** Local id of the document; null: the text that comes with Huiyin, version 0. */
  readonly documentId: string | null;
  readonly version: number;
  /** SHA-256 of kind, version and content, as whoever approved it was shown them. */
  readonly contentHash: string;
  readonly template: PlaybookTemplate;
  readonly source: PlaybookSource;
  /** Name of the office whose document it is. */
  readonly office: string | null;
  readonly inForceFrom: number | null;
}

const isOurs = (key: string): key is PlaybookKey => (PLAYBOOK_KEYS as readonly string[]).includes(key);

function builtIn(key: PlaybookKey): PlaybookInForce {
  const template = PLAYBOOKS[key];
  return { documentId: null, version: 0, contentHash: shownHash({ kind: 'PLAYBOOK', version: 0, content: template }), template, source: 'BUILT_IN', office: null, inForceFrom: null };
}

/** What is in force in a community by key, ours first; `key`: of that one only. */
async function inForce(context: Context, community: Pick<CommunityInSight, 'id' | 'organisationId'>, key: string | null): Promise<readonly PlaybookInForce[]> {
  const line = await lineOver(context, community.id);
  const approved = await playbooksApproved(context, { organisationId: community.organisationId, communityIds: line.map(({ id }) => id) }, key);
  // From headquarters down: the nearer takes the place of the farther.
  const nearest = new Map<string, ApprovedPlaybook>(line.flatMap(({ id }) => approved.filter(({ communityId }) => communityId === id).map((one) => [one.key, one] as const)));
  const own = [...nearest.keys()].filter((one) => !isOurs(one)).sort();
  return [...PLAYBOOK_KEYS, ...own].filter((one) => key === null || one === key).map((one) => {
    const found = nearest.get(one);
    if (found === undefined) return builtIn(one as PlaybookKey);
    const { communityId, documentId, version: { number: version, contentHash, content, inForceFrom } } = found;
    return { documentId, version, contentHash, template: content, source: communityId === community.id ? 'OWN' : 'INHERITED', office: line.find(({ id }) => id === communityId)!.name, inForceFrom };
  });
}

/** The playbook of a key that a community in sight (by its local id) runs now: what an incident freezes; null when there is none. */
export async function playbookInForce(context: Context, communityId: string, key: string): Promise<PlaybookInForce | null> {
  const community = requireViewer(context).communities.find(({ id }) => id === communityId);
  return community === undefined || !isPlaybookKey(key) ? null : ((await inForce(context, community, key))[0] ?? null);
}

/** A playbook as a screen shows it: with the community's own document of its key. */
export interface PlaybookView extends PlaybookInForce {
  readonly community: CommunityInSight;
  readonly shortcomings: readonly PlaybookShortcoming[];
  readonly document: DocumentRow | null;
}

/** The playbooks in force in a community in sight, ours first. */
export const playbooksInForce = (context: Context, community: CommunityInSight): Promise<readonly PlaybookInForce[]> => inForce(context, community, null);

/** What is in force in a community, as a screen shows it. */
export async function playbookViews(context: Context, community: CommunityInSight, found: readonly PlaybookInForce[]): Promise<readonly PlaybookView[]> {
  const documents = await playbookDocumentsOf(context, community.id, found.length === 1 ? found[0]!.template.key : null);
  return found.map((one) => ({ ...one, community, shortcomings: measurePlaybook(one.template), document: documents.find(({ state }) => state.playbookKey === one.template.key) ?? null }));
}

/** Where a text would fall short; why it could not be taken at all. */
export function playbookMeasured(context: Context, content: PlaybookTemplateInput): { readonly shortcomings: readonly PlaybookShortcoming[] } | Failure {
  requireViewer(context);
  const checked = checkPlaybook(templateOf(content));
  if (checked.ok) return { shortcomings: measurePlaybook(checked.value) };
  const failure = failureOf(context, checked.refusal, (field) => `content.${field}`);
  // A query has arguments where a mutation has one input.
  return { ...failure, path: failure.path?.slice(1) ?? null };
}
