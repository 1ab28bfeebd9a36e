import { PLAYBOOK_TRIAGE } from '@huiyin/domain';
import type { QueryResolvers } from '../../../types.generated.ts';
import { requireViewer } from '../../../../sight.ts';

export const playbookTriage: NonNullable<QueryResolvers['playbookTriage']> = (_parent, _args, context) => {
  requireViewer(context);
  return PLAYBOOK_TRIAGE as never;
};
