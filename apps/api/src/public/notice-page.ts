import type { NoticeState } from '@huiyin/domain';
import { languageTag, oneLine } from '../outputs/text.ts';
import { centreOf, placeInWords, spanInWords, timeInWords, untilInWords } from '../notice-paper/wording.ts';
import { inEnglish } from './english-time.ts';
import { feedbackForm, type Form } from './feedback-page.ts';
import { html, type Html } from './html.ts';
import { both, page } from './page.ts';
import { isReadable, type Verdict } from './verdict.ts';
import { ANSWERS, MEANINGS, SAID, type Pair } from './words.ts';

/** A notice as its page shows it. */
export interface ShownNotice {
  readonly number: string;
  readonly state: NoticeState;
  readonly verdict: Verdict;
  readonly organisation: string;
  readonly community: string;
  readonly timeZone: string;
  /** Key of the copy that was scanned. */
  readonly place: string | null;
  readonly next: { readonly number: string; readonly path: string } | null;
  readonly communityPath: string;
  /** Where its reader says something; null: nothing of it has been out. */
  readonly form: Form | null;
}

const LOOKS: Readonly<Record<Verdict, string>> = { IN_FORCE: 'good', RELEASED: 'good', EXPIRED: 'over', WITHDRAWN: '', REPLACED: 'other', PENDING: 'wait', UNKNOWN: '' };
const drawn = (lines: string): Html => ({ markup: `<svg viewBox="0 0 48 48" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="24" cy="24" r="21"/>${lines}</svg>` });
const [TICK, CLOCK, CROSS] = [drawn('<path d="M14 25l7 7 13-15"/>'), drawn('<path d="M24 13v12l8 5"/>'), drawn('<path d="M17 17l14 14M31 17L17 31"/>')];
const SIGNS: Readonly<Record<Verdict, Html>> = { IN_FORCE: TICK, RELEASED: TICK, EXPIRED: CLOCK, WITHDRAWN: CROSS, REPLACED: drawn('<path d="M14 24h19M26 16l8 8-8 8"/>'), PENDING: CLOCK, UNKNOWN: CROSS };

/** A meaning with its values, none of which is broken at the end of a line. */
function filled({ zh, en }: Pair, { state, community, timeZone }: ShownNotice): { readonly zh: Html; readonly en: Html } {
  const until = state.content!.validUntil;
  const ended = state.ending?.at ?? until;
  const values: Readonly<Record<string, string>> = {
    centre: centreOf(community), until: untilInWords(timeZone, until), untilEnglish: inEnglish(timeZone, until, true), ended: timeInWords(timeZone, ended), endedEnglish: inEnglish(timeZone, ended),
  };
  const fill = (text: string): Html => html`${text.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? html`${part}` : part === 'centre' ? html`${values[part]!}` : html`<span class="whole">${values[part] ?? ''}</span>`))}`;
  return { zh: fill(zh), en: fill(en) };
}

const answer = (verdict: Verdict, meaning: Parameters<typeof both>[0], next: ShownNotice['next']): Html => html`<div class="answer ${LOOKS[verdict]}">${SIGNS[verdict]}<h1>${both(ANSWERS[verdict])}</h1><p>${both(meaning)}</p>${
  next === null ? null : html`<a class="next" href="${next.path}">${both({ zh: SAID.next.zh, en: `${SAID.next.en} ${next.number}` })}</a>`}</div>`;

/** A number that can be called is a link that calls it. */
const contactOf = (contact: string): Html => (/^\+?[\d\s-]{5,20}$/.test(contact) ? html`<a href="tel:${contact.replace(/[\s-]/g, '')}">${contact}</a>` : html`${contact}`);
const textOf = ({ language, title, body }: { readonly language: string; readonly title: string; readonly body: string }, holds: boolean): Html =>
  html`<article class="${holds ? 'card' : 'card stale'}" lang="${languageTag(language)}" dir="auto"><h2>${title}</h2>${body.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => html`<p dir="auto">${line}</p>`)}</article>`;

function facts(shown: ShownNotice): Html {
  const { number, state: { content, places, plannedStart, plannedEnd, publishedAt }, organisation, community, timeZone, place, verdict } = shown;
  const time = (at: number): Pair => ({ zh: timeInWords(timeZone, at), en: inEnglish(timeZone, at) });
  const planned = plannedStart === null ? null : { zh: spanInWords(timeZone, plannedStart, plannedEnd), en: `${inEnglish(timeZone, plannedStart)}${plannedEnd === null ? '' : ` – ${inEnglish(timeZone, plannedEnd)}`}` };
  const readable = isReadable(shown.state, verdict);
  const copy = places.find(({ key }) => key === place);
  const rows: readonly (readonly [Pair, Html | null])[] = [
    [SAID.planned, planned === null || !readable ? null : both(planned)],
    [SAID.areas, content!.buildings.length === 0 || !readable ? null : html`${content!.buildings.join('、')}`],
    [SAID.validUntil, verdict === 'PENDING' ? null : both({ zh: untilInWords(timeZone, content!.validUntil), en: inEnglish(timeZone, content!.validUntil, true) })],
    [SAID.publisher, html`${centreOf(community)}（${organisation}）`],
    [SAID.contact, content!.contact === null || !readable ? null : contactOf(oneLine(content!.contact))],
    [SAID.number, html`${number}`],
    [SAID.place, copy === undefined || !readable ? null : html`${placeInWords(copy)}`],
    [SAID.publishedAt, publishedAt === null ? null : both(time(publishedAt))],
  ];
  return html`<dl class="card">${rows.flatMap(([label, value]) => (value === null ? [] : [html`<dt>${both(label)}</dt><dd>${value}</dd>`]))}</dl>`;
}

/** The page that a scanned code leads to: whether the notice is genuine and still to be followed, then the notice. */
export function noticePage(shown: ShownNotice): string {
  const { state, verdict, next } = shown;
  const readable = isReadable(state, verdict);
  const holds = verdict === 'IN_FORCE' || verdict === 'RELEASED';
  return page(`${ANSWERS[verdict].zh} · ${shown.number}`, html`${answer(verdict, filled(MEANINGS[verdict], shown), next)}${holds || readable ? html`<p class="hint">${both(holds ? SAID.compare : SAID.over)}</p>` : null}${
    readable ? state.content!.texts.map((text) => textOf(text, holds)) : null}${facts(shown)}${shown.form === null ? null : feedbackForm(shown.form)}<p class="foot"><a href="${shown.communityPath}">${both(SAID.all)}</a></p>`);
}

/** The same for every code that is none of ours, so that nobody learns what is wrong with it. */
export const unknownNoticePage = (): string => page(ANSWERS.UNKNOWN.zh, html`${answer('UNKNOWN', MEANINGS.UNKNOWN, null)}<p class="hint">${both(SAID.ask)}</p>`);
