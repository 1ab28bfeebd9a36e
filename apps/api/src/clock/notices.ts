import {
  announceNotice, announceNoticeAgain, expireNotice, nextNoticeAct, sayNoticeRecalled, sayNoticeSent, toRecall,
  type Instant, type NoticeCounting, type NoticeEntry, type NoticeState, type SubjectDecision,
} from '@huiyin/domain';
import { calendarOf } from '../modules/calendar/queries.ts';
import { noticeAppend, partsOfPublication, type Publishing } from '../modules/notice/publication.ts';
import { NOTICE_NOUN } from '../modules/notice/queries.ts';
import { NO_SCOPE, type Scope } from '../platform/database.ts';
import { NotTogether } from '../platform/journal.ts';
import { sendNotice, sendRecall } from '../post/notices.ts';
import type { Services } from '../services.ts';
import { loadSubjects } from './append.ts';
import * as rows from './rows.ts';
import { policiesOf } from './worker.ts';

/** Most notices one look takes. */
const LOOK = 100;

type Found = Pick<Services, 'database' | 'journal' | 'env' | 'secret'>;
/** A community with all that deciding and writing of its notices takes. */
interface NoticePlace { readonly services: Found; readonly lineage: rows.Lineage; readonly scope: Scope; readonly context: NoticeCounting }
interface Standing { readonly state: NoticeState; readonly ordinal: number; readonly number: string }

/**
 * Does what time and the vendors do to notices: brings them out, announces planned outages again, hands what is to be
 * sent to the post, says what became of it, ends them, and says where they were sent that they were taken back. Each
 * append expects the last entry it saw, so of several workers one writes. Answers how many entries it wrote.
 */
export async function actOnNotices(services: Found, now: number): Promise<number> {
  const { due, places } = await services.database.write(NO_SCOPE, async (query) => {
    await query(rows.lookEverywhere, []);
    const found = await query<rows.DueNotice>(rows.dueNotices, [new Date(now).toISOString(), LOOK]);
    const communities = [...new Set(found.map(({ communityId }) => communityId))];
    return { due: found, places: communities.length === 0 ? [] : await query<rows.Lineage>(rows.lineages, [communities]) };
  });
  let written = 0;
  for (const lineage of places) {
    const scope: Scope = { organisationId: lineage.organisationId, communityIds: [lineage.id] };
    const policyOf = await policiesOf(services.database, scope, lineage.id, now);
    const context = { now: now as Instant, policy: policyOf(null), calendar: await calendarOf(services.database, lineage.organisationId), zone: lineage.timeZone };
    const own = due.filter(({ communityId }) => communityId === lineage.id);
    const loaded = await loadSubjects(services.database, scope, lineage.id, own.map(({ subjectId }) => ({ subjectId, kind: NOTICE_NOUN.type })));
    for (const { id, state, ordinal } of loaded) written += await actOn({ services, lineage, scope, context }, { state: state as unknown as NoticeState, ordinal, number: own.find(({ subjectId }) => subjectId === id)!.number });
  }
  return written;
}

/** All that is due for one notice, one act after the other. */
async function actOn(place: NoticePlace, first: Standing): Promise<number> {
  let [standing, written] = [first, 0];
  for (;;) {
    const decided = await nextDecision(place, standing);
    if (decided === null) return written;
    if (!(await appended(place, standing, decided))) return written;
    standing = { ...standing, state: decided.state, ordinal: standing.ordinal + decided.recorded.length };
    written += decided.recorded.length;
  }
}

type Decision = SubjectDecision<NoticeState, NoticeEntry>;

async function nextDecision({ services, lineage, context }: NoticePlace, { state, number }: Standing): Promise<Decision | null> {
  const act = nextNoticeAct(state);
  if (act !== null && act.at <= context.now) {
    switch (act.act) {
      case 'announceNotice': return announceNotice(state, await screensOf(services, lineage), context);
      case 'announceNoticeAgain': return announceNoticeAgain(state, context);
      case 'expireNotice': return expireNotice(state, context);
    }
  }
  for (const channel of state.channels) {
    if (channel.state !== 'SENDING') continue;
    const counts = await sendNotice(services, lineage, { state, number }, channel, context.now);
    if (counts !== null) return sayNoticeSent(state, channel.key, counts, context);
  }
  for (const channel of toRecall(state)) return sayNoticeRecalled(state, channel.key, await sendRecall(services, lineage, { state, number }, channel, context.now), context);
  return null;
}

/** Walls may hang in an office over the community. */
const screensOf = async ({ database }: Found, { organisationId, lineage, id }: rows.Lineage): Promise<number> => (await database.read<{ count: number }>({ organisationId, communityIds: lineage }, rows.screensShowing, [lineage, id]))[0]!.count;

/** With its first proof it answers its complaints and ends the notice it replaces, in the same transaction. */
async function appended(place: NoticePlace, { state, ordinal, number }: Standing, decided: Decision): Promise<boolean> {
  const { services: { database, journal }, lineage, scope, context } = place;
  const publishing: Publishing = { database, scope, context, place: { ...lineage, communityId: lineage.id } };
  const beside = state.publishedAt === null && decided.state.publishedAt !== null ? await partsOfPublication(publishing, decided.state, number) : [];
  try {
    const [outcome] = await journal.append(scope, [noticeAppend(publishing, decided, ordinal), ...beside], { together: [] });
    return outcome!.outcome === 'appended';
  } catch (error) {
    // Somebody wrote meanwhile: the next look decides anew.
    if (error instanceof NotTogether) return false;
    throw error;
  }
}
