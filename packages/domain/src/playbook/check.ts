import { COMMAND_POSTS, INCIDENT_KINDS, INCIDENT_LEVELS, LOG_KINDS } from '../incident/vocabulary.ts';
import { readFields } from '../kernel/fields.ts';
import type { FieldReader } from '../kernel/fields.ts';
import { DEPARTMENT_STAFF_ROLES } from '../kernel/permission-table.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { FieldRefusal } from '../kernel/refusal.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { ROLES } from '../kernel/role.ts';
import type { Role } from '../kernel/role.ts';
import { DEPARTMENT_KINDS } from '../organisation/kinds.ts';
import { PLAYBOOK_LIMITS, stepsOf } from './model.ts';
import type { PlaybookPhase, PlaybookPost, PlaybookStep, PlaybookTemplate, StepOption, Words } from './model.ts';

/** Who can be asked to do a step: whoever works here; the owners' committee only reads. */
export const STEP_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'OWNERS_COMMITTEE');
/** The roles that belong to one department; all others act for the whole centre, or stand above it. */
export const DEPARTMENTAL_ROLES: readonly Role[] = ['DEPARTMENT_MANAGER', 'COMPLAINT_DESK_SUPERVISOR', ...DEPARTMENT_STAFF_ROLES];

const PLAYBOOK_NAME = /^[A-Z][A-Z0-9_]*$/;

/** Whether a text can be the key of a playbook: capitals, digits and `_`, at most {@link PLAYBOOK_LIMITS} `key` of them. */
export const isPlaybookKey = (key: string): boolean => key.length <= PLAYBOOK_LIMITS.key && PLAYBOOK_NAME.test(key);

const PART_NAME = /^[a-z0-9][a-z0-9-]*$/;
const RULE_NAME = /^[A-Z]{3}-\d{1,3}[a-z]?$/;
const isIn = (known: readonly unknown[], given: unknown): boolean => known.includes(given);
const repeats = (keys: readonly string[]): boolean => new Set(keys).size < keys.length;

function keyOf(reader: FieldReader, field: string, given: string, pattern: RegExp): string {
  const key = reader.required(field, given, PLAYBOOK_LIMITS.key);
  reader.demand(pattern.test(key), invalidField(field, 'MALFORMED'));
  return key;
}

const wordsOf = (reader: FieldReader, field: string, given: Words, limit: number): Words =>
  ({ zh: reader.required(`${field}.zh`, given.zh, limit), en: reader.required(`${field}.en`, given.en, limit) });

/** One of a list that the house knows, or nothing where nothing is allowed. */
const knownOf = (reader: FieldReader, field: string, known: readonly unknown[], given: unknown): void =>
  reader.demand(given === null || isIn(known, given), invalidField(field, 'NOT_APPLICABLE'));

function count(reader: FieldReader, field: string, given: number, least: number, most: number): void {
  reader.demand(given >= least, invalidField(field, least === 1 ? 'EMPTY' : 'OUT_OF_RANGE', least));
  reader.demand(given <= most, invalidField(field, 'OUT_OF_RANGE', most));
}

function optionsOf(reader: FieldReader, field: string, given: readonly StepOption[]): readonly StepOption[] {
  count(reader, field, given.length, 2, PLAYBOOK_LIMITS.options);
  reader.demand(!repeats(given.map(({ key }) => key)), invalidField(field, 'NOT_APPLICABLE'));
  return given.map(({ key, words }, index) => ({ key: keyOf(reader, `${field}.${index}.key`, key, PART_NAME), words: wordsOf(reader, `${field}.${index}.words`, words, PLAYBOOK_LIMITS.title) }));
}

function conditionOf(reader: FieldReader, field: string, given: PlaybookStep['when'], earlier: readonly PlaybookStep[]): PlaybookStep['when'] {
  if (given === null) return null;
  const asking = earlier.find(({ key, ask }) => key === given.step && ask !== null);
  reader.demand(asking !== undefined, invalidField(`${field}.step`, 'NOT_APPLICABLE'));
  reader.demand(asking === undefined || asking.ask!.some(({ key }) => key === given.answer), invalidField(`${field}.answer`, 'NOT_APPLICABLE'));
  return { step: given.step, answer: given.answer };
}

function limitOf(reader: FieldReader, field: string, given: number | null): number | null {
  reader.demand(given === null || Number.isInteger(given), invalidField(field, 'MALFORMED'));
  if (given !== null) reader.demand(given >= 1 && given <= PLAYBOOK_LIMITS.limitMinutes, invalidField(field, 'OUT_OF_RANGE', given < 1 ? 1 : PLAYBOOK_LIMITS.limitMinutes));
  return given;
}

interface Place { readonly field: string; readonly earlier: readonly PlaybookStep[]; readonly posts: readonly PlaybookPost[] }
function stepOf(reader: FieldReader, { field, earlier, posts }: Place, given: PlaybookStep): PlaybookStep {
  const at = (name: string): string => `${field}.${name}`;
  reader.demand(isIn(STEP_ROLES, given.role), invalidField(at('role'), 'NOT_APPLICABLE'));
  knownOf(reader, at('department'), isIn(DEPARTMENTAL_ROLES, given.role) ? DEPARTMENT_KINDS : [], given.department);
  knownOf(reader, at('post'), posts.map(({ post }) => post), given.post);
  knownOf(reader, at('log'), LOG_KINDS, given.log);
  return {
    key: keyOf(reader, at('key'), given.key, PART_NAME),
    title: wordsOf(reader, at('title'), given.title, PLAYBOOK_LIMITS.title),
    detail: given.detail === null ? null : wordsOf(reader, at('detail'), given.detail, PLAYBOOK_LIMITS.words),
    role: given.role, department: given.department, post: given.post, blocking: given.blocking,
    limitMinutes: limitOf(reader, at('limitMinutes'), given.limitMinutes),
    when: conditionOf(reader, at('when'), given.when, earlier),
    ask: given.ask === null ? null : optionsOf(reader, at('ask'), given.ask),
    log: given.log,
  };
}

function postsOf(reader: FieldReader, given: readonly PlaybookPost[]): readonly PlaybookPost[] {
  count(reader, 'posts', given.length, 0, PLAYBOOK_LIMITS.posts);
  reader.demand(!repeats(given.map(({ post }) => post)), invalidField('posts', 'NOT_APPLICABLE'));
  return given.map(({ post, role, duty }, index) => {
    reader.demand(isIn(COMMAND_POSTS, post), invalidField(`posts.${index}.post`, 'NOT_APPLICABLE'));
    reader.demand(isIn(STEP_ROLES, role), invalidField(`posts.${index}.role`, 'NOT_APPLICABLE'));
    return { post, role, duty: wordsOf(reader, `posts.${index}.duty`, duty, PLAYBOOK_LIMITS.words) };
  });
}

function phasesOf(reader: FieldReader, given: PlaybookTemplate): readonly PlaybookPhase[] {
  const all = stepsOf(given);
  count(reader, 'phases', given.phases.length, 1, PLAYBOOK_LIMITS.phases);
  reader.demand(all.length <= PLAYBOOK_LIMITS.steps, invalidField('phases', 'OUT_OF_RANGE', PLAYBOOK_LIMITS.steps));
  reader.demand(!repeats(given.phases.map(({ key }) => key)) && !repeats(all.map(({ key }) => key)), invalidField('phases', 'NOT_APPLICABLE'));
  let before = 0;
  return given.phases.map(({ key, title, steps }, index) => {
    const field = `phases.${index}`;
    count(reader, `${field}.steps`, steps.length, 1, PLAYBOOK_LIMITS.steps);
    return {
      key: keyOf(reader, `${field}.key`, key, PART_NAME),
      title: wordsOf(reader, `${field}.title`, title, PLAYBOOK_LIMITS.title),
      steps: steps.map((step, at) => stepOf(reader, { field: `${field}.steps.${at}`, earlier: all.slice(0, before++), posts: given.posts }, step)),
    };
  });
}

/**
 * Whether a playbook can be taken (PBK): words in both languages within {@link PLAYBOOK_LIMITS}, every key well formed
 * and there once, posts once each, whoever does a step known and their department fitting, a condition on an answer of
 * an earlier step. Answers it cleaned; the refusal names the place, e.g. `phases.0.steps.2.when.answer`.
 */
export function checkPlaybook(given: PlaybookTemplate): Result<PlaybookTemplate, FieldRefusal> {
  const reader = readFields();
  count(reader, 'rules', given.rules.length, 0, PLAYBOOK_LIMITS.rules);
  reader.demand(!repeats(given.rules), invalidField('rules', 'NOT_APPLICABLE'));
  given.rules.forEach((rule, index) => reader.demand(RULE_NAME.test(rule), invalidField(`rules.${index}`, 'MALFORMED')));
  reader.demand(isIn(INCIDENT_KINDS, given.incidentKind), invalidField('incidentKind', 'NOT_APPLICABLE'));
  reader.demand(isIn(INCIDENT_LEVELS, given.level), invalidField('level', 'OUT_OF_RANGE', INCIDENT_LEVELS.length));
  reader.demand(isIn(DEPARTMENT_KINDS, given.department), invalidField('department', 'NOT_APPLICABLE'));
  const checked: PlaybookTemplate = {
    key: keyOf(reader, 'key', given.key, PLAYBOOK_NAME),
    title: wordsOf(reader, 'title', given.title, PLAYBOOK_LIMITS.title),
    purpose: wordsOf(reader, 'purpose', given.purpose, PLAYBOOK_LIMITS.words),
    rules: [...given.rules], incidentKind: given.incidentKind, level: given.level, department: given.department, pictures: given.pictures,
    posts: postsOf(reader, given.posts),
    phases: phasesOf(reader, given),
  };
  return reader.refusal === null ? ok(checked) : refuse(reader.refusal);
}
