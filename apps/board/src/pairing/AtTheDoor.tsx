import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Address } from '../address.ts';
import { catalogue } from '../look/words.ts';
import { Message } from '../panels/Message.tsx';
import type { Door } from './door.ts';
import { Pairing } from './Pairing.tsx';
import type { Screen } from './server.ts';
import { pairingWords } from './words.ts';

interface Props {
  /** Not started yet. */
  readonly door: Door;
  readonly address: Address;
  /** Address of the console, with a slash at its end. */
  readonly console: string;
  /** What the page is dressed in, now and when the console changes it. */
  readonly dress: (address: Address) => void;
  /** The board; `screen` null: of the person who is signed in here. Made anew when what the screen shows changes. */
  readonly board: (address: Address, screen: Screen | null) => ReactNode;
}

/** The address as a paired screen's settings have it: what was said in the console counts, not what stands in the address. */
export const addressOf = (address: Address, screen: Screen | null): Address =>
  (screen === null ? address : { community: screen.communities[0]?.code ?? null, language: screen.language === 'EN' ? 'en' : 'zh-CN', look: screen.look === 'LIGHT' ? 'light' : 'dark' });

/** Shows the board to a screen that was let in, and to others what to do. */
export function AtTheDoor({ door, address, console, dress, board }: Props) {
  const state = useSyncExternalStore(door.listen, door.state);
  useEffect(() => {
    door.start();
    return () => door.stop();
  }, [door]);
  const screen = state.phase === 'paired' ? state.screen : null;
  const dressed = useMemo(() => addressOf(address, screen), [address, screen]);
  useLayoutEffect(() => dress(dressed), [dress, dressed]);
  const open = state.phase === 'person' || (state.phase === 'paired' && screen !== null);
  const shown = useMemo(() => (open ? board(dressed, screen) : null), [open, board, dressed, screen]);
  if (shown !== null) return <>{shown}</>;
  if (state.phase === 'pairing') return <Waiting state={state} address={address} console={console} />;
  if (state.phase === 'heldUp') return <Message mood="waiting" title={pairingWords[address.language].heldUp}><p>{pairingWords[address.language].heldUpMore}</p></Message>;
  return <Message mood="waiting" title={catalogue[address.language].reading} />;
}

type PairingState = Extract<ReturnType<Door['state']>, { readonly phase: 'pairing' }>;

function Waiting({ state: { code, approveUrl, endsAt, reached }, address, console }: { readonly state: PairingState; readonly address: Address; readonly console: string }) {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const url = approveUrl ?? `${console}screens/pair?code=${code}`;
  return <Pairing code={code} approveUrl={url} console={new URL('/', url).href} leftMilliseconds={endsAt - now} reached={reached} language={address.language} />;
}
