import { INCIDENT, isAlwaysOn, statementInForce, type IncidentCommand, type IncidentEntry, type IncidentState, type Role, type StatementInForce } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import type { Database, Scope } from '../../platform/database.ts';
import { requireViewer } from '../../sight.ts';
import type { Connection, PageRequest, Read } from '../base/connection.ts';
import { subjectOf, subjectPage, type SubjectNoun, type SubjectRow } from '../base/subject.ts';
import type { IncidentFilter } from '../types.generated.ts';
import { childrenOf, openIncidents, statedIncidents } from './rows.ts';
import { incidentMessages } from './tell.ts';

export { toldOfOwed, whoIsAt } from './tell.ts';
export type IncidentRow = SubjectRow<IncidentState>;

const ENDED: readonly string[] = INCIDENT.lifecycle.final;

/** Whether an incident goes on: neither closed nor stood down. */
export const isIncidentOpen = ({ status }: IncidentState): boolean => !ENDED.includes(status);

/** Incidents as the API knows them. */
export const INCIDENT_NOUN: SubjectNoun<IncidentState, IncidentCommand, IncidentEntry> = {
  type: 'Incident', table: 'incidents', rules: INCIDENT, idField: 'incidentId', book: 'incident', ofOffices: true, tells: incidentMessages,
  actions: {
    raiseIncident: 'incidentRaise', acknowledgeIncident: 'incidentAcknowledge', setIncidentReplyDeadline: 'incidentSetReplyDeadline', answerIncident: 'incidentAnswer', logIncident: 'incidentLog',
    countIncidentHeads: 'incidentCountHeads', reviseIncident: 'incidentRevise', markIncidentUnderControl: 'incidentMarkUnderControl', loseIncidentControl: 'incidentLoseControl',
    completeIncident: 'incidentComplete', stateIncident: 'statementFix', endIncidentStatement: 'statementEnd', startPlaybook: 'incidentStartPlaybook', tickStep: 'stepTick', skipStep: 'stepSkip', reopenStep: 'stepReopen',
    takeIncidentPost: 'incidentTakePost', handOverIncident: 'incidentHandOver', secureIncidentPictures: 'incidentSecurePictures', submitIncidentSummary: 'incidentSubmitSummary',
    returnIncidentSummary: 'incidentReturnSummary', acceptIncidentSummary: 'incidentAcceptSummary', standDownIncident: 'incidentStandDown',
  },
  columns: (state) => ({ kind: state.kind, parentId: state.parent?.id ?? null, happenedAt: state.raisedAt, open: isIncidentOpen(state), more: { level: state.level, drill: state.drill } }),
  author: ({ raisedBy }) => raisedBy,
};

export const incidents = (context: Context, communityId: string, filter: IncidentFilter | null | undefined, page: PageRequest, total: boolean): Promise<Connection<IncidentRow>> => {
  const { drill, ...rest } = filter ?? {};
  return subjectPage(context, INCIDENT_NOUN, communityId, { ...rest, ...(drill == null ? {} : { flags: { drill } }) }, page, total);
};
export const incident = (context: Context, id: string): Promise<IncidentRow | null> => subjectOf(context, INCIDENT_NOUN, id);

/** The incidents of communities in sight that a wide one has below it. */
export async function incidentsBelow(context: Context, { state }: IncidentRow): Promise<readonly IncidentRow[]> {
  // Only an office has communities below it.
  if (state.departmentId !== null) return [];
  return context.services.database.read<IncidentRow>(requireViewer(context).scope, childrenOf, [state.id]);
}

/** An open incident on a list of what is handed over, with how many there are in all. */
export interface OpenIncident { readonly subjectId: string; readonly number: string; readonly drill: boolean; readonly total: number; readonly drills: number }
/** The open incidents that whoever is on duty for a role is on: all of the community, or those of the department. */
export const openIncidentsRead = (communityId: string, departmentId: string | null, role: Role, at: number, limit: number): Read =>
  ({ statement: openIncidents, values: [communityId, isAlwaysOn(role) ? null : departmentId, new Date(at).toISOString(), limit] });

type Stated = Pick<IncidentState, 'id' | 'drill' | 'statement'> & { readonly communityId: string; readonly number: string };

/** The statements in force that communities' own incidents carry, in the order asked; never one of a drill. */
export async function statementsInForceOf(database: Database, scope: Scope, communityIds: readonly string[]): Promise<readonly (readonly StatementInForce[])[]> {
  const rows = await database.read<Stated>(scope, statedIncidents, [[...new Set(communityIds)]]);
  return communityIds.map((id) => rows.filter(({ communityId }) => communityId === id).flatMap((row) => statementInForce(row, row.number) ?? []));
}
