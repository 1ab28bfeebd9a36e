import { CONTENTS } from '../complaint/vocabulary.ts';
import { holdsPost } from '../kernel/deadline-commands.ts';
import { postsOf } from '../kernel/escalation.ts';
import type { FieldReader } from '../kernel/fields.ts';
import { holdsRole } from '../kernel/permission.ts';
import type { Actor } from '../kernel/permission.ts';
import type { Role } from '../kernel/role.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import type { DecisionContext } from '../kernel/subject.ts';
import { MATTER_LIMITS, saysSomething } from './matter.ts';
import type { StatementMatter } from './matter.ts';
import { STATEMENT_LIMITS as LIMITS } from './model.ts';
import type { AskedDepartment, StatedIncident, StatementCommand, StatementEntry, StatementState, StatementWords } from './model.ts';

type Reader = FieldReader<CommonRefusal>;
type Of<T extends StatementCommand['type']> = Extract<StatementCommand, { type: T }>;
type Parts = { readonly [K in keyof StatementWords]: string | null };

/** Who drafts: the customer supervisor; of an office whoever stands in for the company. */
export const draftersOf = (office: boolean): readonly Role[] => (office ? ['COMPANY_DUTY_PERSON', 'COMPANY_LEADER'] : ['CUSTOMER_SUPERVISOR']);

/** The departments for whose complaint-desk supervisor an actor answers. */
export const askedOf = ({ asked, communityId }: Pick<StatementState, 'asked' | 'communityId'>, actor: Actor): readonly AskedDepartment[] =>
  asked.filter(({ departmentId }) => postsOf({ role: 'COMPLAINT_DESK_SUPERVISOR', departmentId }, 'OWNER').some((post) => holdsPost(actor, communityId, post)));

function wordList(read: Reader, field: string, list: readonly string[]): readonly string[] {
  read.demand(list.length <= MATTER_LIMITS.words, invalidField(field, 'OUT_OF_RANGE', MATTER_LIMITS.words));
  return [...new Set(list.slice(0, MATTER_LIMITS.words).map((word, index) => read.required(`${field}.${index}`, word, MATTER_LIMITS.word)))];
}

/** What windows recognise the matter by; something has to be said. */
function readMatter(read: Reader, { content, keywords, places }: StatementMatter): StatementMatter {
  read.demand(content === null || CONTENTS.includes(content), invalidField('matter.content', 'MALFORMED'));
  const matter = { content, keywords: wordList(read, 'matter.keywords', keywords), places: wordList(read, 'matter.places', places) };
  read.demand(saysSomething(matter), invalidField('matter.keywords', 'EMPTY'));
  return matter;
}

const readWords = (read: Reader, { explanation, handling, wording }: StatementWords): StatementWords =>
  ({ explanation: read.required('explanation', explanation, LIMITS.text), handling: read.required('handling', handling, LIMITS.text), wording: read.required('wording', wording, LIMITS.text) });

/** Of the parts those that are said anew; a part is never emptied. */
function readParts(read: Reader, parts: Parts): Parts {
  const one = (field: keyof StatementWords): string | null => (parts[field] === null ? null : read.required(field, parts[field], LIMITS.text));
  return { explanation: one('explanation'), handling: one('handling'), wording: one('wording') };
}

/** The response of the department comes first (STM-2); one version at a time; a wide incident speaks for those below it. */
function demandIncident(read: Reader, { answered, status, over, below, spoken }: StatedIncident): void {
  read.demand(!below && !spoken, invalidField('incidentId', 'NOT_APPLICABLE'));
  read.demand(!over && answered, { kind: 'WrongState', state: over ? status : 'UNANSWERED', allowedIn: ['ANSWERED'] });
}

function draft(read: Reader, command: Of<'draftStatement'>, { actor }: DecisionContext): StatementEntry {
  const { statementId: id, communityId, incident, communities } = command;
  const office = incident.departmentId === null;
  const roles = draftersOf(office);
  read.demand(holdsRole(actor, communityId, roles), { kind: 'NotAllowed', denial: { reason: 'ROLE', roles } });
  demandIncident(read, incident);
  const { content, keywords, places } = readMatter(read, command.matter);
  return {
    type: 'StatementDrafted', facts: { id, communityId, incidentId: incident.id, office, drill: incident.drill, communities, asked: [...new Set(command.asked)], content },
    personal: { ...readWords(read, command), keywords, places },
  };
}

function revise(read: Reader, command: Of<'reviseStatement'>): StatementEntry {
  const matter = command.matter === null ? null : readMatter(read, command.matter);
  const parts = readParts(read, command);
  read.demand(matter !== null || Object.values(parts).some((part) => part !== null), invalidField('explanation', 'EMPTY'));
  return { type: 'StatementRevised', facts: { matter: matter === null ? null : { content: matter.content } }, personal: { ...parts, keywords: matter?.keywords ?? null, places: matter?.places ?? null } };
}

function advise(read: Reader, { text, pass }: Of<'adviseStatement'>, state: StatementState, { actor }: DecisionContext): StatementEntry {
  return {
    type: 'StatementAdvised', facts: { departmentIds: askedOf(state, actor).map(({ departmentId }) => departmentId), pass },
    personal: { text: pass ? read.optional('text', text, LIMITS.advice) : read.required('text', text, LIMITS.advice) },
  };
}

function fix(read: Reader, { communities, filedTo, withoutAdviceReason }: Of<'fixStatement'>, { asked }: StatementState): StatementEntry {
  const withoutAdvice = asked.filter(({ advice }) => advice === null).map(({ departmentId }) => departmentId);
  const reason = read.reason('withoutAdviceReason', withoutAdviceReason, LIMITS.reason, 'STM-2', withoutAdvice.length > 0);
  read.demand(withoutAdvice.length > 0 || reason === null, invalidField('withoutAdviceReason', 'NOT_APPLICABLE'));
  return { type: 'StatementFixed', facts: { communities, filedTo, withoutAdvice }, personal: { reason } };
}

function issue(read: Reader, command: Of<'issueStatement'>): StatementEntry {
  const { statementId: id, communityId, old, communities, filedTo } = command;
  const parts = readParts(read, command);
  const { content, keywords, places } = command.matter === null ? old.matter : readMatter(read, command.matter);
  return {
    type: 'StatementIssued',
    facts: { id, communityId, incidentId: old.incidentId, office: old.office, drill: old.drill, communities, content, series: old.series, version: old.version + 1, supersedes: old.id, filedTo },
    personal: {
      explanation: parts.explanation ?? old.explanation, handling: parts.handling ?? old.handling, wording: parts.wording ?? old.wording, keywords, places,
      reason: read.required('reason', command.reason, LIMITS.reason),
    },
  };
}

/** What a command writes, fields read; it counts only when the reader keeps no refusal. */
export function writeStatement(read: Reader, command: StatementCommand, state: StatementState | null, context: DecisionContext): StatementEntry {
  switch (command.type) {
    case 'draftStatement': return draft(read, command, context);
    case 'issueStatement': return issue(read, command);
    case 'reviseStatement': return revise(read, command);
    case 'adviseStatement': return advise(read, command, state!, context);
    case 'fixStatement': return fix(read, command, state!);
    case 'supersedeStatement': return { type: 'StatementSuperseded', facts: { statementId: command.by }, personal: { reason: read.required('reason', command.reason, LIMITS.reason) } };
    case 'endStatement': return { type: 'StatementEnded', facts: { cause: 'OFFICE' }, personal: { reason: read.required('reason', command.reason, LIMITS.reason) } };
    case 'endStatementWithIncident': return { type: 'StatementEnded', facts: { cause: 'INCIDENT' }, personal: { reason: null } };
  }
}
