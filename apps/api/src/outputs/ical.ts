// RFC 5545. ical-generator leaves the calendar's name unescaped, escapes URIs as if they were text, reads zones from the
// process and ends without a line end, so the lines are written here. Times are UTC: right in every zone, no VTIMEZONE to age.
import { mainText, onsetOf, revisedAt, type PublicCommunity, type PublicNotice } from './public-notice.ts';
import { languageTag, legible, oneLine, uri } from './text.ts';
import { feedTitle, markedTitle, noticeText, placeOf, subjectWords, wordIn } from './words.ts';

const LINE_OCTETS = 75;

const escaped = (value: string): string => legible(value).replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
const utc = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** Lines of at most 75 octets, cut between characters; a continuation begins with a space that counts. */
function folded(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return lines.join('\r\n');
}

/** Activities, and outages that were planned: what has a time that somebody can keep. */
const startOf = (notice: PublicNotice): number | null => (notice.kind === 'ACTIVITY' ? onsetOf(notice) : notice.kind === 'OUTAGE' ? notice.plannedStart : null);

function eventLines(community: PublicCommunity, notice: PublicNotice): readonly string[] {
  const start = startOf(notice);
  if (start === null) return [];
  const { plannedEnd, plannedStart, publishedAt, contact, state } = notice;
  const main = mainText(notice);
  const words = (name: string, value: string): string => `${name};LANGUAGE=${languageTag(main.language)}:${escaped(value)}`;
  const revised = revisedAt(notice);
  return [
    'BEGIN:VEVENT', `UID:${notice.id}`, `DTSTAMP:${utc(revised)}`, `CREATED:${utc(publishedAt)}`, `LAST-MODIFIED:${utc(revised)}`,
    // Seconds since publication rise with every version, and need no counter.
    `SEQUENCE:${Math.max(0, Math.floor((revised - publishedAt) / 1000))}`,
    `DTSTART:${utc(start)}`,
    ...(plannedStart !== null && plannedEnd !== null && utc(plannedEnd) > utc(start) ? [`DTEND:${utc(plannedEnd)}`] : []),
    words('SUMMARY', markedTitle(notice, main)), words('DESCRIPTION', noticeText(community, notice)), words('LOCATION', placeOf(community, notice, main.language)),
    ...(contact === null || oneLine(contact) === '' ? [] : [words('CONTACT', oneLine(contact))]),
    words('CATEGORIES', wordIn(main.language, subjectWords(notice))),
    `URL:${uri(notice.url)}`, `STATUS:${state === 'WITHDRAWN' || state === 'REPLACED' ? 'CANCELLED' : 'CONFIRMED'}`, 'CLASS:PUBLIC', 'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** The calendar of activities and planned outages, in the order given. A notice that another replaced is cancelled, and the other is an event of its own. */
export function calendar(community: PublicCommunity, notices: readonly PublicNotice[]): string {
  const name = escaped(feedTitle(community));
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Huiyin//Notices//ZH', 'CALSCALE:GREGORIAN', `NAME:${name}`, `X-WR-CALNAME:${name}`, `X-WR-TIMEZONE:${oneLine(community.timeZone)}`, `URL:${uri(community.url)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H',
    ...notices.flatMap((notice) => eventLines(community, notice)), 'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
