import type { PlaybookTriageQuery } from '../gql/graphql.ts';
import { OTHER } from './raise-draft.ts';

export type Question = PlaybookTriageQuery['playbookTriage'][number];
export type Option = Question['options'][number];

/** The question that a way has come to: the first one where it begins; null when there is none. */
export const questionAt = (questions: readonly Question[], way: readonly string[]): Question | null =>
  (way.length === 0 ? questions[0] : questions.find(({ key }) => key === way.at(-1))) ?? null;

/** Where one touch leads: on to another question, or to what is chosen on the form; what fits no playbook is “other”, whose kind is chosen by hand. */
export const chosenBy = ({ next, playbook }: Pick<Option, 'next' | 'playbook'>): { readonly next: string } | { readonly what: string } => (playbook ? { what: playbook } : next ? { next } : { what: OTHER });
