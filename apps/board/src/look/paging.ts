import { useEffect, useRef, useState, type RefObject } from 'react';

/** Long enough to read a page from afar, short enough to see them all in a minute or two. */
export const pageMilliseconds = 12_000;

/** Where no layout is known yet. */
const rowsWithoutLayout = 7;

/**
 * Rows of the page that is due at a monotonic instant: the wall turns by itself, nobody has a mouse.
 *
 * @param wanted index of a row that is to be seen now, whatever page is due; -1: none
 */
export function pageAt(now: number, rows: number, perPage: number, wanted = -1): { readonly from: number; readonly to: number; readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(rows / perPage));
  const page = wanted < 0 ? Math.floor(now / pageMilliseconds) % pages : Math.floor(wanted / perPage);
  return { from: page * perPage, to: Math.min(rows, (page + 1) * perPage), page, pages };
}

/** How many rows fit into the element; it must draw rows of the height `--row` plus `--gap`. */
export function useRowsThatFit(): readonly [RefObject<HTMLOListElement | null>, number] {
  const list = useRef<HTMLOListElement>(null);
  const [fit, setFit] = useState(rowsWithoutLayout);
  useEffect(() => {
    const element = list.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      const row = element.firstElementChild?.getBoundingClientRect().height ?? 0;
      const gap = Number.parseFloat(getComputedStyle(element).rowGap) || 0;
      if (row > 0) setFit(Math.max(1, Math.floor((element.clientHeight + gap) / (row + gap))));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [list, fit];
}
