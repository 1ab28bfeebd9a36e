import type { BoardState } from '../feed/board-state.ts';
import type { CommunityPicture } from '../feed/picture.ts';
import { overdueNow } from '../look/due.ts';
import { incidentPage, type IncidentPage } from '../look/incident-page.ts';
import { pageMilliseconds } from '../look/paging.ts';
import { incidentCatalogue } from './words.ts';
import { catalogue, type Language } from '../look/words.ts';
import { zoneTime } from '../look/zone-time.ts';
import { ComplaintList } from './ComplaintList.tsx';
import { Header } from './Header.tsx';
import { Incidents } from './Incidents.tsx';
import { Message, Sign } from './Message.tsx';
import { Strip } from './Strip.tsx';
import type { WallWords } from './TimeLeft.tsx';

interface Props {
  readonly community: CommunityPicture;
  readonly arrivals: BoardState['arrivals'];
  /** Monotonic. */
  readonly now: number;
  /** Server time, epoch milliseconds. */
  readonly time: number;
  /** Milliseconds that it has been on the wall: its pages turn by this. */
  readonly shownFor: number;
  readonly shape: WallShape;
  /** Which of several it is; empty for the only one. */
  readonly turn: string;
  readonly language: Language;
}

/** A wall of its own, wide or upright, or one of several side by side. */
export type WallShape = 'wide' | 'upright' | 'tile';

const cardsAtMost: Readonly<Record<WallShape, number>> = { wide: 4, upright: 2, tile: 1 };

/** One community: its figures, its incidents, its complaints, its notices. */
export function CommunityWall({ community, arrivals, now, time, shownFor, shape, turn, language }: Props) {
  const words = { board: catalogue[language], incident: incidentCatalogue[language] };
  const zone = zoneTime(community.timeZone, language);
  const { openComplaints, dueToday, overdue, toCallBack } = community.figures;
  const shown = incidentPage(community, shownFor, cardsAtMost[shape], (id) => now - (arrivals[id] ?? -Infinity) < pageMilliseconds);
  const figures = { incidents: shown.drills ? 0 : shown.total, open: openComplaints, overdue: overdueNow(community.complaints, overdue, time), today: dueToday, toCallBack };
  const busy = shown.cards.length > 0;
  // Over at the very second, whether or not the next picture is here.
  const notices = community.notices.filter(({ validUntil }) => validUntil === null || validUntil > time);
  const strip = shown.drillsBesides > 0 || notices.length > 0;
  const tight = Number(shape === 'upright' || strip) + Number(shape === 'tile') + Number(shown.drills);
  return (
    <div className={`wall${busy ? ' busy' : ''} ${shape}${shown.drills ? ' drills-only' : ''}`}>
      {shown.drills && <p className="drill-bar"><strong>{words.incident.drill}</strong> {words.incident.drillOnly} <strong>{words.incident.drill}</strong></p>}
      <Header name={community.name} title={[turn, pageWords(shown, words)].filter((part) => part !== '').join(' · ')} clock={zone.clock(time)} date={zone.date(time)} figures={figures} words={words} />
      {busy && <Incidents shown={shown} arrivals={arrivals} now={now} time={time} zone={zone} tight={Math.min(2, tight)} words={words} language={language} />}
      {!busy && openComplaints > 0 && <p className="calm-strip"><Sign mood="done" />{words.incident.none}</p>}
      {!busy && openComplaints === 0 && <Message mood="done" title={words.incident.none}><p>{words.incident.noneMore}</p></Message>}
      <Strip drills={shown.drillsBesides} notices={notices} shownFor={shownFor} zone={zone} words={words.incident} />
      {openComplaints > 0 && <ComplaintList rows={community.complaints} open={openComplaints} arrivals={arrivals} now={now} shownFor={shownFor} time={time} words={words.board} />}
    </div>
  );
}

/** Which of the incidents these are; what the wall is when all of them are there. */
function pageWords({ from, to, total, sent, pages }: IncidentPage, { board, incident }: WallWords): string {
  if (pages === 1 && sent >= total) return board.title;
  return incident.page(from + 1, to, total) + (sent < total ? incident.firstOnly(sent) : '');
}
