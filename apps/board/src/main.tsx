import { createClient } from '@huiyin/client';
import { createRoot } from 'react-dom/client';
import { readAddress } from './address.ts';
import { Board, Guard } from './Board.tsx';
import { BoardFeed, type ConnectClient } from './feed/board-feed.ts';
import { applyPalette } from './look/colour.ts';
import './look/board.css';
import { catalogue } from './look/words.ts';
import { watchForNewBuild } from './new-build.ts';
import { keepAwake } from './wake-lock.ts';

/** A reading that takes longer is given up: the next one may find a better way. */
const answerWithinMilliseconds = 6_000;

const address = readAddress(location.search);
document.documentElement.lang = address.language;
document.title = catalogue[address.language].tab;
applyPalette(document.documentElement, address.look);

const connect: ConnectClient = (onResponse) =>
  createClient({ url: '/graphql', language: () => address.language, timeoutMilliseconds: answerWithinMilliseconds, onResponse });

createRoot(document.getElementById('board')!).render(
  <Guard language={address.language} reload={() => location.reload()}>
    <Board feed={new BoardFeed(connect, address.community)} address={address} console={new URL('/', location.href).href} />
  </Guard>,
);

// After the first picture: a wall without it is still readable in the system's own font.
void import('@fontsource-variable/noto-sans-sc');
keepAwake();
watchForNewBuild();
