import type { Draft, Place } from './playbook-draft.ts';
import type { Fault } from './WordsField.tsx';

/** A draft in somebody's hands: what the parts of the editor share. */
export interface Editing {
  readonly draft: Draft;
  readonly set: (draft: Draft) => void;
  /** The step whose fields are in sight. */
  readonly open: Place | null;
  readonly setOpen: (place: Place | null) => void;
  /** The field that the API refused last. */
  readonly fault: Fault | null;
}
