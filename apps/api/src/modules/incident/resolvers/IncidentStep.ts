import { holdsStep, stepOwner } from '@huiyin/domain';
import { requireViewer } from '../../../sight.ts';
import type { IncidentStepResolvers } from '../../types.generated.ts';
import { inLanguage } from '../runs.ts';

export const IncidentStep: IncidentStepResolvers = {
  key: ({ step }) => step.key,
  title: ({ step }, _args, { edge }) => inLanguage(step.title, edge.language),
  detail: ({ step }, _args, { edge }) => (step.detail === null ? null : inLanguage(step.detail, edge.language)),
  role: ({ step }) => step.role,
  department: ({ state, run, step }, _args, { loaders }) => {
    const { departmentId } = stepOwner(state, run, step);
    return departmentId === null ? null : loaders.department.load({ communityId: state.communityId, id: departmentId });
  },
  post: ({ step }) => step.post,
  blocking: ({ step }) => step.blocking,
  limitMinutes: ({ step }) => step.limitMinutes,
  ask: ({ step }, _args, { edge }) => step.ask?.map(({ key, words }) => ({ key, title: inLanguage(words, edge.language) })) ?? null,
  state: ({ stands }) => stands,
  mark: ({ run, step }) => run.marks[step.key] ?? null,
  dueAt: ({ dueAt }) => dueAt,
  mine: ({ state, run, step }, _args, context) => holdsStep(state, run, step, requireViewer(context).actor),
};
