import type { Language } from '../look/words.ts';
import { qrCode } from './qr-code.ts';
import { pairingWords } from './words.ts';
import './pairing.css';

interface Props {
  readonly code: string;
  /** Where the code is approved, the code in it. */
  readonly approveUrl: string;
  /** Address of the console, to be typed. */
  readonly console: string;
  readonly leftMilliseconds: number;
  readonly reached: boolean;
  readonly language: Language;
}

/** The code in letters that are read from across the hall, the same as a QR, and what to do with it. */
export function Pairing({ code, approveUrl, console, leftMilliseconds, reached, language }: Props) {
  const words = pairingWords[language];
  const seconds = Math.max(0, Math.ceil(leftMilliseconds / 1_000));
  return (
    <main className="pairing">
      <h1>{words.title}</h1>
      <p className="code" aria-label={`${words.code} ${[...code.replace('-', '')].join(' ')}`}>{code}</p>
      <div className="ways">
        <ol className="steps">
          <li><span>{words.scan} <b>{console}</b></span></li>
          <li>{words.open}</li>
          <li>{words.enter}</li>
        </ol>
        <Qr text={approveUrl} words={words.qr} />
      </div>
      <p className="who">{words.who}</p>
      <p className={`left${reached ? '' : ' unreached'}`} role="timer">{reached ? words.left(Math.floor(seconds / 60), seconds % 60) : words.unreached}</p>
    </main>
  );
}

const QUIET = 4;

/** Black on white whatever the look: a camera wants it so. Nothing where the address is too long to be drawn. */
function Qr({ text, words }: { readonly text: string; readonly words: string }) {
  const squares = qrCode(text);
  if (squares === null) return null;
  const size = squares.length + 2 * QUIET;
  const path = squares.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : []))).join('');
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
