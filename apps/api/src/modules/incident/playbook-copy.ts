import type { DepartmentId, DepartmentKind, DocumentId, PlaybookCopy } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { notFound, type Failure } from '../base/user-errors.ts';
import { departmentsOf } from '../organisation/queries.ts';
import { playbookInForce } from '../playbook/queries.ts';

/** The departments of a community by kind; the first of each. */
export async function departmentsByKind(context: Context, communityId: string): Promise<Readonly<Partial<Record<DepartmentKind, DepartmentId>>>> {
  const departments = await departmentsOf(context, communityId);
  return Object.fromEntries([...departments].reverse().map(({ kind, id }) => [kind, id as DepartmentId]));
}

/** The playbook of a key as it is in force in a community now, ready to run: a frozen copy. */
export async function playbookCopy(context: Context, community: CommunityInSight, key: string): Promise<PlaybookCopy | Failure> {
  const [found, departments] = await Promise.all([playbookInForce(context, community.id, key), departmentsByKind(context, community.id)]);
  if (found === null) return notFound(context, ['input', 'playbook']);
  const { documentId, version, contentHash, template } = found;
  return { documentId: documentId as DocumentId | null, version, contentHash, template, departments };
}
