import { createHash } from 'node:crypto';
import { atomDocument } from './atom.ts';
import { capHeadline, capIdentifier, type CapEvent } from './cap.ts';
import { mainText, type PublicCommunity, type PublicNotice } from './public-notice.ts';
import { alertsTitle, subjectWords, wordIn } from './words.ts';

/** A CAP alert and where its file stands. */
export interface IndexedAlert {
  readonly notice: PublicNotice;
  readonly event: CapEvent;
  readonly sentAt: number;
  readonly url: string;
}

/** A UUID of version 5 (RFC 9562, 5.5) that is the same for the same name in the same space. */
function namedUuid(space: string, name: string): string {
  const bytes = createHash('sha1').update(Buffer.from(space.replaceAll('-', ''), 'hex')).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The Atom index of the community's CAP alerts, in the order given; `url` is where it stands itself. */
export function capIndex(community: PublicCommunity, alerts: readonly IndexedAlert[], updatedAt: number, url: string): string {
  const head = { id: `urn:uuid:${namedUuid(community.id, 'cap-index')}`, title: alertsTitle(community), updatedAt, url };
  return atomDocument(community, head, alerts.map(({ notice, event, sentAt, url: file }) => {
    const main = mainText(notice);
    return {
      id: `urn:uuid:${namedUuid(community.id, capIdentifier({ noticeId: notice.id, event, sentAt }))}`, language: main.language, title: capHeadline(notice, main, event),
      updatedAt: sentAt, publishedAt: sentAt, link: { type: 'application/cap+xml', url: file }, categories: [{ term: notice.kind, label: wordIn(main.language, subjectWords(notice)) }], content: null,
    };
  }));
}
