import type { KeyboardEvent } from 'react';

const FIELDS = 'input:not([type="hidden"]):not(:disabled), textarea:not([aria-hidden]):not(:disabled), [role="radiogroup"] [tabindex="0"], [role="checkbox"], button[type="submit"]';

/**
 * Enter goes to the next field, Ctrl+Enter submits. Not while an input method composes: there Enter means the
 * word, and half of all titles would be cut. In a text of several lines Enter stays a new line.
 */
export function enterToNext(event: KeyboardEvent<HTMLElement>, submit: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    submit();
    return;
  }
  const target = event.target as HTMLElement;
  if (event.defaultPrevented || event.shiftKey || target.tagName === 'TEXTAREA' || target.closest('button[type="submit"], a, [data-plain]')) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(FIELDS)];
  const group = target.closest('[role="radiogroup"]');
  const here = group ? fields.findLastIndex((one) => group.contains(one)) : fields.indexOf(target);
  fields[here + 1]?.focus();
}
