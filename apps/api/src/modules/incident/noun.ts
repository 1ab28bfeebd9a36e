import type { Context } from '../../context.ts';
import { globalId } from '../../platform/ids.ts';
import { requireViewer } from '../../sight.ts';
import type { Noun } from '../base/noun.ts';
import { nounOf } from '../base/subject.ts';
import { INCIDENT_NOUN } from './queries.ts';

type EntryRow = Parameters<NonNullable<Noun['entryData']>>[1];
const BASE = nounOf(INCIDENT_NOUN);

/** What an entry recorded, without the words of a playbook (its hash stands there), with whoever a post was handed to and the responsible department by global id and name. */
async function entryData(context: Context, entry: EntryRow): Promise<Record<string, unknown>> {
  const { template: _words, ...data } = await BASE.entryData!(context, entry);
  const { to, departmentId } = data;
  const [person, department] = await Promise.all([
    // Of an escalation `to` is a step of the chain.
    entry.type === 'IncidentHandedOver' && typeof to === 'string' ? context.loaders.staff.load(to) : null,
    typeof departmentId === 'string' ? context.loaders.department.load({ communityId: entry.communityId, id: departmentId }) : null,
  ]);
  return {
    ...data,
    ...(person === null ? {} : { to: { id: globalId('Staff', requireViewer(context).organisationId, person.id), name: person.name } }),
    ...(department === null ? {} : { departmentId: { id: globalId('Department', entry.communityId, department.id), name: department.name } }),
  };
}

export const INCIDENT: Noun = { ...BASE, entryData };
