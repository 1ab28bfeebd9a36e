import type { IncidentRunPhaseResolvers } from '../../types.generated.ts';
import { inLanguage } from '../runs.ts';

export const IncidentRunPhase: IncidentRunPhaseResolvers = {
  title: ({ title }, _args, { edge }) => inLanguage(title, edge.language),
  steps: ({ steps }) => [...steps],
};
