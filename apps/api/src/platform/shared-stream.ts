/** An event of a shared source, and which turn of the source it is: turns only grow, and each listener hears them in order. */
export interface Turn<Event> {
  readonly event: Event;
  readonly turn: number;
}

/** Where events come from that many subscriptions share. The same object is the same data in the same scope. */
export interface SharedSource<Event> {
  /** Hears every turn from now on; the source waits for what is returned before its next turn. Answers how to stop. */
  listen(listener: (turn: Turn<Event>) => Promise<void>): () => void;
  /**
   * What somebody who comes in now is told first, so that nothing is missing between it and the next turn.
   *
   * @param after where the newcomer stood before, in the source's own terms; null: nowhere
   * @throws when nothing true can be said now, e.g. because the database does not answer
   */
  entrance(after: string | null): Promise<Turn<Event>>;
}

/**
 * What a subscription resolver returns for a source that is shared. A transport that knows it joins a group
 * (`SharedExecutions`); anything else may read it as an ordinary iterable, for itself alone.
 */
export class SharedStream<Event> implements AsyncIterable<Event> {
  readonly source: SharedSource<Event>;
  readonly after: string | null;
  /** Whether its reader may still see it; asked now and then for as long as it is open. */
  readonly allowed: () => Promise<boolean>;

  constructor(source: SharedSource<Event>, after: string | null, allowed: () => Promise<boolean>) {
    this.source = source;
    this.after = after;
    this.allowed = allowed;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Event, void, void> {
    const waiting: Turn<Event>[] = [];
    let wake: () => void = () => undefined;
    const leave = this.source.listen(async (turn) => {
      waiting.push(turn);
      wake();
    });
    try {
      const first = await this.source.entrance(this.after);
      yield first.event;
      for (;;) {
        for (const { event, turn } of waiting.splice(0)) if (turn > first.turn) yield event;
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (waiting.length > 0) resolve();
        });
      }
    } finally {
      leave();
    }
  }
}
