import type { Words } from '../look/words.ts';
import { Message } from './Message.tsx';

/** @param console address at which one signs in */
export function SignInFirst({ words, console }: { readonly words: Words; readonly console: string }) {
  const [open, signIn, comeBack] = words.signedOutSteps;
  return (
    <Message mood="door" title={words.signedOut}>
      <ol className="steps">
        <li>
          {open} <a href={console} target="_blank" rel="noreferrer">{console}</a>
        </li>
        <li>{signIn}</li>
        <li>{comeBack}</li>
      </ol>
    </Message>
  );
}
