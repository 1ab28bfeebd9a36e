import { runProgress, stepStates, type PlaybookRun } from '@huiyin/domain';
import { staffOf } from '../../base/subject-fields.ts';
import type { IncidentRunResolvers } from '../../types.generated.ts';
import { inLanguage, runPhases } from '../runs.ts';

const progress = (run: PlaybookRun) => (run.template === null ? { done: 0, total: 0 } : runProgress(stepStates(run.template, run.marks)));

export const IncidentRun: IncidentRunResolvers = {
  key: ({ run }) => run.key,
  title: ({ run }, _args, { edge }) => (run.template === null ? null : inLanguage(run.template.title, edge.language)),
  version: ({ run }) => run.version,
  contentHash: ({ run }) => run.contentHash,
  startedAt: ({ run }) => run.startedAt,
  startedBy: ({ run }, _args, context) => staffOf(run.startedBy, context),
  done: ({ run }) => progress(run).done,
  total: ({ run }) => progress(run).total,
  posts: ({ run }, _args, { edge }) => (run.template?.posts ?? []).map(({ post, role, duty }) => ({ post, role, duty: inLanguage(duty, edge.language) })),
  phases: ({ run, state }) => [...runPhases(state, run)],
};
