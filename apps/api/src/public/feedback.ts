import { randomUUID } from 'node:crypto';
import type { Instant, SaidOfNotice } from '@huiyin/domain';
import { communityPath } from '../modules/base/public-url.ts';
import { noticeOfId, noticePath, type NoticeRow } from '../modules/notice/queries.ts';
import { answerPath, feedbackOfCode, takeInFromPage } from '../modules/notice-feedback/from-page.ts';
import type { Services } from '../services.ts';
import { feedbackPage, type Form, type FormProblem } from './feedback-page.ts';
import { organisationOf, premisesOfFeedback, scopeOf, type Premises } from './premises.ts';

/** What a browser sends, as it stands in the form. */
export type Fields = Readonly<Record<string, string>>;
const KEY = /^[0-9a-f-]{36}$/;

const keyOf = (given: string | undefined): string => (given !== undefined && KEY.test(given) ? given : randomUUID());
/** A form nobody has filled in. */
export const emptyForm = (): Form => ({ key: randomUUID(), said: { text: '', name: '', phone: '' }, problem: null });

/** Takes in what was written on a notice's page: the path of the answer's page, or the form again with what is wrong. */
export async function takeIn(services: Services, { premises, row }: { readonly premises: Premises; readonly row: NoticeRow }, fields: Fields, address: string, now: number): Promise<string | Form> {
  const said = { text: fields['text'] ?? '', name: fields['name'] ?? '', phone: fields['phone'] ?? '' };
  const { communityId, id: noticeId } = row.state;
  const taken = await takeInFromPage(services, { communityId, noticeId, organisationId: premises.organisationId }, { said: { text: said.text, name: said.name || null, phone: said.phone || null }, key: keyOf(fields['key']), address }, now as Instant);
  if ('number' in taken) return answerPath(services.secret, communityId, taken.number);
  return { key: keyOf(fields['key']), said, problem: taken.why === 'INVALID' ? fieldOf(taken.refusal) : { field: null, problem: taken.why } };
}

function fieldOf(refusal: Extract<Awaited<ReturnType<typeof takeInFromPage>>, { why: 'INVALID' }>['refusal']): FormProblem {
  if (refusal.kind !== 'InvalidField') throw new Error(`A page's reaction is refused by ${refusal.kind}`);
  const { field, problem } = refusal;
  return { field: field as keyof SaidOfNotice, problem: problem === 'EMPTY' || problem === 'TOO_LONG' ? problem : 'MALFORMED' };
}

/** The page of a reaction for whoever holds its code; null: of nobody's. */
export async function answerOf(services: Services, number: string, code: string): Promise<string | null> {
  const { database, secret } = services;
  const found = await Promise.all((await premisesOfFeedback(database, number)).map(async (premises) => ({ premises, row: await feedbackOfCode(services, { communityId: premises.id as never, organisationId: premises.organisationId }, number, code) })));
  const own = found.find(({ row }) => row !== null);
  if (own === undefined) return null;
  const { premises } = own;
  const { state, complaintNumber } = own.row!;
  const [organisation, notice] = await Promise.all([organisationOf(database, premises), noticeOfId(database, scopeOf(premises), { communityId: premises.id, id: state.noticeId })]);
  return feedbackPage({ number, state, complaintNumber, organisation, community: premises.name, timeZone: premises.timeZone, noticePath: notice === null ? null : noticePath(secret, notice, null), communityPath: communityPath(premises) });
}
