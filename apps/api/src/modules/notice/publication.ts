import { replaceNotice, type NoticeCounting, type NoticeState } from '@huiyin/domain';
import { loadSubjects } from '../../clock/append.ts';
import type { Database, Scope } from '../../platform/database.ts';
import type { Append } from '../../platform/journal.ts';
import { volumeOf, type Place } from '../base/book.ts';
import { subjectRow } from '../base/rows.ts';
import { complaintAnswered } from '../complaint/commands.ts';
import { NOTICE_NOUN } from './queries.ts';

/** Where a notice is published, and what is counted with there. */
export interface Publishing { readonly database: Database; readonly scope: Scope; readonly place: Place; readonly context: NoticeCounting }

const system = ({ place, context: { now } }: Publishing) => ({ communityId: place.communityId, organisationId: place.organisationId, numberPrefix: null, expectedVersion: null, at: now, actorId: null, actorRole: null, intent: null, messages: [] });

/** An append of what the system writes about a notice that had `ordinal` entries. */
export function noticeAppend(publishing: Publishing, { recorded, state }: { readonly recorded: Append['recorded']; readonly state: NoticeState }, ordinal: number): Append {
  const { place, context: { now } } = publishing;
  return {
    ...volumeOf(place, 'notice', now), ...system(publishing), subject: { id: state.id, kind: NOTICE_NOUN.type }, expectedOrdinal: ordinal, recorded, deadlines: state.deadlines,
    rows: [subjectRow(NOTICE_NOUN.table, state, place.organisationId, NOTICE_NOUN.columns(state))],
  };
}

/** What else is written with the first proof that a notice is out: it answers its complaints (CMP-18), and ends the one in whose place it comes. */
export async function partsOfPublication(publishing: Publishing, state: NoticeState, number: string): Promise<readonly Append[]> {
  const { database, scope, context } = publishing;
  const wanted = [...state.complaintIds.map((subjectId) => ({ subjectId: subjectId as string, kind: 'Complaint' })), ...(state.replaces === null ? [] : [{ subjectId: state.replaces as string, kind: NOTICE_NOUN.type }])];
  if (wanted.length === 0) return [];
  const loaded = await loadSubjects(database, scope, state.communityId, wanted);
  return loaded.flatMap((one) => {
    if (one.kind === 'Complaint') return complaintAnswered(publishing.place, one, number, context) ?? [];
    const replaced = replaceNotice(one.state as unknown as NoticeState, state.id, context);
    return replaced === null ? [] : [noticeAppend(publishing, replaced, one.ordinal)];
  });
}
