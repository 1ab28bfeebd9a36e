// OASIS Common Alerting Protocol 1.2: https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2-os.html
import { capWeight, type CapEvent, type CapWeight } from './cap-weight.ts';
import { mainText, onsetOf, type NoticeText, type PublicCommunity, type PublicNotice } from './public-notice.ts';
import { languageTag, legible, oneLine, shortened, uri } from './text.ts';
import { capTime } from './wall-clock.ts';
import { placeOf, subjectWords, wordIn } from './words.ts';
import { element, xmlDocument, type XmlElement } from './xml.ts';

export type { CapEvent } from './cap-weight.ts';

/** An alert as others refer to it. */
export interface CapReference {
  readonly noticeId: string;
  readonly event: CapEvent;
  readonly sentAt: number;
}
export interface CapMessage {
  readonly event: CapEvent;
  readonly sentAt: number;
  /** What it updates or cancels; an alert has none. */
  readonly references: readonly CapReference[];
}

const MESSAGE_TYPES: Readonly<Record<CapEvent, string>> = { ALERT: 'Alert', UPDATE: 'Update', CANCEL: 'Cancel' };
const MARKS = { ALERT: { zh: '', en: '' }, UPDATE: { zh: '【更新】', en: '[Update] ' }, CANCEL: { zh: '【取消】', en: '[Cancelled] ' } } as const;
const HEADLINE = 160;
const POINT = /^-?\d{1,2}(?:\.\d+)?,-?\d{1,3}(?:\.\d+)?$/;

/** Identifiers and senders may hold no space, no comma, no `<` and no `&`. */
const token = (value: string): string => legible(value).replace(/[\s,<>&]+/g, '-');

/** Unique among all alerts of a sender: a notice sends no two of a kind within a second. */
export const capIdentifier = ({ noticeId, event, sentAt }: CapReference): string => token(`${noticeId}.${event.toLowerCase()}.${Math.floor(sentAt / 1000)}`);

/** Title on one line, with what the alert does to earlier ones in front. */
export const capHeadline = ({ number }: PublicNotice, { language, title }: NoticeText, event: CapEvent): string =>
  shortened(`${wordIn(language, MARKS[event])}${oneLine(title) || oneLine(number)}`, HEADLINE);

/** The polygon, or nothing where it is none; a wrong setting must not stop an alert, for its place is told in words too. */
function polygonOf({ polygon }: PublicCommunity): string {
  const points = polygon?.trim().split(/\s+/) ?? [];
  const inside = points.every((point) => POINT.test(point) && Math.abs(Number(point.split(',')[0])) <= 90 && Math.abs(Number(point.split(',')[1])) <= 180);
  return points.length >= 4 && points[0] === points.at(-1) && inside ? points.join(' ') : '';
}

/** Null where there is nothing to say: CAP has no empty elements. */
const filled = (name: string, value: string): XmlElement | null => (value === '' ? null : element(name, value));

function infoNode(community: PublicCommunity, notice: PublicNotice, { event, sentAt }: CapMessage, weight: CapWeight, text: NoticeText): XmlElement {
  const time = (at: number): string => capTime(community.timeZone, at);
  const subject = subjectWords(notice);
  const onset = onsetOf(notice);
  return element('info', [
    element('language', languageTag(text.language)),
    ...weight.category.map((category) => element('category', category)),
    // The same in all languages: receivers join the infos of an alert by it.
    element('event', `${subject.zh} ${subject.en}`),
    element('urgency', weight.urgency), element('severity', weight.severity), element('certainty', weight.certainty),
    element('eventCode', [element('valueName', 'HUIYIN-KIND'), element('value', notice.lifeline === null ? notice.kind : `${notice.kind}-${notice.lifeline}`)]),
    element('effective', time(sentAt)),
    onset === null ? null : element('onset', time(onset)),
    element('expires', time(Math.max(notice.validUntil, sentAt))),
    element('senderName', oneLine(`${community.organisation} ${community.name}`)),
    element('headline', capHeadline(notice, text, event)),
    filled('description', legible(text.body).trim()),
    element('web', uri(notice.url)),
    filled('contact', oneLine(notice.contact ?? '')),
    element('area', [element('areaDesc', placeOf(community, notice, text.language)), filled('polygon', polygonOf(community))]),
  ]);
}

/** The alert that a notice sends. Throws when an update or a cancellation names no alert it refers to. */
export function capAlert(community: PublicCommunity, notice: PublicNotice, message: CapMessage): string {
  const { event, sentAt, references } = message;
  if (event !== 'ALERT' && references.length === 0) throw new Error(`${event} of ${notice.number} refers to no alert`);
  const sender = token(community.sender);
  const weight = capWeight(notice, event, sentAt);
  const texts = notice.texts.length === 0 ? [mainText(notice)] : notice.texts;
  const named = references.map((one) => `${sender},${capIdentifier(one)},${capTime(community.timeZone, one.sentAt)}`);
  return xmlDocument(element('alert', [
    element('identifier', capIdentifier({ noticeId: notice.id, event, sentAt })), element('sender', sender), element('sent', capTime(community.timeZone, sentAt)),
    element('status', 'Actual'), element('msgType', MESSAGE_TYPES[event]), element('scope', 'Public'),
    filled('references', named.join(' ')),
    ...texts.map((text) => infoNode(community, notice, message, weight, text)),
  ], { xmlns: 'urn:oasis:names:tc:emergency:cap:1.2' }));
}
