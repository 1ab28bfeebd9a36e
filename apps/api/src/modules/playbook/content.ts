import type { IncidentLevel, PlaybookPhase, PlaybookStep, PlaybookTemplate } from '@huiyin/domain';
import type { PlaybookPhaseInput, PlaybookStepInput, PlaybookTemplateInput } from '../types.generated.ts';

const stepOf = ({ key, title, detail, role, department, post, blocking, limitMinutes, when, ask, log }: PlaybookStepInput): PlaybookStep => ({
  key, title, detail: detail ?? null, role, department: department ?? null, post: post ?? null, blocking, limitMinutes: limitMinutes ?? null, when: when ?? null,
  ask: ask?.map((option) => ({ key: option.key, words: { ...option.words } })) ?? null, log: log ?? null,
});
const phaseOf = ({ key, title, steps }: PlaybookPhaseInput): PlaybookPhase => ({ key, title, steps: steps.map(stepOf) });

/** What somebody sent as a playbook, as the domain takes it to check. */
export const templateOf = (input: PlaybookTemplateInput): PlaybookTemplate => ({
  key: input.key, title: input.title, purpose: input.purpose, rules: [...input.rules], incidentKind: input.incidentKind, level: input.level as IncidentLevel,
  department: input.department, pictures: input.pictures, posts: input.posts.map(({ post, role, duty }) => ({ post, role, duty })), phases: input.phases.map(phaseOf),
});
