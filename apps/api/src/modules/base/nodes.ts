import type { Context } from '../../context.ts';
import { protocolError } from '../../platform/errors.ts';
import { isUuid, readGlobalId } from '../../platform/ids.ts';
import { deadlineOf } from '../deadline/queries.ts';
import { entryOf } from '../journal/queries.ts';
import { messageOf } from '../message/queries.ts';
import { NOUNS } from '../../nouns.ts';
import { requireViewer } from '../../sight.ts';

export const NODES_MAX = 100;

/** Reads a node by its global id, with its type; null when there is none in sight. */
export async function nodeOf(context: Context, id: string): Promise<({ readonly __typename: string } & object) | null> {
  const viewer = requireViewer(context);
  const global = readGlobalId(id);
  if (global === null) return null;
  const row = await read(context, global.type, global.scope, global.id, id);
  return row === null ? null : { ...row, __typename: global.type };

  async function read(at: Context, type: string, scope: string, local: string, whole: string): Promise<object | null> {
    const inScope = viewer.scope.communityIds.includes(scope);
    const ours = scope === viewer.organisationId;
    switch (type) {
      case 'Organisation': return ours && local === viewer.organisationId ? { id: viewer.organisationId, name: viewer.organisationName } : null;
      case 'Department': return inScope && readGlobalId(whole, type) !== null ? at.loaders.department.load({ communityId: scope, id: local }) : null;
      case 'Unit': return inScope && readGlobalId(whole, type) !== null ? at.loaders.unit.load({ communityId: scope, id: local }) : null;
      case 'Deadline': {
        const [subject = '', key = '', ...rest] = local.split('/');
        return isUuid(subject) && rest.length === 0 && /^[\x21-\x7e]{1,120}$/.test(key) ? deadlineOf(at, scope, subject, key) : null;
      }
      case 'Entry': return entryOf(at, scope, local);
      case 'Message': return messageOf(at, whole);
      // A caller's word: `__proto__` names no noun.
      default: return Object.hasOwn(NOUNS, type) ? NOUNS[type]!.read(at, whole) : null;
    }
  }
}

/** Several nodes in the order asked, at most 100. */
export function nodesOf(context: Context, ids: readonly string[]): Promise<readonly (object | null)[]> {
  requireViewer(context);
  if (ids.length > NODES_MAX) throw protocolError('BAD_USER_INPUT', `At most ${NODES_MAX} ids.`, { path: ['ids'], allowed: NODES_MAX });
  return Promise.all(ids.map((id) => nodeOf(context, id)));
}
