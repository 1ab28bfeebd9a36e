import { NOTICE_FEEDBACK_LIMITS as LIMITS, type NoticeFeedbackState, type SaidOfNotice } from '@huiyin/domain';
import { timeInWords } from '../notice-paper/wording.ts';
import { inEnglish } from './english-time.ts';
import { html, type Html } from './html.ts';
import { both, page } from './page.ts';
import { REFUSED, SAY, type Pair } from './words.ts';

/** Why a form comes back: a field of it, or all of it. */
export type FormProblem = { readonly field: keyof SaidOfNotice; readonly problem: 'EMPTY' | 'TOO_LONG' | 'MALFORMED' } | { readonly field: null; readonly problem: 'TOO_MANY' | 'TOO_OFTEN' };
/** The form of a notice's page, as it was sent or not yet. */
export interface Form { readonly key: string; readonly said: { readonly text: string; readonly name: string; readonly phone: string }; readonly problem: FormProblem | null }

type Name = keyof SaidOfNotice;
const inWords = ({ field, problem }: FormProblem): Pair => {
  const { zh, en } = REFUSED[problem];
  const limit = field === null ? '' : String(LIMITS[field]);
  return { zh: zh.replace('{limit}', limit), en: en.replace('{limit}', limit) };
};

function labelled(name: Name, label: Pair, field: (attributes: Html) => Html, problem: FormProblem | null): Html {
  const wrong = problem?.field === name ? inWords(problem) : null;
  const attributes = html`id="say-${name}" name="${name}" maxlength="${String(LIMITS[name])}"${wrong === null ? null : html` aria-invalid="true" aria-describedby="say-${name}-wrong"`}`;
  return html`<label for="say-${name}">${both(label)}</label>${wrong === null ? null : html`<p class="wrong" id="say-${name}-wrong" role="alert">${both(wrong)}</p>`}${field(attributes)}`;
}

/** Where whoever reads a notice says what they think of it (NOT-11); it opens without a script, and comes back as it was written. */
export function feedbackForm({ key, said, problem }: Form): Html {
  const whole = problem !== null && problem.field === null ? inWords(problem) : null;
  return html`<details class="card say" id="say"${problem === null ? null : html` open`}><summary>${both(SAY.title)}</summary><form method="post" accept-charset="utf-8">${whole === null ? null : html`<p class="wrong" role="alert">${both(whole)}</p>`}<p>${both(SAY.hint)}</p>${
    labelled('text', SAY.text, (attributes) => html`<textarea ${attributes} rows="5" required>${said.text}</textarea>`, problem)}${
    labelled('name', SAY.name, (attributes) => html`<input ${attributes} autocomplete="name" value="${said.name}">`, problem)}${
    labelled('phone', SAY.phone, (attributes) => html`<input ${attributes} type="tel" inputmode="tel" autocomplete="tel" value="${said.phone}">`, problem)}<input type="hidden" name="key" value="${key}"><p class="soft">${both(SAY.seenBy)}</p><button>${both(SAY.send)}</button></form></details>`;
}

/** A reaction as the page shows it to whoever wrote it. */
export interface ShownFeedback { readonly number: string; readonly state: NoticeFeedbackState; readonly complaintNumber: string | null; readonly organisation: string; readonly community: string; readonly timeZone: string; readonly noticePath: string | null; readonly communityPath: string }

const lines = (text: string): Html => html`${text.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => html`<p dir="auto">${line}</p>`)}`;
const bothTimes = (zone: string, at: number): Pair => ({ zh: timeInWords(zone, at), en: inEnglish(zone, at) });

/** The page on which whoever wrote a reaction reads what became of it: every one gets its answer. */
export function feedbackPage({ number, state, complaintNumber, organisation, community, timeZone, noticePath, communityPath }: ShownFeedback): string {
  const { status, text, receivedAt, answer, forwarded } = state;
  const stands = SAY[status];
  const endedAt = answer?.at ?? forwarded?.at ?? null;
  const rows: readonly (readonly [Pair, Html | null])[] = [
    [SAY.number, html`${number}`], [SAY.receivedAt, both(bothTimes(timeZone, receivedAt))], [SAY.endedAt, endedAt === null ? null : both(bothTimes(timeZone, endedAt))],
    [SAY.complaint, complaintNumber === null ? null : html`${complaintNumber}`], [SAY.by, html`${community}（${organisation}）`],
  ];
  return page(`${stands.title.zh} · ${number}`, html`<div class="answer ${status === 'RECEIVED' ? 'wait' : 'good'}"><h1>${both(stands.title)}</h1><p>${both(stands.hint)}</p></div>${
    answer === null ? null : html`<section class="card"><h2>${both(SAY.answer)}</h2>${answer.text === '' ? html`<p>${both(SAY.erased)}</p>` : lines(answer.text)}</section>`}<section class="card"><h2>${both(SAY.said)}</h2>${text === '' ? html`<p>${both(SAY.erased)}</p>` : lines(text)}</section><dl class="card">${
    rows.flatMap(([label, value]) => (value === null ? [] : [html`<dt>${both(label)}</dt><dd>${value}</dd>`]))}</dl><p class="foot">${noticePath === null ? null : html`<a href="${noticePath}">${both(SAY.back)}</a>`}</p><p class="foot"><a href="${communityPath}">${both(SAY.all)}</a></p>`);
}

/** Nothing of it was taken in. */
export const refusedPage = (why: Pair): string => page(why.zh, html`<header class="head"><h1>${both(SAY.refused)}</h1></header><p class="card" role="alert">${both(why)}</p>`);
