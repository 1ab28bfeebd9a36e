import type { FeedEvent } from './lines.ts';

type Snapshot = Extract<FeedEvent, { readonly __typename: 'BoardSnapshot' }>;
export type SentCommunity = Snapshot['communities'][number];
export type SentComplaint = SentCommunity['complaints'][number];
export type SentIncident = SentCommunity['incidents'][number];

/** For tests: what a server sends. */
export const sentAt = (instant: number): string => new Date(instant).toISOString();

export const sentComplaint = (id: string, over: Partial<SentComplaint> = {}): SentComplaint => ({
  id, number: id, kind: 'COMPLAINT', title: id, status: 'REGISTERED', severity: 'NORMAL', receivedAt: sentAt(0), department: null, next: null, ...over,
});

export const sentIncident = (id: string, over: Partial<SentIncident> = {}): SentIncident => ({
  id, number: id, version: 1, kind: 'ON_SITE', level: 4, drill: false, title: id, place: null, raisedAt: sentAt(0), happenedAt: sentAt(0), status: 'RAISED', underControlAt: null, owner: null, department: null, replyDueAt: null,
  notified: [], deadlines: [], playbook: null, statement: null, log: [], ...over,
});

export const sentCommunity = (id: string, complaints: readonly SentComplaint[], over: Partial<SentCommunity> = {}): SentCommunity => ({
  id, code: id.toUpperCase(), name: id, timeZone: 'Asia/Shanghai', incidentTotal: 0, incidents: [], notices: [], complaints: [...complaints],
  figures: { openComplaints: complaints.length, dueToday: 0, overdue: 0, toCallBack: 0, openIncidents: 0 }, ...over,
});

export const sentSnapshot = (communities: readonly SentCommunity[], sequence = 1, asOf = 0): Snapshot =>
  ({ __typename: 'BoardSnapshot', cursor: `s${sequence}`, asOf: sentAt(asOf), sequence, communities: [...communities] });
