import { Component, type ReactNode } from 'react';
import type { Address } from './address.ts';
import { BoardScreen } from './BoardScreen.tsx';
import type { BoardFeed } from './feed/board-feed.ts';
import { staleSince } from './feed/board-state.ts';
import { useBoardFeed } from './feed/use-board-feed.ts';
import type { SoundSettings } from './look/alarm.ts';
import { useAlarm } from './look/use-alarm.ts';
import { useNow } from './look/use-now.ts';
import { catalogue } from './look/words.ts';
import { Message } from './panels/Message.tsx';

interface Props {
  /** Not started yet. */
  readonly feed: BoardFeed;
  readonly address: Address;
  readonly console: string;
  /** Of the paired screen. */
  readonly sounds: SoundSettings;
}

export function Board({ feed, address, console, sounds }: Props) {
  const state = useBoardFeed(feed);
  const ticked = useNow(state.clock, staleSince(state));
  // A picture newer than the last tick must not be younger than nothing.
  const now = Math.max(ticked, state.provenAt ?? 0);
  const newest = useAlarm(state, sounds);
  return <BoardScreen state={state} now={now} address={address} console={console} newest={newest} />;
}

interface GuardProps {
  readonly language: Address['language'];
  readonly reload: () => void;
  readonly children: ReactNode;
}

const reloadAfterFaultMilliseconds = 10_000;

/** A fault of ours is no words for a wall: it says that there is no data, and starts afresh. */
export class Guard extends Component<GuardProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch() {
    setTimeout(this.props.reload, reloadAfterFaultMilliseconds);
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    const words = catalogue[this.props.language];
    return <Message mood="absent" title={words.noData}><p>{words.noDataMore}</p></Message>;
  }
}
