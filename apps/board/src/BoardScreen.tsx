import { stalenessNow, type BoardState } from './feed/board-state.ts';
import type { IncidentLine } from './feed/lines.ts';
import type { Picture } from './feed/picture.ts';
import { serverTimeAt } from './feed/server-clock.ts';
import type { Address } from './address.ts';
import { incidentCatalogue } from './panels/words.ts';
import { fitsAsTiles, inTurn } from './look/turns.ts';
import { useShape, type Shape } from './look/use-shape.ts';
import { useTurn, type Turn } from './look/use-turn.ts';
import { catalogue, type Language } from './look/words.ts';
import { zoneTime } from './look/zone-time.ts';
import { CommunityWall, type WallShape } from './panels/CommunityWall.tsx';
import { DataTime } from './panels/DataTime.tsx';
import { Message } from './panels/Message.tsx';
import { NewestIncident } from './panels/NewestIncident.tsx';
import { SignInFirst } from './panels/SignInFirst.tsx';
import { HungBar, StoppedBar } from './panels/StoppedBar.tsx';

interface Props {
  readonly state: BoardState;
  /** Monotonic. */
  readonly now: number;
  readonly address: Address;
  /** Address of the console. */
  readonly console: string;
  /** The incident that came last, to be said aloud. */
  readonly newest?: IncidentLine | null;
}

/** What the wall shows, from what it knows and the instant alone. */
export function BoardScreen(props: Props) {
  const { state, now, address } = props;
  const words = catalogue[address.language];
  const { connection } = state;
  if (connection.phase === 'signedOut') return <SignInFirst words={words} console={props.console} />;
  if (connection.phase === 'noCommunity') {
    return <Message mood="door" title={words.noCommunity}><p>{words.noCommunityMore(address.community)}</p></Message>;
  }
  const { picture } = state;
  if (picture !== null && picture.communities.length > 0) return <Walls {...props} picture={picture} />;
  if (stalenessNow(state, now) !== 'stopped') return <Message mood="waiting" title={words.reading} />;
  return (
    <>
      <StoppedBar words={words.neverRead} />
      <Message mood="absent" title={words.noData}><p>{words.noDataMore}</p></Message>
    </>
  );
}

/** One community or several, and below them how old all of it is. */
function Walls({ state, picture, now, address, newest }: Props & { readonly picture: Picture }) {
  const { provenAt, connection, clock } = state;
  const shape = useShape();
  const turn = useTurn(picture.communities, now);
  if (provenAt === null || clock === null) return null;
  const words = catalogue[address.language];
  const time = serverTimeAt(clock, now);
  const dataTime = zoneTime(turn.community.timeZone, address.language).clock(picture.asOf);
  const staleness = stalenessNow(state, now);
  const stoppedWords = `${words.stopped} ${dataTime}`;
  const tiled = fitsAsTiles(picture.communities.length, shape);
  const wall = { arrivals: state.arrivals, now, time, language: address.language, shape: wallShape(tiled, shape) };
  return (
    <div className={`picture ${staleness}`}>
      {staleness === 'stopped' && <StoppedBar words={stoppedWords} />}
      <HungBar words={stoppedWords} picture={provenAt} />
      <NewestIncident incident={newest ?? null} language={address.language} />
      <div className={tiled ? 'walls tiled' : 'walls'}>
        {tiled
          ? inTurn(picture.communities).map((community) => <CommunityWall key={community.id} {...wall} community={community} shownFor={now} turn="" />)
          : <CommunityWall key={turn.community.id} {...wall} community={turn.community} shownFor={turn.shownFor} turn={turnWords(turn, picture, address.language)} />}
      </div>
      <DataTime clock={dataTime} ageSeconds={Math.floor((now - provenAt) / 1000)} staleness={staleness} link={connection.phase === 'following' ? connection.link : 'resuming'} words={words} />
    </div>
  );
}

const wallShape = (tiled: boolean, { width, height }: Shape): WallShape => (tiled ? 'tile' : width > height ? 'wide' : 'upright');

function turnWords({ place }: Turn, { communities }: Picture, language: Language): string {
  return communities.length > 1 ? incidentCatalogue[language].turn(place, communities.length) : '';
}
