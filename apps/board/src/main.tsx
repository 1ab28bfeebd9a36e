import { createClient } from '@huiyin/client';
import { createRoot } from 'react-dom/client';
import { readAddress, type Address } from './address.ts';
import { Board, Guard } from './Board.tsx';
import { BoardFeed, type ConnectClient } from './feed/board-feed.ts';
import { applyPalette } from './look/colour.ts';
import './look/board.css';
import './look/incidents.css';
import { catalogue } from './look/words.ts';
import { watchForNewBuild } from './new-build.ts';
import { AtTheDoor } from './pairing/AtTheDoor.tsx';
import { Door } from './pairing/door.ts';
import { memoryIn } from './pairing/memory.ts';
import { pairingServerAt, type Screen } from './pairing/server.ts';
import { keepAwake } from './wake-lock.ts';

/** An answer that takes longer is given up: the next one may find a better way. */
const answerWithinMilliseconds = 6_000;

const address = readAddress(location.search);

/** Of somebody who is signed in at a desk: only a screen that was paired for it sounds. */
const silent = { sound: false, drills: true };

function dress({ language, look }: Address): void {
  document.documentElement.lang = language;
  document.title = catalogue[language].tab;
  applyPalette(document.documentElement, look);
}
dress(address);

const door = new Door(pairingServerAt('/graphql', address.language), memoryIn(localStorage), {
  now: () => performance.now(),
  wallClock: () => Date.now(),
  later: (act, milliseconds) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
});
const consoleAddress = new URL('/', location.href).href;

function board(to: Address, screen: Screen | null) {
  const connect: ConnectClient = () =>
    createClient({ url: '/graphql', language: () => to.language, token: door.token, onUnauthenticated: door.refused, timeoutMilliseconds: answerWithinMilliseconds });
  const codes = to.community?.split(',').map((code) => code.trim()).filter((code) => code !== '') ?? [];
  return <Board feed={new BoardFeed(connect, { codes, communities: screen?.communities ?? null })} address={to} console={consoleAddress} sounds={screen ?? silent} />;
}

createRoot(document.getElementById('board')!).render(
  <Guard language={address.language} reload={() => location.reload()}>
    <AtTheDoor door={door} address={address} console={consoleAddress} dress={dress} board={board} />
  </Guard>,
);

// After the first picture: a wall without it is still readable in the system's own font.
void import('@fontsource-variable/noto-sans-sc');
keepAwake();
watchForNewBuild();
