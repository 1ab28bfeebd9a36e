import type { BoardState } from '../feed/board-state.ts';
import type { ComplaintLine } from '../feed/lines.ts';
import { pageAt, useRowsThatFit } from '../look/paging.ts';
import type { Words } from '../look/words.ts';
import { ComplaintRow } from './ComplaintRow.tsx';

const arrivedForMilliseconds = 30_000;

interface Props {
  readonly rows: readonly ComplaintLine[];
  /** How many are open in all. */
  readonly open: number;
  readonly arrivals: BoardState['arrivals'];
  /** Monotonic. */
  readonly now: number;
  /** Milliseconds that it has been on the wall: its pages turn by this. */
  readonly shownFor: number;
  /** Server time, epoch milliseconds. */
  readonly time: number;
  readonly words: Words;
}

export function ComplaintList({ rows, open, arrivals, now, shownFor, time, words }: Props) {
  const [list, fit] = useRowsThatFit();
  const { from, to, page, pages } = pageAt(shownFor, rows.length, fit);
  return (
    <section className="complaints">
      <ol ref={list}>
        {rows.slice(from, to).map((row) => {
          const arrivedAt = arrivals[row.id];
          const arrived = arrivedAt !== undefined && now - arrivedAt < arrivedForMilliseconds;
          return <ComplaintRow key={row.id} row={row} time={time} arrived={arrived} words={words} />;
        })}
      </ol>
      {(pages > 1 || rows.length < open) && (
        <p className="page">
          <span className="dots" aria-hidden="true">
            {Array.from({ length: pages }, (_, dot) => <i key={dot} className={dot === page ? 'here' : ''} />)}
          </span>
          {words.page(from + 1, to, open)}
          {rows.length < open && words.firstOnly(rows.length)}
        </p>
      )}
    </section>
  );
}
