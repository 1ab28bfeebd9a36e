import type { CommunityId } from '../kernel/ids.ts';
import type { NewEntry } from '../kernel/decider.ts';

/** What can be put on paper: a complaint's form, a page of the register, blank forms, copies of a notice. */
export const PRINTED_THINGS = ['COMPLAINT_FORM', 'REGISTER_PAGE', 'BLANK_FORMS', 'NOTICE'] as const;
export type PrintedThing = (typeof PRINTED_THINGS)[number];

/** Access is itself recorded (LDG-4): what was put on paper, and whether who complains stood masked in it. */
export type PrintingEntry = NewEntry<'FormPrinted', { readonly id: string; readonly communityId: CommunityId; readonly thing: PrintedThing; /** Number of the complaint or notice, name of the volume, first serial. */ readonly name: string; readonly subjectId: string | null; readonly masked: boolean; readonly rows: number }, Record<never, never>>;
