import type { Submission } from '../controls/useSubmission.ts';
import type { PolicyRoomQuery } from '../gql/graphql.ts';
import type { PolicyDraft } from './policy-draft.ts';

/** The rules of an office or community as the page reads them. */
export type Policy = NonNullable<PolicyRoomQuery['policy']>;
/** A policy being edited: what is typed, and how to change it. */
export interface Editing { policy: Policy; draft: PolicyDraft; set: (draft: PolicyDraft) => void; submission: Submission }
