/** Full width: nobody may take the picture below it for the present. */
export function StoppedBar({ words }: { readonly words: string }) {
  return <p className="stopped-bar" role="alert">{words}</p>;
}

interface HungProps {
  readonly words: string;
  /** Changes with each fresh picture, and so starts the wait anew. */
  readonly picture: number;
}

/**
 * The same bar for a page that hangs: an animation of the compositor shows it even when no
 * script runs any more to notice.
 */
export function HungBar({ words, picture }: HungProps) {
  return <div key={picture} className="hung-bar" data-words={words} aria-hidden="true" />;
}
