import type { Actor, CommunityId, DepartmentId, Instant, NoticeWord, Policy, Role, ScreenLanguage, ScreenLook, StaffId, StatementInForce, WorkingCalendar } from '@huiyin/domain';
import type DataLoader from 'dataloader';
import type { ComplaintRow } from './modules/complaint/rows.ts';
import type { Candidate } from './modules/complaint/queries.ts';
import type { CustomerRow, HeadCountRow, RelationRow } from './modules/customer/queries.ts';
import type { DeadlineKey, DeadlineRow } from './modules/deadline/rows.ts';
import type { EntryOrdinal, EntryPlace, EntryRow, TimelinePage } from './modules/journal/rows.ts';
import type { CommunityRow, ContactRow, DepartmentRow, StaffRow, UnitRow } from './modules/organisation/rows.ts';
import type { PolicyKey } from './modules/policy/queries.ts';
import type { NoticeRow } from './modules/notice/queries.ts';
import type { ProposalRow } from './modules/proposal/queries.ts';
import type { SubjectKey, SubjectRow } from './modules/base/subject.ts';
import type { SightingRow } from './modules/screen/queries.ts';
import type { Services } from './services.ts';
import type { Scope } from './platform/database.ts';

/** A community in sight, with the policy in force there. */
export interface CommunityInSight extends CommunityRow {
  readonly policy: Policy;
}

/** Who is signed in, as one query answered it. */
export interface Viewer {
  readonly staffId: StaffId;
  readonly name: string;
  readonly login: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly communityId: CommunityId;
  readonly departmentId: DepartmentId | null;
  readonly roles: readonly Role[];
  readonly communities: readonly CommunityInSight[];
  /** What working days are counted with: the years the organisation published, over the built-in ones. */
  readonly calendar: WorkingCalendar;
  /** Roles resolved to every community in sight. */
  readonly actor: Actor;
  readonly scope: Scope;
}

/** A paired wall screen, as one query answered it: nobody of the staff. It reads its board and nothing else (ADR 0018). */
export interface ScreenPrincipal {
  readonly id: string;
  /** Changes with the screen's name, communities or settings: an open socket of an older one is closed, to come again. */
  readonly version: number;
  readonly organisationId: string;
  /** The community or office where it hangs, and whose register holds it. */
  readonly homeId: string;
  readonly name: string;
  readonly language: ScreenLanguage;
  readonly look: ScreenLook;
  readonly sound: boolean;
  readonly drills: boolean;
  /** What it shows, in the order they take turns. */
  readonly communities: readonly { readonly id: string; readonly code: string; readonly name: string; readonly timeZone: string }[];
  readonly communityIds: readonly string[];
  readonly tokenAgeSeconds: number;
  /** What its board is read with: the communities it shows, not the one where it hangs. */
  readonly scope: Scope;
}

export type Language = 'zh-CN' | 'en';

/** What an edge (HTTP, socket, command line) knows of the caller and can do for the answer. */
export interface Edge {
  readonly language: Language;
  /** Hash of the session's token; null when none was sent. */
  readonly sessionHash: Buffer | null;
  /** Hash of a wall screen's token, which is never a session's; absent or null when none was sent. */
  readonly screenHash?: Buffer | null;
  /** The program asks by itself while nobody uses it: that does not keep a session alive. */
  readonly unattended?: boolean;
  readonly address: string;
  /** Sets or clears the session cookie; absent where there are no cookies. */
  setSessionCookie?(token: string | null, expiresAt: number): void;
}

/** An id within a community. */
export interface Key {
  readonly communityId: string;
  readonly id: string;
}

/** Batches of one request and one viewer: never shared, so nothing leaks between tenants. */
export interface Loaders {
  readonly candidates: DataLoader<{ readonly communityId: string; readonly now: number }, readonly Candidate[], string>;
  readonly complaint: DataLoader<Key, ComplaintRow | null, string>;
  readonly customer: DataLoader<Key, CustomerRow | null, string>;
  readonly customersOfUnit: DataLoader<Key, readonly RelationRow[], string>;
  readonly headCount: DataLoader<Key, HeadCountRow, string>;
  readonly department: DataLoader<Key, DepartmentRow | null, string>;
  readonly departments: DataLoader<string, readonly DepartmentRow[]>;
  readonly deadline: DataLoader<DeadlineKey, DeadlineRow | null>;
  readonly entry: DataLoader<EntryPlace, EntryRow | null>;
  readonly entryAt: DataLoader<EntryOrdinal, EntryRow | null>;
  readonly manager: DataLoader<Key, StaffRow | null, string>;
  /** How many later complaints are linked to each. */
  readonly repeats: DataLoader<Key, number, string>;
  readonly policy: DataLoader<PolicyKey, Policy | null, string>;
  readonly staff: DataLoader<string, StaffRow | null>;
  /** How people are reached; for whoever may see it. */
  readonly contacts: DataLoader<string, ContactRow | null>;
  readonly timeline: DataLoader<TimelinePage, { readonly rows: readonly EntryRow[]; readonly count: number }>;
  readonly unit: DataLoader<Key, UnitRow | null, string>;
  // works, inspections and checks
  readonly subject: DataLoader<SubjectKey, SubjectRow | null, string>;
  /** The statements in force that a community's incidents carry. */
  readonly statementsInForce: DataLoader<string, readonly StatementInForce[]>;
  readonly openParts: DataLoader<SubjectKey, number>;
  /** Subjects made in another one, oldest first, the first 200 of each. */
  readonly parts: DataLoader<SubjectKey, readonly SubjectRow[]>;
  /** Released notices by their numbers. */
  readonly noticeOfNumber: DataLoader<Key, NoticeRow | null>;
  /** What an organisation's notices are checked with. */
  readonly checkedWords: DataLoader<string, readonly NoticeWord[]>;
  /** The proposal that an incident was raised from. */
  readonly proposalOf: DataLoader<Key, ProposalRow | null>;
  /** When wall screens were last there. */
  readonly sighting: DataLoader<Key, SightingRow | null, string>;
}

/** What every resolver gets: who asks, when, with which loaders and services. */
export interface Context {
  /** Null when nobody is signed in, and for a wall screen. */
  readonly viewer: Viewer | null;
  /** The wall screen that asks; null for people and for nobody. */
  readonly screen: ScreenPrincipal | null;
  readonly now: Instant;
  readonly edge: Edge;
  readonly loaders: Loaders;
  readonly services: Services;
}
