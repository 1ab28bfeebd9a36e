import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useTranslate } from 'ra-core';
import { fieldOf, type Refusal } from '../providers/command.ts';
import { useFailureWords } from './Failure.tsx';

/** Why a form was not carried out: the words, and the part of the input they are about. */
export type Obstacle = Pick<Refusal, 'message' | 'path'>;

export interface Submission<R extends Obstacle = Obstacle> {
  form: RefObject<HTMLFormElement | null>;
  working: boolean;
  /** Words by the field they stand at. */
  errors: Readonly<Record<string, string>>;
  /** What is about no single field of the form, or why there was no answer. */
  refusal: R | Obstacle | null;
  submit: () => void;
  /** Takes back what was said at these fields; without a name, everything. */
  clear: (...fields: readonly string[]) => void;
}

interface Sending<R> {
  /** Names that words may stand at. */
  fields: readonly string[];
  /** Names that must be filled first; then nothing is sent. */
  missing?: () => readonly string[];
  /** Sends and, when it was carried out, does what follows; answers why it was not. */
  send: () => Promise<R | null>;
}

const NOTHING = { errors: {}, refusal: null, times: 0 };

/** A form on its way: sent once at a time; what comes back stands at its field or above them all, and has the focus. */
export function useSubmission<R extends Obstacle>({ fields, missing, send }: Sending<R>): Submission<R> {
  const t = useTranslate();
  const say = useFailureWords();
  const form = useRef<HTMLFormElement>(null);
  const sending = useRef(false);
  const [working, setWorking] = useState(false);
  const [{ errors, refusal, times }, setSaid] = useState<Pick<Submission<R>, 'errors' | 'refusal'> & { times: number }>(NOTHING);
  useLayoutEffect(() => { if (times > 0) focusFault(form.current); }, [times]);

  const tell = (at: readonly string[], obstacle: R | Obstacle): void =>
    setSaid((now) => ({ errors: Object.fromEntries(at.map((name) => [name, obstacle.message])), refusal: at.length > 0 ? null : obstacle, times: now.times + 1 }));
  const clear = (...names: readonly string[]): void =>
    setSaid((now) => (names.length === 0 ? { ...now, errors: {}, refusal: null } : { ...now, errors: Object.fromEntries(Object.entries(now.errors).filter(([name]) => !names.includes(name))) }));

  async function submit(): Promise<void> {
    if (sending.current) return;
    const empty = missing?.() ?? [];
    if (empty.length > 0) return tell(empty, { message: t('app.field.required') });
    clear();
    sending.current = true;
    setWorking(true);
    try {
      const answer = await send();
      const field = answer && fieldOf(answer, fields);
      if (answer) tell(field === null ? [] : [field], answer);
    } catch (error) {
      tell([], { message: say(error) });
    } finally {
      sending.current = false;
      setWorking(false);
    }
  }
  return { form, working, errors, refusal, submit: () => void submit(), clear };
}

/** Keys and a screen reader go on from what has to be put right: the first field in order, else the words about it. */
function focusFault(form: HTMLFormElement | null): void {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  // Of a group of choices the one that Tab would reach.
  if (field) return (field.querySelector<HTMLElement>('[tabindex="0"]') ?? field).focus();
  const words = form?.querySelector<HTMLElement>('[role="alert"]');
  words?.setAttribute('tabindex', '-1');
  words?.focus();
}
