import type { NewEntry } from '../kernel/decider.ts';
import type { CommunityId, CustomerId, UnitId } from '../kernel/ids.ts';
import type { Instant, LocalDate } from '../kernel/instant.ts';
import type { Actor } from '../kernel/permission.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';

/** What somebody is to a unit (ORG-6): owner 业主, occupant 使用人, tenant 租户. */
export const CUSTOMER_RELATIONS = ['OWNER', 'OCCUPANT', 'TENANT'] as const;
export type CustomerRelationKind = (typeof CUSTOMER_RELATIONS)[number];
/** Ways to reach somebody. */
export const CONTACT_KINDS = ['MOBILE', 'PHONE', 'WECHAT', 'EMAIL'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];
/** Kept only so that the elderly and children can be counted (ORG-6). */
export const AGE_GROUPS = ['CHILD', 'ADULT', 'ELDERLY'] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];
/** A remark, or behaviour with major effect on order 重大影响的行为 (ORG-6). */
export const CUSTOMER_NOTE_KINDS = ['REMARK', 'MAJOR_BEHAVIOUR'] as const;
export type CustomerNoteKind = (typeof CUSTOMER_NOTE_KINDS)[number];
/** In the file, or taken out of it. */
export const CUSTOMER_STATUSES = ['ACTIVE', 'REMOVED'] as const;
export type CustomerStatus = (typeof CUSTOMER_STATUSES)[number];
/** How somebody came into the file. */
export type CustomerSource = 'DESK' | 'IMPORT';

/** Longest texts in code points, and most relations and contact ways of one customer. */
export const CUSTOMER_LIMITS = { name: 100, contact: 100, bestTime: 60, language: 40, preferences: 1_000, note: 2_000, reason: 500, relations: 50, contacts: 20, birthYearMin: 1900 } as const;

/** A relation as it is given: to which unit, since and until when (both days included), and whether the person lives there. */
export interface RelationInput {
  readonly unitId: UnitId;
  readonly relation: CustomerRelationKind;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly livesHere: boolean;
}
/** A contact way as it is given. */
export interface ContactInput {
  readonly kind: ContactKind;
  readonly value: string;
  readonly preferred: boolean;
  readonly bestTime: string | null;
}
/** What can be corrected; a field left out stays. */
export interface CustomerChanges {
  readonly name?: string;
  readonly language?: string | null;
  readonly preferences?: string | null;
  readonly birthYear?: number | null;
  readonly ageGroup?: AgeGroup | null;
  /** Number of the contact way to be used first. */
  readonly preferredContact?: number | null;
}

/** Takes somebody into the file. */
export interface RegisterCustomer {
  readonly type: 'registerCustomer';
  readonly customerId: CustomerId;
  readonly communityId: CommunityId;
  readonly name: string;
  readonly language: string | null;
  readonly preferences: string | null;
  readonly birthYear: number | null;
  readonly ageGroup: AgeGroup | null;
  readonly relations: readonly RelationInput[];
  readonly contacts: readonly ContactInput[];
}
/** Every command on a customer; relations and contact ways are named by their number, from 1 in the order they came. */
export type CustomerCommand =
  | RegisterCustomer
  | { readonly type: 'correctCustomer'; readonly changes: CustomerChanges; readonly reason: string | null }
  | { readonly type: 'addRelation'; readonly relation: RelationInput }
  | { readonly type: 'endRelation'; readonly number: number; readonly to: LocalDate; readonly reason: string | null }
  | { readonly type: 'addContact'; readonly contact: ContactInput }
  | { readonly type: 'removeContact'; readonly number: number; readonly reason: string | null }
  | { readonly type: 'noteCustomer'; readonly kind: CustomerNoteKind; readonly text: string }
  | { readonly type: 'removeCustomer'; readonly reason: string | null };
/** Names of the commands. */
export type CustomerCommandType = CustomerCommand['type'];

/** Fields of a correction, as the entry lists them: the values are personal. */
export type CorrectedField = 'name' | 'language' | 'preferences' | 'birthYear' | 'ageGroup' | 'preferredContact';

/** What the book holds of a customer; everything that can name or describe a person is personal. */
export type CustomerEntry =
  | NewEntry<'CustomerRegistered', { readonly id: CustomerId; readonly communityId: CommunityId; readonly source: CustomerSource }, { readonly name: string; readonly language: string | null; readonly preferences: string | null; readonly birthYear: number | null; readonly ageGroup: AgeGroup | null }>
  | NewEntry<'CustomerCorrected', { readonly fields: readonly CorrectedField[]; readonly preferredContact?: number | null }, { readonly name?: string; readonly language?: string | null; readonly preferences?: string | null; readonly birthYear?: number | null; readonly ageGroup?: AgeGroup | null; readonly reason: string | null }>
  | NewEntry<'CustomerRelationAdded', { readonly number: number; readonly relation: CustomerRelationKind; readonly from: LocalDate | null; readonly to: LocalDate | null; readonly livesHere: boolean }, { readonly unitId: UnitId }>
  | NewEntry<'CustomerRelationEnded', { readonly number: number; readonly to: LocalDate }, { readonly reason: string | null }>
  | NewEntry<'CustomerContactAdded', { readonly number: number; readonly kind: ContactKind; readonly preferred: boolean }, { readonly value: string; readonly bestTime: string | null }>
  | NewEntry<'CustomerContactRemoved', { readonly number: number }, { readonly reason: string | null }>
  | NewEntry<'CustomerNoted', { readonly kind: CustomerNoteKind }, { readonly text: string }>
  | NewEntry<'CustomerRemoved', Record<never, never>, { readonly reason: string | null }>;

/** A relation to a unit; `unitId` is null once erased. */
export interface Relation extends Omit<RelationInput, 'unitId'> {
  readonly number: number;
  readonly unitId: UnitId | null;
}
/** A contact way; `value` is null once erased. */
export interface Contact extends Omit<ContactInput, 'value'> {
  readonly number: number;
  readonly value: string | null;
}
/** A customer as the entries say; personal values are null once erased. */
export interface CustomerState {
  readonly id: CustomerId;
  readonly communityId: CommunityId;
  readonly status: CustomerStatus;
  readonly source: CustomerSource;
  readonly name: string | null;
  readonly language: string | null;
  readonly preferences: string | null;
  readonly birthYear: number | null;
  readonly ageGroup: AgeGroup | null;
  readonly registeredAt: Instant;
  readonly relations: readonly Relation[];
  readonly contacts: readonly Contact[];
  /** How many contact ways there ever were: numbers are not used twice. */
  readonly contactCount: number;
  /** Notes of MAJOR_BEHAVIOUR, and when the last was made. */
  readonly majorBehaviourCount: number;
  readonly lastMajorBehaviourAt: Instant | null;
}

/** What a decision on a customer counts with. */
export interface CustomerContext {
  readonly now: Instant;
  readonly today: LocalDate;
  readonly actor: Actor;
  /** DESK: one by one; IMPORT: a list that somebody confirmed, which has a right of its own. */
  readonly source: CustomerSource;
}
/** Why a command on a customer is refused. */
export type CustomerRefusal = CommonRefusal;
