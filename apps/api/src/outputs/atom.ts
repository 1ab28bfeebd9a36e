// RFC 4287. The package `feed` writes all content as HTML and knows no languages, so the document is built here.
import { mainText, revisedAt, type PublicCommunity, type PublicNotice } from './public-notice.ts';
import { languageTag, oneLine, uri } from './text.ts';
import { feedTitle, KIND_WORDS, LIFELINE_WORDS, markedTitle, noticeText, wordIn } from './words.ts';
import { element, xmlDocument, type XmlElement } from './xml.ts';

export interface AtomEntry {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly updatedAt: number;
  readonly publishedAt: number;
  readonly link: { readonly type: string; readonly url: string };
  readonly categories: readonly { readonly term: string; readonly label: string }[];
  readonly content: string | null;
}

interface AtomHead {
  readonly id: string;
  readonly title: string;
  readonly updatedAt: number;
  /** Where the feed itself stands. */
  readonly url: string;
}

const time = (at: number): string => new Date(at).toISOString();
const text = (name: string, value: string): XmlElement => element(name, value, { type: 'text' });
const link = (rel: string, type: string, href: string, more: Readonly<Record<string, string>> = {}): XmlElement => element('link', '', { rel, type, href: uri(href), ...more });

const entryNode = ({ id, language, title, updatedAt, publishedAt, link: { type, url }, categories, content }: AtomEntry): XmlElement => element('entry', [
  element('id', id),
  text('title', oneLine(title)),
  element('updated', time(updatedAt)),
  element('published', time(publishedAt)),
  link('alternate', type, url, { hreflang: languageTag(language) }),
  ...categories.map(({ term, label }) => element('category', '', { term, label: oneLine(label) })),
  content === null ? null : text('content', content),
], { 'xml:lang': languageTag(language) });

/** A feed of the community: the organisation is its author. */
export const atomDocument = ({ organisation, url }: PublicCommunity, head: AtomHead, entries: readonly AtomEntry[]): string => xmlDocument(element('feed', [
  element('id', head.id),
  text('title', head.title),
  element('updated', time(head.updatedAt)),
  element('author', [element('name', oneLine(organisation))]),
  link('self', 'application/atom+xml', head.url),
  link('alternate', 'text/html', url),
  ...entries.map(entryNode),
], { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' }));

function entryOf(community: PublicCommunity, notice: PublicNotice): AtomEntry {
  const { kind, lifeline } = notice;
  const main = mainText(notice);
  return {
    id: `urn:uuid:${notice.id}`, language: main.language, title: markedTitle(notice, main), updatedAt: revisedAt(notice), publishedAt: notice.publishedAt,
    link: { type: 'text/html', url: notice.url },
    categories: [{ term: kind, label: wordIn(main.language, KIND_WORDS[kind]) }, ...(lifeline === null ? [] : [{ term: lifeline, label: wordIn(main.language, LIFELINE_WORDS[lifeline]) }])],
    content: noticeText(community, notice),
  };
}

/** The notices in the order given; what ended says so in its title and its first line. */
export const atomFeed = (community: PublicCommunity, notices: readonly PublicNotice[], updatedAt: number): string =>
  atomDocument(community, { id: `urn:uuid:${community.id}`, title: feedTitle(community), updatedAt, url: community.feedUrl }, notices.map((notice) => entryOf(community, notice)));
