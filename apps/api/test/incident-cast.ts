// Who an incident needs, and what is asked of it.
import { CAST } from './testkit.ts';

export const INCIDENT_CAST = {
  ...CAST,
  guard: { roles: ['SECURITY_GUARD'], department: 'SECURITY' },
  security: { roles: ['DEPARTMENT_MANAGER', 'COMPLAINT_DESK_SUPERVISOR'], department: 'SECURITY' },
  safety: { roles: ['SAFETY_OFFICER'], department: 'SECURITY' },
  control: { roles: ['CONTROL_ROOM'], department: 'SECURITY' },
  spokesman: { roles: ['STATEMENT_OFFICE'], department: null },
  gardener: { roles: ['RESPONSIBLE_STAFF'], department: 'ENVIRONMENT' },
} as const;

export const INCIDENT_FIELDS = `kind level drill publicSide origin title place detail raisedAt completedAt pictures statementStale
  raisedBy { id } department { kind } notified { party role department { kind } acknowledgedAt acknowledgedBy { id } } answer { reason handling impact by { id } }
  log { kind text by { id } } logKinds headCounts { where present expected text } control { at text by { id } } lost { text } noStatement { text } posts { post staff { id } }
  summary { cause copies { department { kind } staff { id } } } returns { text } acceptance { by { id } } standDown { text }
  runs { key title version contentHash done total posts { post } phases { key title steps { key title role state mine limitMinutes dueAt blocking ask { key title } mark { skipped answer text by { id } } } } }`;
