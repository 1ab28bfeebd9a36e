import { noticeFigures } from '@huiyin/domain';
import { globalId } from '../../../platform/ids.ts';
import { staffOf, subjectFields } from '../../base/subject-fields.ts';
import { incident } from '../../incident/queries.ts';
import type { NoticeResolvers } from '../../types.generated.ts';
import { warningsOf } from '../checking.ts';
import { inForce, notice, noticePath, NOTICE_NOUN, versionsOf } from '../queries.ts';
import { publicUrl } from '../../base/public-url.ts';

const common = subjectFields(NOTICE_NOUN);
const other = (communityId: string, id: string | null | undefined, context: Parameters<typeof notice>[0]) => (id == null ? null : notice(context, globalId('Notice', communityId, id)));

export const Notice: Pick<NoticeResolvers, 'againAt'|'allowedActions'|'approval'|'authors'|'channels'|'community'|'complaints'|'content'|'contentHash'|'deadlines'|'department'|'doors'|'draftedAt'|'ending'|'entries'|'eventAt'|'figures'|'id'|'important'|'inForce'|'incident'|'kind'|'lifeline'|'nextDeadline'|'number'|'origin'|'outsideDocument'|'places'|'plannedEnd'|'plannedStart'|'publishedAt'|'purpose'|'reachedAt'|'rejected'|'releasedAt'|'releasedBy'|'replacedBy'|'replaces'|'report'|'requestedAt'|'requestedBy'|'returned'|'review'|'revision'|'sealing'|'status'|'takenDownAt'|'timeliness'|'title'|'truthCheck'|'url'|'version'|'versions'|'warnings'|'__isTypeOf'> = {
  id: common.id,
  community: common.community,
  department: common.department,
  deadlines: common.deadlines,
  nextDeadline: common.nextDeadline,
  entries: common.entries,
  allowedActions: common.allowedActions,
  kind: ({ state }) => state.kind,
  origin: ({ state }) => state.origin,
  timeliness: ({ state }) => state.timeliness,
  lifeline: ({ state }) => state.lifeline,
  status: ({ state }) => state.status,
  title: ({ state }) => state.content?.texts[0]?.title || state.title,
  purpose: ({ state }) => state.purpose,
  truthCheck: ({ state }) => state.truthCheck,
  eventAt: ({ state }) => state.eventAt,
  plannedStart: ({ state }) => state.plannedStart,
  plannedEnd: ({ state }) => state.plannedEnd,
  important: ({ state }) => state.important,
  incident: ({ state }, _args, context) => (state.incidentId === null ? null : incident(context, globalId('Incident', state.communityId, state.incidentId))),
  complaints: async ({ state }, _args, { loaders }) => (await Promise.all(state.complaintIds.map((id) => loaders.complaint.load({ communityId: state.communityId, id })))).filter((row) => row !== null),
  report: ({ state }) => (state.report === null ? null : { ...state.report, handedOverAt: state.handedOver?.at ?? null, receivedBy: state.handedOver?.receivedBy ?? null }),
  outsideDocument: ({ state }) => (state.outside === null ? null : { ...state.outside, attachments: state.outside.attachments.length }),
  requestedAt: ({ state }) => state.requestedAt,
  requestedBy: ({ state }, _args, context) => staffOf(state.requestedBy, context),
  content: ({ state }) => state.content,
  contentHash: ({ state }) => state.contentHash,
  revision: ({ state }) => state.revision,
  draftedAt: ({ state }) => state.draftedAt,
  authors: async ({ state }, _args, context) => (await Promise.all(state.authors.map((id) => staffOf(id, context)))).filter((one) => one !== null),
  review: ({ state }) => state.review,
  approval: ({ state }) => state.approval,
  sealing: ({ state }) => state.sealing,
  returned: ({ state }) => state.returned,
  rejected: ({ state }) => state.rejected,
  releasedAt: ({ state }) => state.release?.at ?? null,
  releasedBy: ({ state }, _args, context) => staffOf(state.release?.by ?? null, context),
  channels: ({ state }) => [...state.channels],
  places: (row) => row.state.places.map((place) => ({ ...place, row })),
  doors: ({ state }) => [...state.doors],
  publishedAt: ({ state }) => state.publishedAt,
  reachedAt: ({ state }) => state.reachedAt,
  againAt: ({ state }) => state.againAt,
  ending: ({ state }) => state.ending,
  takenDownAt: ({ state }) => state.takenDownAt,
  inForce: (row, _args, context) => inForce(context, row),
  replaces: ({ state }, _args, context) => other(state.communityId, state.replaces, context),
  replacedBy: ({ state }, _args, context) => other(state.communityId, state.ending?.noticeId, context),
  url: (row, _args, context) => (row.state.sealing === null ? null : publicUrl(context, noticePath(context.services.secret, row, null))),
  figures: ({ state }, _args, { now }) => noticeFigures(state, now),
  warnings: (row, _args, context) => warningsOf(context, row),
  versions: (row, _args, context) => versionsOf(context, row) as never,
};
