import { markedTitle, KIND_WORDS, LIFELINE_WORDS } from '../outputs/words.ts';
import { mainText, type PublicNotice } from '../outputs/public-notice.ts';
import { languageTag } from '../outputs/text.ts';
import { spanInWords, timeInWords, untilInWords } from '../notice-paper/wording.ts';
import { html, type Html } from './html.ts';
import type { Listing } from './listing.ts';
import { both, page } from './page.ts';
import { SAID } from './words.ts';

const SHOWN_MAX = 50;

function row(notice: PublicNotice, timeZone: string): Html {
  const main = mainText(notice);
  const subject = notice.lifeline === null ? KIND_WORDS[notice.kind] : LIFELINE_WORDS[notice.lifeline];
  const planned = notice.plannedStart === null ? null : html`<span>${SAID.planned.zh}：${spanInWords(timeZone, notice.plannedStart, notice.plannedEnd)}</span>`;
  return html`<li><a class="card" href="${notice.url}"><strong lang="${languageTag(main.language)}">${markedTitle(notice, main)}</strong>${planned}<span>${subject.zh} · ${SAID.validUntil.zh} ${untilInWords(timeZone, notice.validUntil)}</span><span>${SAID.publishedAt.zh} ${timeInWords(timeZone, notice.publishedAt)}</span></a></li>`;
}

const feeds = ({ community: { url } }: Listing) => [
  { said: SAID.feed, type: 'application/atom+xml', path: `${url}/notices.atom` }, { said: SAID.calendar, type: 'text/calendar', path: `${url}/notices.ics` }, { said: SAID.alerts, type: 'application/atom+xml', path: `${url}/alerts.atom` },
];

/** The notices of a community that hold now, the latest first. */
export function communityPage(listing: Listing): string {
  const { community: { name, organisation, timeZone }, inForce } = listing;
  const list = inForce.slice(0, SHOWN_MAX).map((notice) => row(notice, timeZone));
  return page(`${name} · ${SAID.listTitle.zh}`, html`<header class="head"><p>${organisation}</p><h1><span class="line">${name}</span> ${both(SAID.listTitle)}</h1></header>${
    list.length === 0 ? html`<p class="card">${both(SAID.none)}</p>` : html`<ul>${list}</ul>`}${inForce.length > SHOWN_MAX ? html`<p class="foot">${both(SAID.more)}</p>` : null
    }<section class="foot"><h2>${SAID.subscribe.zh} <span lang="en">${SAID.subscribe.en}</span></h2><ul class="feeds">${feeds(listing).map(({ said, path }) => html`<li><a href="${path}">${both(said)}</a></li>`)}</ul></section>`,
  html`${feeds(listing).map(({ said, type, path }) => html`<link rel="alternate" type="${type}" title="${`${name} ${said.zh}`}" href="${path}">`)}`);
}

/** Of every address below a community's that leads nowhere. */
export const unknownPage = (): string => page(SAID.notFound.zh, html`<header class="head"><h1>${both(SAID.notFound)}</h1></header><p class="card">${both(SAID.notFoundHint)}</p>`);
