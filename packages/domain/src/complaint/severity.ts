import type { Policy } from '../kernel/policy.ts';
import { SEVERITIES } from './vocabulary.ts';
import type { ComplaintFlags } from './model.ts';
import type { Severity } from './vocabulary.ts';

/**
 * The higher of what the clerk says (null: nothing) and what the policy makes of the flags: MAJOR for danger, a group
 * of `policy.groupPersons`, image, media or legal; URGENT for an essential facility or an ongoing breach (CMP-7, CMP-10, CMP-17).
 */
export function severityOf(flags: ComplaintFlags, groupSize: number, input: Severity | null, policy: Policy): Severity {
  const major = flags.dangerToLifeOrProperty || flags.image || flags.media || flags.legal || groupSize >= policy.groupPersons;
  const urgent = flags.essentialFacility || flags.ongoingBreach;
  const derived: Severity = major ? 'MAJOR' : urgent ? 'URGENT' : 'NORMAL';
  const stated = input ?? 'NORMAL';
  return SEVERITIES.indexOf(stated) > SEVERITIES.indexOf(derived) ? stated : derived;
}
