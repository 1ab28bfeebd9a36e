import type { IncidentQuery } from '../gql/graphql.ts';

/** An incident as its page reads it. */
export type IncidentFacts = NonNullable<IncidentQuery['incident']>;
export type Run = IncidentFacts['runs'][number];
export type Phase = Run['phases'][number];
export type Step = Phase['steps'][number];

/** In an emergency many write at once; only who judges what another wrote says which version was read. */
const READ_BEFORE: readonly string[] = ['incidentReturnSummary', 'incidentAcceptSummary'];

/** What a command on an incident is sent with besides its fields. */
export const sentWith = (action: string, { id, version }: Pick<IncidentFacts, 'id' | 'version'>): Record<string, unknown> => ({ incidentId: id, ...(READ_BEFORE.includes(action) ? { expectedVersion: version } : {}) });

export const isAllowed = ({ allowedActions }: { readonly allowedActions: readonly { readonly action: string; readonly allowed: boolean }[] }, action: string): boolean => allowedActions.some((one) => one.action === action && one.allowed);

const ENDED: readonly string[] = ['CLOSED', 'STOOD_DOWN'];
export const isEnded = ({ status }: Pick<IncidentFacts, 'status'>): boolean => ENDED.includes(status);
