import { isRunning, subjectActions, type NewEntry, type SubjectState } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { requireViewer } from '../../sight.ts';
import { timeline } from '../journal/queries.ts';
import { batched, type PageRequest } from './connection.ts';
import { actionOf } from './kept.ts';
import { rulesContext, subjectId, type SubjectNoun, type SubjectRow } from './subject.ts';

/** Resolvers of the fields that every noun of this shape has. */
export function subjectFields<State extends SubjectState, Command extends { readonly type: string }, Entry extends NewEntry>(noun: SubjectNoun<State, Command, Entry>) {
  type Row = SubjectRow<State>;
  const deadlines = ({ state }: Row) => state.deadlines.map((deadline) => ({ ...deadline, communityId: state.communityId as string, subjectKind: noun.type, subjectId: state.id as string, siblings: state.deadlines }));
  const communityOf = ({ state }: Row, context: Context) => requireViewer(context).communities.find(({ id }) => id === state.communityId)!;
  return {
    id: ({ state }: Row) => subjectId(noun.type, state),
    community: (row: Row, _args: unknown, context: Context) => communityOf(row, context),
    department: ({ state }: Row, _args: unknown, { loaders }: Context) => (state.departmentId === null ? null : loaders.department.load({ communityId: state.communityId, id: state.departmentId })),
    deadlines,
    nextDeadline: (row: Row) => deadlines(row).filter(isRunning).reduce<ReturnType<typeof deadlines>[number] | null>((first, one) => (first === null || one.dueAt < first.dueAt ? one : first), null),
    entries: batched(({ state }: Row, args: PageRequest, context: Context) => timeline(context, state, args) as never),
    allowedActions: async (row: Row, _args: unknown, context: Context) => {
      const rules = (await noun.rulesOf?.(context, row.state)) ?? noun.rules;
      return subjectActions(rules, row.state, rulesContext(context, communityOf(row, context))).map(({ command, refusal }) => actionOf(context, noun.actions[command as Command['type']], refusal));
    },
  };
}

/** Somebody an act names, loaded with all others of the answer. */
export const staffOf = (id: string | null, { loaders }: Context) => (id === null ? null : loaders.staff.load(id));
