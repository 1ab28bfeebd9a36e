import { stalenessNow, type BoardState } from './feed/board-state.ts';
import type { Community } from './feed/connection.ts';
import { serverTimeAt } from './feed/server-clock.ts';
import type { Address } from './address.ts';
import { dueToday, overdueNow } from './look/due.ts';
import { catalogue } from './look/words.ts';
import { zoneTime } from './look/zone-time.ts';
import { ComplaintList } from './panels/ComplaintList.tsx';
import { DataTime } from './panels/DataTime.tsx';
import { Header } from './panels/Header.tsx';
import { Message } from './panels/Message.tsx';
import { SignInFirst } from './panels/SignInFirst.tsx';
import { HungBar, StoppedBar } from './panels/StoppedBar.tsx';

interface Props {
  readonly state: BoardState;
  /** Monotonic. */
  readonly now: number;
  readonly address: Address;
  /** Address of the console. */
  readonly console: string;
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
  if (connection.phase === 'following' && state.snapshot && state.takenAt !== null) return <Picture {...props} community={connection.community} />;
  if (stalenessNow(state, now) !== 'stopped') return <Message mood="waiting" title={words.reading} />;
  return (
    <>
      <StoppedBar words={words.neverRead} />
      <Message mood="absent" title={words.noData}><p>{words.noDataMore}</p></Message>
    </>
  );
}

function Picture({ state, now, address, community }: Props & { readonly community: Community }) {
  const { snapshot, takenAt, connection } = state;
  if (!snapshot || takenAt === null || connection.phase !== 'following') return null;
  const words = catalogue[address.language];
  const zone = zoneTime(community.timeZone, address.language);
  const clock = state.clock ?? { least: performance.timeOrigin, most: performance.timeOrigin };
  const time = serverTimeAt(clock, now);
  const takenTime = zone.clock(serverTimeAt(clock, takenAt));
  const staleness = stalenessNow(state, now);
  const stoppedWords = `${words.stopped} ${takenTime}`;
  const figures = {
    open: snapshot.open,
    overdue: overdueNow(snapshot.rows, snapshot.overdue, time),
    today: dueToday(snapshot.rows, snapshot.open, time, zone.day),
    toCallBack: snapshot.toCallBack,
  };
  return (
    <div className={`picture ${staleness}`}>
      {staleness === 'stopped' && <StoppedBar words={stoppedWords} />}
      <HungBar words={stoppedWords} picture={takenAt} />
      <Header name={community.name} clock={zone.clock(time)} date={zone.date(time)} figures={figures} words={words} />
      {snapshot.open === 0 ? (
        <Message mood="done" title={words.noneOpen}><p>{words.noneOpenMore}</p></Message>
      ) : (
        <ComplaintList snapshot={snapshot} arrivals={state.arrivals} now={now} time={time} words={words} />
      )}
      <DataTime clock={takenTime} ageSeconds={Math.floor((now - takenAt) / 1000)} staleness={staleness} socket={connection.socket} words={words} />
    </div>
  );
}
