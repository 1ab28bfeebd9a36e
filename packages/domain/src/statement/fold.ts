import type { RecordedEntry } from '../kernel/decider.ts';
import type { StatementMatter } from './matter.ts';
import type { AskedDepartment, StatementEntry, StatementState } from './model.ts';

type Folded = Omit<StatementState, 'deadlines'>;
type Entry<T extends StatementEntry['type']> = Extract<StatementEntry, { type: T }>;
type Recorded = RecordedEntry<StatementEntry>;

const matterOf = ({ facts, personal }: Entry<'StatementDrafted' | 'StatementIssued'>): StatementMatter => ({ content: facts.content, keywords: personal.keywords ?? [], places: personal.places ?? [] });

/** Consulted when everybody asked has advised or passed; nobody asked: at once. */
const consulted = (asked: readonly AskedDepartment[]): StatementState['status'] => (asked.every(({ advice }) => advice !== null) ? 'CONSULTED' : 'DRAFTED');

function created(entry: Entry<'StatementDrafted' | 'StatementIssued'>, { at, actor }: Recorded): Folded {
  const { id, communityId, incidentId, office, drill, communities } = entry.facts;
  const { explanation = '', handling = '', wording = '' } = entry.personal;
  const common = {
    id, communityId, incidentId, office, drill, communities, departmentId: null, explanation, handling, wording, matter: matterOf(entry), draftedAt: at, draftedBy: actor, revision: 0, superseding: null, ending: null,
  };
  if (entry.type === 'StatementIssued') {
    const { series, version, supersedes, filedTo } = entry.facts;
    return { ...common, status: 'FIXED', series, version, supersedes, asked: [], fixing: { at, by: actor, filedTo, withoutAdvice: [], reason: entry.personal.reason ?? '' } };
  }
  const asked = entry.facts.asked.map((departmentId) => ({ departmentId, advice: null }));
  return { ...common, status: consulted(asked), series: id, version: 1, supersedes: null, asked, fixing: null };
}

function revised(state: Folded, { facts, personal }: Entry<'StatementRevised'>): Folded {
  const matter = facts.matter === null ? state.matter : { content: facts.matter.content, keywords: personal.keywords ?? [], places: personal.places ?? [] };
  return {
    ...state, matter, explanation: personal.explanation ?? state.explanation, handling: personal.handling ?? state.handling, wording: personal.wording ?? state.wording, revision: state.revision + 1,
  };
}

function advised(state: Folded, { facts, personal }: Entry<'StatementAdvised'>, { at, actor: by }: Recorded): Folded {
  const { departmentIds, pass } = facts;
  const advice = { at, by, text: pass ? (personal.text ?? null) : (personal.text ?? ''), pass, revision: state.revision };
  const asked = state.asked.map((one) => (departmentIds.includes(one.departmentId) ? { ...one, advice } : one));
  return { ...state, asked, status: consulted(asked) };
}

/** Folds one entry of a statement; null before the first. */
export function foldStatement(state: Folded | null, recorded: Recorded): Folded {
  const { at, actor: by, entry } = recorded;
  if (entry.type === 'StatementDrafted' || entry.type === 'StatementIssued') return created(entry, recorded);
  if (state === null) throw new Error('A statement begins with its draft, or with the version before it');
  switch (entry.type) {
    case 'StatementRevised': return revised(state, entry);
    case 'StatementAdvised': return advised(state, entry, recorded);
    case 'StatementFixed': {
      const { communities, filedTo, withoutAdvice } = entry.facts;
      return { ...state, status: 'FIXED', communities, fixing: { at, by, filedTo, withoutAdvice, reason: entry.personal.reason ?? null } };
    }
    case 'StatementSuperseded': return { ...state, status: 'SUPERSEDED', superseding: { at, by, statementId: entry.facts.statementId, reason: entry.personal.reason ?? '' } };
    case 'StatementEnded': return { ...state, status: 'ENDED', ending: { at, by, cause: entry.facts.cause, reason: entry.personal.reason ?? null } };
  }
}
