import { logKindsOf, type IncidentAct } from '@huiyin/domain';
import type { Context } from '../../../context.ts';
import { globalId } from '../../../platform/ids.ts';
import { requireViewer } from '../../../sight.ts';
import { asksFor, nodeFields } from '../../base/selection.ts';
import { readerOf } from '../../base/subject.ts';
import { staffOf, subjectFields } from '../../base/subject-fields.ts';
import { complaintPage } from '../../complaint/queries.ts';
import type { IncidentResolvers } from '../../types.generated.ts';
import { incident, INCIDENT_NOUN, incidentsBelow, type IncidentRow } from '../queries.ts';

const common = subjectFields(INCIDENT_NOUN);
const texts = (context: Context, { state }: IncidentRow) => readerOf(context, INCIDENT_NOUN, state).text;
const act = (one: IncidentAct | null, text: ReturnType<typeof texts>) => (one === null ? null : { at: one.at, by: one.by, text: text(one.text) });

export const Incident: Pick<IncidentResolvers, 'acceptance'|'allowedActions'|'answer'|'children'|'community'|'complaints'|'completedAt'|'control'|'deadlines'|'department'|'detail'|'drill'|'entries'|'happenedAt'|'headCounts'|'id'|'kind'|'level'|'log'|'logKinds'|'lost'|'nextDeadline'|'noStatement'|'notified'|'number'|'origin'|'parent'|'pictures'|'picturesAct'|'place'|'posts'|'publicSide'|'raisedAt'|'raisedBy'|'returns'|'runs'|'standDown'|'statement'|'statementStale'|'status'|'summary'|'title'|'version'|'__isTypeOf'> = {
  id: common.id,
  community: common.community,
  department: common.department,
  deadlines: common.deadlines,
  nextDeadline: common.nextDeadline,
  entries: common.entries,
  allowedActions: common.allowedActions,
  status: ({ state }) => state.status,
  kind: ({ state }) => state.kind,
  level: ({ state }) => state.level,
  drill: ({ state }) => state.drill,
  publicSide: ({ state }) => state.publicSide,
  origin: ({ state }) => state.origin,
  parent: ({ state }, _args, context) => (state.parent === null ? null : incident(context, globalId('Incident', state.parent.communityId, state.parent.id))),
  children: async (row, _args, context) => [...(await incidentsBelow(context, row))],
  complaints: ({ state }, page, context, info) => complaintPage(context, { ...page, communityId: globalId('Community', requireViewer(context).organisationId, state.communityId), filter: { incidentId: globalId('Incident', state.communityId, state.id) } }, { total: asksFor(info, 'totalCount'), fields: nodeFields(info) }) as never,
  title: (row, _args, context) => texts(context, row)(row.state.title),
  place: (row, _args, context) => texts(context, row)(row.state.place),
  detail: (row, _args, context) => texts(context, row)(row.state.detail),
  raisedAt: ({ state }) => state.raisedAt,
  raisedBy: ({ state }, _args, context) => staffOf(state.raisedBy, context),
  happenedAt: ({ state }) => state.happenedAt,
  notified: ({ state }) => state.notified.map((one) => ({ ...one, communityId: state.communityId })),
  answer: (row, _args, context) => {
    const text = texts(context, row);
    const last = row.state.answers.at(-1);
    return last === undefined ? null : { ...last, reason: text(last.reason), handling: text(last.handling), impact: text(last.impact) };
  },
  log: (row, _args, context) => row.state.log.map((line) => ({ ...line, text: texts(context, row)(line.text) })).reverse(),
  logKinds: ({ state }, _args, context) => [...logKindsOf(state, requireViewer(context).actor)],
  headCounts: (row, _args, context) => row.state.headCounts.map((one) => ({ ...one, where: texts(context, row)(one.where), text: texts(context, row)(one.text) })),
  control: (row, _args, context) => act(row.state.control, texts(context, row)),
  lost: (row, _args, context) => row.state.lost.map((one) => act(one, texts(context, row))!),
  statement: ({ state }) => state.statement,
  statementStale: ({ state }) => state.statementStale,
  noStatement: (row, _args, context) => act(row.state.noStatement, texts(context, row)),
  completedAt: ({ state }) => state.completedAt,
  runs: ({ state }) => state.runs.map((run) => ({ run, state })),
  posts: ({ state }) => [...state.posts],
  pictures: ({ state }) => state.pictures.state,
  picturesAct: (row, _args, context) => act(row.state.pictures.act, texts(context, row)),
  summary: (row, _args, context) => {
    const { summary, communityId } = row.state;
    const text = texts(context, row);
    return summary === null ? null : { ...summary, communityId, cause: text(summary.cause), course: text(summary.course), losses: text(summary.losses), lessons: text(summary.lessons) };
  },
  returns: (row, _args, context) => row.state.returns.map((one) => act(one, texts(context, row))!),
  acceptance: (row, _args, context) => act(row.state.acceptance, texts(context, row)),
  standDown: (row, _args, context) => act(row.state.standDown, texts(context, row)),
};
