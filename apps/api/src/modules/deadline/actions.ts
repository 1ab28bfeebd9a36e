import { againstDeadline, DEADLINE_COMMANDS, type DeadlineCommandType, type DeadlineSubject } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { requireViewer } from '../../sight.ts';
import { rulesContext } from '../base/subject.ts';
import { failureOf } from '../base/user-errors.ts';
import type { AllowedAction } from '../types.generated.ts';
import type { DeadlineRow } from './rows.ts';

const ACTIONS: Readonly<Record<DeadlineCommandType, string>> = { acknowledgeDeadline: 'deadlineAcknowledge', pauseDeadline: 'deadlinePause', resumeDeadline: 'deadlineResume', resetDeadline: 'deadlineReset' };

/** What the viewer may do to a deadline now, in the order in which it is offered. */
export function deadlineActions(context: Context, deadline: DeadlineRow): AllowedAction[] {
  const community = requireViewer(context).communities.find(({ id }) => id === deadline.communityId)!;
  const subject: DeadlineSubject = { communityId: community.id as DeadlineSubject['communityId'], departmentId: deadline.owner.departmentId, deadlines: [deadline] };
  const rules = rulesContext(context, community);
  return DEADLINE_COMMANDS.map((command) => {
    const refusal = againstDeadline(subject, deadline, command, rules);
    const failure = refusal === null ? null : failureOf(context, refusal);
    return { action: ACTIONS[command], variant: null, allowed: failure === null, code: failure?.code ?? null, reason: failure?.message ?? null };
  });
}
